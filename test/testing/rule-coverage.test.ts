import { describe, expect, test } from 'vitest';
import fourHourCap from '../../rules/four-hour-cap.json' with { type: 'json' };
import { createSupportPolicy, evaluateCase, type SupportPolicy } from '../../src/index.js';
import {
  aCase,
  type ConditionUse,
  type CoverageReport,
  createCoverage,
  type PolicyCoverage,
  type RuleUse,
  scenarios,
} from '../../src/testing/index.js';
import { capOf } from './own-cap.js';

const of = (report: CoverageReport, policy: string): PolicyCoverage | undefined =>
  report.policies.find((each) => each.policy === policy);
const ruleOf = (report: CoverageReport, policy: string, name: string): RuleUse | undefined =>
  of(report, policy)?.rules.find(({ rule }) => rule === name);
const conditionAt = (report: CoverageReport, policy: string, pointer: string): ConditionUse | undefined =>
  of(report, policy)?.conditions.find(({ at }) => at === pointer);

describe('the policy that records', () => {
  test('decides as the one that it was made from', () => {
    const policy = createSupportPolicy({
      locale: 'fr',
      assume: { plan: 'unified' },
      readings: { 'cap-exit': 'not-resolved' },
    });
    const recording = createCoverage(policy).policy;
    for (const supportCase of [aCase(), {}, scenarios.aReopening(), aCase({ plan: undefined })]) {
      expect(recording.evaluate(supportCase)).toStrictEqual(policy.evaluate(supportCase));
      expect(recording.outcomes(supportCase)).toStrictEqual(policy.outcomes(supportCase));
      expect(recording.decide('coverage', supportCase)).toStrictEqual(policy.decide('coverage', supportCase));
    }
    expect(recording.files).toBe(policy.files);
  });

  test('counts nothing when a case is refused', () => {
    const coverage = createCoverage();
    expect(() => coverage.policy.evaluate(JSON.parse('{ "plan": "gold" }'))).toThrow(/gold|plan/);
    expect(coverage.report()).toStrictEqual(createCoverage().report());
  });
});

describe('rules', () => {
  test('that decide, hold without deciding, do not hold, or might', () => {
    const coverage = createCoverage();
    coverage.policy.decide('fourHourCap', scenarios.anIsolatedPerformanceCase());
    coverage.policy.decide('fourHourCap', scenarios.anIsolatedPerformanceCase({ effort: undefined }));
    const report = coverage.report();
    expect(ruleOf(report, 'four-hour-cap', 'performance-within-the-cap')).toEqual({
      rule: 'performance-within-the-cap',
      outcome: 'within-cap',
      decided: 1,
      met: 0,
      unmet: 0,
      unknown: 1,
    });
    expect(ruleOf(report, 'four-hour-cap', 'cap-is-for-break-fix')).toMatchObject({ decided: 0, unmet: 2 });
    expect(of(report, 'four-hour-cap')).toMatchObject({ evaluations: 2, notApplicable: 0, ruleShare: { covered: 1 } });
    expect(of(report, 'coverage')).toMatchObject({ evaluations: 0, ruleShare: { covered: 0 } });
  });

  test('that hold behind a rule of higher priority are met, but did not decide', () => {
    const coverage = createCoverage();
    const rules = coverage.policy.files.flatMap((file) => (file.policy === 'coverage' ? file.rules : []));
    coverage.policy.decide('coverage', scenarios.aPreview({ service: { purchaseChannel: 'other', family: 'other' } }));
    const used = of(coverage.report(), 'coverage')?.rules ?? [];
    expect(used.map(({ rule }) => rule)).toEqual(rules.map(({ name }) => name));
    expect(used.filter(({ decided }) => decided > 0).map(({ outcome }) => outcome)).toContain('governed-by-agreement');
    for (const { decided, met, unmet, unknown } of used) expect(decided + met + unmet + unknown).toBe(1);
  });

  test('add up to the evaluations to which the policy applied', () => {
    const coverage = createCoverage();
    for (const make of Object.values(scenarios)) coverage.policy.evaluate(make());
    coverage.policy.outcomes({});
    for (const { rules, evaluations, notApplicable } of coverage.report().policies) {
      expect(evaluations).toBe(Object.keys(scenarios).length + 1);
      for (const { decided, met, unmet, unknown } of rules) {
        expect(decided + met + unmet + unknown).toBe(evaluations - notApplicable);
      }
    }
  });
});

