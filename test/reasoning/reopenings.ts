import { expect } from 'vitest';
import type { Bound, ChangeSet, SupportCase } from '../../src/index.js';
import { createSupportPolicy } from '../../src/index.js';

type InstantFact = 'closure.closedAt' | 'reopen.requestedAt';

/** A reopening of which everything but the three months passes. */
export interface Reopening {
  readonly closedAt: number;
  readonly requestedAt: number;
  readonly timeZone: string | undefined;
}

/** The ways to count months. */
export const counts = ['calendar-date', 'instant'] as const;
/** A policy for each. */
export const policies = {
  'calendar-date': createSupportPolicy(),
  instant: createSupportPolicy({ readings: { 'three-months': 'instant' } }),
};
/** In milliseconds. */
export const day = 86_400_000;
/** An instant in epoch milliseconds. */
export const at = (text: string): number => Date.parse(text);
/** An instant as ISO text. */
export const text = (ms: number): string => new Date(ms).toISOString();

/** The tests other than that of time. */
export const passing = {
  sameVersion: true,
  sameHardware: true,
  updateInstalled: false,
  originalFixInstalled: false,
  sameError: true,
  sameEnvironment: true,
  sameMachine: 'not-applicable',
  sameUser: true,
  sameDocument: true,
} as const;

/** The case of a reopening. */
export const caseOf = ({ closedAt, requestedAt, timeZone }: Reopening): SupportCase => ({
  customer: { timeZone },
  closure: { closedAt: text(closedAt) },
  reopen: { requestedAt: text(requestedAt), ...passing },
});

/** Whether it may be reopened. */
export const outcomeOf = (count: (typeof counts)[number], reopening: Reopening): string =>
  policies[count].outcomes(caseOf(reopening)).reopenEligibility;

const moved = (reopening: Reopening, fact: InstantFact, to: number): Reopening =>
  fact === 'closure.closedAt' ? { ...reopening, closedAt: to } : { ...reopening, requestedAt: to };

const isOrdered = ({ closedAt, requestedAt }: Reopening): boolean => closedAt <= requestedAt;

/** What would change it by one of the two instants. */
export const boundsOf = (count: (typeof counts)[number], reopening: Reopening): readonly ChangeSet[] =>
  policies[count].whatWouldChange('reopenEligibility', caseOf(reopening), {
    only: ['closure.closedAt', 'reopen.requestedAt'],
  });

/** The outermost value inside a bound with one key, and the direction in which the others lie. */
function edgeOf(bound: Bound): readonly [edge: number, direction: 1 | -1] {
  const [[kind, value] = ['', ''], ...others] = Object.entries(bound);
  expect(others).toEqual([]);
  const instant = at(String(value));
  if (kind === 'above') return [instant + 1, 1];
  if (kind === 'atLeast') return [instant, 1];
  if (kind === 'below') return [instant - 1, -1];
  expect(kind).toBe('atMost');
  return [instant, -1];
}

const steps = [0, 1, 60_000, 3_600_000, day / 2, day, 1.5 * day, 2 * day, 3.3 * day, 5 * day, 31 * day, 400 * day];

/** Every value inside leads where the change says, and the first one outside does not. */
export function follow(count: (typeof counts)[number], reopening: Reopening, { changes, outcome }: ChangeSet): void {
  const [change] = changes;
  expect(changes).toHaveLength(1);
  const fact = change?.fact;
  if (fact !== 'closure.closedAt' && fact !== 'reopen.requestedAt') throw new Error(`${fact} is not asked for`);
  const bound: Bound = typeof change?.to === 'object' && !('length' in change.to) ? change.to : {};
  const [edge, direction] = edgeOf(bound);
  const inside = steps.map((step) => moved(reopening, fact, edge + direction * step)).filter(isOrdered);
  expect(inside.length).toBeGreaterThan(0);
  for (const each of inside) expect(outcomeOf(count, each), `${text(edge)} ${JSON.stringify(each)}`).toBe(outcome);
  const outside = moved(reopening, fact, edge - direction);
  if (isOrdered(outside)) expect(outcomeOf(count, outside), JSON.stringify(outside)).not.toBe(outcome);
}
