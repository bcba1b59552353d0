import fc from 'fast-check';
import type { FactName, SupportCase } from '../../src/case/support-case.js';
import { type Candidates, candidatesFor } from '../reference/brute-force.js';
import { domains } from '../reference/domains.js';
import type { ReferenceKey } from '../reference/hand-written.js';
import { nest } from './generated/facts.js';

/** The parts that ask a question by being there, and the policies that they ask. */
const partOf: Readonly<Partial<Record<ReferenceKey, string>>> = {
  reopenEligibility: 'reopen',
  rootCauseAnalysis: 'outage',
  dataRepair: 'script',
};

const closedAt: readonly string[] = [
  '2025-11-30T10:30:00.000Z',
  '2026-01-31T23:30:00.000Z',
  '2026-02-10T00:00:00.000Z',
];
const requestedAt: readonly string[] = [
  '2026-02-28T00:00:00.000Z',
  '2026-02-28T23:59:59.999Z',
  '2026-04-30T04:00:00.000Z',
  '2026-05-09T10:00:00.000Z',
  '2026-05-10T00:00:00.000Z',
  '2026-09-01T00:00:00.000Z',
];
const timeZones: readonly string[] = ['UTC', 'America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Kiritimati'];

function knownValues(fact: FactName, values: readonly unknown[]): readonly unknown[] {
  if (fact === 'closure.closedAt') return closedAt;
  if (fact === 'reopen.requestedAt') return requestedAt;
  if (fact === 'customer.timeZone') return timeZones;
  // What passes every test, and what the enumeration leaves out.
  if (/^reopen\.(same|update|original)/.test(fact) && values.includes(true)) return [...values, 'not-applicable'];
  return values;
}

// Nearly every test of a reopening must pass for the others to matter.
function mostly(fact: FactName, values: readonly unknown[]): fc.Arbitrary<unknown> {
  if (fact === 'issue.thirdPartySoftware') return fc.constant(true);
  if (!/^reopen\.(same|update|original)/.test(fact)) return fc.constantFrom(...values);
  const harmless = /same/.test(fact);
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(values.includes(harmless) ? harmless : values[0]) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...values),
    },
  );
}

const factsOf = (key: ReferenceKey, asked: SupportCase): readonly FactName[] =>
  candidatesFor(key, asked).map(({ fact }) => fact);

/** A case in which some of the facts that a policy reads are unknown, and what those may be. */
export interface PartialCase {
  readonly supportCase: SupportCase;
  readonly unknowns: readonly Candidates[];
  /** What is known, flat. */
  readonly known: Readonly<Record<string, unknown>>;
  readonly parts: readonly string[];
}

/** The same with some more facts unknown, or fewer. */
export function withKnown(key: ReferenceKey, known: PartialCase['known'], parts: readonly string[]): PartialCase {
  const supportCase = nest(known, parts);
  return { supportCase, known, parts, unknowns: candidatesFor(key, supportCase) };
}

/** How many completions a partial case has. */
const completionsOf = ({ unknowns }: PartialCase): number =>
  unknowns.reduce((product, { values }) => product * values.length, 1);

/** Partial cases of a policy with at most that many completions. */
export function partialCases(key: ReferenceKey, most: number): fc.Arbitrary<PartialCase> {
  const part = partOf[key];
  const parts = part === undefined ? [] : [part];
  const names = factsOf(key, nest({}, ['reopen', 'outage', 'script']));
  const complete = fc.record(
    Object.fromEntries(names.map((fact) => [fact, mostly(fact, knownValues(fact, domains.get(fact) ?? []))])),
  );
  const unknown = fc.shuffledSubarray([...names], { minLength: 0, maxLength: Math.min(8, names.length) });
  return fc.tuple(complete, unknown).map(([flat, gone]) => {
    const asked = key === 'thirdParty' ? { ...flat, 'issue.thirdPartySoftware': true } : flat;
    // As many of the chosen facts become unknown as the number of completions allows.
    let found = withKnown(key, inOrder(asked), parts);
    for (const fact of gone) {
      const known = Object.fromEntries(Object.entries(found.known).filter(([name]) => name !== fact));
      const next = withKnown(key, known, parts);
      if (completionsOf(next) <= most) found = next;
    }
    return found;
  });
}

// A request to reopen is never before the closing.
function inOrder(flat: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const [closed, requested] = [flat['closure.closedAt'], flat['reopen.requestedAt']];
  if (typeof closed !== 'string' || typeof requested !== 'string' || closed <= requested) return flat;
  return { ...flat, 'closure.closedAt': requested, 'reopen.requestedAt': closed };
}
