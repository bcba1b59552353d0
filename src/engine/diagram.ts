import { Nodes } from './nodes.js';

/**
 * A multi-valued decision diagram: a function from cells of facts to an answer, shared and reduced so
 * that two diagrams of one {@link Diagrams} are the same number exactly when they are the same function.
 * Non-negative numbers are nodes, negative ones are answers.
 */
export type Diagram = number;

/** The answer "no" of a diagram that is a condition. */
export const no: Diagram = -1;
/** The answer "yes" of a diagram that is a condition. */
export const yes: Diagram = -2;

// A node or an answer as a number from 0 to 2^21, so that two of them fit into an exact integer.
const shift = 2 ** 20;
const base = 2 ** 21;

/** A store of diagrams over numbered facts, the lowest number decided first. */
export class Diagrams extends Nodes {
  readonly #answers = new Map<string, Diagram>();
  readonly #keys: string[] = [];

  constructor() {
    super();
    this.answer('no');
    this.answer('yes');
  }

  /** The diagram that always gives this answer. */
  answer(key: string): Diagram {
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const diagram = -this.#keys.push(key);
    this.#answers.set(key, diagram);
    return diagram;
  }

  /** The key of an answer. */
  keyOf(answer: Diagram): string {
    return this.#keys[-1 - answer] ?? '';
  }

  /** The function that gives `combine` of what two functions answer. */
  combine(a: Diagram, b: Diagram, combine: (a: Diagram, b: Diagram) => Diagram): Diagram {
    const known = new Map<number, Diagram>();
    const visit = (left: Diagram, right: Diagram): Diagram => {
      if (left < 0 && right < 0) return combine(left, right);
      const key = (left + shift) * base + right + shift;
      const done = known.get(key);
      if (done !== undefined) return done;
      const leftSlot = left < 0 ? Number.POSITIVE_INFINITY : (this.slots[left] ?? 0);
      const rightSlot = right < 0 ? Number.POSITIVE_INFINITY : (this.slots[right] ?? 0);
      const slot = Math.min(leftSlot, rightSlot);
      const lefts = leftSlot === slot ? this.children[left] : undefined;
      const rights = rightSlot === slot ? this.children[right] : undefined;
      const count = lefts?.length ?? rights?.length ?? 0;
      const children: Diagram[] = [];
      for (let cell = 0; cell < count; cell += 1) {
        children.push(visit(lefts?.[cell] ?? left, rights?.[cell] ?? right));
      }
      const diagram = this.node(slot, children);
      known.set(key, diagram);
      return diagram;
    };
    return visit(a, b);
  }

  /** The function that gives `change` of what a function answers. */
  map(diagram: Diagram, change: (answer: Diagram) => Diagram): Diagram {
    return this.combine(diagram, no, (answer) => change(answer));
  }

  /** The answers that a diagram can give. */
  answersOf(diagram: Diagram): readonly Diagram[] {
    const seen = new Set<Diagram>();
    const visit = (each: Diagram): void => {
      if (seen.has(each)) return;
      seen.add(each);
      this.children[each]?.forEach(visit);
    };
    visit(diagram);
    return [...seen].filter((each) => each < 0);
  }
}
