import { describe, expect, it } from 'vitest';
import { formatReport, verifyPolicies } from '../../src/verify/index.js';
import { planted, ruleOf, shipped, without, withRules } from './rule-file-copies.js';

describe('formatReport', () => {
  it('says how many cases were looked at where nothing was found', () => {
    const report = verifyPolicies();
    const [first, ...others] = formatReport(report).split('\n');
    expect(first?.replaceAll(',', '')).toContain(`rule in ${report.cases} cases of 9 policies.`);
    expect(others).toHaveLength(9);
    expect(others[0]).toBe('  submission: 640 cases');
  });

  it('shows each finding with its rules and its example', () => {
    const cap = shipped('four-hour-cap');
    const broken = withRules(cap, (rules) => [
      ...rules,
      planted(ruleOf(cap, 'cap-is-for-break-fix'), { name: 'planted', priority: 1 }),
    ]);
    const report = verifyPolicies([broken, without(shipped('initial-response'), 'unified-response-set-by-agreement')]);
    const text = formatReport(report);
    expect(text).toMatch(/^3 findings in [\d,]+ cases of 2 policies\./);
    expect(text).toContain('Rules: cap-is-for-break-fix, planted');
    expect(text).toContain('Options: {"readings":{"unified-targets":"not-stated"}}');
    for (const { example, message } of report.findings) {
      expect(text).toContain(message);
      expect(text).toContain(JSON.stringify(example));
    }
  });

  it('needs no counts by policy', () => {
    expect(formatReport({ ok: true, cases: 1_234_567, findings: [] })).toMatch(/in 1,234,567 cases\.$/);
  });
});
