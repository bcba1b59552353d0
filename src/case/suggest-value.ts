import { suggestCountry } from './countries.js';
import type { FactDefinition } from './facts.js';
import { suggestInstant } from './instant.js';
import { suggestLanguage } from './language.js';
import { nearest, plainly } from './suggestions.js';
import type { FactName } from './support-case.js';
import { suggestTimeZone } from './time-zones.js';
import { usualWords } from './usual-words.js';

// What is longer is no slip, and comparing it would cost time.
const longestCompared = 100;

const answers: Readonly<Record<string, string>> = {
  yes: 'true',
  oui: 'true',
  y: 'true',
  1: 'true',
  no: 'false',
  non: 'false',
  n: 'false',
  0: 'false',
  na: 'not-applicable',
};

const usually: Readonly<Partial<Record<FactName, Readonly<Record<string, string>>>>> = usualWords;

function suggestNamed(definition: FactDefinition, text: string): string | undefined {
  const words = definition.type === 'enum' || definition.type === 'set' ? usually[definition.name] : answers;
  const word = plainly(text);
  const values = definition.values?.map(String) ?? [];
  const usual = words !== undefined && Object.hasOwn(words, word) ? words[word] : undefined;
  return usual !== undefined && values.includes(usual) ? usual : nearest(text, values);
}

function suggestNumber(text: string): string | undefined {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) && number >= 0 ? String(number) : undefined;
}

/** The value that a wrong one probably meant, as text; undefined where none is near. */
export function suggestValue(definition: FactDefinition, value: unknown): string | undefined {
  const isScalar = typeof value === 'string' || typeof value === 'number';
  if (!isScalar || (typeof value === 'string' && value.length > longestCompared)) return undefined;
  const text = String(value);
  if (definition.type === 'number') return typeof value === 'string' ? suggestNumber(text) : undefined;
  if (definition.type === 'instant') return suggestInstant(text);
  if (definition.type === 'country') return suggestCountry(text);
  if (definition.type === 'time-zone') return suggestTimeZone(text);
  if (definition.type === 'language') return suggestLanguage(text);
  return definition.type === 'text' ? undefined : suggestNamed(definition, text);
}
