import type { HolidaySource } from '../src/holiday-source.js';

/** The dates of a year that a source calls holidays, for a customer of a country. */
export function yearOf(source: HolidaySource, country: string, year: number, calendarId = 'standard'): string[] {
  if (typeof source !== 'function') throw new TypeError('not a function');
  const dates: string[] = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    const date = new Date(at).toISOString().slice(0, 10);
    if (source(calendarId, date, { customer: { country } })) dates.push(date);
  }
  return dates;
}
