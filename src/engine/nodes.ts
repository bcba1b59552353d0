// Far beyond what policies need (the shipped ones have 3,300 nodes, for which they ask with 22,000 cells), and
// reached within a second or two.
const mostNodes = 100_000;
const mostCells = 10_000_000;

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
  #cells = 0;

  /** The number of a node; where all cells have one number, that number. */
  node(slot: number, children: readonly number[]): number {
    const [first] = children;
    if (first !== undefined && children.every((child) => child === first)) return first;
    this.#cells += children.length;
    if (this.#cells > mostCells) throw new DiagramTooLarge();
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
