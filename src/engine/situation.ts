import type { FactValue } from '../case/support-case.js';
import type { Region } from './domain.js';
import type { Space, Variable } from './space.js';
import type { Vocabulary } from './vocabulary.js';

/** What is known of the facts: a value, some values it may have, or nothing. */
export interface Knowledge {
  /** By `FactInfo.position`, the place of a fact's value in its finite domain; -1 where unknown. */
  readonly codes: ArrayLike<number>;
  /** By `FactInfo.position`, the values of other facts, instants in epoch milliseconds; undefined where unknown. */
  readonly values: readonly (FactValue | undefined)[];
  /** The values of readings by fact name. */
  readonly readings: Readonly<Record<string, string>>;
  /** For computed facts: the values that are left; null for any. */
  possible(fact: string): readonly FactValue[] | null;
  /** For computed facts: two values between which theirs must be, where that is quickly said. */
  between(fact: string): readonly [FactValue, FactValue] | null;
}

/** A case as diagrams see it: in which cell each fact is, or may be. Facts are placed when they are asked for. */
export class Situation {
  readonly #space: Space;
  readonly #vocabulary: Vocabulary;
  readonly #knowledge: Knowledge;
  readonly #openIn: OpenCells | undefined;
  #cells: readonly number[] | undefined;

  constructor(space: Space, vocabulary: Vocabulary, knowledge: Knowledge, moved?: Moved) {
    this.#space = space;
    this.#vocabulary = vocabulary;
    this.#knowledge = knowledge;
    this.#cells = moved?.cells;
    this.#openIn = moved?.open;
  }

  /** The cell of each known fact by slot; -1 where unknown. */
  get cells(): readonly number[] {
    this.#cells ??= this.#space.variables.map(({ slot }) => this.cellOf(slot));
    return this.#cells;
  }

  /** One of the {@link cells}. */
  cellOf(slot: number): number {
    if (this.#cells) return this.#cells[slot] ?? -1;
    const position = this.#space.codedAt[slot] ?? -1;
    return position < 0 ? this.#uncodedCellOf(slot) : (this.#knowledge.codes[position] ?? -1);
  }

  /** The cells that an unknown fact may be in. */
  open(slot: number): readonly number[] {
    if (this.#openIn) return this.#openIn(slot);
    const variable = this.#space.variables[slot];
    if (!variable?.narrows) return variable?.all ?? [];
    return variable.info.kind === 'computed'
      ? leftOf(variable, this.#knowledge)
      : narrowed(variable, this.#vocabulary, this.#knowledge.values);
  }

  /** The same case with facts in other cells, and perhaps others open. */
  with(cells: readonly number[], open: OpenCells | undefined = this.#openIn): Situation {
    return new Situation(this.#space, this.#vocabulary, this.#knowledge, { cells, open });
  }

  #uncodedCellOf(slot: number): number {
    const variable = this.#space.variables[slot];
    if (!variable) return -1;
    const { info } = variable;
    if (info.kind === 'variable') {
      if (info.reading !== undefined) return cellsUnder(this.#space, this.#knowledge.readings)[slot] ?? -1;
      const value = this.#knowledge.values[info.position ?? -1];
      if (value !== undefined) return variable.encode(value);
    }
    const [only, another] = this.open(slot);
    return only === undefined || another !== undefined ? -1 : only;
  }
}

type OpenCells = (slot: number) => readonly number[];

interface Moved {
  readonly cells: readonly number[];
  readonly open: OpenCells | undefined;
}

const underReadings = new WeakMap<Space, WeakMap<object, readonly number[]>>();

// Readings are set once for many cases.
function cellsUnder(space: Space, readings: Knowledge['readings']): readonly number[] {
  const done = underReadings.get(space)?.get(readings);
  if (done) return done;
  const known = underReadings.get(space) ?? new WeakMap<object, readonly number[]>();
  underReadings.set(space, known);
  const cells = space.variables.map(({ name, info, encode }) =>
    info.kind === 'variable' && info.reading !== undefined ? encode(readings[name] ?? '') : -1,
  );
  known.set(readings, cells);
  return cells;
}

function leftOf(variable: Variable, knowledge: Knowledge): readonly number[] {
  const limits = knowledge.between(variable.name);
  if (limits) {
    const least = variable.encode(limits[0]);
    if (least === variable.encode(limits[1])) return [least];
  }
  const values = knowledge.possible(variable.name);
  if (!values) return variable.all;
  const [first] = values;
  if (values.length === 1 && first !== undefined) return [variable.encode(first)];
  return [...new Set(values.map(variable.encode))].sort((a, b) => a - b);
}

// An unknown instant cannot be in a cell that its known counterpart rules out.
function narrowed(variable: Variable, { ordered, facts }: Vocabulary, values: Knowledge['values']): readonly number[] {
  let { all } = variable;
  for (const [earlier, later] of ordered) {
    if (variable.name !== earlier && variable.name !== later) continue;
    const counterpart = facts.get(variable.name === earlier ? later : earlier);
    const at = counterpart?.kind === 'variable' ? values[counterpart.position ?? -1] : undefined;
    if (typeof at !== 'number') continue;
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
