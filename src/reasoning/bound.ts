import type { Region } from '../engine/domain.js';

/**
 * The numbers or instants that a change may use: all that meet every key. Numbers are in the fact's unit, instants
 * ISO strings in UTC. A bound has one key, or two where values on both sides would change the outcome again.
 *
 * @example
 * { below: 240 } // effort.minutes
 */
export interface Bound {
  /** Exclusive. */
  readonly above?: number | string;
  /** Inclusive. */
  readonly atLeast?: number | string;
  /** Exclusive. */
  readonly below?: number | string;
  /** Inclusive. */
  readonly atMost?: number | string;
}

/** The bound of an interval of numbers, or of instants in epoch milliseconds. */
export function boundOf({ from, fromIncluded, to, toIncluded }: Region, instants: boolean): Bound {
  const value = (at: number): number | string => (instants ? new Date(at).toISOString() : at);
  return {
    ...(from === null ? {} : { [fromIncluded ? 'atLeast' : 'above']: value(from) }),
    ...(to === null ? {} : { [toIncluded ? 'atMost' : 'below']: value(to) }),
  };
}

/** The interval from the beginning of one to the end of another. */
export const joined = ({ from, fromIncluded }: Region, { to, toIncluded }: Region): Region => ({
  from,
  fromIncluded,
  to,
  toIncluded,
});

/** Whether an interval has a value between two, both included. */
export function reaches({ from, fromIncluded, to, toIncluded }: Region, earliest: number, latest: number): boolean {
  const begins = from === null || from < latest || (fromIncluded && from === latest);
  const ends = to === null || to > earliest || (toIncluded && to === earliest);
  return begins && ends;
}
