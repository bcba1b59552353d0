import { describeReceived, InvalidPolicyError, type Problem } from './errors.js';
import type { HolidaySource } from './holiday-source.js';

/** What kind of holiday `date-holidays` says that a day is. */
export type HolidayType = 'public' | 'bank' | 'optional' | 'school' | 'observance';

/** What is used of an instance of `date-holidays`. */
export interface DateHolidays {
  getHolidays(year: number): readonly { readonly date: string; readonly start: Date; readonly end: Date }[];
  getCountries(): Readonly<Record<string, string>> | undefined;
  getStates(country: string): Readonly<Record<string, string>> | undefined;
  getRegions(country: string, state: string): Readonly<Record<string, string>> | undefined;
}

/** The class that `date-holidays` exports. */
export type DateHolidaysClass = new (
  place: { country: string; state?: string; region?: string },
  options?: { types?: HolidayType[] },
) => DateHolidays;

/** Whose holidays close the calendars. */
export interface DateHolidaysOptions {
  /**
   * The place whose holidays count, by country code or by calendar id (the country's wins), as
   * `date-holidays` spells it: a country, a state, a region, joined by dots. The customer's country by default.
   *
   * @example { DE: 'DE.BY.A', 'north-america': 'US' }
   */
  readonly places?: Readonly<Record<string, string>>;
  /** The kinds of holidays that close a day; `['public']` by default. */
  readonly types?: readonly HolidayType[];
}

/**
 * Holidays from the package `date-holidays` (an optional peer dependency, given by the caller, so that
 * its data is loaded only where it is wanted).
 *
 * The date counts, whatever the host's time zone. Only whole days close: a holiday that begins at noon or in the
 * evening, or ends within a day, leaves that day open. Known are the years 1900 to 2100 and the countries of the
 * package; elsewhere, and for a case without a country, no day is a holiday.
 *
 * @param Holidays - the class that `date-holidays` exports
 * @throws InvalidPolicyError for a place or a type that the package does not know.
 * @example
 * import Holidays from 'date-holidays';
 * const policy = createSupportPolicy({ holidays: fromDateHolidays(Holidays, { places: { DE: 'DE.BY' } }) });
 */
export function fromDateHolidays(Holidays: DateHolidaysClass, options: DateHolidaysOptions = {}): HolidaySource {
  if (typeof Holidays !== 'function') {
    const message = "must be the class that date-holidays exports: import Holidays from 'date-holidays'";
    throw new InvalidPolicyError([{ path: '', code: 'wrong-type', message, received: describeReceived(Holidays) }]);
  }
  const types = [...(options.types ?? ['public'])];
  const places = new Map(Object.entries(options.places ?? {}));
  checkOptions(Holidays, places, types);
  const sources = new Map<string, (date: string) => boolean>();

  return (calendarId, date, supportCase) => {
    const country = supportCase.customer?.country;
    const place = (country === undefined ? undefined : places.get(country)) ?? places.get(calendarId) ?? country;
    if (place === undefined) return false;
    let isHoliday = sources.get(place);
    if (!isHoliday) {
      // As many as there are places, so that nothing needs to be forgotten.
      isHoliday = holidaysOf(new Holidays(partsOf(place), { types }));
      sources.set(place, isHoliday);
    }
    return isHoliday(date);
  };
}

// For years far from ours some of the package's calendars, the Chinese one for example, never come to an end.
const firstYear = 1900;
const lastYear = 2100;

function holidaysOf(holidays: DateHolidays): (date: string) => boolean {
  const years = new Map<number, ReadonlySet<string>>();
  const datesOf = (year: number): ReadonlySet<string> => {
    const known = years.get(year);
    if (known) return known;
    const dates = new Set(year < firstYear || year > lastYear ? [] : holidays.getHolidays(year).flatMap(wholeDays));
    if (year >= firstYear && year <= lastYear) years.set(year, dates);
    return dates;
  };
  return (date) => {
    const year = Number(date.slice(0, 4));
    // A holiday of several days can go on into the next year.
    return datesOf(year).has(date) || datesOf(year - 1).has(date);
  };
}

const hour = 3_600_000;
// A day on which clocks change has an hour more or less. The package reckons with the host's clock, so that a day on
// which that one skips midnight begins or ends an hour late.
const clockChange = 2;

function wholeDays({ date, start, end }: { date: string; start: Date; end: Date }): readonly string[] {
  const midnight = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  const begins = Number(date.slice(11, 13)) + Number(date.slice(14, 16)) / 60;
  const ends = begins + (end.getTime() - start.getTime()) / hour;
  const days: string[] = [];
  for (let day = Math.ceil((begins - clockChange) / 24); (day + 1) * 24 <= ends + clockChange; day += 1) {
    days.push(new Date(midnight + day * 24 * hour).toISOString().slice(0, 10));
  }
  return days;
}

function partsOf(place: string): { country: string; state?: string; region?: string } {
  const [country = '', state, region] = place.split('.');
  return { country, ...(state === undefined ? {} : { state }), ...(region === undefined ? {} : { region }) };
}

const knownTypes: readonly string[] = ['public', 'bank', 'optional', 'school', 'observance'];

function checkOptions(
  Holidays: DateHolidaysClass,
  places: ReadonlyMap<string, string>,
  types: readonly string[],
): void {
  const issues: Problem[] = types.flatMap((type, index) =>
    knownTypes.includes(type)
      ? []
      : [unknownValue(`/types/${index}`, 'is no type of holiday that date-holidays has', type, knownTypes)],
  );
  for (const [name, place] of places) {
    const problem = checkPlace(new Holidays(partsOf(place)), `/places/${name}`, place);
    if (problem) issues.push(problem);
  }
  if (issues.length > 0) throw new InvalidPolicyError(issues);
}

function checkPlace(package_: DateHolidays, path: string, place: string): Problem | undefined {
  const { country, state, region } = partsOf(place);
  const levels: readonly (readonly [string | undefined, () => Readonly<Record<string, string>> | undefined])[] = [
    [country, () => package_.getCountries()],
    [state, () => package_.getStates(country)],
    [region, () => package_.getRegions(country, state ?? '')],
  ];
  for (const [code, list] of levels) {
    if (code === undefined) continue;
    const known = Object.keys(list() ?? {});
    if (!known.includes(code)) return unknownValue(path, 'is no place that date-holidays has', place, known);
  }
  return undefined;
}

function unknownValue(path: string, message: string, received: string, allowed: readonly string[]): Problem {
  return { path, code: 'unknown-value', message, received: describeReceived(received), allowed };
}
