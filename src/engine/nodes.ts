// Far beyond what a policy needs (the shipped ones have some thousand in all), and built in less than a second.
const mostNodes = 100_000;

/** Thrown when rules are too entangled for a diagram; loading turns it into an `InvalidPolicyError`. */
export class DiagramTooLarge extends Error {
  override readonly name = 'DiagramTooLarge';
}

/** Nodes of diagrams: a slot, and a number for each of its cells. Equal nodes are one. */
export class Nodes {
  /** The slot of each node. */
  readonly slots: number[] = [];
  /** The numbers of each node, by cell. */
  readonly children: (readonly number[])[] = [];
  readonly #latest = new Map<number, number>();
  readonly #previous: number[] = [];

  /** The number of a node; where all cells have one number, that number. */
  node(slot: number, children: readonly number[]): number {
    const [first] = children;
    if (first !== undefined && children.every((child) => child === first)) return first;
    let hash = slot;
    for (const child of children) hash = (Math.imul(hash, 31) + child) | 0;
    const latest = this.#latest.get(hash) ?? -1;
    for (let at = latest; at >= 0; at = this.#previous[at] ?? -1) if (this.#is(at, slot, children)) return at;
    if (this.slots.length >= mostNodes) throw new DiagramTooLarge();
    const node = this.slots.push(slot) - 1;
    this.children.push(children);
    this.#previous.push(latest);
    this.#latest.set(hash, node);
    return node;
  }

  #is(at: number, slot: number, children: readonly number[]): boolean {
    const known = this.children[at] ?? [];
    return this.slots[at] === slot && known.every((child, cell) => child === children[cell]);
  }
}
