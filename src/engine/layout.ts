import type { Diagram, Diagrams } from './diagram.js';

/**
 * A diagram laid out for walking: of each node its slot, followed by where each cell leads. That is the place of
 * a node, or a leaf, which is negative: -1 for the first answer, -2 for the second.
 */
export interface Layout {
  readonly start: number;
  readonly steps: Int32Array;
  /** What the diagram can answer, in the order in which the store had them first. */
  readonly answers: readonly Diagram[];
  /** Those of its nodes. */
  readonly slots: readonly number[];
}

/** Lays out a diagram: nodes next to each other take a fraction of the time that nodes of a whole store take. */
export function layOut({ slots, children }: Diagrams, diagram: Diagram): Layout {
  const leaves = new Set<Diagram>();
  const places = new Map<Diagram, number>();
  const nodes: Diagram[] = [];
  let length = 0;
  const visit = (at: Diagram): void => {
    if (at < 0) leaves.add(at);
    if (at < 0 || places.has(at)) return;
    const below = children[at] ?? [];
    places.set(at, length);
    nodes.push(at);
    length += 1 + below.length;
    below.forEach(visit);
  };
  visit(diagram);
  const answers = [...leaves].sort((a, b) => b - a);
  answers.forEach((answer, leaf) => {
    places.set(answer, -1 - leaf);
  });
  const placeOf = (at: Diagram): number => places.get(at) ?? at;
  const steps = nodes.flatMap((at) => [slots[at] ?? 0, ...(children[at] ?? []).map(placeOf)]);
  const asked = new Set(nodes.map((at) => slots[at] ?? 0));
  return { start: placeOf(diagram), steps: Int32Array.from(steps), answers, slots: [...asked] };
}

/** The answer at a leaf. */
export const answerAt = ({ answers }: Layout, leaf: number): Diagram => answers[-1 - leaf] ?? -1;
