import type { Region } from '../engine/domain.js';

const earliest = Date.parse('0000-01-01T00:00:00.000Z');
const latest = Date.parse('9999-12-31T23:59:59.999Z');

const firstIn = ({ from, fromIncluded }: Region): number => (from === null ? earliest : fromIncluded ? from : from + 1);

const lastIn = ({ to, toIncluded }: Region): number => (to === null ? latest : toIncluded ? to : to - 1);

const text = (at: number): string => new Date(at).toISOString();

/** An instant of a region, at one of its ends rather than somewhere in a thousand years. */
export const instantIn = (region: Region): string => text(region.from === null ? lastIn(region) : firstIn(region));

/** Whether an instant of the first region is not after one of the second. */
export const canPrecede = (first: Region, second: Region): boolean => firstIn(first) <= lastIn(second);

/** An instant of each region, the first not after the second; the regions allow for that. */
export function instantsInOrder(first: Region, second: Region): readonly [first: string, second: string] {
  if (first.from === null && second.from === null) {
    const at = text(Math.min(lastIn(first), lastIn(second)));
    return [at, at];
  }
  const start = Math.max(firstIn(first), Math.min(lastIn(first), firstIn(second)));
  return [text(start), text(Math.max(start, firstIn(second)))];
}
