import { parseInstant } from '../case/instant.js';
import type { Instant } from '../case/support-case.js';
import { InvalidCaseError, InvalidPolicyError } from '../errors.js';
import { problem } from './problems.js';
import { instantAfter, isOpenAt, openBetween, type Schedule } from './schedule.js';
import { type Segment, walkBetween } from './walk.js';

/** When the time is up, and how it got there. */
export interface Deadline {
  /** A new `Date` each time it is read. */
  readonly dueAt: Date;
  /** From the start to `dueAt`, consecutive; computed when first read. Empty for 0 minutes. */
  readonly walk: readonly Segment[];
}

/**
 * Opening hours in a time zone. Every answer is exact to the millisecond and follows the wall clock
 * of the zone; what is counted is real time.
 *
 * Every method throws an `InvalidCaseError` for an argument that is no instant.
 */
export interface BusinessCalendar {
  /** Whether it is open: from the opening (inside) to the closing (outside). */
  isOpen(at: Instant): boolean;
  /**
   * The next instant at which it is open, `at` itself when it is open then.
   *
   * @throws InvalidPolicyError when nothing opens within three years.
   */
  nextOpening(at: Instant): Date;
  /**
   * The first instant at which so many open minutes have passed; where they run out on closing time, that closing.
   *
   * @param minutes - at least 0, fractions count to the millisecond; 0 is `start` itself
   * @throws InvalidPolicyError for minutes below 0 or not finite, for a deadline beyond the year 9999, and when
   * nothing opens within three years.
   */
  deadline(start: Instant, minutes: number): Deadline;
  /** The open milliseconds between two instants, negative when `end` is the earlier one. */
  elapsed(start: Instant, end: Instant): number;
}

/** The calendar of a checked schedule. */
export function calendarOf(schedule: Schedule): BusinessCalendar {
  return Object.freeze<BusinessCalendar>({
    isOpen: (at) => isOpenAt(schedule, readInstant(at, 'at')),
    nextOpening: (at) => {
      const instant = readInstant(at, 'at');
      const opened = instantAfter(schedule, instant, 1);
      if (opened === 'too-far') throw tooLate(at);
      if (opened === 'never') throw neverOpens(at);
      return new Date(opened - 1);
    },
    deadline: (start, minutes) => {
      const from = readInstant(start, 'start');
      const target = readMinutes(minutes);
      const due = target === 0 ? from : instantAfter(schedule, from, target);
      if (due === 'too-far') throw tooFar(minutes);
      if (due === 'never') throw neverOpens(start);
      return createDeadline(schedule, from, due);
    },
    elapsed: (start, end) => {
      const [from, to] = [readInstant(start, 'start'), readInstant(end, 'end')];
      return from <= to ? openBetween(schedule, from, to) : 0 - openBetween(schedule, to, from);
    },
  });
}

function createDeadline(schedule: Schedule, from: number, due: number): Deadline {
  let walk: readonly Segment[] | undefined;
  return Object.freeze({
    get dueAt(): Date {
      return new Date(due);
    },
    get walk(): readonly Segment[] {
      walk ??= walkBetween(schedule, from, due);
      return walk;
    },
  });
}

function readInstant(value: unknown, path: string): number {
  const instant = parseInstant(value);
  if (instant !== null) return instant;
  const message = "must be a valid Date, or an instant as 'YYYY-MM-DDTHH:mm:ssZ' or with an offset '+01:00'";
  throw new InvalidCaseError([problem(path, 'invalid-instant', message, value)]);
}

// Two roundings are behind a product: of the fraction and of the multiplication.
const tolerance = 2 ** -51;

function readMinutes(minutes: unknown): number {
  if (typeof minutes !== 'number' || !Number.isFinite(minutes) || minutes < 0) {
    const code = typeof minutes === 'number' ? 'out-of-range' : 'wrong-type';
    throw new InvalidPolicyError([problem('/minutes', code, 'must be a finite number of at least 0', minutes)]);
  }
  const milliseconds = minutes * 60_000;
  const nearest = Math.round(milliseconds);
  const isWhole = Math.abs(milliseconds - nearest) <= milliseconds * tolerance;
  return isWhole ? nearest : Math.ceil(milliseconds);
}

function tooFar(minutes: number): InvalidPolicyError {
  const message = 'must end by the year 9999';
  return new InvalidPolicyError([problem('/minutes', 'out-of-range', message, minutes)]);
}

function tooLate(at: Instant): InvalidCaseError {
  return new InvalidCaseError([problem('at', 'out-of-range', 'has no opening after it before the year 10000', at)]);
}

function neverOpens(start: Instant): InvalidPolicyError {
  const message = 'must leave a day open: within three years every day with hours is a holiday';
  return new InvalidPolicyError([problem('/holidays', 'no-opening', message, start)]);
}
