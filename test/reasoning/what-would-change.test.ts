import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseDecisions } from '../../src/index.js';
import { createSupportPolicy, facts, parseCase } from '../../src/index.js';
import { completeCase } from '../case/complete-case.js';
import { isDeeplyFrozen } from '../case/deeply-frozen.js';
import { readingValues } from '../reference/readings.js';
import { byDefinition } from './changes-by-definition.js';
import { caseOf } from './flat-case.js';
import { flatCases, variedFacts } from './generated-cases.js';

type Key = keyof CaseDecisions;

const keys: readonly Key[] = [
  'submission',
  'coverage',
  'severityDowngrade',
  'initialResponse',
  'fourHourCap',
  'reopenEligibility',
  'rootCauseAnalysis',
  'dataRepair',
  'thirdParty',
];
const policy = createSupportPolicy();

describe.each(keys)('what would change %s', (key) => {
  const names = variedFacts[key];

  it('is every minimal set of one or two changes, and nothing else, in order', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(flatCases(key), (flat) => {
        const found = policy.whatWouldChange(key, caseOf(flat), { only: names });
        expect(found).toStrictEqual(byDefinition(policy, key, flat, names, 2));
        for (const { outcome } of found) seen.add(outcome);
      }),
      { numRuns: 15, seed: 4 },
    );
    // Nothing would be shown if the cases led nowhere.
    expect([...seen].sort()).toEqual(policy.files.find((file) => matches(file.policy, key))?.outcomes.toSorted());
  });

  it('is the same without naming the facts, as far as their values have names', () => {
    fc.assert(
      fc.property(flatCases(key), (flat) => {
        const all = policy.whatWouldChange(key, caseOf(flat), { maxChanges: 1 });
        const finite = facts.flatMap(({ name, values }) => (values || name === 'effort.minutes' ? [name] : []));
        const some = all.filter(({ changes }) => changes.every(({ fact }) => finite.includes(fact)));
        expect(some).toStrictEqual(byDefinition(policy, key, flat, finite, 1));
      }),
      { numRuns: 3, seed: 5 },
    );
  });

  it('is what `to` asks for, or nothing where the case is there already', () => {
    fc.assert(
      fc.property(flatCases(key), (flat) => {
        const c = caseOf(flat);
        const all = policy.whatWouldChange(key, c);
        const present = policy.outcomes(c)[key];
        const { outcomes = [] } = policy.files.find((file) => matches(file.policy, key)) ?? {};
        for (const to of outcomes) {
          const found: unknown = Reflect.apply(policy.whatWouldChange, policy, [key, c, { to }]);
          expect(found).toStrictEqual(all.filter(({ outcome }) => outcome === to));
          if (to === present) expect(found).toEqual([]);
        }
      }),
      { numRuns: 10, seed: 6 },
    );
  });

  it('is deeply frozen and the same for the same case, whatever the order of its facts', () => {
    fc.assert(
      fc.property(flatCases(key), (flat) => {
        const c = caseOf(flat);
        const found = policy.whatWouldChange(key, c);
        const reversed = Object.fromEntries(
          Object.entries(c)
            .reverse()
            .map(([name, part]: [string, unknown]) => [
              name,
              typeof part === 'object' && part !== null ? Object.fromEntries(Object.entries(part).reverse()) : part,
            ]),
        );
        expect(isDeeplyFrozen(found)).toBe(true);
        expect(policy.whatWouldChange(key, reversed)).toStrictEqual(found);
        expect(createSupportPolicy().whatWouldChange(key, parseCase(c))).toStrictEqual(found);
      }),
      { numRuns: 3, seed: 7 },
    );
  });
});

