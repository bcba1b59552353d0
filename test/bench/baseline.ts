import { readFileSync, writeFileSync } from 'node:fs';
import type { Section } from './figures.js';

/** The figures that mean something on another machine, by id. */
export type Baseline = Readonly<Record<string, number>>;

const path = new URL('../../test/bench/baseline.json', import.meta.url);
const tolerance = 0.25;

/** The figures of a run that a baseline keeps. */
export const baselineOf = (sections: readonly Section[]): Baseline =>
  Object.fromEntries(
    sections
      .flatMap(({ figures }) => figures)
      .flatMap(({ id, value }) => (id === undefined ? [] : [[id, Number(value.toPrecision(3))] as const])),
  );

/** The committed baseline. */
export function readBaseline(): Baseline {
  const json: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return Object.fromEntries(Object.entries(Object(json)).map(([id, value]) => [id, Number(value)]));
}

/** Makes a run the baseline. */
export function writeBaseline(sections: readonly Section[]): void {
  writeFileSync(path, `${JSON.stringify(baselineOf(sections), null, 2)}\n`);
}

/** One sentence per figure that is new, gone, or moved by more than a quarter. */
export function differences(baseline: Baseline, now: Baseline): readonly string[] {
  const moved = Object.entries(now).flatMap(([id, value]) => {
    const before = baseline[id];
    if (before === undefined) return [`${id}: ${value}, not in the baseline`];
    const change = value / before - 1;
    // A fall to a quarter less undoes a rise to a third more, so that both directions weigh the same.
    if (change <= tolerance && change >= 1 / (1 + tolerance) - 1) return [];
    return [`${id}: ${before} -> ${value} (${change > 0 ? '+' : ''}${Math.round(change * 100)} %)`];
  });
  const gone = Object.keys(baseline).filter((id) => now[id] === undefined);
  return [...moved, ...gone.map((id) => `${id}: no longer measured`)];
}