describe('conditions', () => {
  test('comparisons and shared conditions are counted by their place in the rule file', () => {
    const coverage = createCoverage();
    coverage.policy.decide('fourHourCap', scenarios.anIsolatedPerformanceCase());
    coverage.policy.decide('fourHourCap', scenarios.anIsolatedPerformanceCase({ effort: { minutes: 240 } }));
    coverage.policy.decide('fourHourCap', scenarios.anIsolatedPerformanceCase({ effort: undefined }));
    const report = coverage.report();
    const counts = { met: 1, unmet: 1, unknown: 1 };
    expect(conditionAt(report, 'four-hour-cap', '/conditions/cap-used-up')).toEqual({
      at: '/conditions/cap-used-up',
      condition: 'cap-used-up',
      ...counts,
    });
    expect(conditionAt(report, 'four-hour-cap', '/conditions/cap-used-up/all/0')).toEqual({
      at: '/conditions/cap-used-up/all/0',
      condition: 'effort.minutes greaterThanInclusive parameter.capMinutes',
      ...counts,
    });
    const pointers = of(report, 'four-hour-cap')?.conditions.map(({ at }) => at) ?? [];
    expect(new Set(pointers).size).toBe(pointers.length);
    for (const pointer of pointers) expect(typeof resolve(fourHourCap, pointer)).toBe('object');
  });

  test('every shared condition of every file is among them', () => {
    const report = createCoverage().report();
    for (const file of createSupportPolicy().files) {
      const names = Object.keys(file.conditions ?? {}).map((name) => `/conditions/${name}`);
      const counted = of(report, file.policy)?.conditions.map(({ at }) => at) ?? [];
      expect(names.filter((name) => !counted.includes(name))).toEqual([]);
    }
  });

  test('where a policy does not apply, only the condition of `applies` counts', () => {
    const coverage = createCoverage();
    coverage.policy.decide('reopenEligibility', aCase());
    const report = of(coverage.report(), 'reopen-eligibility');
    expect(report).toMatchObject({ evaluations: 1, notApplicable: 1 });
    expect(report?.rules.every(({ decided, met, unmet, unknown }) => decided + met + unmet + unknown === 0)).toBe(true);
    const exercised = report?.conditions.filter(({ met, unmet, unknown }) => met + unmet + unknown > 0);
    expect(exercised?.map(({ at, unmet }) => [at, unmet])).toEqual([
      ['/conditions/reopening-asked-for', 1],
      ['/conditions/reopening-asked-for/all/0', 1],
    ]);
  });

  test('rows of a table that is set under other outcomes only do not count', () => {
    const tables = fourHourCap.tables.referTo.outcomes;
    const coverage = createCoverage();
    const { outcome } = coverage.policy.decide('fourHourCap', aCase());
    expect(tables).not.toContain(outcome);
    const rows = (at: string): boolean => at.startsWith('/tables/referTo/');
    const unused = of(coverage.report(), 'four-hour-cap')?.conditions.filter(({ at }) => rows(at)) ?? [];
    expect(unused.every(({ met, unmet, unknown }) => met + unmet + unknown === 0)).toBe(true);
  });
});

describe('what a policy was set up with counts', () => {
  const unmetFirst = (policy: SupportPolicy): RuleUse | undefined => {
    const coverage = createCoverage(policy);
    coverage.policy.decide(
      'fourHourCap',
      scenarios.anIsolatedPerformanceCase({ plan: undefined, effort: { minutes: 300 } }),
    );
    return ruleOf(coverage.report(), 'four-hour-cap', 'performance-continues-by-advisory');
  };

  test('assumed facts, readings and rules of one’s own', () => {
    expect(unmetFirst(createSupportPolicy())).toMatchObject({ unknown: 1 });
    expect(unmetFirst(createSupportPolicy({ assume: { plan: 'unified' } }))).toMatchObject({ decided: 1 });
    expect(unmetFirst(createSupportPolicy({ assume: { plan: 'unified' }, rules: [capOf(600)] }))).toMatchObject({
      unmet: 1,
    });
  });

  test('readings of a single call', () => {
    const coverage = createCoverage();
    const preview = scenarios.aPreview();
    coverage.policy.decide('coverage', preview, { readings: { 'preview-coverage': 'full' } });
    expect(ruleOf(coverage.report(), 'coverage', 'preview-break-fix')).toMatchObject({ unmet: 1 });
    coverage.policy.decide('coverage', preview);
    expect(ruleOf(coverage.report(), 'coverage', 'preview-break-fix')).toMatchObject({ decided: 1, unmet: 1 });
  });

  test('a policy of which only the public part is known is taken at its files', () => {
    const wrapped: SupportPolicy = { ...createSupportPolicy({ rules: [capOf(20)] }) };
    const coverage = createCoverage(wrapped);
    const decision = coverage.policy.decide('fourHourCap', scenarios.anIsolatedPerformanceCase());
    expect(decision.outcome).toBe('close-and-refer');
    const used = of(coverage.report(), 'four-hour-cap')?.rules ?? [];
    expect(used.flatMap(({ decided, outcome }) => (decided > 0 ? [outcome] : []))).toEqual(['close-and-refer']);
  });

  test('recording can be stacked', () => {
    const outer = createCoverage(createSupportPolicy({ assume: { plan: 'unified' } }));
    const inner = createCoverage(outer.policy);
    inner.policy.evaluate(aCase({ plan: undefined }));
    expect(inner.report()).toStrictEqual(outer.report());
  });
});

test('without a policy the published one records', () => {
  const { policy } = createCoverage();
  expect(policy.evaluate(aCase())).toStrictEqual(evaluateCase(aCase()));
});

function resolve(file: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => Reflect.get(Object(value), key), file);
}
