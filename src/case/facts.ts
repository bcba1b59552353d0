import { type Locale, words } from '../locales/locale.js';
import { type FactTypes, factTypes } from './fact-types.js';
import type { FactName } from './support-case.js';

/** How a fact's values look: named ones (`enum`, `set`), an instant, a country code ... */
export type FactType =
  | 'boolean'
  | 'answer'
  | 'enum'
  | 'set'
  | 'number'
  | 'instant'
  | 'country'
  | 'time-zone'
  | 'language'
  | 'text';

/** A text in every locale. */
export type InEveryLocale = Readonly<Record<Locale, string>>;

/** A fact of a case, described well enough to make a form field of it. */
export interface FactDefinition {
  /** Its path: `service.stage`. */
  readonly name: FactName;
  readonly type: FactType;
  /** What it can be, for booleans, answers, enumerations and sets (of a set: the members). */
  readonly values?: readonly (string | boolean)[];
  /** Of a number. */
  readonly unit?: 'minutes';
  readonly label: InEveryLocale;
  readonly question: InEveryLocale;
  /** The `values` in words, by their text (`'true'` for true). */
  readonly valueLabels?: Readonly<Record<string, InEveryLocale>>;
}

const inEveryLocale = (text: (locale: Locale) => string): InEveryLocale =>
  Object.freeze({ en: text('en'), fr: text('fr') });

type Shape = Pick<FactDefinition, 'type' | 'values' | 'unit'>;

function shapeOf(type: FactTypes[FactName]): Shape {
  if (type === 'boolean') return { type, values: Object.freeze([true, false]) };
  if (type === 'answer') return { type, values: Object.freeze([true, false, 'not-applicable']) };
  if (type === 'number') return { type, unit: 'minutes' };
  if (typeof type === 'string') return { type };
  if ('set' in type) return { type: 'set', values: Object.freeze([...type.set]) };
  return { type: 'enum', values: Object.freeze([...type]) };
}

function wordOf(locale: Locale, name: FactName, value: string): string {
  const { values, answers } = words[locale];
  const own: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = values;
  const anyAnswers: Readonly<Record<string, string>> = answers;
  return own[name]?.[value] ?? anyAnswers[value] ?? value;
}

function define(name: FactName): FactDefinition {
  const shape = shapeOf(factTypes[name]);
  const valueLabels = shape.values?.map((value): [string, InEveryLocale] => [
    String(value),
    inEveryLocale((locale) => wordOf(locale, name, String(value))),
  ]);
  return Object.freeze({
    name,
    ...shape,
    label: inEveryLocale((locale) => words[locale].facts[name].label),
    question: inEveryLocale((locale) => words[locale].facts[name].question),
    ...(valueLabels === undefined ? {} : { valueLabels: Object.freeze(Object.fromEntries(valueLabels)) }),
  });
}

const isFactName = (name: string): name is FactName => Object.hasOwn(factTypes, name);

/**
 * The catalogue of facts, in the order of `SupportCase`: what a form or a service desk can ask.
 *
 * @example
 * facts.find((fact) => fact.name === 'service.stage')?.question.fr;
 */
export const facts: readonly FactDefinition[] = Object.freeze(Object.keys(factTypes).filter(isFactName).map(define));
