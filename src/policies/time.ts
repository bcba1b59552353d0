import { type BusinessCalendar, type BusinessHours, createBusinessCalendar } from '../business-hours/index.js';
import type { SupportCase } from '../case/support-case.js';
import type { HolidaySource } from '../holiday-source.js';
import type { CalendarDefinition } from './calendars.js';

/** Holidays of one calendar, as `createBusinessCalendar` takes them. */
export type Holidays = readonly string[] | ((date: string) => boolean);

interface CalendarInput {
  readonly timeZone: string;
  readonly hours: BusinessHours;
  readonly holidays?: Holidays;
}

/** The caller's calendars and holidays. */
export interface Time {
  readonly calendars: readonly CalendarDefinition[];
  /** Null when none are given for the calendar or the country. */
  readonly holidaysOf: (calendarId: string, country: string, supportCase: SupportCase) => Holidays | null;
  readonly businessCalendar: (input: CalendarInput) => BusinessCalendar;
}

const mostKept = 100;

/** Sets up time for one policy; calendars without a holiday function are kept for the next case. */
export function createTime(calendars: readonly CalendarDefinition[], source: HolidaySource | undefined): Time {
  const kept = new Map<string, BusinessCalendar>();
  return {
    calendars,
    holidaysOf: (calendarId, country, supportCase) => {
      if (typeof source === 'function') return (date) => source(calendarId, date, supportCase);
      return (source && (own(source, country) ?? own(source, calendarId))) ?? null;
    },
    businessCalendar: (input) => {
      if (typeof input.holidays === 'function') return createBusinessCalendar(input);
      const key = JSON.stringify(input);
      const known = kept.get(key);
      if (known) return known;
      if (kept.size >= mostKept) kept.clear();
      const calendar = createBusinessCalendar(input);
      kept.set(key, calendar);
      return calendar;
    },
  };
}

const own = (source: Readonly<Record<string, readonly string[]>>, key: string): readonly string[] | undefined =>
  Object.hasOwn(source, key) ? source[key] : undefined;
