import { numberIn, positionOf } from '../case/encode.js';
import type { Variable } from '../engine/space.js';
import type { Known } from './known.js';
import {
  type MonthCount,
  monthsSinceClosure,
  possibleMonthsSinceClosure,
  zoneMatters,
} from './months-since-closure.js';

/** The reading under which months are counted. */
export const monthReading = 'three-months';

const closedAt = positionOf('closure.closedAt');
const requestedAt = positionOf('reopen.requestedAt');

const instantsOf = (known: Known): readonly [closed: number | null, requested: number | null] => [
  numberIn(known, closedAt),
  numberIn(known, requestedAt),
];

/** `derived.monthsSinceClosure` of a case: its one value, those that some time zone gives, or null for any. */
export function monthsOf(known: Known): readonly number[] | null {
  const [closed, requested] = instantsOf(known);
  if (closed === null || requested === null) return null;
  const { customer } = known.supportCase;
  return customer?.timeZone === undefined
    ? possibleMonthsSinceClosure(closed, requested, countOf(known))
    : [monthsSinceClosure(closed, requested, customer.timeZone, countOf(known))];
}

const day = 86_400_000;

/**
 * Between how many months `derived.monthsSinceClosure` must be, by the days alone: most cases are far
 * from the limit, and then neither the zone nor the calendar matters.
 */
export function monthsBetweenByDays(known: Known): readonly [number, number] | null {
  const [closed, requested] = instantsOf(known);
  if (closed === null || requested === null) return null;
  // A month has 28 to 31 days; a zone can skip a day or show one twice.
  const days = (requested - closed) / day;
  return [Math.max(0, Math.floor((days - 3) / 31)), Math.max(0, Math.floor((days + 3) / 28))];
}

/** The facts that can change `derived.monthsSinceClosure` enough for a rule to tell. */
export function factsBehindMonths(known: Known, { info, cells }: Variable): readonly string[] {
  const names = info.kind === 'computed' ? info.from : [];
  const [closed, requested] = instantsOf(known);
  if (known.supportCase.customer?.timeZone !== undefined || (closed !== null && requested !== null)) return names;
  const thresholds = cells.flatMap(({ region }) => (region?.to == null ? [] : [Math.ceil(region.to)]));
  if (zoneMatters(closed, requested, countOf(known), thresholds)) return names;
  return names.filter((name) => name !== 'customer.timeZone');
}

const countOf = ({ readings }: Known): MonthCount =>
  readings[`reading.${monthReading}`] === 'instant' ? 'instant' : 'calendar-date';
