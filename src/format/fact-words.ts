import { facts } from '../case/facts.js';
import type { RuleFact } from '../locales/decision-words.js';
import { type Locale, words } from '../locales/locale.js';
import { readingWords } from './reading-note.js';
import { renderValue } from './value.js';

/** How a fact of a case or of the rules is called. */
export function factLabel(name: string, locale: Locale): string {
  const { ruleFacts, reading, parameter } = words[locale].layout;
  if (isRuleFact(name)) return ruleFacts[name];
  if (name.startsWith('reading.')) return reading(name.slice('reading.'.length));
  if (name.startsWith('parameter.')) return parameter(name.slice('parameter.'.length));
  return facts.find((fact) => fact.name === name)?.label[locale] ?? name;
}

const isRuleFact = (name: string): name is RuleFact => Object.hasOwn(words.en.layout.ruleFacts, name);

/** The question that asks for a fact of a case. */
export const factQuestion = (name: string, locale: Locale): string | undefined =>
  facts.find((fact) => fact.name === name)?.question[locale];

/** A value of a fact of a case or of the rules, in words. */
export function factValue(name: string, value: unknown, locale: Locale): string {
  if (typeof value === 'string' && name.startsWith('reading.'))
    return readingWords(name.slice('reading.'.length), value, locale);
  if (typeof value === 'string' && name === 'derived.coverage')
    return wordIn(words[locale].decisions.coverage.outcomes, value);
  return renderValue(name, value, locale);
}

/** The word for a key; the key itself where a newer version wrote one that this one does not know. */
export const wordIn = (dictionary: Readonly<Record<string, string>>, key: string): string =>
  (Object.hasOwn(dictionary, key) ? dictionary[key] : undefined) ?? key;
