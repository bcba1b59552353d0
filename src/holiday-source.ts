import type { SupportCase } from './case/support-case.js';

/**
 * Which local dates are holidays, for calendars whose holidays the policy leaves open (`hrs-most`,
 * `hrs-north-america`): dates `yyyy-MM-dd` by calendar id or by country code (the country's win), or a
 * function of the calendar's id, a date `yyyy-MM-dd` and the case.
 *
 * @example
 * const holidays: HolidaySource = { 'north-america': ['2026-12-25'], FR: ['2026-07-14', '2026-12-25'] };
 */
export type HolidaySource =
  | Readonly<Record<string, readonly string[]>>
  | ((calendarId: string, date: string, supportCase: SupportCase) => boolean);
