import type { FactValue } from '../case/support-case.js';

/** The values a fact can take, as far as rules can tell them apart. */
export type Domain =
  /** Booleans, enumerations, answers, readings, and the subsets of a set. */
  | { readonly kind: 'finite'; readonly values: readonly FactValue[] }
  /** Every number from 0 on, or every integer. */
  | { readonly kind: 'number'; readonly integer: boolean }
  /** Every instant, as an ISO string in UTC. */
  | { readonly kind: 'instant' }
  /** Texts; `other` stands for those that no rule mentions. */
  | { readonly kind: 'text'; readonly accepts: (text: string) => boolean; readonly other: string };

/** An interval of numbers, or of instants in epoch milliseconds; null is unbounded. */
export interface Region {
  readonly from: number | null;
  readonly fromIncluded: boolean;
  readonly to: number | null;
  readonly toIncluded: boolean;
}

/** Values that no condition of the policies can tell apart. */
export interface Cell {
  /** One of the values. */
  readonly value: FactValue;
  /** For numbers and instants: all of them. */
  readonly region?: Region;
}

const mostPlaced = 200;
const earliest = Date.parse('0000-01-01T00:00:00.000Z');
const latest = Date.parse('9999-12-31T23:59:59.999Z');

interface Point {
  readonly region: Region;
  readonly at: number;
}

// The thresholds and what lies between them: below the first, the first, between the first and the second ...
function pieces(thresholds: readonly number[], lowest: number, integer: boolean): Point[] {
  const cuts = [...new Set(thresholds)].filter((cut) => cut >= lowest).sort((a, b) => a - b);
  const result: Point[] = [];
  let from: number | null = null;
  for (const cut of cuts) {
    const start: number = from ?? lowest - 1;
    const at: number = integer ? Math.floor(start) + 1 : from === null ? (lowest + cut) / 2 : (from + cut) / 2;
    if (at < cut && at >= lowest)
      result.push({ region: { from, fromIncluded: false, to: cut, toIncluded: false }, at });
    if (!integer || Number.isInteger(cut)) {
      result.push({ region: { from: cut, fromIncluded: true, to: cut, toIncluded: true }, at: cut });
    }
    from = cut;
  }
  const after = from === null ? lowest : integer ? Math.floor(from) + 1 : from + 1;
  return [...result, { region: { from, fromIncluded: false, to: null, toIncluded: false }, at: after }];
}

/**
 * Cuts a domain into cells.
 *
 * @param domain - the fact's values
 * @param mentioned - the values that conditions compare it with
 * @param keys - the values that conditions compare its key with
 * @param tells - whether some condition tells two neighbouring values apart
 */
export function cellsOf(
  domain: Domain,
  mentioned: readonly unknown[],
  keys: readonly string[],
  tells: (a: FactValue, b: FactValue) => boolean,
): readonly Cell[] {
  if (domain.kind === 'finite') return domain.values.map((value) => ({ value }));
  if (domain.kind === 'text') {
    const texts = mentioned.filter((value) => typeof value === 'string');
    const witnesses = keys.map((key) => witness(key, texts));
    // The last cell is every text that no condition mentions.
    return [...new Set([...texts, ...witnesses]), unmentioned(domain.other, [...texts, ...keys])].map((value) => ({
      value,
    }));
  }
  const instants = domain.kind === 'instant';
  const thresholds = mentioned.map((value) => (instants ? Date.parse(String(value)) : Number(value)));
  const points = pieces(thresholds, instants ? earliest : 0, instants || domain.integer).filter(
    ({ at }) => !instants || at <= latest,
  );
  const valueAt = (at: number): FactValue => (instants ? new Date(at).toISOString() : at);
  const cells: Cell[] = [];
  for (const { region, at } of points) {
    const last = cells.at(-1);
    if (last?.region && !tells(last.value, valueAt(at))) {
      const { from, fromIncluded } = last.region;
      cells[cells.length - 1] = { ...last, region: { ...region, from, fromIncluded } };
    } else cells.push({ value: valueAt(at), region });
  }
  return cells;
}

// A text with that key which is not itself mentioned: private use is free in every language tag.
const witness = (key: string, mentioned: readonly unknown[]): string =>
  mentioned.includes(key) ? `${key}-x-other` : key;

// `other` itself unless a condition mentions it; words of five letters and more are language tags as well.
function unmentioned(other: string, mentioned: readonly string[]): string {
  const taken = new Set(mentioned);
  let text = other;
  for (let next = 0; taken.has(text); next += 1) text = `other${lettersOf(next)}`;
  return text;
}

const lettersOf = (number: number): string =>
  (number < 26 ? '' : lettersOf(Math.floor(number / 26) - 1)) + String.fromCharCode(97 + (number % 26));

/**
 * A function from a value to the index of its cell.
 *
 * @param mentioned - as for {@link cellsOf}, and so are `keys`
 * @param keyOf - the key of a text
 */
export function encoder(
  domain: Domain,
  cells: readonly Cell[],
  mentioned: readonly unknown[],
  keys: readonly string[],
  keyOf: (text: string) => string,
): (value: FactValue) => number {
  if (domain.kind === 'number') {
    return (value) => {
      const at = Number(value);
      for (let cell = 0; cell < cells.length; cell += 1) {
        const region = cells[cell]?.region;
        if (region && contains(region, at)) return cell;
      }
      return -1;
    };
  }
  if (domain.kind === 'instant') {
    return (value) => {
      const at = typeof value === 'number' ? value : Date.parse(String(value));
      return cells.findIndex(({ region }) => region && contains(region, at));
    };
  }
  if (domain.kind === 'finite' && cells.some(({ value }) => Array.isArray(value))) return subsetEncoder(cells);
  const indexes = new Map(cells.map(({ value }, index) => [value, index]));
  if (domain.kind === 'finite') return (value) => indexes.get(value) ?? -1;
  const byKey = new Map(keys.map((key) => [key, indexes.get(witness(key, mentioned))]));
  const rest = cells.length - 1;
  const place = (text: string): number => indexes.get(text) ?? byKey.get(keyOf(text)) ?? rest;
  // Finding the key of a text takes longer than all else, and there are few languages.
  const placed = new Map<string, number>();
  return (value) => {
    const text = String(value);
    const known = placed.get(text);
    if (known !== undefined) return known;
    if (placed.size >= mostPlaced) placed.clear();
    const cell = place(text);
    placed.set(text, cell);
    return cell;
  };
}

function subsetEncoder(cells: readonly Cell[]): (value: FactValue) => number {
  const members = [...new Set(cells.flatMap(({ value }) => (Array.isArray(value) ? value : [])))];
  const bitsOf = (value: FactValue): number =>
    Array.isArray(value) ? value.reduce((bits, member) => bits | (1 << members.indexOf(member)), 0) : 0;
  const indexes: number[] = [];
  cells.forEach(({ value }, index) => {
    indexes[bitsOf(value)] = index;
  });
  return (value) => indexes[bitsOf(value)] ?? -1;
}

/** Whether a number lies in a region. */
export function contains({ from, fromIncluded, to, toIncluded }: Region, value: number): boolean {
  return (
    (from === null || value > from || (fromIncluded && value === from)) &&
    (to === null || value < to || (toIncluded && value === to))
  );
}

/** All subsets of a list, the empty one first, each in the list's order. */
export function subsets(values: readonly string[]): readonly (readonly string[])[] {
  const last = values.at(-1);
  if (last === undefined) return [[]];
  const without = subsets(values.slice(0, -1));
  return [...without, ...without.map((set) => [...set, last])];
}
