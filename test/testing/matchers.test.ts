import { expect as jestExpect } from 'expect';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import fourHourCap from '../../rules/four-hour-cap.json' with { type: 'json' };
import { createSupportPolicy, evaluateCase, type FactName, type PolicyFile } from '../../src/index.js';
import { aCase, assertOutcome, scenarios } from '../../src/testing/index.js';
import '../../src/testing/vitest.js';
import { capOf } from './own-cap.js';

// Jest gives its `expect` through this module, which throws outside Jest.
vi.mock('@jest/globals', async () => ({ expect: (await import('expect')).expect }));

beforeAll(async () => {
  await import('../../src/testing/jest.js');
});

const { coverage, fourHourCap: capped } = evaluateCase(scenarios.anIsolatedPerformanceCase());
const { coverage: open } = evaluateCase(aCase({ service: { stage: undefined } }));

function failureOf(assertion: () => void): string {
  try {
    assertion();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'passed';
}

const texts = (names: readonly string[]): FactName[] => JSON.parse(JSON.stringify(names));

describe.each([
  ['Vitest', (value: unknown) => expect(value)],
  ['Jest', (value: unknown) => jestExpect(value)],
])('the matchers under %s', (_, expecting) => {
  test('hold where they should', () => {
    expecting(coverage).toHaveOutcome('covered');
    expecting(coverage).not.toHaveOutcome('not-covered');
    expecting(capped).toBeDecidedBy('performance-within-the-cap');
    expecting(capped).not.toBeDecidedBy('no-ground-for-the-cap');
    expecting(capped).toCite('prf-cap');
    expecting(capped).not.toCite('rpr-cap');
    expecting(open).toBeUndeterminedFor('service.stage');
    expecting(open).toBeUndeterminedFor();
    expecting(open).not.toBeUndeterminedFor('plan');
    expecting(coverage).not.toBeUndeterminedFor();
  });

  test('take a decision that was stored as JSON', () => {
    expecting(JSON.parse(JSON.stringify(coverage))).toHaveOutcome('covered');
  });

  test('a wrong outcome shows the decision and the nearest rules with what they need', () => {
    const message = failureOf(() => expecting(capped).toHaveOutcome('close-and-refer'));
    expect(message).toContain('Expected the outcome of four-hour-cap to be “close-and-refer”, but it is “within-cap”.');
    expect(message).toContain('Rule: performance-within-the-cap; clauses: prf-isolated, prf-cap');
    expect(message).toContain('effort: 30 minutes, cap: 4 hours');
    expect(message).toMatch(/✓ .*isolated|✓ Performance trouble/);
    expect(message).toMatch(
      /\nNearest\n {2}rule \S+ gives close-and-refer, but\n.*\n? *needs effort\.minutes greaterThanInclusive 240; effort\.minutes is 30/,
    );
  });

  test('the nearest rules are those of the caller, who is reminded to name them', () => {
    const policy = createSupportPolicy({ rules: [capOf(360)] });
    const decision = policy.decide('fourHourCap', scenarios.anIsolatedPerformanceCase({ effort: { minutes: 240 } }));
    expect(failureOf(() => expecting(decision).toHaveOutcome('close-and-refer'))).toContain(
      'rule performance-cap-used-up gives close-and-refer, but\n    nothing stands in its way here: rules of your own are known by { files: policy.files } as second argument',
    );
    const message = failureOf(() => expecting(decision).toHaveOutcome('close-and-refer', { files: policy.files }));
    expect(message).toContain('    needs effort.minutes greaterThanInclusive 360; effort.minutes is 240');
    expect(message).not.toContain('nothing stands in its way');
  });

  test('a rule that holds and does not decide is said to come later', () => {
    const { submission } = evaluateCase(aCase({ submitter: { roles: ['service-admin', 'delegated-admin'] } }));
    expecting(submission).toBeDecidedBy('service-administrator-submits');
    expect(failureOf(() => expecting(submission).toBeDecidedBy('delegated-administrator-submits'))).toMatch(
      /rule delegated-administrator-submits gives \S+, but\n {4}a rule that goes before it decides$/,
    );
  });

  test('an undetermined decision names what is missing and shows unknown conditions', () => {
    const message = failureOf(() => expecting(open).toHaveOutcome('covered'));
    expect(message).toContain('but it is “undetermined”.\nMissing: service.stage.');
    expect(message).toContain('? Release stage: not known (asked for: generally available)');
  });

  test('a way that asks two things of one fact is not offered', () => {
    const message = failureOf(() => expecting(open).toHaveOutcome('covered'));
    const nearest = message.slice(message.indexOf('Nearest'));
    for (const rule of nearest.split('  rule ').slice(1)) {
      expect(rule.match(/needs service\.stage equal/g) ?? []).toHaveLength(1);
    }
  });

  test('a negated failure says so', () => {
    expect(failureOf(() => expecting(coverage).not.toHaveOutcome('covered'))).toMatch(
      /^Expected the outcome of coverage not to be “covered”\.\n\nCoverage: covered/,
    );
  });

  test('a rule that does not decide shows those that do, and what stands in its way', () => {
    const message = failureOf(() => expecting(capped).toBeDecidedBy('performance-continues-by-advisory'));
    expect(message).toContain('but it is decided by performance-within-the-cap.');
    expect(message).toContain('needs plan in ["unified","premier"]; plan is "standard"');
  });

  test('a rule decides nothing while the decision is undetermined', () => {
    expecting(open).not.toBeDecidedBy('break-fix-in-plan');
    expect(failureOf(() => expecting(open).toBeDecidedBy('break-fix-in-plan'))).toContain('but it is undetermined.');
  });

  test('clauses and facts that fail are named', () => {
    expect(failureOf(() => expecting(capped).toCite('rpr-cap'))).toContain('but it cites prf-isolated, prf-cap.');
    expect(failureOf(() => expecting(open).toBeUndeterminedFor('plan', 'service.stage'))).toContain(
      'but its outcome does not depend on plan.',
    );
    expect(failureOf(() => expecting(coverage).toBeUndeterminedFor('plan'))).toContain('but it is “covered”.');
  });

  test.each([
    [
      'rule',
      () => expecting(coverage).toBeDecidedBy('break-fix-in-pln'),
      'There is no rule “break-fix-in-pln”. Did you mean “break-fix-in-plan”?',
    ],
    [
      'negated rule',
      () => expecting(coverage).not.toBeDecidedBy('break-fix-in-pln'),
      'Did you mean “break-fix-in-plan”?',
    ],
    ['clause', () => expecting(capped).toCite('prf-cp'), 'There is no clause “prf-cp”. Did you mean “prf-cap”?'],
    ['negated clause', () => expecting(capped).not.toCite('prf-cp'), 'There is no clause “prf-cp”.'],
    [
      'fact',
      () => expecting(open).toBeUndeterminedFor(...texts(['servce.stage'])),
      'There is no fact “servce.stage”. Did you mean “service.stage”?',
    ],
    [
      'negated fact',
      () => expecting(open).not.toBeUndeterminedFor(...texts(['servce.stage'])),
      'There is no fact “servce.stage”.',
    ],
    [
      'outcome',
      () => expecting(coverage).toHaveOutcome('coverd'),
      'The policy coverage has no outcome “coverd”. Did you mean “covered”?',
    ],
    [
      'negated outcome',
      () => expecting(coverage).not.toHaveOutcome('within-cap'),
      'The policy coverage has no outcome “within-cap”.',
    ],
  ])('a misspelt %s is a failure of its own', (_name, assertion, message) => {
    expect(failureOf(assertion)).toContain(message);
  });

  test('something else than a decision is refused, negated or not, with what to take instead', () => {
    expect(failureOf(() => expecting(evaluateCase({})).toHaveOutcome('covered'))).toMatch(
      /received object\..*\.coverage/,
    );
    expect(failureOf(() => expecting(evaluateCase({})).not.toHaveOutcome('covered'))).toContain('Expected a decision');
    for (const wrong of [undefined, null, 'covered', 1, [], {}]) {
      expect(failureOf(() => expecting(wrong).toCite('prf-cap'))).toContain('Expected a decision of support-policy');
    }
  });

  test('a rule of the caller’s own is known by its files', () => {
    const file: PolicyFile = {
      ...fourHourCap,
      rules: fourHourCap.rules.map((rule) =>
        rule.name === 'no-ground-for-the-cap' ? { ...rule, name: 'own-rule-without-ground' } : rule,
      ),
    };
    const policy = createSupportPolicy({ rules: [file] });
    const decision = policy.decide('fourHourCap', aCase());
    expecting(decision).toBeDecidedBy('own-rule-without-ground');
    expecting(capped).not.toBeDecidedBy('own-rule-without-ground', { files: policy.files });
    expect(failureOf(() => expecting(capped).not.toBeDecidedBy('own-rule-without-ground'))).toContain(
      '{ files: policy.files }',
    );
  });
});

test('inside other expectations', () => {
  expect(evaluateCase(aCase())).toMatchObject({ coverage: expect.toHaveOutcome('covered') });
  expect(evaluateCase(aCase())).not.toMatchObject({ coverage: expect.toHaveOutcome('not-covered') });
});

describe('assertOutcome', () => {
  test('passes or throws the same explanation as the matcher', () => {
    expect(assertOutcome(coverage, 'covered')).toBeUndefined();
    expect(failureOf(() => assertOutcome(coverage, 'not-covered'))).toBe(
      failureOf(() => expect(coverage).toHaveOutcome('not-covered')),
    );
  });

  test('throws for an outcome that the policy does not have', () => {
    expect(failureOf(() => assertOutcome(coverage, JSON.parse('"coverd"')))).toContain('Did you mean “covered”?');
  });
});
