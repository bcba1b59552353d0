import { type Diagram, type Diagrams, no, yes } from '../engine/diagram.js';
import type { Space } from '../engine/space.js';
import { inEveryCell } from './cell-sets.js';

/** Facts with the cells they are put in, by slot. */
export type Pins = ReadonlyMap<number, number>;

interface Choice {
  readonly cost: number;
  readonly pin: { readonly slot: number; readonly cell: number } | null;
  readonly next: Diagram;
}

/**
 * The cheapest facts to know for a condition to be met whatever the others are; null where none suffice.
 *
 * @param price - what it costs to know that a fact is in a cell; infinite where no case says so
 */
export function fewestFacts(
  { variables }: Space,
  diagrams: Diagrams,
  target: Diagram,
  price: (slot: number, cell: number) => number,
): { readonly cost: number; readonly pins: Pins } | null {
  const choices = new Map<Diagram, Choice>();
  const choose = (at: Diagram): number => {
    if (at < 0) return at === yes ? 0 : Number.POSITIVE_INFINITY;
    const known = choices.get(at);
    if (known) return known.cost;
    const slot = diagrams.slots[at] ?? 0;
    const cells = variables[slot]?.all ?? [];
    const open = inEveryCell(diagrams, at, slot, cells);
    let best: Choice = { cost: choose(open), pin: null, next: open };
    for (const cell of cells) {
      const own = price(slot, cell);
      const next = diagrams.children[at]?.[cell] ?? no;
      // What cannot be cheaper need not be looked at.
      if (own >= best.cost) continue;
      const cost = own + choose(next);
      if (cost < best.cost) best = { cost, pin: { slot, cell }, next };
    }
    choices.set(at, best);
    return best.cost;
  };
  const cost = choose(target);
  if (!Number.isFinite(cost)) return null;
  const pins = new Map<number, number>();
  for (let choice = choices.get(target); choice; choice = choices.get(choice.next)) {
    if (choice.pin) pins.set(choice.pin.slot, choice.pin.cell);
  }
  return { cost, pins };
}
