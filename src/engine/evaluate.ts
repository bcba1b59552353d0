import type { Diagram, Diagrams } from './diagram.js';
import type { Situation } from './situation.js';

/**
 * The answers that a diagram gives in all completions of a situation: one for a case whose facts, as far
 * as they matter, are known.
 */
export function answersIn(diagrams: Diagrams, diagram: Diagram, situation: Situation): readonly Diagram[] {
  const first = follow(diagrams, diagram, situation.cells);
  if (first < 0) return [first];
  const answers = new Set<Diagram>();
  const seen = new Set<Diagram>();
  const pending = [first];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const node = follow(diagrams, at, situation.cells);
    if (seen.has(node)) continue;
    seen.add(node);
    if (node < 0) answers.add(node);
    else
      for (const cell of situation.open[diagrams.slots[node] ?? -1] ?? [])
        pending.push(diagrams.children[node]?.[cell] ?? -1);
  }
  return [...answers].sort((a, b) => b - a);
}

/** Goes down a diagram as far as facts are known: to an answer, or to the first unknown fact that it asks for. */
export function follow({ slots, children }: Diagrams, diagram: Diagram, cells: readonly number[]): Diagram {
  let at = diagram;
  while (at >= 0) {
    const cell = cells[slots[at] ?? -1] ?? -1;
    if (cell < 0) return at;
    at = children[at]?.[cell] ?? -1;
  }
  return at;
}

/**
 * The slots of the unknown facts that change the answer in some completion, where `same` gives the same
 * text for answers that need not be told apart.
 *
 * Restricting a diagram to the open cells and reducing it again leaves a node for a fact exactly where
 * two completions that differ in this fact alone have different answers.
 */
export function slotsThatMatter(
  diagrams: Diagrams,
  diagram: Diagram,
  situation: Situation,
  same: (answer: Diagram) => string,
): ReadonlySet<number> {
  const ids = new Map<string, number>();
  const reduced = new Map<Diagram, number>();
  const childrenOf = new Map<number, { readonly slot: number; readonly children: readonly number[] }>();
  const idOf = (key: string): number => {
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    return id;
  };
  const reduce = (from: Diagram): number => {
    const known = reduced.get(from);
    if (known !== undefined) return known;
    const at = follow(diagrams, from, situation.cells);
    const id = at < 0 ? idOf(`=${same(at)}`) : branch(at);
    reduced.set(from, id);
    return id;
  };
  const branch = (at: Diagram): number => {
    const slot = diagrams.slots[at] ?? -1;
    const children = (situation.open[slot] ?? []).map((cell) => reduce(diagrams.children[at]?.[cell] ?? -1));
    const [first] = children;
    if (first !== undefined && children.every((child) => child === first)) return first;
    const id = idOf(`${slot}:${children.join()}`);
    childrenOf.set(id, { slot, children });
    return id;
  };
  const slots = new Set<number>();
  const seen = new Set<number>();
  const visit = (id: number): void => {
    const node = childrenOf.get(id);
    if (!node || seen.has(id)) return;
    seen.add(id);
    slots.add(node.slot);
    node.children.forEach(visit);
  };
  visit(reduce(diagram));
  return slots;
}
