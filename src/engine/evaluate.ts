import type { Diagram, Diagrams } from './diagram.js';
import { Nodes } from './nodes.js';
import type { Situation } from './situation.js';

/** What a diagram gives in all completions of a situation. */
export interface Exploration {
  /** One for a case whose facts, as far as they matter, are known. */
  readonly answers: readonly Diagram[];
  /** The watched facts (readings) that were asked for on the way, as bits. */
  readonly watched: number;
}

/** Walks a diagram along the cells that are known, and along all that are open where they are not. */
export function explore(
  diagrams: Diagrams,
  diagram: Diagram,
  situation: Situation,
  watch: readonly number[],
): Exploration {
  const { slots, children } = diagrams;
  const { cells } = situation;
  let watched = 0;
  let answers: Diagram[] | undefined;
  let seen: Set<Diagram> | undefined;
  let pending: Diagram[] | undefined;
  for (let at: Diagram | undefined = diagram; at !== undefined; at = pending?.pop()) {
    let slot = -1;
    while (at >= 0) {
      slot = slots[at] ?? 0;
      watched |= watch[slot] ?? 0;
      const cell: number = cells[slot] ?? -1;
      if (cell < 0) break;
      at = children[at]?.[cell] ?? -1;
    }
    if (at < 0 && pending === undefined) return { answers: [at], watched };
    seen ??= new Set();
    if (seen.has(at)) continue;
    seen.add(at);
    answers ??= [];
    pending ??= [];
    if (at < 0) answers.push(at);
    else for (const cell of situation.open(slot)) pending.push(children[at]?.[cell] ?? -1);
  }
  return { answers: (answers ?? []).sort((a, b) => b - a), watched };
}

// Down to an answer, or to the first unknown fact that is asked for.
function follow({ slots, children }: Diagrams, diagram: Diagram, cells: readonly number[]): Diagram {
  let at = diagram;
  while (at >= 0) {
    const cell = cells[slots[at] ?? 0] ?? -1;
    if (cell < 0) return at;
    at = children[at]?.[cell] ?? -1;
  }
  return at;
}

/**
 * The one answer that a diagram gives in all completions of a situation; undefined as soon as there are two.
 */
export function onlyAnswer(diagrams: Diagrams, diagram: Diagram, situation: Situation): Diagram | undefined {
  const { slots, children } = diagrams;
  const { cells } = situation;
  const first = follow(diagrams, diagram, cells);
  if (first < 0) return first;
  const pending: Diagram[] = [first];
  const seen: Diagram[] = [];
  let only: Diagram | undefined;
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    at = follow(diagrams, at, cells);
    if (at >= 0) {
      if (seen.includes(at)) continue;
      seen.push(at);
      for (const open of situation.open(slots[at] ?? 0)) pending.push(children[at]?.[open] ?? -1);
    } else if (only === undefined) only = at;
    else if (only !== at) return undefined;
  }
  return only;
}

const unwatched: readonly number[] = [];

/** The answers that a diagram gives in all completions of a situation. */
export function answersIn(diagrams: Diagrams, diagram: Diagram, situation: Situation): readonly Diagram[] {
  return explore(diagrams, diagram, situation, unwatched).answers;
}

/** Whether two answers are the same for the question at hand: those with one number are. */
export type Classes = (answer: Diagram) => number;

/**
 * The slots of the unknown facts that change the answer in some completion, by the class of the answer.
 *
 * Restricting a diagram to the open cells and reducing it again leaves a node for a fact exactly where
 * two completions that differ in this fact alone have different answers.
 */
export function slotsThatMatter(
  diagrams: Diagrams,
  diagram: Diagram,
  situation: Situation,
  classOf: Classes,
): ReadonlySet<number> {
  const { slots, children } = diagrams;
  const { cells } = situation;
  const left = new Nodes();
  const reduced = new Map<Diagram, number>();
  const reduce = (from: Diagram): number => {
    const at = follow(diagrams, from, cells);
    if (at < 0) return -1 - classOf(at);
    const known = reduced.get(at);
    if (known !== undefined) return known;
    const slot = slots[at] ?? 0;
    const below: number[] = [];
    for (const cell of situation.open(slot)) below.push(reduce(children[at]?.[cell] ?? -1));
    const node = left.node(slot, below);
    reduced.set(at, node);
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
  visit(reduce(diagram));
  return found;
}
