import type { Domain } from '../../../src/engine/domain.js';
import { createVocabulary } from '../../../src/policies/vocabulary.js';
import { type Mutant, replaced, shortened } from './mutant.js';

const { facts } = createVocabulary({});

function domainOf(fact: string): Domain | undefined {
  const info = facts.get(fact);
  if (info?.kind === 'key') return domainOf(info.of);
  return info === undefined || info.kind === 'value' ? undefined : info.domain;
}

// Of texts there are too many to try: one that no rule names.
const strangers: Readonly<Record<string, string>> = {
  'customer.country': 'AQ',
  'customer.language': 'sw',
  'derived.language': 'sw',
};

/** The single values that a fact can be compared with. */
function valuesOf(fact: string): readonly unknown[] {
  const domain = domainOf(fact);
  if (domain?.kind === 'finite') return [...new Set(domain.values.flat())];
  const stranger = strangers[fact];
  return stranger === undefined ? [] : [stranger];
}

/** Other values in a comparison: those of the fact's domain, neighbouring numbers, other parameters. */
export function otherValues(
  at: string,
  fact: string,
  value: unknown,
  parameters: readonly string[],
): readonly Mutant[] {
  if (typeof value === 'number') return [value - 1, value + 1].map((each) => replaced(at, `${value} -> ${each}`, each));
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    const missing = valuesOf(fact).filter((each) => !list.includes(each));
    return [...shortened(at, list), ...missing.map((each) => replaced(at, `with ${String(each)}`, [...list, each]))];
  }
  if (typeof value === 'object' && value !== null) return otherReferences(at, value, parameters);
  return valuesOf(fact)
    .filter((each) => each !== value)
    .map((each) => replaced(at, `${String(value)} -> ${String(each)}`, each));
}

/** Another parameter in place of one. */
export function otherReferences(at: string, value: object, parameters: readonly string[]): readonly Mutant[] {
  const fact: unknown = Reflect.get(value, 'fact');
  const named = parameters.map((name) => `parameter.${name}`);
  if (typeof fact !== 'string' || !named.includes(fact)) return [];
  return named.filter((each) => each !== fact).map((each) => replaced(`${at}/fact`, `${fact} -> ${each}`, each));
}
