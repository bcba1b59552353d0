import { addMonths, wallTimeToInstant } from '../business-hours/local-date.js';
import { zoneClock } from '../business-hours/zone-clock.js';

/** How months are counted: on local dates, or from one local wall time to the same one (`reading.three-months`). */
export type MonthCount = 'calendar-date' | 'instant';

const minute = 60_000;
const day = 1_440 * minute;
const lowestOffset = -720;
const highestOffset = 840;

const dateAt = (at: number): string => new Date(at).toISOString().slice(0, 10);

// Wall times as if they were UTC; the months between their dates, a shorter month ending where it ends.
function monthsBetweenDates(from: number, to: number): number {
  const start = new Date(from);
  const end = new Date(to);
  const year = end.getUTCFullYear();
  const month = end.getUTCMonth();
  const months = (year - start.getUTCFullYear()) * 12 + month - start.getUTCMonth();
  const startDay = start.getUTCDate();
  const endDay = end.getUTCDate();
  if (endDay >= startDay) return months;
  const lastDay = new Date(0);
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  lastDay.setUTCFullYear(year, month + 1, 0);
  return endDay === lastDay.getUTCDate() ? months : months - 1;
}

/**
 * The whole calendar months from closing to the request to reopen, month ends clamped.
 *
 * @param closed - when the case was closed, epoch milliseconds
 * @param requested - when reopening was asked for, epoch milliseconds, not before `closed`
 */
export function monthsSinceClosure(closed: number, requested: number, timeZone: string, count: MonthCount): number {
  const clock = zoneClock(timeZone);
  const closedAt = closed + clock.stretchAt(closed).offset;
  const months = monthsBetweenDates(closedAt, requested + clock.stretchAt(requested).offset);
  if (count === 'calendar-date' || months === 0) return months;
  const sameTime = `${addMonths(dateAt(closedAt), months)}T${new Date(closedAt).toISOString().slice(11, 23)}`;
  return wallTimeToInstant(sameTime, timeZone) > requested ? months - 1 : months;
}

/**
 * The months that {@link monthsSinceClosure} could give in a zone that is not known: under some one
 * offset from -12:00 to +14:00, applied to both instants.
 */
export function possibleMonthsSinceClosure(closed: number, requested: number, count: MonthCount): readonly number[] {
  const months = offsetsThatMatter([closed, requested]).map((offset) => {
    const closedAt = closed + offset * minute;
    const requestedAt = requested + offset * minute;
    const dates = monthsBetweenDates(closedAt, requestedAt);
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

/**
 * Whether the zone can matter while it is unknown and at most one of the instants is known: whether,
 * for some value of the other, two offsets put {@link monthsSinceClosure} on two sides of a threshold.
 *
 * @param thresholds - numbers of months that rules compare with
 */
export function zoneMatters(
  closed: number | null,
  requested: number | null,
  count: MonthCount,
  thresholds: readonly number[],
): boolean {
  // Local dates change with the zone wherever the times of day differ.
  if (count === 'calendar-date' || (closed === null && requested === null)) return true;
  return thresholds.some((months) =>
    closed === null ? matters(requested ?? 0, months) : daysFrom(closed, months).size > 1,
  );
}

// From one wall time to the same one some months later, only the number of days depends on the local date.
function daysFrom(closed: number, months: number): ReadonlySet<number> {
  return new Set(offsetsThatMatter([closed]).map((offset) => daysOf(closed + offset * minute, months)));
}

function daysOf(wall: number, months: number): number {
  const date = dateAt(wall);
  return (Date.parse(addMonths(date, months)) - Date.parse(date)) / day;
}

// A closing that some offsets put before the threshold and others after it lies where two dates in a row
// are followed by different numbers of days.
function matters(requested: number, months: number): boolean {
  const about = Date.parse(addMonths(dateAt(requested), -months));
  for (let midnight = about - 5 * day; midnight <= about + 5 * day; midnight += day) {
    const lengths = [daysOf(midnight - day, months), daysOf(midnight, months)];
    const from = Math.max(requested - Math.max(...lengths) * day + 1, midnight - highestOffset * minute);
    const to = Math.min(requested - Math.min(...lengths) * day, midnight - lowestOffset * minute - 1);
    if (lengths[0] !== lengths[1] && from <= to) return true;
  }
  return false;
}
