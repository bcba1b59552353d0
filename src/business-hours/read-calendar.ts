import { nearest } from '../case/suggestions.js';
import { isTimeZone, suggestTimeZone } from '../case/time-zones.js';
import { isPlainObject, ownKeys, property, unreadable } from '../case/untrusted.js';
import { InvalidPolicyError, type Problem } from '../errors.js';
import { pointer, problem } from './problems.js';
import { readHolidays } from './read-holidays.js';
import { readHours } from './read-hours.js';
import { createSchedule, type Schedule } from './schedule.js';

const properties = ['timeZone', 'hours', 'holidays'];

/**
 * Checks a calendar's configuration.
 *
 * @throws InvalidPolicyError with every problem of it.
 */
export function readCalendar(configuration: unknown): Schedule {
  const keys = isPlainObject(configuration) ? ownKeys(configuration) : unreadable;
  if (!isPlainObject(configuration) || keys === unreadable) {
    const message = 'must be an object with timeZone, hours and perhaps holidays';
    throw new InvalidPolicyError([problem('', 'wrong-type', message, configuration, { allowed: properties })]);
  }
  const value = (key: string): unknown => (keys.includes(key) ? property(configuration, key) : undefined);
  const timeZone = value('timeZone');
  const isZone = typeof timeZone === 'string' && isTimeZone(timeZone);
  const hours = readHours(value('hours'), '/hours');
  const holidays = readHolidays(value('holidays'), '/holidays');
  if (isZone && hours.week && holidays.holidays && keys.every((key) => properties.includes(key))) {
    return createSchedule(timeZone, hours.week, holidays.holidays);
  }
  const unknown = keys.filter((key) => !properties.includes(key)).map(unknownProperty);
  throw new InvalidPolicyError([
    ...unknown,
    ...(isZone ? [] : [zoneProblem(timeZone)]),
    ...hours.issues,
    ...holidays.issues,
  ]);
}

function unknownProperty(key: string): Problem {
  const more = { allowed: properties, suggestion: nearest(key, properties) };
  return problem(pointer('', key), 'unknown-property', 'is no property of a calendar', key, more);
}

function zoneProblem(timeZone: unknown): Problem {
  const isText = typeof timeZone === 'string';
  const message = "must be a time zone of the IANA database, such as 'Europe/Paris'";
  const more = isText && timeZone.length <= 100 ? { suggestion: suggestTimeZone(timeZone) } : {};
  return problem('/timeZone', isText ? 'unknown-value' : 'wrong-type', message, timeZone, more);
}
