import type { FactValue } from '../case/support-case.js';
import type { Region } from './domain.js';
import type { Space, Variable } from './space.js';
import type { Vocabulary } from './vocabulary.js';

/** A case as diagrams see it. */
export interface Situation {
  /** The cell of each known fact by slot; -1 where unknown. */
  readonly cells: readonly number[];
  /** The cells that an unknown fact may be in. */
  readonly open: (slot: number) => readonly number[];
}

/** What is known of the facts, by name: a value, some values it may have, or nothing. */
export interface Knowledge {
  /** The codes of facts by `FactInfo.position`; -1 where unknown. */
  readonly codes: readonly number[];
  /** The values of readings by fact name. */
  readonly readings: Readonly<Record<string, string>>;
  /** The values of other facts. */
  readonly known: (fact: string) => FactValue | undefined;
  /** For computed facts: the values that are left; null for any. */
  readonly possible: (fact: string) => readonly FactValue[] | null;
  /** For computed facts: two values between which theirs must be, where that is quickly said. */
  readonly between: (fact: string) => readonly [FactValue, FactValue] | null;
}

/** Places what is known of a case in the cells of a space. */
export function situate(space: Space, { ordered }: Vocabulary, knowledge: Knowledge): Situation {
  const { known, codes } = knowledge;
  const narrow = (variable: Variable): readonly number[] =>
    variable.info.kind === 'computed' ? leftOf(variable, knowledge) : narrowed(variable, ordered, known);
  const cells = cellsUnder(space, knowledge.readings).slice();
  const { codedSlots, codedPositions } = space;
  for (let index = 0; index < codedSlots.length; index += 1) {
    cells[codedSlots[index] ?? 0] = codes[codedPositions[index] ?? 0] ?? -1;
  }
  for (const variable of space.valued) {
    const value = known(variable.name);
    if (value !== undefined) cells[variable.slot] = variable.encode(value);
    else if (variable.narrows) cells[variable.slot] = only(narrow(variable));
  }
  const open = (slot: number): readonly number[] => {
    const variable = space.variables[slot];
    return variable ? (variable.narrows ? narrow(variable) : variable.all) : [];
  };
  return { cells, open };
}

const underReadings = new WeakMap<Space, WeakMap<object, readonly number[]>>();

// Readings are set once for many cases.
function cellsUnder(space: Space, readings: Knowledge['readings']): readonly number[] {
  const known = underReadings.get(space) ?? new WeakMap<object, readonly number[]>();
  underReadings.set(space, known);
  const done = known.get(readings);
  if (done) return done;
  const cells = space.variables.map(() => -1);
  for (const { name, slot, encode } of space.chosen) cells[slot] = encode(readings[name] ?? '');
  known.set(readings, cells);
  return cells;
}

/** The same situation with one fact in another cell. */
export function moved({ cells, open }: Situation, slot: number, cell: number): Situation {
  const changed = [...cells];
  changed[slot] = cell;
  return { cells: changed, open };
}

const only = (left: readonly number[]): number => (left.length === 1 ? (left[0] ?? -1) : -1);

function leftOf(variable: Variable, { possible, between }: Knowledge): readonly number[] {
  const limits = between(variable.name);
  if (limits) {
    const [least, most] = limits.map(variable.encode);
    if (least !== undefined && least === most) return [least];
  }
  const values = possible(variable.name);
  if (!values) return variable.all;
  const [first] = values;
  if (values.length === 1 && first !== undefined) return [variable.encode(first)];
  return [...new Set(values.map(variable.encode))].sort((a, b) => a - b);
}

// An unknown instant cannot be in a cell that its known counterpart rules out.
function narrowed(variable: Variable, ordered: Vocabulary['ordered'], known: Knowledge['known']): readonly number[] {
  let { all } = variable;
  for (const [earlier, later] of ordered) {
    if (variable.name !== earlier && variable.name !== later) continue;
    const other = known(variable.name === earlier ? later : earlier);
    if (other === undefined) continue;
    const at = Date.parse(String(other));
    all = all.filter((cell) => {
      const region = variable.cells[cell]?.region;
      return !region || (variable.name === earlier ? beginsBy(region, at) : endsFrom(region, at));
    });
  }
  return all;
}

const beginsBy = ({ from, fromIncluded }: Region, at: number): boolean =>
  from === null || from < at || (fromIncluded && from === at);

const endsFrom = ({ to, toIncluded }: Region, at: number): boolean =>
  to === null || to > at || (toIncluded && to === at);
