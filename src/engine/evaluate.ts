import { asItIs, type Ways } from './alternatives.js';
import type { Diagram } from './diagram.js';
import { type Exploration, explored } from './exploration.js';
import { answerAt, type Layout } from './layout.js';
import { Nodes } from './nodes.js';
import type { Situation } from './situation.js';

// Down to a leaf, or to the first unknown fact that is asked for.
function follow({ steps }: Layout, from: number, situation: Situation): number {
  let at = from;
  while (at >= 0) {
    const cell = situation.cellOf(steps[at] ?? 0);
    if (cell < 0) return at;
    at = steps[at + 1 + cell] ?? -1;
  }
  return at;
}

/**
 * Walks a diagram along the cells that are known, and along all that are open where they are not; in all ways at
 * once, which part where a reading is asked for.
 */
export function explore(layout: Layout, situation: Situation, { all, partings }: Ways): Exploration {
  const { start, steps, answers } = layout;
  const { cells } = situation;
  // Places to go on from, each followed by the ways that lead there.
  const pending: number[] = [];
  // By place, and then by leaf, the ways in which it was met; needed from the first unknown fact or parting on.
  let met: number[] | undefined;
  let lost = 0;
  let at = start;
  let ways = all;
  for (;;) {
    while (at >= 0) {
      const slot = steps[at] ?? 0;
      const parting = partings[slot];
      if (parting !== undefined && (ways & parting.leaving) !== 0) {
        if (parting.to.length === 0) lost |= ways & parting.leaving;
        for (const { cell, bit } of parting.to) if ((ways & bit) !== 0) pending.push(steps[at + 1 + cell] ?? -1, bit);
        ways &= ~parting.leaving;
        if (ways === 0) break;
      }
      const cell = cells[slot] ?? -1;
      if (cell < 0) break;
      at = steps[at + 1 + cell] ?? -1;
    }
    if (at < 0 && met === undefined && pending.length === 0) return explored([answerAt(layout, at)], [ways], lost);
    met ??= new Array<number>(steps.length + answers.length).fill(0);
    const place = at < 0 ? steps.length - 1 - at : at;
    const before = met[place] ?? 0;
    met[place] = before | ways;
    const fresh = ways & ~before;
    if (at >= 0 && fresh !== 0) {
      for (const cell of situation.open(steps[at] ?? 0)) pending.push(steps[at + 1 + cell] ?? -1, fresh);
    }
    const next = pending.pop();
    if (next === undefined) return explored(answers, met.slice(steps.length), lost);
    ways = next;
    at = pending.pop() ?? -1;
  }
}

/**
 * The one answer that a diagram gives in all completions of a situation; undefined as soon as there are two.
 */
export function onlyAnswer(layout: Layout, situation: Situation): Diagram | undefined {
  const { start, steps } = layout;
  const first = follow(layout, start, situation);
  if (first < 0) return answerAt(layout, first);
  const pending = [first];
  // A bit for each place that was met.
  const met = new Array<number>((steps.length >> 5) + 1).fill(0);
  let only: number | undefined;
  for (let from = pending.pop(); from !== undefined; from = pending.pop()) {
    const at = follow(layout, from, situation);
    if (at >= 0) {
      const before = met[at >> 5] ?? 0;
      const bit = 1 << (at & 31);
      if ((before & bit) !== 0) continue;
      met[at >> 5] = before | bit;
      for (const cell of situation.open(steps[at] ?? 0)) pending.push(steps[at + 1 + cell] ?? -1);
    } else if (only === undefined) only = at;
    else if (only !== at) return undefined;
  }
  return only === undefined ? undefined : answerAt(layout, only);
}

/** The answers that a diagram gives in all completions of a situation. */
export function answersIn(layout: Layout, situation: Situation): readonly Diagram[] {
  return explore(layout, situation, asItIs).answers;
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
    if (at < 0) return -1 - classOf(answerAt(layout, at));
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
