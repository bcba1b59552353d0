import { type BusinessCalendar, type BusinessHours, createBusinessCalendar } from '../business-hours/index.js';
import type { SupportCase } from '../case/support-case.js';
import type { HolidaySource } from '../holiday-source.js';
import {
  type CalendarDefinition,
  type ChosenCalendar,
  calendarFor,
  type DeadlineCalendar,
  daysOfWeek,
} from './calendars.js';
import type { ChosenReadings } from './chosen-readings.js';
import { sameJson } from './json.js';

/** A calendar set up for a place. */
interface PlacedCalendar {
  readonly counts: BusinessCalendar;
  /** Whether holidays were given for the calendar or the country. */
  readonly holidaysKnown: boolean;
  readonly described: Omit<DeadlineCalendar, 'holidays'>;
}

/** The caller's calendars and holidays. */
export interface Time {
  /** The calendar of a country under the readings; the same object while both say the same. Null for an unknown country. */
  readonly calendarFor: (country: string | undefined, readings: ChosenReadings) => ChosenCalendar | null;
  readonly place: (
    chosen: ChosenCalendar,
    timeZone: string,
    country: string,
    supportCase: SupportCase,
  ) => PlacedCalendar;
}

const mostKept = 500;

/** Sets up time for one policy; calendars without a holiday function are kept for the next case. */
export function createTime(calendars: readonly CalendarDefinition[], source: HolidaySource | undefined): Time {
  const chosen = new WeakMap<ChosenReadings, Map<string, ChosenCalendar>>();
  // As many as there are calendars and weekends.
  const all: ChosenCalendar[] = [];
  const placed = new Map<ChosenCalendar, Map<string, PlacedCalendar>>();
  return {
    calendarFor: (country, readings) => {
      if (country === undefined) return null;
      const byCountry = chosen.get(readings) ?? new Map<string, ChosenCalendar>();
      chosen.set(readings, byCountry);
      const known = byCountry.get(country);
      if (known) return known;
      const calendar = calendarFor(country, calendars, (id) => readings[`reading.${id}`]);
      const alike = all.find((each) => sameJson(each, calendar)) ?? calendar;
      if (alike === calendar) all.push(calendar);
      byCountry.set(country, alike);
      return alike;
    },
    place: (calendar, timeZone, country, supportCase) => {
      if (typeof source === 'function') {
        const isHoliday = (date: string): boolean => source(calendar.id, date, supportCase);
        return place(calendar, timeZone, isHoliday);
      }
      const places = placed.get(calendar) ?? new Map<string, PlacedCalendar>();
      const key = `${timeZone} ${country}`;
      const known = places.get(key) ?? place(calendar, timeZone, holidaysIn(source, country, calendar.id));
      if (places.size >= mostKept) places.clear();
      if (placed.size >= mostKept) placed.clear();
      placed.set(calendar, places.set(key, known));
      return known;
    },
  };
}

function place(
  { id, hours, closedOnHolidays }: ChosenCalendar,
  timeZone: string,
  holidays: readonly string[] | ((date: string) => boolean) | null,
): PlacedCalendar {
  const counts = createBusinessCalendar({ timeZone, hours, ...(holidays && closedOnHolidays ? { holidays } : {}) });
  const days = daysOfWeek.filter((day) => (hours[day] ?? []).length > 0);
  const intervals = days.flatMap((day) => hours[day] ?? []);
  const described = {
    id,
    timeZone,
    open: intervals.map(([open]) => open).reduce((a, b) => (a < b ? a : b)),
    close: intervals.map(([, close]) => close).reduce((a, b) => (a > b ? a : b)),
    days,
    hours: Object.fromEntries(days.map((day): [string, BusinessHours[typeof day]] => [day, hours[day]])),
  };
  return { counts, holidaysKnown: holidays !== null, described };
}

function holidaysIn(
  source: Readonly<Record<string, readonly string[]>> | undefined,
  country: string,
  id: string,
): readonly string[] | null {
  const own = (key: string): readonly string[] | undefined =>
    source && Object.hasOwn(source, key) ? source[key] : undefined;
  return own(country) ?? own(id) ?? null;
}
