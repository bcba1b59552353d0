import { type FactName, facts } from '../../src/index.js';

/** A value to change a fact to, or a bound with one value inside. */
export interface ValueOfFact {
  readonly to: unknown;
  readonly sample: unknown;
}

const byName = new Map(facts.map((fact) => [fact.name, fact]));

const subsetsOf = (all: readonly unknown[]): unknown[][] =>
  Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((_member, at) => (bits >> at) % 2 === 1));

/** Every value of a fact with named values, in their order; the sides of the cap for the effort. */
export function valuesOf(name: FactName): readonly ValueOfFact[] {
  const fact = byName.get(name);
  if (name === 'effort.minutes') {
    return [
      { to: { below: 240 }, sample: 239.99 },
      { to: { atLeast: 240 }, sample: 240 },
    ];
  }
  const values = fact?.values ?? [];
  if (values.length === 0) throw new Error(`${name} has no finite values`);
  return (fact?.type === 'set' ? subsetsOf(values) : values).map((value) => ({ to: value, sample: value }));
}

/** The values that one change may give a fact. */
export function otherValues(name: FactName, from: unknown): readonly ValueOfFact[] {
  const all = valuesOf(name);
  if (name === 'effort.minutes')
    return all.filter(({ sample }) => from === undefined || Number(sample) < 240 !== Number(from) < 240);
  if (byName.get(name)?.type !== 'set') return all.filter(({ to }) => to !== from);
  const members = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
  return all.filter(({ to }) => {
    if (from === undefined) return members(to).length <= 1;
    const gained = members(to).filter((member) => !members(from).includes(member));
    const lost = members(from).filter((member) => !members(to).includes(member));
    return gained.length + lost.length === 1;
  });
}
