import { createBusinessCalendar } from '../business-hours/index.js';
import { isCountry } from '../case/countries.js';
import { copyJson } from '../engine/copy-json.js';
import type { Problems } from '../engine/problems.js';
import { isSupportPolicyError } from '../errors.js';
import type { CalendarDefinition } from '../policies/calendars.js';

const keys = ['id', 'countries', 'timeZone', 'hours'];

/** The caller's calendars, checked and copied. */
export function checkCalendars(input: unknown, problems: Problems): readonly CalendarDefinition[] {
  if (input === undefined) return [];
  if (!Array.isArray(input)) {
    problems.add(['calendars'], 'wrong-type', 'must be a list of calendars', input);
    return [];
  }
  const countries = new Map<string, string>();
  const ids = new Set<string>();
  return input.flatMap((each: unknown, index) => {
    const at = ['calendars', index];
    const before = problems.found.length;
    const copy = copyJson(each, at, problems);
    if (!isCalendar(copy)) {
      problems.add(at, 'wrong-type', 'must have an id, countries (a list) and hours', each);
      return [];
    }
    for (const key of Object.keys(copy).filter((name) => !keys.includes(name))) {
      problems.add(
        [...at, key],
        'unknown-key',
        `“${key.slice(0, 100)}” is not a key of a calendar`,
        Reflect.get(copy, key),
        { allowed: keys },
      );
    }
    if (ids.has(copy.id)) problems.add([...at, 'id'], 'value-not-allowed', 'another calendar has this id', copy.id);
    ids.add(copy.id);
    copy.countries.forEach((country, place) => {
      const path = [...at, 'countries', place];
      if (!isCountry(country)) problems.add(path, 'value-not-allowed', 'is not an ISO 3166-1 alpha-2 code', country);
      const other = countries.get(country);
      if (other !== undefined && other !== copy.id)
        problems.add(path, 'value-not-allowed', `the calendar “${other}” names this country too`, country);
      countries.set(country, copy.id);
    });
    checkHours(copy, at, problems);
    return problems.found.length === before ? [copy] : [];
  });
}

const isCalendar = (value: unknown): value is CalendarDefinition =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  value.id !== '' &&
  'countries' in value &&
  Array.isArray(value.countries) &&
  value.countries.every((country) => typeof country === 'string') &&
  'hours' in value;

function checkHours(
  { timeZone = 'UTC', hours }: CalendarDefinition,
  at: readonly (string | number)[],
  problems: Problems,
): void {
  try {
    createBusinessCalendar({ timeZone, hours });
  } catch (error) {
    if (!isSupportPolicyError(error)) throw error;
    problems.found.push(...error.issues.map((issue) => ({ ...issue, path: `/${at.join('/')}${issue.path}` })));
  }
}
