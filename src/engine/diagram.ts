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

// Far beyond what a policy needs (the shipped ones have some thousand in all), and built in less than a second.
const mostNodes = 100_000;
// A node or an answer as a number from 0 to 2^21, so that two of them fit into an exact integer.
const shift = 2 ** 20;
const base = 2 ** 21;

/** Thrown when rules are too entangled for a diagram; loading turns it into an `InvalidPolicyError`. */
export class DiagramTooLarge extends Error {
  override readonly name = 'DiagramTooLarge';
}

/** Gives equal lists of numbers the same number: those of {@link Diagram}s and of other lists. */
export class Lists {
  readonly #ids = new Map<number, number>();

  /** The number of a list; `first` tells apart lists of different kinds. */
  idOf(first: number, rest: readonly number[]): number {
    let id = first;
    for (const each of rest) {
      const key = id * base + each + shift;
      const known = this.#ids.get(key);
      id = known ?? this.#ids.size + 1000;
      if (known === undefined) this.#ids.set(key, id);
    }
    return id;
  }
}

/** A store of diagrams over numbered facts, the lowest number decided first. */
export class Diagrams {
  /** The fact of each node. */
  readonly slots: number[] = [];
  /** The diagram of each node for each cell of its fact. */
  readonly children: (readonly Diagram[])[] = [];
  readonly #lists = new Lists();
  readonly #nodes = new Map<number, Diagram>();
  readonly #answers = new Map<string, Diagram>();
  readonly #keys: string[] = [];

  constructor() {
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

  /** The function that asks for one fact and goes on with the diagram of its cell. */
  node(slot: number, children: readonly Diagram[]): Diagram {
    const [first] = children;
    if (first !== undefined && children.every((child) => child === first)) return first;
    const key = this.#lists.idOf(slot, children);
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    if (this.slots.length >= mostNodes) throw new DiagramTooLarge();
    this.children.push(children);
    const diagram = this.slots.push(slot) - 1;
    this.#nodes.set(key, diagram);
    return diagram;
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
}
