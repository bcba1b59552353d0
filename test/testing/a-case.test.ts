import { describe, expect, test } from 'vitest';
import { facts } from '../../src/case/facts.js';
import { flatten } from '../../src/case/parse.js';
import { type Decision, evaluateCase, InvalidCaseError } from '../../src/index.js';
import { aCase, scenarios } from '../../src/testing/index.js';
import { isDeeplyFrozen } from '../case/deeply-frozen.js';

const decisionsOf = (supportCase = aCase()): readonly Decision[] => Object.values(evaluateCase(supportCase));
const appearing = /^(firstResponse|closure|reopen|outage|script)\./;

describe('aCase', () => {
  test('knows every fact of a case that is open and asks nothing further', () => {
    const known = Object.keys(flatten(aCase()));
    expect(known).toEqual(facts.map(({ name }) => name).filter((name) => !appearing.test(name)));
  });

  test('is covered and decided by every policy, without a wish left open', () => {
    expect(decisionsOf().map(({ policy, outcome }) => [policy, outcome])).toEqual([
      ['submission', 'may-submit'],
      ['coverage', 'covered'],
      ['severity-downgrade', 'kept'],
      ['initial-response', 'target-set'],
      ['four-hour-cap', 'not-capped'],
      ['reopen-eligibility', 'not-applicable'],
      ['root-cause-analysis', 'not-applicable'],
      ['data-repair', 'not-applicable'],
      ['third-party', 'not-applicable'],
    ]);
    expect(decisionsOf().flatMap(({ missing, incomplete }) => [...missing, ...incomplete])).toEqual([]);
    expect(evaluateCase(aCase()).severityDowngrade.details.warnings).toEqual([]);
  });

  test('is frozen, and the same every time', () => {
    expect(isDeeplyFrozen(aCase())).toBe(true);
    expect(aCase()).toStrictEqual(aCase({}));
  });

  test('takes overrides in, part by part', () => {
    const made = aCase({ plan: 'unified', service: { stage: 'public-preview' }, submitter: { roles: [] } });
    expect(made).toStrictEqual({
      ...aCase(),
      plan: 'unified',
      service: { ...aCase().service, stage: 'public-preview' },
      submitter: { ...aCase().submitter, roles: [] },
    });
  });

  test('loses a fact, or a whole part, whose override is undefined', () => {
    expect(evaluateCase(aCase({ service: { stage: undefined } })).coverage.missing).toEqual(['service.stage']);
    expect(aCase({ plan: undefined })).not.toHaveProperty('plan');
    expect(Object.keys(flatten(aCase({ service: undefined }))).filter((name) => name.startsWith('service.'))).toEqual(
      [],
    );
    expect(aCase({ service: { family: undefined } }).service).toHaveProperty('stage');
  });

  test('takes a Date, and an empty part that asks for reopening', () => {
    expect(aCase({ submittedAt: new Date('2026-05-01T12:00:00Z') }).submittedAt).toBe('2026-05-01T12:00:00.000Z');
    expect(evaluateCase(aCase({ reopen: {} })).reopenEligibility.outcome).not.toBe('not-applicable');
  });

  test('refuses overrides that make no valid case', () => {
    expect(() => aCase(JSON.parse('{ "plan": "gold" }'))).toThrow(InvalidCaseError);
    expect(() => aCase(JSON.parse('{ "servce": {} }'))).toThrow(/servce/);
    expect(() => aCase(JSON.parse('{ "issue": null }'))).toThrow(/issue/);
  });

  test('does not change what it is given', () => {
    const overrides = { service: { stage: 'public-preview' as const } };
    aCase(overrides);
    expect(overrides).toStrictEqual({ service: { stage: 'public-preview' } });
  });
});

describe('scenarios', () => {
  test.each([
    ['aPreview', 'coverage', 'covered-with-limits'],
    ['boughtElsewhere', 'coverage', 'governed-by-agreement'],
    ['aPartner', 'submission', 'may-submit'],
    ['anUrgentCase', 'severityDowngrade', 'kept'],
    ['aHowToQuestion', 'coverage', 'not-covered'],
    ['anIsolatedPerformanceCase', 'fourHourCap', 'within-cap'],
    ['anIrreproducibleCase', 'fourHourCap', 'within-cap'],
    ['aThirdPartyCase', 'thirdParty', 'reasonable-support'],
    ['aReopening', 'reopenEligibility', 'may-reopen'],
    ['anOutageAnalysis', 'rootCauseAnalysis', 'may-be-provided'],
    ['aRepairScript', 'dataRepair', 'script-may-run'],
  ] as const)('%s: %s is %s', (name, key, outcome) => {
    expect(evaluateCase(scenarios[name]())[key].outcome).toBe(outcome);
  });

  test.each(Object.keys(scenarios))('%s leaves nothing undetermined', (name) => {
    const make = Object.entries(scenarios).find(([each]) => each === name)?.[1];
    expect(decisionsOf(make?.()).filter(({ outcome }) => outcome === 'undetermined')).toEqual([]);
  });

  test('take overrides in, undefined ones too', () => {
    expect(scenarios.aReopening({ reopen: { sameUser: false } }).reopen).toMatchObject({
      sameUser: false,
      sameError: true,
    });
    expect(scenarios.aReopening({ reopen: undefined })).not.toHaveProperty('reopen');
    expect(scenarios.aPartner({ submitter: { roles: undefined } }).submitter).toEqual({
      affiliation: 'partner',
      hasSubscription: true,
      hasPartnerBenefits: true,
    });
  });

  test('a partner is entitled by its customer and by its benefits', () => {
    const { entitlements } = evaluateCase(scenarios.aPartner()).submission.details;
    expect(entitlements).toEqual(expect.arrayContaining(['customer-subscription', 'partner-benefits']));
  });
});
