const isFactReference = (value: unknown): value is { readonly fact: string } =>
  typeof value === 'object' && value !== null && 'fact' in value && typeof value.fact === 'string';

/** The fact that a value refers to, if it does. */
export const referredFact = (value: unknown): string | undefined => (isFactReference(value) ? value.fact : undefined);

/** A value with what `of` gives in place of each reference to a fact. */
export function withReferences(value: unknown, of: (fact: string) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => withReferences(each, of));
  const fact = referredFact(value);
  if (fact !== undefined) return of(fact);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withReferences(each, of)]));
}
