import { addMonths, localDateOf, monthsBetween, wallTimeToInstant } from '../business-hours/local-date.js';
import { zoneClock } from '../business-hours/zone-clock.js';

/** How months are counted: on local dates, or from one local wall time to the same one (`reading.three-months`). */
export type MonthCount = 'calendar-date' | 'instant';

const minute = 60_000;
const day = 1_440 * minute;
const lowestOffset = -720;
const highestOffset = 840;

const dateAt = (at: number): string => new Date(at).toISOString().slice(0, 10);

/**
 * The whole calendar months from closing to the request to reopen, month ends clamped.
 *
 * @param closed - when the case was closed, epoch milliseconds
 * @param requested - when reopening was asked for, epoch milliseconds, not before `closed`
 */
export function monthsSinceClosure(closed: number, requested: number, timeZone: string, count: MonthCount): number {
  const closedOn = localDateOf(closed, timeZone);
  const months = monthsBetween(closedOn, localDateOf(requested, timeZone));
  if (count === 'calendar-date' || months === 0) return months;
  const timeOfDay = new Date(closed + zoneClock(timeZone).stretchAt(closed).offset).toISOString().slice(11, 23);
  return wallTimeToInstant(`${addMonths(closedOn, months)}T${timeOfDay}`, timeZone) > requested ? months - 1 : months;
}

/**
 * The months that {@link monthsSinceClosure} could give in a zone that is not known: under some one
 * offset from -12:00 to +14:00, applied to both instants.
 */
export function possibleMonthsSinceClosure(closed: number, requested: number, count: MonthCount): readonly number[] {
  const months = offsetsThatMatter([closed, requested]).map((offset) => {
    const closedAt = closed + offset * minute;
    const requestedAt = requested + offset * minute;
    const dates = monthsBetween(dateAt(closedAt), dateAt(requestedAt));
    if (count === 'calendar-date') return dates;
    const sameTime =
      Date.parse(`${addMonths(dateAt(closedAt), dates)}T00:00:00.000Z`) + (((closedAt % day) + day) % day);
    return sameTime > requestedAt ? dates - 1 : dates;
  });
  return [...new Set(months)].sort((a, b) => a - b);
}

// The local dates change only at offsets that put one of the instants on a midnight; between them nothing changes.
function offsetsThatMatter(instants: readonly number[]): readonly number[] {
  const offsets = new Set([lowestOffset]);
  for (const at of instants) {
    const toMidnight = Math.ceil((day - (((at % day) + day) % day)) / minute);
    for (const offset of [toMidnight - 1_440, toMidnight]) {
      if (offset >= lowestOffset && offset <= highestOffset) offsets.add(offset);
    }
  }
  return [...offsets];
}
