import { createSupportPolicy } from 'support-policy';
import { aCase, assertCoverage, createCoverage, formatCoverage, mergeCoverage } from 'support-policy/testing';
import { afterAll, expect, test } from 'vitest';

const coverage = createCoverage(createSupportPolicy({ responseTargets: { premier: { A: 15 } } }));

afterAll(() => assertCoverage(coverage.report(), { rules: 5 }));

const repairs = () => coverage.report().policies.find(({ policy }) => policy === 'data-repair');

test.each([
  { testedInUat: true, outcome: 'script-may-run' },
  { testedInUat: false, outcome: 'script-not-run' },
] as const)('a script: $testedInUat', ({ testedInUat, outcome }) => {
  const script = { providedBy: 'partner', testedInUat, testedBy: 'partner' } as const;
  expect(coverage.policy.decide('dataRepair', aCase({ script }))).toHaveOutcome(outcome);
});

test('two rules of data repair decided', () => {
  expect(
    repairs()
      ?.rules.filter(({ decided }) => decided > 0)
      .map(({ rule }) => rule),
  ).toEqual(['tested-script-may-run', 'untested-script-not-run']);
  expect(repairs()?.evaluations).toBe(2);
});

test('the rest of the policies', () => {
  const decisions = coverage.policy.evaluate(aCase({ plan: 'premier', severity: 'A' }));
  expect(decisions.coverage).toHaveOutcome('covered');
  expect(decisions.initialResponse.details.withinMinutes).toBe(15);
});

test('a report is plain JSON, in three formats, and adds up', () => {
  const report = coverage.report();
  const copy = JSON.parse(JSON.stringify(report));
  expect(copy).toEqual(report);
  expect(mergeCoverage([report, copy]).policies[0]?.evaluations).toBe(2 * (report.policies[0]?.evaluations ?? 0));
  expect(formatCoverage(report)).toContain('Rules that decided');
  expect(formatCoverage(report, { format: 'markdown' })).toContain('|');
  expect(JSON.parse(formatCoverage(report, { format: 'json' }))).toEqual(report);
});

test('a threshold that is not reached fails the run', () => {
  expect(() => assertCoverage(coverage.report(), { rules: 100 })).toThrow(/Too few rules that decided: \d+ of \d+/);
});
