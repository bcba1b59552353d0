import type { FactDefinition, FactType } from './facts.js';

const inWords: Readonly<Record<Exclude<FactType, 'enum' | 'set'>, string>> = {
  boolean: 'true or false',
  answer: 'true, false or not-applicable',
  number: 'a finite number of at least 0',
  instant: 'a real date and time with its offset, YYYY-MM-DDTHH:mm[:ss[.fraction]] with Z or +-HH:mm, or a valid Date',
  country: 'an ISO 3166-1 alpha-2 code in upper case, such as FR',
  'time-zone': 'an IANA time zone in the spelling of IANA, such as Europe/Paris',
  language: 'a BCP 47 language tag, such as fr or pt-BR',
  text: 'a text of at most 1,000 characters',
};

const named = (definition: FactDefinition): readonly string[] => definition.values?.map(String) ?? [];

/** What a fact can be, in words: `one of A, B, C`. */
export function allowedInWords(definition: FactDefinition): string {
  if (definition.type === 'enum') return `one of ${named(definition).join(', ')}`;
  if (definition.type === 'set') return `a list of any of ${named(definition).join(', ')}`;
  return inWords[definition.type];
}

/** What a fact can be, one by one where its values are named. */
export function allowedValues(definition: FactDefinition): readonly string[] {
  return Object.freeze(definition.values === undefined ? [allowedInWords(definition)] : [...named(definition)]);
}
