const { createSupportPolicy, evaluateCase } = require('support-policy');
const { aCase, assertCoverage, createCoverage, scenarios } = require('support-policy/testing');

describe('the matchers', () => {
  const { fourHourCap } = evaluateCase(scenarios.anIsolatedPerformanceCase({ effort: { minutes: 240 } }));

  test('pass where the policy says so', () => {
    expect(fourHourCap).toHaveOutcome('close-and-refer');
    expect(fourHourCap).toBeDecidedBy('performance-cap-used-up');
    expect(fourHourCap).toCite('prf-cap');
    expect(fourHourCap).not.toHaveOutcome('within-cap');
    expect({ fourHourCap }).toEqual({ fourHourCap: expect.toHaveOutcome('close-and-refer') });
    expect(evaluateCase(aCase({ service: { stage: undefined } })).coverage).toBeUndeterminedFor('service.stage');
  });

  test.each(['within-cap', 'close-and-refer', 'performance-cap-used-up', 'effort.minutes', '240'])(
    'say %s where it says otherwise',
    (part) => expect(() => expect(fourHourCap).toHaveOutcome('within-cap')).toThrow(part),
  );

  test('refuse misspelt names, under not as well', () => {
    expect(() => expect(fourHourCap).not.toBeDecidedBy('performance-cap-used')).toThrow('performance-cap-used-up');
    expect(() => expect(fourHourCap).not.toHaveOutcome('covered')).toThrow('covered');
  });
});

// CommonJS files of the package are copies of their own: a policy of one is used by another.
describe('coverage of a policy with options', () => {
  const coverage = createCoverage(createSupportPolicy({ responseTargets: { premier: { A: 15 } } }));

  afterAll(() => assertCoverage(coverage.report(), { rules: 1 }));

  test('decides and records as the options say', () => {
    const decision = coverage.policy.decide('initialResponse', aCase({ plan: 'premier', severity: 'A' }));
    expect(decision).toHaveOutcome('target-set');
    expect(decision.details.withinMinutes).toBe(15);
    const { rules } = coverage.report().policies.find(({ policy }) => policy === 'initial-response');
    expect(rules.filter(({ decided }) => decided > 0).map(({ rule }) => rule)).toEqual([decision.reasons[0].rule]);
    expect(() => assertCoverage(coverage.report(), { rules: 80 })).toThrow('Too few rules that decided');
  });
});
