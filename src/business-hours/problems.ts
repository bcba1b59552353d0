import { describeCopy, inertCopy } from '../case/untrusted.js';
import { type Problem, wordsOf } from '../errors.js';

/** What can be wrong with a calendar, or with a question put to it. */
export type CalendarProblemCode =
  /** Not the kind of value that belongs there. */
  | 'wrong-type'
  /** A property that a calendar does not have. */
  | 'unknown-property'
  /** Not a time zone of the IANA database. */
  | 'unknown-value'
  /** Not a time as `HH:mm`, or `24:00` as an opening. */
  | 'invalid-time'
  /** Not a date of the calendar as `yyyy-MM-dd`. */
  | 'invalid-date'
  /** An opening at or after its closing. */
  | 'reversed-interval'
  /** Two intervals of a day that have a time in common. */
  | 'overlapping-intervals'
  /** No day of the week has an interval, or every day for years is closed. */
  | 'no-opening'
  /** More dates than any list of holidays has. */
  | 'too-long'
  /** Minutes below zero, not finite, or beyond the year 9999. */
  | 'out-of-range'
  /** A text or a `Date` that names no instant. */
  | 'invalid-instant'
  /** A property that cannot be read: a getter or a proxy that throws. */
  | 'unreadable';

/** A problem, with what was received made safe to keep. */
export function problem(
  path: string,
  code: CalendarProblemCode,
  message: string,
  received: unknown,
  more: { readonly allowed?: readonly string[]; readonly suggestion?: string | undefined } = {},
): Problem {
  const { allowed, suggestion } = more;
  return Object.freeze({
    path,
    code,
    message: wordsOf(message, suggestion),
    received: describeCopy(inertCopy(received)),
    ...(allowed === undefined ? {} : { allowed: Object.freeze([...allowed]) }),
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

const longestName = 100;

/** A JSON pointer one name further. */
export function pointer(path: string, name: string | number): string {
  return `${path}/${String(name).slice(0, longestName).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
