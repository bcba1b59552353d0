import type { Space } from './space.js';
import type { Vocabulary } from './vocabulary.js';

/** Ways to look at a case, of which each is a bit. The case as it is has the lowest one. */
export interface Ways {
  readonly all: number;
  /** By slot, where the ways part. */
  readonly partings: readonly (Parting | undefined)[];
}

/** A case as it is, and with another value of one reading each. */
export interface Alternatives extends Ways {
  /** The readings with the values that they do not have. */
  readonly readings: ReadonlyMap<string, OtherValues>;
  /** The ways in which a fact may have another value; 0 for facts that no reading changes. */
  readonly changing: (fact: string) => number;
}

interface OtherValues {
  readonly ways: number;
  readonly values: readonly { readonly value: string; readonly bit: number }[];
}

/** What becomes of the other ways at a fact that is a reading, or is computed under one. */
interface Parting {
  readonly leaving: number;
  /** Where they lead; nowhere where the fact has to be computed anew. */
  readonly to: readonly { readonly cell: number; readonly bit: number }[];
}

// A bit each, the case as it is among them, in an integer of 31 bits.
const most = 30;

/** The case as it is alone. */
export const asItIs: Ways = { all: 1, partings: [] };

const known = new WeakMap<Space, WeakMap<object, Alternatives>>();

/** The other values of all readings; `readings` has the present ones by fact name. */
export function alternativesTo(
  readings: Readonly<Record<string, string>>,
  space: Space,
  vocabulary: Vocabulary,
): Alternatives {
  // Readings are set once for many cases.
  const ofSpace = known.get(space) ?? new WeakMap<object, Alternatives>();
  known.set(space, ofSpace);
  const alternatives = ofSpace.get(readings) ?? build(readings, space, vocabulary);
  ofSpace.set(readings, alternatives);
  return alternatives;
}

function build(present: Readonly<Record<string, string>>, space: Space, { facts }: Vocabulary): Alternatives {
  const readings = new Map<string, OtherValues>();
  let count = 0;
  for (const [name, info] of facts) {
    if (info.kind !== 'variable' || info.reading === undefined || info.domain.kind !== 'finite') continue;
    const others = info.domain.values.map(String).filter((value) => value !== present[name]);
    const values = others.map((value) => ({ value, bit: 2 << count++ }));
    readings.set(info.reading, { ways: together(values.map(({ bit }) => bit)), values });
  }
  if (count > most) throw new TypeError('Readings have too many values.');
  const changing = (fact: string): number => {
    const info = facts.get(fact);
    const behind = info?.kind === 'computed' ? info.readings : info?.kind === 'variable' ? [info.reading ?? ''] : [];
    return together(behind.map((reading) => readings.get(reading)?.ways ?? 0));
  };
  const partings = space.variables.map(({ name, info, encode }): Parting | undefined => {
    const leaving = changing(name);
    if (leaving === 0) return undefined;
    const own = info.kind === 'variable' ? readings.get(info.reading ?? '')?.values : undefined;
    return { leaving, to: (own ?? []).map(({ value, bit }) => ({ cell: encode(value), bit })) };
  });
  return { all: 2 ** (count + 1) - 1, partings, readings, changing };
}

const together = (bits: readonly number[]): number => bits.reduce((sum, bit) => sum | bit, 0);
