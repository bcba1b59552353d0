import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../src/case/support-case.js';
import type { Readings } from './readings.js';

/** Zones around the world, one on each side of the date line. */
const zones: readonly string[] = ['UTC', 'America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Kiritimati'];

// A closing at the end of a month, so that the three months are clamped.
const someClosing = '2025-11-30T10:30:00.000Z';

const dayMs = 86_400_000;

const epochMs = (at: Instant): number => (typeof at === 'string' ? Date.parse(at) : at.getTime());

const localTime = (at: Instant, timeZone: string): Temporal.PlainDateTime =>
  Temporal.Instant.fromEpochMilliseconds(epochMs(at)).toZonedDateTimeISO(timeZone).toPlainDateTime();

/**
 * The number of whole calendar months between a closing and a request to reopen, month ends clamped:
 * the greatest n for which the closing plus n months is not later than the request. A time zone may
 * be an offset, `+14:00`.
 */
const monthsSinceClosure = (
  closedAt: Instant,
  requestedAt: Instant,
  timeZone: string,
  counted: Readings['three-months'],
): number => {
  const from = localTime(closedAt, timeZone);
  const to = localTime(requestedAt, timeZone);
  const reaches = (months: number): boolean => {
    const limit = from.add({ months });
    return counted === 'instant'
      ? Temporal.PlainDateTime.compare(limit, to) <= 0
      : Temporal.PlainDate.compare(limit.toPlainDate(), to.toPlainDate()) <= 0;
  };
  let months = (to.year - from.year) * 12 + to.month - from.month;
  while (months > 0 && !reaches(months)) months -= 1;
  return Math.max(0, months);
};

/** Counts with `Temporal`: independent of the library's dates and of the hand-written reference's. */
export const threeMonthsPassedByTemporal = (
  closedAt: Instant,
  requestedAt: Instant,
  timeZone: string,
  counted: Readings['three-months'],
): boolean => monthsSinceClosure(closedAt, requestedAt, timeZone, counted) >= 3;

const toText = (ms: number): string => new Date(ms).toISOString();

const inOrder = (times: Iterable<number>): string[] => [...new Set(times)].sort((a, b) => a - b).map(toText);

const aroundStartOf = (date: Temporal.PlainDate, timeZone: string): number[] => {
  const start = date.toZonedDateTime(timeZone).epochMilliseconds;
  return [start - 1, start];
};

/** Requests to reopen around the three months after a closing, in one zone or all: at once, on either side, long after. */
export const requestsAround = (closedAt: Instant | undefined, timeZone?: string): string[] => {
  if (closedAt === undefined) return requestsAround(someClosing, timeZone ?? 'UTC');
  const closed = epochMs(closedAt);
  const times = [closed, closed + 200 * dayMs];
  for (const zone of timeZone === undefined ? zones : [timeZone]) {
    const limit = localTime(closedAt, zone).add({ months: 3 });
    const exact = limit.toZonedDateTime(zone).epochMilliseconds;
    times.push(...aroundStartOf(limit.toPlainDate(), zone), exact - 1, exact);
  }
  return inOrder(times);
};

/** Closings whose three months end around a request to reopen, and one at the request itself. */
export const closingsAround = (requestedAt: Instant | undefined, timeZone?: string): string[] => {
  // With neither known, requests are tried around this closing.
  if (requestedAt === undefined) return inOrder([epochMs(someClosing) - 200 * dayMs, epochMs(someClosing)]);
  const requested = epochMs(requestedAt);
  const times = [requested, requested - 200 * dayMs];
  for (const zone of timeZone === undefined ? zones : [timeZone]) {
    const wall = localTime(requestedAt, zone).subtract({ months: 3 });
    // Clamping moves the limit by up to three days, so the neighbouring days are tried as well.
    for (let days = -1; days <= 4; days += 1) times.push(...aroundStartOf(wall.toPlainDate().add({ days }), zone));
    const exact = wall.toZonedDateTime(zone).epochMilliseconds;
    times.push(exact, exact + 1);
  }
  return inOrder(times);
};

const minutesPerDay = 1440;
const westernmost = -12 * 60;
const easternmost = 14 * 60;

const offsetText = (minutes: number): string => {
  const abs = Math.abs(minutes);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.trunc(abs / 60))}:${two(abs % 60)}`;
};

/**
 * Offsets from -12:00 to +14:00 that stand for an unknown time zone: the extremes, and either side of
 * every offset at which one of the instants changes its local date.
 */
export const offsetsFor = (...instants: readonly (Instant | undefined)[]): string[] => {
  const offsets = new Set([westernmost, 0, easternmost]);
  for (const at of instants) {
    if (at === undefined) continue;
    const toMidnight = Math.ceil(-epochMs(at) / 60_000) % minutesPerDay;
    for (const whole of [-2, -1, 0, 1, 2]) {
      const change = toMidnight + whole * minutesPerDay;
      for (const offset of [change - 1, change]) {
        if (offset >= westernmost && offset <= easternmost) offsets.add(offset);
      }
    }
  }
  return [...offsets].sort((a, b) => a - b).map(offsetText);
};
