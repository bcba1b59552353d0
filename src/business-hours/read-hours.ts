import { nearest } from '../case/suggestions.js';
import { isPlainObject, ownKeys, property, unreadable } from '../case/untrusted.js';
import type { Problem } from '../errors.js';
import { pointer, problem } from './problems.js';
import { createWeek, type Interval, type Week, weekdays } from './week.js';

/** What opening hours say, or everything that is wrong with them. */
export type HoursReading =
  | { readonly week: Week; readonly issues: readonly [] }
  | { readonly week: null; readonly issues: readonly Problem[] };

/**
 * Checks opening hours from anywhere and reports every problem.
 *
 * @param hours - meant to be a {@link BusinessHours}
 * @param path - the JSON pointer of the hours within what the caller was given
 */
export function readHours(hours: unknown, path: string): HoursReading {
  const issues: Problem[] = [];
  if (!isPlainObject(hours)) {
    const message = 'must be an object of days of the week, each with its intervals';
    return { week: null, issues: [problem(path, 'wrong-type', message, hours, { allowed: weekdays })] };
  }
  const keys = ownKeys(hours);
  if (keys === unreadable) {
    return { week: null, issues: [problem(path, 'unreadable', 'cannot be read: it throws', hours)] };
  }
  for (const key of keys.filter((name) => !weekdays.some((weekday) => weekday === name))) {
    const more = { allowed: weekdays, suggestion: nearest(key.slice(0, 3), weekdays) };
    issues.push(problem(pointer(path, key), 'unknown-property', 'is no day of the week', key, more));
  }
  const days = weekdays.map((weekday) => {
    // Inherited properties are no data.
    const intervals = keys.includes(weekday) ? property(hours, weekday) : undefined;
    return intervals === undefined ? [] : readDay(intervals, pointer(path, weekday), issues);
  });
  if (issues.length === 0 && days.every((intervals) => intervals.length === 0)) {
    const message = 'must have at least one interval on one day: it never opens';
    issues.push(problem(path, 'no-opening', message, hours));
  }
  return issues.length > 0 ? { week: null, issues } : { week: createWeek(days), issues: [] };
}

// As many as a day has minutes; a list beyond it has overlaps in any case.
const mostIntervals = 1440;

function readDay(intervals: unknown, path: string, issues: Problem[]): readonly Interval[] {
  const list = elements(intervals, mostIntervals);
  if (list === null) {
    issues.push(problem(path, 'wrong-type', "must be a list of ['HH:mm', 'HH:mm']", intervals));
    return [];
  }
  const read: { readonly interval: Interval; readonly path: string; readonly received: unknown }[] = [];
  for (const [index, received] of list.entries()) {
    const interval = readInterval(received, pointer(path, index), issues);
    if (interval) read.push({ interval, path: pointer(path, index), received });
  }
  // Stable, so that of two with one opening the one given later is reported.
  read.sort((a, b) => a.interval[0] - b.interval[0]);
  let closed = 0;
  for (const { interval, path: at, received } of read) {
    if (interval[0] < closed) {
      issues.push(problem(at, 'overlapping-intervals', 'overlaps another interval of the day', received));
    }
    closed = Math.max(closed, interval[1]);
  }
  return read.map(({ interval }) => interval);
}

function readInterval(received: unknown, path: string, issues: Problem[]): Interval | null {
  const pair = elements(received, 2);
  if (pair?.length !== 2) {
    issues.push(problem(path, 'wrong-type', "must be ['HH:mm', 'HH:mm']: opening and closing", received));
    return null;
  }
  const open = readTime(pair[0], false, pointer(path, 0), issues);
  const close = readTime(pair[1], true, pointer(path, 1), issues);
  if (open === null || close === null) return null;
  if (open < close) return [open, close];
  const message = 'must close after it opens; hours past midnight end at 24:00 and go on the next day';
  issues.push(problem(path, 'reversed-interval', message, `${String(pair[0])}-${String(pair[1])}`));
  return null;
}

const clockTime = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

function readTime(received: unknown, isClosing: boolean, path: string, issues: Problem[]): number | null {
  const match = typeof received === 'string' ? clockTime.exec(received) : null;
  if (match && (isClosing || received !== '24:00')) {
    const [, hour = '24', minute = '0'] = match;
    return (Number(hour) * 60 + Number(minute)) * 60_000;
  }
  const message = isClosing ? "must be a time 'HH:mm', or '24:00'" : "must be a time 'HH:mm', before 24:00";
  issues.push(problem(path, typeof received === 'string' ? 'invalid-time' : 'wrong-type', message, received));
  return null;
}

function elements(list: unknown, most: number): readonly unknown[] | null {
  try {
    return Array.isArray(list) && list.length <= most ? Array.from({ length: list.length }, (_, i) => list[i]) : null;
  } catch {
    return null;
  }
}
