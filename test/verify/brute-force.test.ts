import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSupportPolicy, type PolicyFile, type RuleJson } from '../../src/index.js';
import { diffPolicies, type Finding, verifyPolicies } from '../../src/verify/index.js';
import { type Assignment, assignments, deciding, domainsOf, leastFacts, met, result } from './enumeration.js';
import { generatedPolicy } from './generated-policy.js';
import { factCount } from './smaller-cases.js';
import { codeThrownBy } from './thrown.js';

const names = (rules: readonly RuleJson[]): string => rules.map(({ name }) => name).join();

const byPrecedence = (rules: readonly RuleJson[]): readonly RuleJson[] =>
  [...rules].sort((a, b) => b.priority - a.priority);

/** Everything that enumeration finds wrong, as `kind: rules`, with the assignments in which it shows. */
function faultsByEnumeration(file: PolicyFile): ReadonlyMap<string, readonly Assignment[]> {
  const faults = new Map<string, Assignment[]>();
  const add = (fault: string, ...facts: Assignment[]): void => {
    faults.set(fault, [...(faults.get(fault) ?? []), ...facts]);
  };
  const all = assignments(domainsOf(file)).map((facts) => ({ facts, rules: met(file, facts) }));
  const applicable = all.flatMap(({ facts, rules }) => (rules ? [{ facts, rules, first: deciding(rules) }] : []));
  for (const { facts, rules, first } of applicable) {
    if (rules.length === 0) add('gap: ', facts);
    byPrecedence(first).forEach((one, index, others) => {
      for (const other of others.slice(index + 1)) {
        if (one.event.type !== other.event.type) add(`conflict: ${names([one, other])}`, facts);
      }
    });
  }
  const where = (rule: RuleJson): Assignment[] =>
    applicable.flatMap(({ facts, rules }) => (rules.includes(rule) ? [facts] : []));
  const seen = new Set<RuleJson>();
  const sorted = byPrecedence(file.rules);
  for (const rule of sorted) {
    const mine = where(rule);
    if (mine.length === 0) add(`unreachable: ${rule.name}`);
    const alike = sorted.filter((each) => each.event.type === rule.event.type && same(where(each), mine));
    if (mine.length > 0 && alike.length > 1 && !seen.has(rule)) {
      for (const each of alike) seen.add(each);
      add(`duplicate: ${names(alike)}`, ...mine);
    }
    const decides = applicable.some(({ first }) => first.includes(rule));
    if (mine.length > 0 && !decides) {
      const instead = new Set(applicable.flatMap(({ rules, first }) => (rules.includes(rule) ? first : [])));
      add(`shadowed: ${names([rule, ...sorted.filter((each) => instead.has(each))])}`, ...mine);
    }
  }
  return faults;
}

const same = (a: readonly Assignment[], b: readonly Assignment[]): boolean =>
  a.length === b.length && a.every((facts) => b.includes(facts));

const describeFinding = ({ kind, rules }: Finding): string => `${kind}: ${rules.join()}`;

function expectSmallest(
  shown: { example: Finding['example']; options?: Finding['options'] },
  files: readonly PolicyFile[],
  within: (facts: Assignment) => boolean,
): void {
  const least = leastFacts(domainsOf(...files), within);
  if (least === null) {
    expect(shown.example).toBeNull();
    return;
  }
  expect(factCount(shown.example ?? {})).toBe(least.facts);
  expect(Object.keys(shown.options?.readings ?? {})).toHaveLength(least.departures);
}

// Far more than it takes, for machines that are busy with other tests.
const timeout = 120_000;

describe('against enumeration of every case', { timeout }, () => {
  it('the same faults are found, each with an example of as few facts as any', () => {
    fc.assert(
      fc.property(generatedPolicy, (file) => {
        const report = verifyPolicies([file]);
        const faults = faultsByEnumeration(file);
        expect(report.cases).toBe(assignments(domainsOf(file)).length);
        expect(report.findings.map(describeFinding).sort()).toEqual([...faults.keys()].sort());
        for (const finding of report.findings) {
          const shownBy = new Set((faults.get(describeFinding(finding)) ?? []).map((facts) => JSON.stringify(facts)));
          expectSmallest(finding, [file], (facts) => shownBy.has(JSON.stringify(facts)));
          if (finding.example === null || (finding.kind !== 'gap' && finding.kind !== 'conflict')) continue;
          const policy = createSupportPolicy({ ...finding.options, rules: [file] });
          const code = codeThrownBy(() => policy.decide('rootCauseAnalysis', finding.example ?? {}));
          expect(code).toBe(finding.kind === 'gap' ? 'no-rule-decides' : 'rules-conflict');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the same changes are found and counted, each with an example of as few facts as any', () => {
    fc.assert(
      fc.property(generatedPolicy, generatedPolicy, (before, after) => {
        const groups = new Map<string, Set<string>>();
        for (const facts of assignments(domainsOf(before, after))) {
          const [from, to] = [result(before, facts), result(after, facts)];
          const key = `${from} ${to}`;
          if (from !== to) groups.set(key, (groups.get(key) ?? new Set()).add(JSON.stringify(facts)));
        }
        const changes = diffPolicies([before], [after]);
        const shown = [...groups].filter(([, cases]) =>
          leastFacts(domainsOf(before, after), (facts) => cases.has(JSON.stringify(facts))),
        );
        expect(new Map(changes.map(({ from, to, count }) => [`${from} ${to}`, count]))).toEqual(
          new Map(shown.map(([key, { size }]) => [key, size])),
        );
        for (const change of changes) {
          expectSmallest(change, [before, after], (facts) =>
            Boolean(groups.get(`${change.from} ${change.to}`)?.has(JSON.stringify(facts))),
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});
