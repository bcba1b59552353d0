/** Numbers that look random and are the same in every run: a 32-bit state, mulberry32. */
export interface Random {
  /** From 0, less than 1. */
  readonly next: () => number;
  /** A whole number from 0, less than `limit`. */
  readonly below: (limit: number) => number;
  /** A member of a list that is not empty. */
  readonly pick: <T>(list: readonly T[]) => T;
}

/** The same seed gives the same numbers. */
export function createRandom(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]): T => {
    const picked = list.at(below(list.length));
    if (picked === undefined) throw new RangeError('There is nothing to pick from.');
    return picked;
  };
  return { next, below, pick };
}
