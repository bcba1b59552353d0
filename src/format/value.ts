import { type FactDefinition, facts } from '../case/facts.js';
import { type Locale, words } from '../locales/locale.js';

const byName: ReadonlyMap<string, FactDefinition> = new Map(facts.map((fact) => [fact.name, fact]));

/** A value in words of a locale: `Professional Direct`, `4 hours`, `not known`. */
export function renderValue(name: string, value: unknown, locale: Locale): string {
  const { phrases, answers } = words[locale];
  if (value === null || value === undefined) return phrases.notKnown;
  if (Array.isArray(value))
    return enumerate(
      value.map((each) => renderValue(name, each, locale)),
      locale,
    );
  if (typeof value === 'boolean') return value ? answers.true : answers.false;
  if (typeof value === 'number') return renderQuantity(name, value, locale);
  const fact = byName.get(name);
  if (fact?.type === 'instant') return renderInstant(String(value));
  const label = fact?.valueLabels?.[String(value)]?.[locale];
  if (label !== undefined) return label;
  if (name === 'detail.clock' && (value === 'continuous' || value === 'business-hours')) return phrases.clocks[value];
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

// The unit of a number is the end of its name: `effort.minutes`, `parameter.reopenMonths`.
function renderQuantity(name: string, value: number, locale: Locale): string {
  if (/minutes$/i.test(name)) return renderMinutes(value, locale);
  const number = renderNumber(value, locale);
  return /months$/i.test(name) ? words[locale].phrases.months(number) : number;
}

/** Whole hours as hours, everything else as minutes. */
function renderMinutes(minutes: number, locale: Locale): string {
  const { phrases } = words[locale];
  const hours = minutes / 60;
  if (hours >= 1 && Number.isInteger(hours)) return phrases.hours(renderNumber(hours, locale));
  return phrases.minutes(renderNumber(minutes, locale));
}

/** A number with the decimal mark of the locale, all of its digits and no grouping. */
export function renderNumber(value: number, locale: Locale): string {
  return String(value).replace('.', words[locale].phrases.decimalMark);
}

/** `2026-03-08 09:00 UTC`: the same on every machine, unlike what the platform's formats give. */
export function renderInstant(instant: string): string {
  const [date = '', time = ''] = instant.split('T');
  const seconds = time.slice(6, 12) === '00.000' ? '' : `:${time.slice(6, 12).replace(/\.000$/, '')}`;
  return `${date} ${time.slice(0, 5)}${seconds} UTC`;
}

/** `a`, `a and b`, `a, b and c`. */
export function enumerate(texts: readonly string[], locale: Locale): string {
  const { phrases } = words[locale];
  const last = texts.at(-1);
  if (last === undefined) return phrases.none;
  return texts.length === 1 ? last : `${texts.slice(0, -1).join(', ')} ${phrases.and} ${last}`;
}