const matches = (slug: string, key: Key): boolean =>
  slug === key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe('what would change', () => {
  it('finds sets of three and four under other readings too', () => {
    const readings = Object.fromEntries(Object.entries(readingValues).map(([id, values]) => [id, values.at(-1)]));
    const strict = createSupportPolicy({ readings });
    for (const key of ['rootCauseAnalysis', 'dataRepair', 'submission', 'thirdParty'] as const) {
      fc.assert(
        fc.property(flatCases(key), (flat) => {
          const names = variedFacts[key].filter((name) => name !== 'submitter.hasPartnerBenefits');
          const found = strict.whatWouldChange(key, caseOf(flat), { only: names, maxChanges: 4 });
          expect(found).toStrictEqual(byDefinition(strict, key, flat, names, 4));
        }),
        { numRuns: 3, seed: 8 },
      );
    }
  });

  it('answers with bounds where a number decides', () => {
    const incident = {
      plan: 'standard',
      request: { need: 'break-fix' },
      service: { family: 'dynamics-365', stage: 'general-availability' },
      issue: { performance: 'isolated' },
      resolution: { resolved: false },
      effort: { minutes: 300 },
    } as const;
    expect(policy.whatWouldChange('fourHourCap', incident, { to: 'within-cap' })).toEqual([
      { changes: [{ fact: 'effort.minutes', from: 300, to: { below: 240 } }], outcome: 'within-cap' },
    ]);
    expect(policy.whatWouldChange('fourHourCap', { ...incident, effort: {} }, { only: ['effort.minutes'] })).toEqual([
      { changes: [{ fact: 'effort.minutes', from: null, to: { below: 240 } }], outcome: 'within-cap' },
      { changes: [{ fact: 'effort.minutes', from: null, to: { atLeast: 240 } }], outcome: 'close-and-refer' },
    ]);
  });

  it('counts assumed facts as the case’s own', () => {
    const assuming = createSupportPolicy({ assume: { severity: 'A', customer: { continuousEngagement: true } } });
    const c = {
      customer: { providesResources: true },
      request: { need: 'break-fix' },
      issue: { customCodeOrProcess: false, cause: 'environment' },
      resolution: { proposedAwaitingCustomer: false },
    } as const;
    expect(assuming.whatWouldChange('severityDowngrade', c, { only: ['customer.continuousEngagement'] })).toEqual([
      { changes: [{ fact: 'customer.continuousEngagement', from: true, to: false }], outcome: 'may-be-lowered' },
    ]);
  });

  it('introduces no reopening, outage or script, and no facts of one', () => {
    const { reopen: _reopen, outage: _outage, script: _script, ...c } = completeCase;
    for (const key of keys) {
      const found = policy.whatWouldChange(key, c, { maxChanges: 3 });
      expect(
        found.flatMap(({ changes }) => changes.filter(({ fact }) => /^(reopen|outage|script)\./.test(fact))),
      ).toEqual([]);
    }
    expect(policy.whatWouldChange('reopenEligibility', c, { maxChanges: 4 })).toEqual([]);
  });

  it('shows how a decision that does not apply would', () => {
    const c = { issue: { cause: 'environment' } } as const;
    expect(policy.outcomes(c).thirdParty).toBe('not-applicable');
    expect(policy.whatWouldChange('thirdParty', c)[0]).toEqual({
      changes: [{ fact: 'issue.thirdPartySoftware', from: null, to: true }],
      outcome: 'reasonable-support',
    });
  });

  it('looks as far as every fact of an empty case', () => {
    const empty = { closure: { closedAt: '2026-01-01T00:00Z' }, reopen: {}, outage: {}, script: {} };
    for (const key of keys) {
      const found = policy.whatWouldChange(key, empty, { maxChanges: 20 });
      const outcomes = policy.files.find((file) => matches(file.policy, key))?.outcomes ?? [];
      // Where there is a script, no repair is asked for.
      const reached = key === 'dataRepair' ? ['script-may-run', 'script-not-run'] : outcomes;
      expect([...new Set(found.map(({ outcome }) => outcome))].sort(), key).toEqual([...reached].sort());
    }
  });
});
