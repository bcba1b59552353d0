import type { Diagram } from './diagram.js';
import type { Layout } from './layout.js';

/** What a diagram gives in all completions of a situation, as it is and in other ways. */
export interface Exploration {
  /** Of the situation as it is; one where its facts, as far as they matter, are known. */
  readonly answers: readonly Diagram[];
  /** The ways in which the answers are others, or not known from here. */
  readonly differs: number;
  /** The answers in one of the ways; undefined where a fact that is asked for has to be placed anew. */
  readonly in: (way: number) => readonly Diagram[] | undefined;
}

/** What a walk has still to do, and what it has found. */
export class Search {
  /** Places to go on from, each followed by the ways that lead there. */
  readonly pending: number[] = [];
  readonly #layout: Layout;
  readonly #leaves: number[] = [];
  // The ways in which each leaf, and each place, was reached.
  readonly #reached: number[];
  #met: number[] | undefined;

  constructor(layout: Layout) {
    this.#layout = layout;
    this.#reached = new Array<number>(layout.answers.length).fill(0);
  }

  /** Notes a leaf. */
  reach(leaf: number, ways: number): void {
    const before = this.#reached[leaf] ?? 0;
    if (before === 0) this.#leaves.push(leaf);
    this.#reached[leaf] = before | ways;
  }

  /** Notes a place, and gives the ways in which it was not met before. */
  meet(at: number, ways: number): number {
    this.#met ??= new Array<number>(this.#layout.steps.length).fill(0);
    const before = this.#met[at] ?? 0;
    this.#met[at] = before | ways;
    return ways & ~before;
  }

  /** What was found, but for the ways that were lost. */
  explored(lost: number): Exploration {
    const answers: Diagram[] = [];
    const ways: number[] = [];
    if (this.#leaves.length > 1) this.#leaves.sort((a, b) => a - b);
    for (const leaf of this.#leaves) {
      answers.push(this.#layout.answers[leaf] ?? -1);
      ways.push(this.#reached[leaf] ?? 0);
    }
    return explored(answers, ways, lost);
  }
}

/** Answers with the ways in which each is one. */
export function explored(found: readonly Diagram[], ways: readonly number[], lost: number): Exploration {
  let every = 0;
  for (const each of ways) every |= each;
  let differs = lost;
  for (const each of ways) differs |= (each & 1) === 0 ? each : every & ~each;
  const reachedIn = (way: number): readonly Diagram[] => found.filter((_, index) => ((ways[index] ?? 0) & way) !== 0);
  const answers = differs === lost ? found : reachedIn(1);
  const given = (way: number): readonly Diagram[] => ((differs & way) === 0 ? answers : reachedIn(way));
  return { answers, differs, in: (way) => ((lost & way) === 0 ? given(way) : undefined) };
}

/** A set of numbers below a size. */
export class Marks {
  readonly #bits: number[];

  constructor(size: number) {
    this.#bits = new Array<number>((size >> 5) + 1).fill(0);
  }

  /** Adds a number; false if it was there. */
  add(number: number): boolean {
    const bits = this.#bits[number >> 5] ?? 0;
    const bit = 1 << (number & 31);
    this.#bits[number >> 5] = bits | bit;
    return (bits & bit) === 0;
  }
}
