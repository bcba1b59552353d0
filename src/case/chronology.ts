import type { Problem } from '../errors.js';
import { finding } from './problems.js';
import type { FactName, FactValue } from './support-case.js';

/** A case as flat facts by name, instants as ISO strings in UTC; absent means unknown. */
export type FlatFacts = Readonly<Partial<Record<FactName, FactValue>>>;

/** Pairs of instants of which the first is never later than the second. */
export const chronology: readonly (readonly [earlier: FactName, later: FactName])[] = [
  ['submittedAt', 'firstResponse.contactedAt'],
  ['submittedAt', 'firstResponse.workStartedAt'],
  ['closure.closedAt', 'reopen.requestedAt'],
];

/** What is wrong with facts that are each right: an instant before the one that it follows. */
export function checkTogether(facts: FlatFacts): Problem[] {
  return chronology.flatMap(([earlier, later]) => {
    const [from, to] = [facts[earlier], facts[later]];
    // ISO strings in UTC with a year of four digits sort as the instants do.
    if (typeof from !== 'string' || typeof to !== 'string' || to >= from) return [];
    const { problem } = finding(later.split('.'), {
      code: 'too-early',
      message: `must not be before ${earlier}, ${from}`,
      received: to,
      allowed: Object.freeze([`at or after ${from}`]),
    });
    return [problem];
  });
}
