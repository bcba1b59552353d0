import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { createSupportPolicy } from '../../src/index.js';
import {
  assertCoverage,
  type CoverageReport,
  createCoverage,
  formatCoverage,
  mergeCoverage,
} from '../../src/testing/index.js';
import { caseOf, optionsOf } from '../cases/case-of-row.js';
import { decisionKeys, slugs, table } from '../cases/table.js';

/** What one acceptance table exercises of its own policy, a recorded policy per set of options. */
function exercised(slug: (typeof slugs)[number]): CoverageReport {
  const json: unknown = JSON.parse(readFileSync(new URL(`../cases/${slug}.json`, import.meta.url), 'utf8'));
  const { base, cases } = v.parse(table, json);
  const recorded = new Map<string, ReturnType<typeof createCoverage>>();
  for (const row of cases) {
    const key = JSON.stringify(row.options ?? {});
    const coverage = recorded.get(key) ?? createCoverage(createSupportPolicy(optionsOf(row)));
    recorded.set(key, coverage);
    const { outcome } = coverage.policy.decide(decisionKeys[slug], caseOf(base, row));
    expect(outcome, row.name).toBe(row.expect.outcome);
  }
  return mergeCoverage([...recorded.values()].map((coverage) => coverage.report()));
}

describe('the acceptance tables', () => {
  const report = mergeCoverage(slugs.map(exercised));

  test('make every rule decide', () => {
    const idle = report.policies.flatMap(({ rules }) => rules.filter(({ decided }) => decided === 0));
    expect(idle.map(({ rule }) => rule)).toEqual([]);
    assertCoverage(report, { rules: 100, perPolicy: true });
  });

  test('meet and fail nearly every condition', () => {
    assertCoverage(report, { conditions: 80 });
    expect(formatCoverage(report)).toMatch(/^Rules that decided: (\d+) of \1 \(100\.0 %\)\n/);
  });
});
