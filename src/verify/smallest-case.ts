import { parts } from '../case/encode.js';
import { type Diagram, no } from '../engine/diagram.js';
import type { Variable } from '../engine/space.js';
import { readingDefinitions } from '../policies/vocabulary.js';
import { inCell } from './cell-sets.js';
import { fewestFacts, type Pins } from './fewest-facts.js';
import { agreedTarget, type Searched } from './subject.js';
import { type Example, factsNeeded, type Setting, witness } from './witness.js';

/**
 * A case with as few facts as any that is in a set of cases whatever its unknown facts are, under readings as near the
 * default ones as can be; null where there is none.
 */
export function smallestCase(searched: Searched, target: Diagram): Example | null {
  const settings = searched.space.variables.filter(isSetting);
  for (let departures = 0; departures <= settings.length; departures += 1) {
    for (const { left, chosen } of underSettings(searched, target, settings, departures)) {
      const pins = fewestUnderParts(searched, left);
      if (pins) return witness(searched, pins, chosen);
    }
  }
  return null;
}

const isSetting = ({ name }: Variable): boolean => name.startsWith('reading.') || name === agreedTarget;

function defaultOf({ name, encode }: Variable): number {
  return encode(readingDefinitions.find(({ id }) => name === `reading.${id}`)?.default ?? false);
}

interface UnderSettings {
  readonly left: Diagram;
  /** Those that depart from the default. */
  readonly chosen: readonly Setting[];
}

// What is left of the target with exactly so many settings departing from their defaults.
function* underSettings(
  searched: Searched,
  target: Diagram,
  [setting, ...others]: readonly Variable[],
  departures: number,
): Generator<UnderSettings> {
  if (target === no) return;
  if (!setting) {
    if (departures === 0) yield { left: target, chosen: [] };
    return;
  }
  const usual = defaultOf(setting);
  const left = (cell: number): Diagram => inCell(searched.diagrams, target, setting.slot, cell);
  yield* underSettings(searched, left(usual), others, departures);
  if (departures === 0) return;
  for (const [cell, { value }] of setting.cells.entries()) {
    if (cell === usual) continue;
    for (const { left: rest, chosen } of underSettings(searched, left(cell), others, departures - 1)) {
      yield { left: rest, chosen: [{ name: setting.name, value }, ...chosen] };
    }
  }
}

// A part that is not there leaves its facts unknown; one that is there costs less than any fact.
function fewestUnderParts(searched: Searched, target: Diagram): Pins | null {
  const { space, diagrams } = searched;
  const given = parts.flatMap((part) => space.byName.get(`given.${part}`) ?? []);
  let best: { readonly cost: number; readonly pins: Pins } | null = null;
  for (let present = 0; present < 2 ** given.length; present += 1) {
    const chosen = given.map((variable, index) => ({ variable, there: ((present >> index) & 1) === 1 }));
    const left = chosen.reduce(
      (sofar, { variable, there }) => inCell(diagrams, sofar, variable.slot, variable.encode(there)),
      target,
    );
    const absent = chosen.flatMap(({ variable, there }) => (there ? [] : [variable.name.replace('given.', '')]));
    const found = fewestFacts(space, diagrams, left, priceWithout(space.variables, absent));
    if (!found) continue;
    const there = chosen.flatMap((each) => (each.there ? [each.variable] : []));
    const cost = found.cost + there.length / (parts.length + 1);
    if (best && best.cost <= cost) continue;
    best = { cost, pins: new Map([...found.pins, ...there.map(({ slot, encode }) => [slot, encode(true)] as const)]) };
  }
  return best?.pins ?? null;
}

const priceWithout =
  (variables: readonly Variable[], absent: readonly string[]) =>
  (slot: number, cell: number): number => {
    const needed = factsNeeded(variables[slot], cell);
    const known = needed?.every((fact) => !absent.some((part) => fact.startsWith(`${part}.`))) ?? false;
    return needed && known ? needed.length : Number.POSITIVE_INFINITY;
  };
