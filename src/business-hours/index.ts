import { type BusinessCalendar, calendarOf } from './calendar.js';
import { readCalendar } from './read-calendar.js';
import type { BusinessHours } from './week.js';

export type { Instant } from '../case/support-case.js';
export {
  InvalidCaseError,
  InvalidPolicyError,
  isSupportPolicyError,
  type Problem,
  SupportPolicyError,
} from '../errors.js';
export type { BusinessCalendar, Deadline } from './calendar.js';
export type { Segment, SegmentReason } from './walk.js';
export type { BusinessHours, Weekday } from './week.js';

/** What a calendar is made of. */
export interface BusinessCalendarConfiguration {
  /** An IANA time zone or an alias of one, in IANA's spelling: `Europe/Paris`. */
  readonly timeZone: string;
  /** At least one interval on one day. */
  readonly hours: BusinessHours;
  /**
   * Local dates `yyyy-MM-dd` that are closed all day, in any order and as often as you like, or a
   * function that says whether a date is one. Dates are counted by whole weeks, a function is asked day by day.
   */
  readonly holidays?: Iterable<string> | ((date: string) => boolean) | undefined;
}

/**
 * A calendar of opening hours, such as those of `hrs-most`, `hrs-north-america` and `hrs-japan`. Knows nothing
 * of support policies.
 *
 * @throws InvalidPolicyError with every problem of the configuration: an unknown zone, hours that never
 * open, overlap or end before they begin, a holiday that is no date.
 * @example
 * const calendar = createBusinessCalendar({
 *   timeZone: 'Europe/Paris',
 *   hours: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] },
 *   holidays: ['2026-04-06'],
 * });
 * const { dueAt, walk } = calendar.deadline('2026-04-03T14:00:00Z', 480);
 * dueAt.toISOString(); // '2026-04-07T15:00:00.000Z'
 * walk.map((segment) => segment.why); // ['closed-day', 'holiday', 'outside-hours', 'open']
 */
export function createBusinessCalendar(configuration: BusinessCalendarConfiguration): BusinessCalendar {
  return calendarOf(readCalendar(configuration));
}
