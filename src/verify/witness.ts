import { addMonths } from '../business-hours/local-date.js';
import { caseTree, type Part } from '../case/case-tree.js';
import { parts } from '../case/encode.js';
import { parseCase } from '../case/parse.js';
import type { FactValue, SupportCase } from '../case/support-case.js';
import { timeZoneNames } from '../case/time-zone-names.js';
import type { Space, Variable } from '../engine/space.js';
import type { Vocabulary } from '../engine/vocabulary.js';
import { freeze } from '../freeze.js';
import type { Readings } from '../options/options.js';
import { readingDefinitions } from '../policies/vocabulary.js';
import type { Pins } from './fewest-facts.js';
import { instantIn, instantsInOrder } from './instants.js';
import type { ExampleOptions } from './report.js';
import { agreedTarget, type Searched } from './subject.js';

/** A reading, or whether a target was agreed. */
export interface Setting {
  readonly name: string;
  readonly value: FactValue;
}

/** A case, and the options it needs where they are not the default ones. */
export interface Example {
  readonly example: SupportCase;
  readonly options?: ExampleOptions;
}

const months = 'derived.monthsSinceClosure';
const closedAt = 'closure.closedAt';
const requestedAt = 'reopen.requestedAt';

// Instants go to the year 9999.
const mostMonths = 60_000;

/** The facts of a case that put a variable in a cell; null where none do. */
export function factsNeeded(variable: Variable | undefined, cell: number): readonly string[] | null {
  if (!variable) return null;
  if (variable.name !== months) return [variable.name];
  return Number(variable.cells[cell]?.value) <= mostMonths ? [closedAt, requestedAt] : null;
}

/** A case with facts in these cells, and the options under which it shows what it is meant to show. */
export function witness({ space, vocabulary }: Searched, pins: Pins, settings: readonly Setting[]): Example {
  const agreed = settings.some(({ name }) => name === agreedTarget);
  const flat = factsIn(space, vocabulary, pins);
  if (agreed) for (const name of ['plan', 'severity']) flat.set(name, flat.get(name) ?? anyValue(vocabulary, name));
  const present = parts.filter((part) => flat.delete(`given.${part}`));
  const example = parseCase(nested(caseTree(), '', flat, present));
  const options = optionsFor(settings, example);
  return freeze({ example, ...(Object.keys(options).length === 0 ? {} : { options }) });
}

function factsIn({ variables }: Space, vocabulary: Vocabulary, pins: Pins): Map<string, FactValue> {
  const flat = new Map<string, FactValue>();
  for (const [slot, cell] of pins) {
    const variable = variables[slot];
    if (variable) flat.set(variable.name, valueIn(variable, cell));
  }
  for (const [earlier, later] of vocabulary.ordered) {
    const regions = [earlier, later].flatMap((name) => {
      const variable = variables.find((each) => each.name === name);
      return variable?.cells[pins.get(variable.slot) ?? -1]?.region ?? [];
    });
    const [first, second] = regions;
    if (!first || !second) continue;
    const [from, to] = instantsInOrder(first, second);
    flat.set(earlier, from).set(later, to);
  }
  const passed = flat.get(months);
  if (typeof passed === 'number') placeMonths(flat, passed);
  flat.delete(months);
  return flat;
}

// Five days past the anniversary, no time zone and no way of counting months makes it one more or one less.
const pastAnniversary = 5 * 86_400_000;
const usualClosing = '2000-01-15T12:00:00.000Z';

function placeMonths(flat: Map<string, FactValue>, passed: number): void {
  const requested = flat.get(requestedAt);
  const shifted = (instant: FactValue, count: number, days: number): string => {
    const at = new Date(Date.parse(String(instant)) + (count < 0 ? days : 0)).toISOString();
    const moved = Date.parse(`${addMonths(at.slice(0, 10), count)}${at.slice(10)}`);
    return new Date(moved + (count < 0 ? 0 : days)).toISOString();
  };
  if (requested !== undefined && !flat.has(closedAt)) flat.set(closedAt, shifted(requested, -passed, -pastAnniversary));
  else {
    const closed = flat.get(closedAt) ?? usualClosing;
    flat.set(closedAt, closed).set(requestedAt, shifted(closed, passed, pastAnniversary));
  }
}

// The cell of all texts that no rule mentions has a placeholder for its value.
function valueIn({ cells, info: { domain }, encode }: Variable, cell: number): FactValue {
  const { value = '', region } = cells[cell] ?? {};
  if (domain.kind === 'instant' && region) return instantIn(region);
  if (domain.kind !== 'text' || domain.accepts(String(value))) return value;
  return candidates().find((text) => domain.accepts(text) && encode(text) === cell) ?? value;
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

// Country codes are among the pairs of letters.
const candidates = (): readonly string[] => [
  ...letters.flatMap((first) => letters.map((second) => `${first}${second}`)),
  ...timeZoneNames(),
];

function anyValue({ facts }: Vocabulary, name: string): FactValue {
  const info = facts.get(name);
  return (info?.kind === 'variable' && info.domain.kind === 'finite' ? info.domain.values[0] : undefined) ?? '';
}

function nested(
  part: Part,
  path: string,
  flat: ReadonlyMap<string, FactValue>,
  present: readonly string[],
): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const name of part.names) {
    const value = flat.get(`${path}${name}`);
    if (value !== undefined) result[name] = value;
    const inner = part.parts.get(name);
    const within = inner ? nested(inner, `${path}${name}.`, flat, []) : {};
    if (Object.keys(within).length > 0 || present.includes(name)) result[name] = within;
  }
  return result;
}

// Any number of minutes shows that a target was agreed.
const someTarget = 60;

function optionsFor(settings: readonly Setting[], { plan, severity }: SupportCase): ExampleOptions {
  const readings = Object.fromEntries(
    settings.flatMap(({ name, value }) => (name === agreedTarget ? [] : [[name.replace('reading.', ''), value]])),
  );
  const agreed = settings.some(({ name }) => name === agreedTarget) && plan !== undefined && severity !== undefined;
  return {
    ...(isReadings(readings) && Object.keys(readings).length > 0 ? { readings } : {}),
    ...(agreed ? { responseTargets: { [plan]: { [severity]: someTarget } } } : {}),
  };
}

const isReadings = (values: object): values is Partial<Readings> =>
  Object.keys(values).every((name) => readingDefinitions.some(({ id }) => id === name));
