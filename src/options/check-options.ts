import { parseInstant } from '../case/instant.js';
import { checkCase } from '../case/parse.js';
import { nearest } from '../case/suggestions.js';
import type { SupportCase } from '../case/support-case.js';
import { copyJson } from '../engine/copy-json.js';
import { jsonPointer, Problems } from '../engine/problems.js';
import { InvalidPolicyError } from '../errors.js';
import type { HolidaySource } from '../holiday-source.js';
import { type Locale, words } from '../locales/locale.js';
import { builtInCalendarIds, type CalendarDefinition } from '../policies/calendars.js';
import type { CheckedCall } from '../policies/checked-call.js';
import type { ResponseTargets } from '../policies/response-targets.js';
import { readingDefinitions } from '../policies/vocabulary.js';
import type { PolicyFile } from '../policy-file.js';
import { checkCalendars } from './check-calendars.js';
import { checkHolidays } from './check-holidays.js';
import { checkTargets } from './check-targets.js';
import type { CallOptions, PolicyOptions } from './options.js';

/** Options, checked and copied. */
export interface CheckedOptions extends CheckedCall {
  readonly assume: SupportCase | null;
  readonly holidays: HolidaySource | undefined;
  readonly calendars: readonly CalendarDefinition[];
  readonly responseTargets: ResponseTargets;
  readonly rules: readonly PolicyFile[];
}

const keys: readonly string[] = [
  'assume',
  'readings',
  'holidays',
  'calendars',
  'responseTargets',
  'rules',
  'asOf',
  'locale',
];
const callKeys: readonly string[] = ['asOf', 'locale', 'readings'];
const locales: readonly Locale[] = ['en', 'fr'];

const defaults: CheckedCall = {
  readings: Object.freeze(Object.fromEntries(readingDefinitions.map((each) => [`reading.${each.id}`, each.default]))),
  asOf: null,
  locale: 'en',
};

const nothingAssumed = { value: null, findings: [] };

/** @throws InvalidPolicyError with every problem, each at its JSON pointer */
export function checkOptions(options: PolicyOptions): CheckedOptions {
  const problems = new Problems();
  checkKeys(options, keys, problems);
  const { assume, rules = [] } = options;
  const { value, findings } = assume === undefined ? nothingAssumed : checkCase(assume);
  for (const { segments, problem } of findings) {
    problems.found.push({ ...problem, path: jsonPointer(['assume', ...segments]) });
  }
  if (!Array.isArray(rules)) problems.add(['rules'], 'wrong-type', 'must be a list of rule files', rules);
  const calendars = checkCalendars(options.calendars, problems);
  const checked: CheckedOptions = {
    ...checkSettings(options, defaults, problems),
    assume: value,
    calendars,
    holidays: checkHolidays(options.holidays, [...builtInCalendarIds, ...calendars.map(({ id }) => id)], problems),
    responseTargets: checkTargets(options.responseTargets, problems),
    rules: Array.isArray(rules) ? [...rules] : [],
  };
  if (problems.found.length > 0) throw new InvalidPolicyError(problems.found);
  return checked;
}

/**
 * What a call sets differently from its policy.
 *
 * @throws InvalidPolicyError with every problem, each at its JSON pointer
 */
export function checkCall(options: CallOptions | undefined, base: CheckedCall): CheckedCall {
  if (options === undefined) return base;
  const problems = new Problems();
  checkKeys(options, callKeys, problems);
  const checked = checkSettings(options, base, problems);
  if (problems.found.length > 0) throw new InvalidPolicyError(problems.found);
  return checked;
}

function checkKeys(options: unknown, allowed: readonly string[], problems: Problems): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    problems.add([], 'wrong-type', 'options must be an object', options);
    throw new InvalidPolicyError(problems.found);
  }
  for (const key of Object.keys(options).filter((each) => !allowed.includes(each))) {
    problems.add([key], 'unknown-key', `“${key.slice(0, 100)}” is not an option`, Reflect.get(options, key), {
      allowed,
      suggestion: nearest(key, allowed),
    });
  }
}

function checkSettings(options: CallOptions, base: CheckedCall, problems: Problems): CheckedCall {
  const { asOf, locale } = options;
  const at = parseInstant(asOf);
  if (asOf !== undefined && at === null) {
    problems.add(['asOf'], 'value-not-allowed', 'must be an instant with Z or an offset, or a valid Date', asOf);
  }
  if (locale !== undefined && !locales.includes(locale)) {
    problems.add(['locale'], 'value-not-allowed', 'is not a locale', locale, { allowed: Object.keys(words) });
  }
  return {
    readings: checkReadings(options.readings, base.readings, problems),
    asOf: at ?? base.asOf,
    locale: locale ?? base.locale,
  };
}

function checkReadings(input: unknown, base: CheckedCall['readings'], problems: Problems): CheckedCall['readings'] {
  if (input === undefined) return base;
  const copy = copyJson(input, ['readings'], problems);
  if (typeof copy !== 'object' || copy === null || Array.isArray(copy)) {
    problems.add(['readings'], 'wrong-type', 'must be an object of readings', input);
    return base;
  }
  const ids = readingDefinitions.map(({ id }) => id);
  const chosen = Object.entries(copy).map(([id, value]: [string, unknown]) => {
    const reading = readingDefinitions.find((each) => each.id === id);
    if (!reading)
      problems.add(['readings', id], 'unknown-key', 'no reading has this name', value, {
        allowed: ids,
        suggestion: nearest(id, ids),
      });
    const allowed = reading?.values.map((each) => each.value) ?? [];
    if (reading && !allowed.some((each) => each === value)) {
      problems.add(['readings', id], 'value-not-allowed', 'is not a value of this reading', value, {
        allowed,
        suggestion: nearest(String(value), allowed),
      });
    }
    return [`reading.${id}`, String(value)] as const;
  });
  return Object.freeze({ ...base, ...Object.fromEntries(chosen) });
}
