import type { Diagram } from './diagram.js';
import type { Layout } from './layout.js';
import { Nodes } from './nodes.js';
import type { Situation } from './situation.js';

/** What a diagram gives in all completions of a situation. */
export interface Exploration {
  /** One for a case whose facts, as far as they matter, are known. */
  readonly answers: readonly Diagram[];
  /** The watched facts (readings) that were asked for on the way, as bits. */
  readonly watched: number;
}

// Down to an answer, or to the first unknown fact that is asked for.
function follow({ steps }: Layout, from: number, situation: Situation): number {
  let at = from;
  while (at >= 0) {
    const cell = situation.cellOf(steps[at] ?? 0);
    if (cell < 0) return at;
    at = steps[at + 1 + cell] ?? -1;
  }
  return at;
}

/** Walks a diagram along the cells that are known, and along all that are open where they are not. */
export function explore({ start, steps }: Layout, situation: Situation, watch: readonly number[]): Exploration {
  const { cells } = situation;
  let watched = 0;
  let at = start;
  // Needed from the first unknown fact on.
  let search: Search | undefined;
  for (;;) {
    while (at >= 0) {
      const slot = steps[at] ?? 0;
      watched |= watch[slot] ?? 0;
      const cell = cells[slot] ?? -1;
      if (cell < 0) break;
      at = steps[at + 1 + cell] ?? -1;
    }
    if (at < 0 && !search) return { answers: [at], watched };
    search ??= { answers: new Set(), seen: new Places(steps.length), pending: [] };
    const { answers, seen, pending } = search;
    if (at < 0) answers.add(at);
    else if (seen.add(at)) for (const cell of situation.open(steps[at] ?? 0)) pending.push(steps[at + 1 + cell] ?? -1);
    const next = pending.pop();
    if (next === undefined) return { answers: [...answers].sort((a, b) => b - a), watched };
    at = next;
  }
}

interface Search {
  readonly answers: Set<Diagram>;
  readonly seen: Places;
  readonly pending: number[];
}

/** A set of places in a layout. */
class Places {
  readonly #bits: number[];

  constructor(size: number) {
    this.#bits = new Array<number>((size >> 5) + 1).fill(0);
  }

  /** Adds a place; false if it was there. */
  add(place: number): boolean {
    const bits = this.#bits[place >> 5] ?? 0;
    const bit = 1 << (place & 31);
    this.#bits[place >> 5] = bits | bit;
    return (bits & bit) === 0;
  }
}

/**
 * The one answer that a diagram gives in all completions of a situation; undefined as soon as there are two.
 */
export function onlyAnswer(layout: Layout, situation: Situation): Diagram | undefined {
  const { steps } = layout;
  const first = follow(layout, layout.start, situation);
  if (first < 0) return first;
  const pending = [first];
  const seen = new Places(steps.length);
  let only: Diagram | undefined;
  for (let from = pending.pop(); from !== undefined; from = pending.pop()) {
    const at = follow(layout, from, situation);
    if (at >= 0) {
      if (seen.add(at)) for (const cell of situation.open(steps[at] ?? 0)) pending.push(steps[at + 1 + cell] ?? -1);
    } else if (only === undefined) only = at;
    else if (only !== at) return undefined;
  }
  return only;
}

const unwatched: readonly number[] = [];

/** The answers that a diagram gives in all completions of a situation. */
export function answersIn(layout: Layout, situation: Situation): readonly Diagram[] {
  return explore(layout, situation, unwatched).answers;
}

/** Numbers from 0 on for answers: those with one number are the same for the question at hand. */
export type Classes = (answer: Diagram) => number;

/**
 * The slots of the unknown facts that change the answer in some completion, by the class of the answer.
 *
 * Restricting a diagram to the open cells and reducing it again leaves a node for a fact exactly where
 * two completions that differ in this fact alone have different answers.
 */
export function slotsThatMatter(layout: Layout, situation: Situation, classOf: Classes): ReadonlySet<number> {
  const { start, steps } = layout;
  const left = new Nodes();
  // By place, what is left of its node.
  const reduced: (number | undefined)[] = new Array<number | undefined>(steps.length).fill(undefined);
  const reduce = (from: number): number => {
    const at = follow(layout, from, situation);
    if (at < 0) return -1 - classOf(at);
    const known = reduced[at];
    if (known !== undefined) return known;
    const slot = steps[at] ?? 0;
    const below: number[] = [];
    for (const cell of situation.open(slot)) below.push(reduce(steps[at + 1 + cell] ?? -1));
    const node = left.node(slot, below);
    reduced[at] = node;
    return node;
  };
  const found = new Set<number>();
  const seen = new Set<number>();
  const visit = (node: number): void => {
    if (node < 0 || seen.has(node)) return;
    seen.add(node);
    found.add(left.slots[node] ?? 0);
    left.children[node]?.forEach(visit);
  };
  visit(reduce(start));
  return found;
}
