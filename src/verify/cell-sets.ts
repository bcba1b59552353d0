import { type Diagram, type Diagrams, no, yes } from '../engine/diagram.js';
import type { Space } from '../engine/space.js';

/** Where both conditions are met. */
export function both(diagrams: Diagrams, a: Diagram, b: Diagram): Diagram {
  return diagrams.combine(a, b, (left, right) => (left === yes && right === yes ? yes : no));
}

/** Where the first condition is met and the second is not. */
export function butNot(diagrams: Diagrams, a: Diagram, b: Diagram): Diagram {
  return diagrams.combine(a, b, (left, right) => (left === yes && right !== yes ? yes : no));
}

/** Where a diagram gives an answer that is wanted. */
export function whereAnswer(diagrams: Diagrams, diagram: Diagram, wanted: (answer: Diagram) => boolean): Diagram {
  return diagrams.map(diagram, (answer) => (wanted(answer) ? yes : no));
}

/** A diagram once one fact is in a cell. */
export function inCell(diagrams: Diagrams, diagram: Diagram, slot: number, cell: number): Diagram {
  const done = new Map<Diagram, Diagram>();
  const visit = (at: Diagram): Diagram => {
    const own = diagrams.slots[at];
    if (own === undefined || own > slot) return at;
    const children = diagrams.children[at] ?? [];
    if (own === slot) return children[cell] ?? no;
    const known = done.get(at);
    if (known !== undefined) return known;
    const fresh = diagrams.node(own, children.map(visit));
    done.set(at, fresh);
    return fresh;
  };
  return visit(diagram);
}

/** Where a condition is met whichever cell one fact is in. */
export function inEveryCell(diagrams: Diagrams, diagram: Diagram, slot: number, cells: readonly number[]): Diagram {
  return cells.reduce((sofar, cell) => both(diagrams, sofar, inCell(diagrams, diagram, slot, cell)), yes);
}

/** How many combinations of cells of all facts of a space meet a condition. */
export function countIn({ variables }: Space, diagrams: Diagrams, diagram: Diagram): number {
  const below = new Map<Diagram, number>();
  const between = (from: number, to: number): number =>
    variables.slice(from, to).reduce((product, { cells }) => product * cells.length, 1);
  const countFrom = (at: Diagram, slot: number): number => {
    const own = diagrams.slots[at];
    if (own === undefined) return at === yes ? between(slot, variables.length) : 0;
    return between(slot, own) * countBelow(at, own);
  };
  const countBelow = (at: Diagram, own: number): number => {
    const known = below.get(at);
    if (known !== undefined) return known;
    const count = (diagrams.children[at] ?? []).reduce((sum, child) => sum + countFrom(child, own + 1), 0);
    below.set(at, count);
    return count;
  };
  return countFrom(diagram, 0);
}
