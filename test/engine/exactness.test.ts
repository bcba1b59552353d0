import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSupportPolicy, type Decision } from '../../src/index.js';
import { type ByDefinition, decideByDefinition } from '../reference/brute-force.js';
import { type Readings, type ReferenceKey, readingValues, reference } from '../reference/hand-written.js';
import { anyReadings } from './generated/facts.js';
import { type PartialCase, partialCases, withKnown } from './partial-cases.js';

const policy = createSupportPolicy();
const isKey = (key: string): key is ReferenceKey => Object.hasOwn(reference, key);
const keys = Object.keys(reference).filter(isKey);

// Details computed from instants and calendars, with what they are computed from: the reference has none of them.
const computedFrom: Readonly<Partial<Record<ReferenceKey, readonly string[]>>> = {
  initialResponse: ['submittedAt', 'customer.country', 'customer.timeZone'],
  reopenEligibility: ['customer.timeZone', 'closure.closedAt'],
};

const decisionOf = (key: ReferenceKey, { supportCase }: PartialCase, readings: Readings): Decision<string, object> =>
  policy.decide(key, supportCase, { readings });

/** The part of a decision that the definition speaks of, in its shape. */
function comparable(key: ReferenceKey, decision: Decision<string, object>, defined: ByDefinition): ByDefinition {
  const { outcome, strength, possible, missing, incomplete, details } = decision;
  const names = Object.keys(defined.details);
  return {
    outcome,
    strength,
    possible,
    missing,
    incomplete: byRules(key, incomplete),
    details: Object.fromEntries(Object.entries(details).filter(([name]) => names.includes(name))),
  };
}

const byRules = <T extends string>(key: ReferenceKey, facts: readonly T[]): readonly T[] =>
  facts.filter((fact) => !computedFrom[key]?.includes(fact));

describe('exactly what the completions make possible', () => {
  const counted = { undetermined: 0, determined: 0 };

  test.each(keys)('%s', (key) => {
    fc.assert(
      fc.property(partialCases(key, 1500), anyReadings, (partial, readings) => {
        const defined = decideByDefinition(key, partial.supportCase, readings, {}, partial.unknowns);
        const decision = decisionOf(key, partial, readings);
        expect(comparable(key, decision, defined)).toEqual({
          ...defined,
          incomplete: byRules(key, defined.incomplete),
        });
        counted[decision.outcome === 'undetermined' ? 'undetermined' : 'determined'] += 1;
      }),
      { numRuns: 120 },
    );
  });

  test('was looked at for many cases of both kinds', () => {
    expect(counted.undetermined).toBeGreaterThan(150);
    expect(counted.determined).toBeGreaterThan(300);
  });
});

describe('the readings that a decision rests on', () => {
  const isReading = (id: string): id is keyof Readings => Object.hasOwn(readingValues, id);
  const ids = Object.keys(readingValues).filter(isReading);

  function readingsByDefinition(
    key: ReferenceKey,
    { supportCase, unknowns }: PartialCase,
    readings: Readings,
  ): object[] {
    const now = decideByDefinition(key, supportCase, readings, {}, unknowns);
    return ids.flatMap((id) => {
      const others = readingValues[id].filter((value) => value !== readings[id]);
      const varied = others.map((value) => ({
        value,
        ...decideByDefinition(key, supportCase, { ...readings, [id]: value }, {}, unknowns),
      }));
      const alternatives = varied.filter(({ outcome }) => outcome !== now.outcome);
      const same = varied.filter(({ outcome }) => outcome === now.outcome);
      const details = Object.keys(now.details).filter((name) =>
        same.some((other) => JSON.stringify(other.details[name]) !== JSON.stringify(now.details[name])),
      );
      const alsoChanges = [...(same.some(({ strength }) => strength !== now.strength) ? ['strength'] : []), ...details];
      if (alternatives.length + alsoChanges.length === 0) return [];
      return [
        {
          id,
          value: readings[id],
          alternatives: alternatives.map(({ value, outcome }) => ({ value, outcome })),
          alsoChanges: alsoChanges.sort(),
        },
      ];
    });
  }

  test.each(keys)('%s: each varied alone', (key) => {
    fc.assert(
      fc.property(partialCases(key, 60), anyReadings, (partial, readings) => {
        const named = Object.keys(decideByDefinition(key, partial.supportCase, readings, {}, partial.unknowns).details);
        // The deadline of a reopening is no detail of the reference and changes with no reading.
        const found = decisionOf(key, partial, readings).readings.map((use) => ({
          ...use,
          alsoChanges: use.alsoChanges.filter((name) => name === 'strength' || named.includes(name)).sort(),
        }));
        expect(found).toEqual(readingsByDefinition(key, partial, readings));
      }),
      { numRuns: 25 },
    );
  });
});

describe('adding facts', () => {
  const counted = { more: 0 };

  test.each(keys)('%s: closes possibilities and opens none', (key) => {
    const marks = fc.infiniteStream(fc.boolean());
    fc.assert(
      fc.property(partialCases(key, 1_000_000), anyReadings, marks, (fuller, readings, mark) => {
        const fewer = Object.fromEntries(Object.entries(fuller.known).filter(() => mark.next().value));
        const asked = { 'issue.thirdPartySoftware': true, ...fewer };
        const before = decisionOf(key, withKnown(key, asked, fuller.parts), readings);
        const after = decisionOf(
          key,
          withKnown(key, { ...fuller.known, 'issue.thirdPartySoftware': true }, fuller.parts),
          readings,
        );
        expect(before.possible).toEqual(expect.arrayContaining([...after.possible]));
        if (before.outcome !== 'undetermined') expect(after.outcome).toBe(before.outcome);
        if (before.possible.length > after.possible.length) counted.more += 1;
      }),
      { numRuns: 120 },
    );
  });

  test('did close some', () => {
    expect(counted.more).toBeGreaterThan(150);
  });
});
