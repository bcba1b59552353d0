import { dayOfDate } from '../business-hours/local-date.js';
import { isCountry } from '../case/countries.js';
import { nearest } from '../case/suggestions.js';
import { copyJson } from '../engine/copy-json.js';
import type { Problems } from '../engine/problems.js';
import type { HolidaySource } from '../holiday-source.js';

/** The caller's holidays, checked and copied. */
export function checkHolidays(
  input: HolidaySource | undefined,
  calendarIds: readonly string[],
  problems: Problems,
): HolidaySource | undefined {
  if (input === undefined || typeof input === 'function') return input;
  const copy = copyJson(input, ['holidays'], problems);
  if (typeof copy !== 'object' || copy === null || Array.isArray(copy)) {
    problems.add(['holidays'], 'wrong-type', 'must be a function, or lists of dates by country or calendar', input);
    return undefined;
  }
  const lists = Object.entries(copy).map(([key, dates]: [string, unknown]): [string, readonly string[]] => {
    if (!isCountry(key) && !calendarIds.includes(key)) {
      problems.add(['holidays', key], 'unknown-key', 'is neither a country code nor the id of a calendar', key, {
        allowed: ['an ISO 3166-1 alpha-2 code', ...calendarIds],
        suggestion: isCountry(key.toUpperCase()) ? key.toUpperCase() : nearest(key, calendarIds),
      });
    }
    return [key, datesOf(dates, ['holidays', key], problems)];
  });
  return Object.freeze(Object.fromEntries(lists));
}

function datesOf(dates: unknown, at: readonly string[], problems: Problems): readonly string[] {
  if (!Array.isArray(dates)) {
    problems.add(at, 'wrong-type', 'must be a list of dates', dates);
    return [];
  }
  return dates.flatMap((date: unknown, index) => {
    if (typeof date === 'string' && dayOfDate(date) !== null) return [date];
    problems.add([...at, index], 'value-not-allowed', 'must be a real date, yyyy-MM-dd', date);
    return [];
  });
}
