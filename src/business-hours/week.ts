import { dayMilliseconds } from './zone-clock.js';

/** A day of the week. */
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** The days of the week as keys of {@link BusinessHours}, Monday first. */
export const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * Opening hours by day of the week, on the wall clock: several intervals a day, in any order, each
 * from `open` (inside) to `close` (outside) as `HH:mm`. `24:00` closes at the end of the day. A day that is
 * absent or empty is closed.
 *
 * @example
 * const hours: BusinessHours = { mon: [['09:00', '12:30'], ['13:30', '17:00']], sat: [['00:00', '24:00']] };
 */
export type BusinessHours = Readonly<
  Partial<Record<Weekday, readonly (readonly [open: string, close: string])[] | undefined>>
>;

/** From the milliseconds of a day at which it opens (inside) to those at which it closes (outside). */
export type Interval = readonly [open: number, close: number];

/** A checked week. */
export interface Week {
  /** Monday first; intervals in order, apart from each other. */
  readonly days: readonly (readonly Interval[])[];
  /** Open milliseconds of each day. */
  readonly open: readonly number[];
  /** Open milliseconds of the days before each day, and as the last entry of the whole week. */
  readonly before: readonly number[];
}

/** The week of intervals given by day, Monday first. */
export function createWeek(days: readonly (readonly Interval[])[]): Week {
  const joined = days.map(join);
  const open = joined.map((intervals) => intervals.reduce((sum, [from, to]) => sum + to - from, 0));
  const before = [0];
  for (const milliseconds of open) before.push((before.at(-1) ?? 0) + milliseconds);
  return { days: joined, open, before };
}

// 09:00 to 12:00 and 12:00 to 17:00 are one opening.
function join(intervals: readonly Interval[]): readonly Interval[] {
  const joined: [open: number, close: number][] = [];
  for (const [open, close] of [...intervals].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && last[1] === open) last[1] = close;
    else joined.push([open, close]);
  }
  return joined;
}

/** The weekday of a day counted from 1970-01-01, a Thursday: 0 is Monday. */
function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The hours of a day counted from 1970-01-01. */
export function hoursOf(week: Week, day: number): readonly Interval[] {
  return week.days[weekdayOf(day)] ?? [];
}

/** The open milliseconds of a day counted from 1970-01-01. */
export function openOf(week: Week, day: number): number {
  return week.open[weekdayOf(day)] ?? 0;
}

/** The open milliseconds between the Monday of the week of 1970-01-01 and the start of a day; negative before it. */
export function openBeforeDay(week: Week, day: number): number {
  return Math.floor((day + 3) / 7) * (week.before[7] ?? 0) + (week.before[weekdayOf(day)] ?? 0);
}

/** The open milliseconds of a day before a time of it. */
export function openBeforeTime(hours: readonly Interval[], time: number): number {
  let open = 0;
  for (const [from, to] of hours) open += Math.max(0, Math.min(to, time) - from);
  return open;
}

/** The time of a day at which `open` milliseconds of it, at least one, have been open. */
export function timeAfter(hours: readonly Interval[], open: number): number {
  let rest = open;
  for (const [from, to] of hours) {
    if (rest <= to - from) return from + rest;
    rest -= to - from;
  }
  return dayMilliseconds;
}

/** The opening that holds a time of a day, its closing included. */
export function openingOf(hours: readonly Interval[], time: number): number {
  return hours.find(([, to]) => time <= to)?.[0] ?? 0;
}
