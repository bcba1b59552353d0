import { type Arbitrary, constant, constantFrom, double, oneof, string, subarray, tuple } from 'fast-check';
import calendarsFile from '../../../rules/business-hours.json' with { type: 'json' };
import { isCountry } from '../../case/countries.js';
import type { FactDefinition } from '../../case/facts.js';
import { isLanguageTag } from '../../case/language.js';
import { isTimeZone } from '../../case/time-zones.js';
import type { Thresholds } from './thresholds.js';

// With and without clock changes, on both sides of the date line, at odd offsets, and one that skipped a day.
const zones: readonly string[] = [
  'Europe/Paris',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'Asia/Tokyo',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Etc/UTC',
];

const otherCountries: readonly string[] = ['FR', 'DE', 'GB', 'BR', 'AU', 'NZ', 'WS'];
const otherLanguages: readonly string[] = [
  'en',
  'en-GB',
  'fr',
  'fr-CA',
  'pt-BR',
  'zh',
  'zh-TW',
  'zh-Hans',
  'sv',
  'und',
];

const calendarCountries: readonly string[] = [
  ...calendarsFile.calendars.flatMap(({ countries }) =>
    typeof countries === 'string' ? [] : countries.flatMap(({ codes }) => codes),
  ),
  ...Object.keys(calendarsFile.weekends.countries),
];

/** Values of a fact, those at which rules change their mind among them; instants are made from each other instead. */
export function valuesOf({ name, type, values = [] }: FactDefinition, thresholds: Thresholds): Arbitrary<unknown> {
  const texts = (fact: string): readonly string[] => thresholds.of(fact).filter((value) => typeof value === 'string');
  switch (type) {
    case 'boolean':
    case 'answer':
    case 'enum':
      return constantFrom(...values);
    case 'set':
      return subarray([...values]);
    case 'number':
      return amounts(thresholds.of(name).filter((value) => typeof value === 'number'));
    case 'country':
      return constantFrom(...new Set([...otherCountries, ...calendarCountries, ...texts(name)].filter(isCountry)));
    case 'time-zone':
      return constantFrom(...new Set([...zones, ...texts(name)].filter(isTimeZone)));
    case 'language': {
      const mentioned = [...texts(name), ...texts('derived.language')];
      return constantFrom(...new Set([...otherLanguages, ...mentioned].filter(isLanguageTag)));
    }
    case 'text':
      return string({ maxLength: 20 });
    case 'instant':
      return constant(undefined);
  }
}

// The nearest numbers on both sides of a threshold, and some that people would try.
const nextTo: readonly ((threshold: number) => number)[] = [
  (threshold) => threshold,
  (threshold) => threshold - 0.01,
  (threshold) => threshold + 0.01,
  (threshold) => threshold - 1,
  (threshold) => threshold + 1,
  (threshold) => threshold * (1 - Number.EPSILON),
  (threshold) => threshold * (1 + Number.EPSILON),
];

function amounts(thresholds: readonly number[]): Arbitrary<number> {
  const highest = Math.max(60, ...thresholds);
  const anywhere = double({ min: 0, max: 4 * highest, noNaN: true });
  const round = anywhere.map(Math.floor);
  if (thresholds.length === 0) return oneof(constant(0), round, anywhere);
  const near = tuple(constantFrom(...thresholds), constantFrom(...nextTo)).map(([at, move]) => Math.max(0, move(at)));
  return oneof(near, constant(0), round, anywhere);
}
