import type { FlatFacts } from './chronology.js';
import { type FactDefinition, facts } from './facts.js';
import type { FactName, FactValue, SupportCase } from './support-case.js';

/** The parts of a case that ask a question of their own by being there. */
export const parts = ['reopen', 'outage', 'script'] as const;

/** Whether a case has each of {@link parts}, by fact name. */
export type Given = Readonly<Record<`given.${(typeof parts)[number]}`, boolean>>;

/** Which of the {@link parts} a case has. */
export function givenOf({ reopen, outage, script }: SupportCase): Given {
  return {
    'given.reopen': reopen !== undefined,
    'given.outage': outage !== undefined,
    'given.script': script !== undefined,
  };
}

/** What is known of a case in the form that rules compare, so that no text is read again. */
export interface Encoded {
  /** Of facts with finitely many values, {@link parts} among them: the place in the list of values; -1 where unknown. */
  readonly codes: Int8Array;
  /** Of other facts: the value, of instants the epoch milliseconds; undefined where unknown. */
  readonly values: readonly (FactValue | undefined)[];
}

const finite = facts.filter(({ values }) => values);
const others = facts.filter(({ values }) => !values);

type Name = FactName | keyof Given;

const coded: readonly Name[] = [...finite.map(({ name }) => name), ...parts.map((part) => `given.${part}` as const)];
const valued: readonly Name[] = others.map(({ name }) => name);

/** Where a fact stands: in {@link Encoded.codes} if it has finitely many values, otherwise in {@link Encoded.values}. */
export const positionOf = (name: Name): number => Math.max(coded.indexOf(name), valued.indexOf(name));

// A set as the sum of its members' bits, which is its place in the list of subsets.
function coderOf({ type, values = [] }: FactDefinition): (value: FactValue) => number {
  const places = new Map<unknown, number>(values.map((value, place) => [value, place]));
  if (type !== 'set') return (value) => places.get(value) ?? -1;
  return (value) =>
    Array.isArray(value) ? value.reduce((sum, member) => sum | (1 << (places.get(member) ?? 0)), 0) : -1;
}

const coders = finite.map((fact) => ({ name: fact.name, code: coderOf(fact) }));

/** Encodes checked facts. */
export function encode(flat: FlatFacts, given: Given): Encoded {
  const codes = coders.map(({ name, code }) => {
    const value = flat[name];
    return value === undefined ? -1 : code(value);
  });
  for (const part of parts) codes.push(given[`given.${part}`] ? 0 : 1);
  const values = others.map(({ name, type }) => {
    const value = flat[name];
    return type === 'instant' && typeof value === 'string' ? Date.parse(value) : value;
  });
  // Bytes, of which a case takes a cache line: no list has more than 127 places.
  return { codes: Int8Array.from(codes), values };
}

/** A number of minutes, or an instant in epoch milliseconds; null where unknown. */
export function numberIn({ values }: Pick<Encoded, 'values'>, position: number): number | null {
  const value = values[position];
  return typeof value === 'number' ? value : null;
}
