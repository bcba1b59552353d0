import { dayMilliseconds, type Stretch, type ZoneClock, zoneClock } from './zone-clock.js';

/**
 * The number of a local date, counted from 1970-01-01.
 *
 * @param date - `yyyy-MM-dd`
 * @returns null when it is not in this form or no date of the Gregorian calendar.
 */
export function dayOfDate(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const midnight = new Date(`${date}T00:00:00Z`);
  // Date turns 30 February into 1 or 2 March.
  return midnight.getUTCDate() === Number(date.slice(8)) ? midnight.getTime() / dayMilliseconds : null;
}

/** The local date with a number: the inverse of {@link dayOfDate}. */
export function dateOfDay(day: number): string {
  const text = new Date(day * dayMilliseconds).toISOString();
  return text.slice(0, text.indexOf('T'));
}

/**
 * The local date of an instant.
 *
 * @param instant - epoch milliseconds
 * @param timeZone - a valid IANA time zone
 * @returns `yyyy-MM-dd`
 * @example
 * localDateOf(Date.parse('2026-03-01T23:30:00Z'), 'Asia/Tokyo'); // '2026-03-02'
 */
export function localDateOf(instant: number, timeZone: string): string {
  const wall = instant + zoneClock(timeZone).stretchAt(instant).offset;
  return dateOfDay(Math.floor(wall / dayMilliseconds));
}

/**
 * The instant at which a wall clock shows a time. A time that is skipped is the first instant after
 * the gap; one that is shown twice is the first of the two.
 *
 * @param wallTime - `yyyy-MM-ddTHH:mm[:ss[.SSS]]`, a real date
 * @param timeZone - a valid IANA time zone
 * @returns epoch milliseconds
 * @example
 * new Date(wallTimeToInstant('2026-07-01T09:00', 'Europe/Paris')); // 2026-07-01T07:00:00.000Z
 */
export function wallTimeToInstant(wallTime: string, timeZone: string): number {
  const wall = Date.parse(`${wallTime}Z`);
  const clock = zoneClock(timeZone);
  const zoned = clock.zoned(wall);
  return Number.isFinite(zoned) && isUnique(wall, zoned, clock.stretchAt(zoned)) ? zoned : firstShowing(wall, clock);
}

// A day away from every clock change a time of the wall clock exists, and once only.
function isUnique(wall: number, zoned: number, stretch: Stretch): boolean {
  return (
    zoned + stretch.offset === wall && zoned - stretch.from >= dayMilliseconds && stretch.to - zoned > dayMilliseconds
  );
}

function firstShowing(wall: number, clock: ZoneClock): number {
  // Offsets stay below a day, so that the time has not been shown before and has been shown, or skipped, after.
  let stretch = clock.stretchAt(wall - dayMilliseconds);
  while (stretch.to + stretch.offset <= wall) stretch = clock.stretchAt(stretch.to);
  return Math.max(wall - stretch.offset, stretch.from);
}

/**
 * The first instant of a local date; of one that a zone skipped, the first instant after it.
 *
 * @param date - `yyyy-MM-dd`, a real date
 * @param timeZone - a valid IANA time zone
 * @returns epoch milliseconds
 * @example
 * new Date(startOfDate('2023-04-28', 'Africa/Cairo')); // 2023-04-27T22:00:00.000Z, when it is 01:00
 */
export function startOfDate(date: string, timeZone: string): number {
  return wallTimeToInstant(`${date}T00:00`, timeZone);
}

/**
 * A date some calendar months away, on the same day of the month or on the month's last day where it
 * is shorter.
 *
 * @param date - `yyyy-MM-dd`, a real date
 * @param months - an integer, negative for earlier
 * @example
 * addMonths('2023-11-30', 3); // '2024-02-29'
 */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  const first = firstOfMonth(index);
  const length = firstOfMonth(index + 1) - first;
  return dateOfDay(first + Math.min(day, length) - 1);
}

// setUTCFullYear, because Date.UTC takes the years 0 to 99 for 1900 to 1999.
function firstOfMonth(index: number): number {
  return new Date(0).setUTCFullYear(Math.floor(index / 12), index - Math.floor(index / 12) * 12, 1) / dayMilliseconds;
}

/**
 * The whole calendar months between two dates: the largest n with `addMonths(from, n) <= to`.
 *
 * @param from - `yyyy-MM-dd`, a real date
 * @param to - `yyyy-MM-dd`, a real date
 * @returns an integer, negative when `to` is the earlier one
 * @example
 * monthsBetween('2023-11-30', '2024-02-29'); // 3
 */
export function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 1] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 1] = to.split('-').map(Number);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  return addMonths(from, months) <= to ? months : months - 1;
}
