import { type BusinessCalendar, type BusinessHours, createBusinessCalendar } from '../business-hours/index.js';
import type { SupportCase } from '../case/support-case.js';
import type { HolidaySource } from '../holiday-source.js';
import { type CalendarDefinition, type ChosenCalendar, calendarFor, calendarReadings } from './calendars.js';
import { sameJson } from './json.js';

/** Holidays of one calendar, as `createBusinessCalendar` takes them. */
export type Holidays = readonly string[] | ((date: string) => boolean);

interface Readings {
  readonly reading: (id: string) => string | undefined;
}

interface CalendarInput {
  readonly timeZone: string;
  readonly hours: BusinessHours;
  readonly holidays?: Holidays;
}

/** The caller's calendars and holidays. */
export interface Time {
  /** The calendar of a country under the readings; the same object while both say the same. Null for an unknown country. */
  readonly calendarFor: (country: string | undefined, readings: Readings) => ChosenCalendar | null;
  /** Null when none are given for the calendar or the country. */
  readonly holidaysOf: (calendarId: string, country: string, supportCase: SupportCase) => Holidays | null;
  readonly businessCalendar: (input: CalendarInput) => BusinessCalendar;
}

const mostKept = 500;

/** Sets up time for one policy; calendars without a holiday function are kept for the next case. */
export function createTime(calendars: readonly CalendarDefinition[], source: HolidaySource | undefined): Time {
  const kept = new Map<string, BusinessCalendar>();
  const chosen = new Map<string, ChosenCalendar>();
  return {
    calendarFor: (country, readings) => {
      if (country === undefined) return null;
      const key = [country, ...calendarReadings.map((id) => readings.reading(id))].join();
      const known = chosen.get(key);
      if (known) return known;
      if (chosen.size >= mostKept) chosen.clear();
      const calendar = calendarFor(country, calendars, (id) => readings.reading(id));
      const alike = [...chosen.values()].find((each) => sameJson(each, calendar)) ?? calendar;
      chosen.set(key, alike);
      return alike;
    },
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
