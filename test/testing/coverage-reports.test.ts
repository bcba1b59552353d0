import { describe, expect, test } from 'vitest';
import fourHourCap from '../../rules/four-hour-cap.json' with { type: 'json' };
import { createSupportPolicy, type SupportPolicy } from '../../src/index.js';
import {
  aCase,
  assertCoverage,
  type CoverageReport,
  createCoverage,
  formatCoverage,
  mergeCoverage,
  scenarios,
} from '../../src/testing/index.js';
import { isDeeplyFrozen } from '../case/deeply-frozen.js';
import { capOf } from './own-cap.js';

describe('reports', () => {
  const partOf = (...cases: Parameters<SupportPolicy['evaluate']>[0][]): CoverageReport => {
    const coverage = createCoverage();
    for (const supportCase of cases) coverage.policy.evaluate(supportCase);
    return coverage.report();
  };
  const [one, other] = [partOf(aCase()), partOf(scenarios.aPreview(), {})];

  test('are plain frozen JSON', () => {
    expect(JSON.parse(JSON.stringify(one))).toStrictEqual(one);
    expect(isDeeplyFrozen(one)).toBe(true);
  });

  test('of several workers add up to that of one', () => {
    const whole = partOf(aCase(), scenarios.aPreview(), {});
    expect(mergeCoverage([one, JSON.parse(JSON.stringify(other))])).toStrictEqual(whole);
    const coverage = createCoverage();
    coverage.policy.evaluate(aCase());
    coverage.merge(other);
    expect(coverage.report()).toStrictEqual(whole);
    expect(mergeCoverage([])).toMatchObject({ policies: [], ruleShare: { covered: 0, total: 0 } });
  });

  test('of rules of one’s own stand beside the built-in ones', () => {
    const own = createCoverage(createSupportPolicy({ rules: [capOf(20)] })).report();
    const versions = mergeCoverage([one, own]).policies.filter(({ policy }) => policy === 'four-hour-cap');
    expect(versions.map(({ version }) => version)).toEqual([fourHourCap.version, '2.0.0']);
  });

  test('as text: shares, then what was not exercised and how', () => {
    const text = formatCoverage(one);
    const { ruleShare, conditionShare } = one;
    expect(text.split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(`^Rules that decided: ${ruleShare.covered} of ${ruleShare.total} \\(\\d+\\.\\d %\\)$`),
      expect.stringMatching(`^Conditions both met and unmet: ${conditionShare.covered} of ${conditionShare.total} `),
    ]);
    expect(text).toContain('\nreopen-eligibility 1.0.0, 1 evaluation (1 not applicable)\n');
    expect(text).toContain(
      'never decided: cap-is-for-break-fix (not-capped); met but not deciding 0, unmet 1, unknown 0',
    );
    expect(text).toContain('never met: cap-used-up (/conditions/cap-used-up); met 0, unmet 1, unknown 0');
    expect(text).not.toContain('never decided: no-ground-for-the-cap');
  });

  test('as Markdown: a table of the policies, then lists', () => {
    const markdown = formatCoverage(one, { format: 'markdown' });
    const rows = markdown.split('\n').filter((line) => line.startsWith('| '));
    expect(rows).toHaveLength(2 + one.policies.length + 1);
    expect(new Set(rows.map((row) => row.split('|').length))).toEqual(new Set([6]));
    expect(markdown).toContain('\n- rule `cap-is-for-break-fix` (not-capped) never decided;');
  });

  test('as JSON: the report again', () => {
    expect(JSON.parse(formatCoverage(one, { format: 'json' }))).toStrictEqual(one);
  });

  test.each([['markdown'], [{ format: 'html' }], [null]])('refuses %j, which would quietly give text', (options) => {
    // @ts-expect-error: from JavaScript
    expect(() => formatCoverage(one, options)).toThrow(
      new TypeError("formatCoverage takes { format: 'text' }, { format: 'markdown' } or { format: 'json' }."),
    );
  });

  test('a share is rounded down, so that all is all', () => {
    const nearly: CoverageReport = { ...one, ruleShare: { covered: 9_999, total: 10_000 } };
    expect(formatCoverage(nearly)).toContain('9999 of 10000 (99.9 %)');
  });
});

describe('assertCoverage', () => {
  const coverage = createCoverage();
  coverage.policy.evaluate(aCase());
  const report = coverage.report();
  const percent = (100 * report.ruleShare.covered) / report.ruleShare.total;

  test('passes at the share itself and fails above it, with the report', () => {
    expect(() => assertCoverage(report, { rules: percent })).not.toThrow();
    expect(() => assertCoverage(report, {})).not.toThrow();
    expect(() => assertCoverage(report, { rules: percent + 0.01 })).toThrow(/^Too few rules that decided: /);
    expect(() => assertCoverage(report, { rules: 90 })).toThrow(/never decided: cap-is-for-break-fix/);
    expect(() => assertCoverage(report, { conditions: 100 })).toThrow(
      /^Too few conditions both met and unmet: \d+ of (\d+), where 100 % are \1\./,
    );
  });

  test('asks it of every policy if told to', () => {
    expect(() => assertCoverage(report, { rules: 1 })).not.toThrow();
    expect(() => assertCoverage(report, { rules: 1, perPolicy: true })).toThrow(
      /^Too few rules that decided in reopen-eligibility: 0 of/,
    );
  });

  test.each([-1, 101, Number.NaN])('refuses the threshold %d', (rules) => {
    expect(() => assertCoverage(report, { rules })).toThrow(RangeError);
  });

  test('nothing evaluated is nothing covered', () => {
    expect(() => assertCoverage(createCoverage().report(), { rules: 0.1 })).toThrow(/0 of \d+/);
  });
});
