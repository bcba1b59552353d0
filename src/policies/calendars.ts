import calendarsFile from '../../rules/business-hours.json' with { type: 'json' };
import type { BusinessHours } from '../business-hours/index.js';

/** Opening hours of the caller's own. */
export interface CalendarDefinition {
  readonly id: string;
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  /** IANA; without it the customer's. */
  readonly timeZone?: string | undefined;
  readonly hours: BusinessHours;
}

/** The calendar of a country, with what the readings say of it. */
export interface ChosenCalendar {
  readonly id: string;
  /** Null: the customer's. */
  readonly timeZone: string | null;
  readonly hours: BusinessHours;
  /** Whether holidays close it. */
  readonly closedOnHolidays: boolean;
  readonly resolutions: readonly string[];
}

/** The calendar by which a deadline was counted. */
export interface DeadlineCalendar {
  readonly id: string;
  readonly timeZone: string;
  /** The week's earliest opening, `HH:mm`. */
  readonly open: string;
  /** The week's latest closing, `HH:mm`. */
  readonly close: string;
  readonly days: readonly (keyof BusinessHours)[];
  readonly hours: BusinessHours;
  /** The holidays met in the walk, `yyyy-MM-dd`. */
  readonly holidays: readonly string[];
}

type Day = keyof BusinessHours;
type When = Readonly<Record<string, string | undefined>>;
type ReadingOf = (id: string) => string | undefined;

interface BuiltInCalendar {
  readonly id: string;
  readonly countries: string | readonly { readonly when?: When; readonly codes: readonly string[] }[];
  readonly timeZone: string;
  readonly hours: readonly (readonly string[])[];
  readonly weekend: readonly { readonly when?: When; readonly days: string | readonly string[] }[];
  readonly holidays: readonly { readonly when?: When; readonly counts: string }[];
  readonly resolutions: readonly string[];
}

const builtIn: readonly BuiltInCalendar[] = calendarsFile.calendars;
const weekends: Readonly<Record<string, readonly string[]>> = calendarsFile.weekends.countries;

/** The days of a week, Monday first. */
export const daysOfWeek: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** The ids of the built-in calendars. */
export const builtInCalendarIds: readonly string[] = builtIn.map(({ id }) => id);

/** The readings on which the choice of a calendar and its hours depend. */
export const calendarReadings: readonly string[] = [
  ...new Set(
    builtIn
      .flatMap(({ countries, weekend, holidays }) => [
        ...(typeof countries === 'string' ? [] : countries),
        ...weekend,
        ...holidays,
      ])
      .flatMap(({ when = {} }) => Object.keys(when).map((fact) => fact.slice('reading.'.length))),
  ),
];

/** The calendar that holds for a country: one of the caller's that names it, or the built-in one. */
export function calendarFor(country: string, own: readonly CalendarDefinition[], readingOf: ReadingOf): ChosenCalendar {
  const holds = ({ when = {} }: { readonly when?: When }): boolean =>
    Object.entries(when).every(([fact, value]) => readingOf(fact.slice('reading.'.length)) === value);
  const replaced = new Set(own.map(({ id }) => id));
  const named = builtIn.find(
    ({ id, countries }) =>
      !replaced.has(id) &&
      typeof countries !== 'string' &&
      countries.some((each) => holds(each) && each.codes.includes(country)),
  );
  const fallback = builtIn.find(({ countries }) => typeof countries === 'string');
  const id = own.find(({ countries }) => countries.includes(country))?.id ?? named?.id ?? fallback?.id ?? '';
  const base = builtIn.find((each) => each.id === id);
  const definition = own.find((each) => each.id === id);
  return {
    id,
    timeZone: definition
      ? (definition.timeZone ?? null)
      : base?.timeZone === 'customer'
        ? null
        : (base?.timeZone ?? null),
    hours: definition?.hours ?? hoursOf(base, country, holds),
    closedOnHolidays: base?.holidays.find(holds)?.counts !== 'open',
    resolutions: base?.resolutions ?? [],
  };
}

function hoursOf(
  base: BuiltInCalendar | undefined,
  country: string,
  holds: (each: { readonly when?: When }) => boolean,
): BusinessHours {
  const weekend = base?.weekend.find(holds)?.days ?? [];
  const closed = typeof weekend === 'string' ? (weekends[country] ?? calendarsFile.weekends.default) : weekend;
  const intervals = (base?.hours ?? []).map(([open = '', close = '']): [string, string] => [open, close]);
  return Object.fromEntries(daysOfWeek.flatMap((day) => (closed.includes(day) ? [] : [[day, intervals] as const])));
}
