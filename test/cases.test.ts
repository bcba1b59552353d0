import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { evaluateCase } from '../src/index.js';
import { caseOf, optionsOf } from './cases/case-of-row.js';
import { answered, completed } from './cases/comparison.js';
import { decisionKeys, slugs, table, texts } from './cases/table.js';

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}

function isDeeplyFrozen(value: unknown): boolean {
  return (
    typeof value !== 'object' ||
    value === null ||
    (Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen))
  );
}

it('every policy has its acceptance table and every table its policy', () => {
  const files = readdirSync(new URL('cases/', import.meta.url)).filter((name) => name.endsWith('.json'));
  expect(files.sort()).toEqual(slugs.map((slug) => `${slug}.json`).sort());
});

describe.each(slugs)('%s', (slug) => {
  const { policy, base, cases } = v.parse(table, readJson(`cases/${slug}.json`));

  it('is a table of this policy whose names are unique and whose cases reach every outcome', () => {
    const { outcomes } = v.parse(v.object({ outcomes: texts }), readJson(`../rules/${slug}.json`));
    expect(policy).toBe(slug);
    expect(cases.filter(({ name }, index) => cases.findIndex((other) => other.name === name) !== index)).toEqual([]);
    const reached = new Set(cases.map((row) => row.expect.outcome));
    expect([...reached].filter((outcome) => !['undetermined', 'not-applicable'].includes(outcome)).sort()).toEqual(
      outcomes.sort(),
    );
  });

  for (const row of cases) {
    it(row.name, () => {
      const decision = evaluateCase(caseOf(base, row), optionsOf(row))[decisionKeys[slug]];
      const wanted = completed(row.expect);
      expect(answered(decision, wanted)).toStrictEqual(wanted);
      expect(JSON.parse(JSON.stringify(decision))).toStrictEqual(decision);
      expect(isDeeplyFrozen(decision)).toBe(true);
      if (wanted.outcome === 'not-applicable') expect([...decision.reasons, ...decision.resolutions]).toEqual([]);
    });
  }
});
