import { InvalidPolicyError, type Problem } from '../errors.js';
import { dateOfDay, dayOfDate } from './local-date.js';
import { pointer, problem } from './problems.js';

/** The dates on which a calendar is closed whatever its hours say; days are counted from 1970-01-01. */
export interface Holidays {
  isHoliday(day: number): boolean;
  /** All of them in order, or null where only a function knows. */
  readonly days: readonly number[] | null;
}

/** What a list or a function of holidays says, or everything that is wrong with it. */
export type HolidaysReading =
  | { readonly holidays: Holidays; readonly issues: readonly [] }
  | { readonly holidays: null; readonly issues: readonly Problem[] };

// More than two centuries of days: beyond it an iterable is taken to have no end.
const mostDates = 100_000;

/**
 * Checks holidays from anywhere and reports every problem.
 *
 * @param source - meant to be dates `yyyy-MM-dd`, a function of one, or undefined for none
 * @param path - the JSON pointer of the holidays within what the caller was given
 */
export function readHolidays(source: unknown, path: string): HolidaysReading {
  if (source === undefined) return { holidays: holidaysOfDays([]), issues: [] };
  if (isFunction(source)) return { holidays: holidaysOfFunction(source, path), issues: [] };
  const message = "must be dates 'yyyy-MM-dd' in a list or a set, or a function of a date";
  if (!isIterable(source)) return { holidays: null, issues: [problem(path, 'wrong-type', message, source)] };
  const issues: Problem[] = [];
  const days: number[] = [];
  let count = 0;
  for (const date of source) {
    if (count >= mostDates) {
      issues.push(problem(path, 'too-long', `must be at most ${mostDates} dates`, source));
      break;
    }
    const day = typeof date === 'string' ? dayOfDate(date) : null;
    if (day === null) {
      const code = typeof date === 'string' ? 'invalid-date' : 'wrong-type';
      issues.push(problem(pointer(path, count), code, "must be a date of the calendar, as 'yyyy-MM-dd'", date));
    } else {
      days.push(day);
    }
    count += 1;
  }
  return issues.length > 0 ? { holidays: null, issues } : { holidays: holidaysOfDays(days), issues: [] };
}

function holidaysOfDays(days: readonly number[]): Holidays {
  const set = new Set(days);
  return { isHoliday: (day) => set.has(day), days: [...set].sort((a, b) => a - b) };
}

function holidaysOfFunction(isHoliday: (date: string) => unknown, path: string): Holidays {
  return {
    days: null,
    isHoliday: (day) => {
      const answer = isHoliday(dateOfDay(day));
      if (typeof answer === 'boolean') return answer;
      // An asynchronous function would make a holiday of every day.
      throw new InvalidPolicyError([problem(path, 'wrong-type', 'must return true or false, at once', answer)]);
    },
  };
}

function isFunction(value: unknown): value is (date: string) => unknown {
  return typeof value === 'function';
}

function isIterable(value: unknown): value is Iterable<unknown> {
  // A text is one too, of letters: not meant here.
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, Symbol.iterator) === 'function';
}
