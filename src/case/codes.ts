import type { FlatFacts } from './chronology.js';
import { type FactDefinition, facts } from './facts.js';
import type { FactValue } from './support-case.js';

/** The position of each fact in {@link facts}, for those with finitely many values. */
export const codedPositions: ReadonlyMap<string, number> = new Map(
  facts.flatMap(({ name, values }, position) => (values ? [[name, position]] : [])),
);

type Coder = (value: FactValue) => number;

// A set as the sum of its members' bits, which is its place in the list of subsets.
function coderOf({ type, values = [] }: FactDefinition): Coder {
  const places = new Map<unknown, number>(values.map((value, place) => [value, place]));
  if (type !== 'set') return (value) => places.get(value) ?? -1;
  return (value) =>
    Array.isArray(value) ? value.reduce((sum, member) => sum | (1 << (places.get(member) ?? 0)), 0) : -1;
}

const coders: readonly (Coder | null)[] = facts.map((fact) => (fact.values ? coderOf(fact) : null));

const known = new WeakMap<object, readonly number[]>();

/**
 * The place of each value in its fact's list of values, by the fact's position; -1 where the fact is
 * unknown or has no list. Reads the facts once, however many policies look at them.
 */
export function codesOf(flat: Readonly<Record<string, FactValue | undefined>> | FlatFacts): readonly number[] {
  const done = known.get(flat);
  if (done) return done;
  const values: Readonly<Record<string, FactValue | undefined>> = flat;
  const codes = facts.map(({ name }, position) => {
    const value = values[name];
    return value === undefined ? -1 : (coders[position]?.(value) ?? -1);
  });
  known.set(flat, codes);
  return codes;
}
