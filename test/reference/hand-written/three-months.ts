import type { Instant } from '../../../src/case/support-case.js';
import type { ThreeMonthsPassed } from './verdict.js';

const dayMs = 86_400_000;
// Three months take 89 to 92 days; the margin covers any change of offset, skipped dates included.
const surelyUnder = 86 * dayMs;
const surelyPassed = 95 * dayMs;

const clocks = new Map<string, Intl.DateTimeFormat>();

const clockOf = (timeZone: string): Intl.DateTimeFormat => {
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    if (clocks.size >= 100) clocks.clear();
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(timeZone, clock);
  }
  return clock;
};

const fields = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
type Field = (typeof fields)[number];
const isField = (type: string): type is Field => fields.some((field) => field === type);

// The reading of a local clock, written as if it were UTC.
const wallTime = (at: number, timeZone: string): number => {
  const read: Record<Field, number> = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of clockOf(timeZone).formatToParts(at)) {
    if (isField(type)) read[type] = Number(value);
  }
  const ms = ((at % 1000) + 1000) % 1000;
  return Date.UTC(read.year, read.month - 1, read.day, read.hour, read.minute, read.second, ms);
};

const startOfDay = (wall: number): number => Math.floor(wall / dayMs) * dayMs;

const threeMonthsAfter = (wall: number): number => {
  const date = new Date(wall);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + 3;
  const day = Math.min(date.getUTCDate(), new Date(Date.UTC(year, month + 1, 0)).getUTCDate());
  return Date.UTC(year, month, day) + (wall - startOfDay(wall));
};

const epochMs = (at: Instant): number => (typeof at === 'string' ? Date.parse(at) : at.getTime());

/** Counts on local clocks read with `Intl`, and reads none where the answer is plain without. */
export const threeMonthsPassedByIntl: ThreeMonthsPassed = (closedAt, requestedAt, timeZone, counted) => {
  const closed = epochMs(closedAt);
  const requested = epochMs(requestedAt);
  if (requested - closed < surelyUnder) return false;
  if (requested - closed > surelyPassed) return true;
  const from = wallTime(closed, timeZone);
  const to = wallTime(requested, timeZone);
  return counted === 'instant' ? to >= threeMonthsAfter(from) : startOfDay(to) >= threeMonthsAfter(startOfDay(from));
};
