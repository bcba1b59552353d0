import type { Region } from '../engine/domain.js';
import { joined } from './bound.js';
import type { Found } from './search.js';
import type { Way } from './ways.js';

/** Joins sets of changes that differ only in neighbouring intervals of one number or instant. */
export function mergeIntervals<Outcome extends string>(found: readonly Found<Outcome>[]): readonly Found<Outcome>[] {
  const bounded = new Set(
    found.flatMap(({ ways }) => ways.flatMap(({ to, placement }) => ('region' in to ? [placement.fact] : []))),
  );
  return [...bounded].reduce(mergeAlong, found);
}

function mergeAlong<Outcome extends string>(found: readonly Found<Outcome>[], fact: string): readonly Found<Outcome>[] {
  const merged: Run<Outcome>[] = [];
  const runs = new Map<string, Run<Outcome>>();
  for (const each of found) {
    const way = each.ways.find(({ placement }) => placement.fact === fact);
    const region = way && 'region' in way.to ? way.to.region : undefined;
    if (!way || !region) {
      merged.push({ ...each, region: null, end: 0 });
      continue;
    }
    const others = each.ways.filter((other) => other !== way);
    const key = JSON.stringify([each.outcome, others.map(({ placement, to }) => [placement.fact, to])]);
    const run = runs.get(key);
    if (run?.region && run.end + 1 === way.at) {
      run.region = joined(run.region, region);
      run.end = way.at;
    } else {
      const fresh: Run<Outcome> = { ...each, region, end: way.at };
      runs.set(key, fresh);
      merged.push(fresh);
    }
  }
  return merged.map(({ ways, outcome, region }) => ({
    outcome,
    ways: region === null ? ways : ways.map((way) => widened(way, fact, region)),
  }));
}

interface Run<Outcome extends string> extends Found<Outcome> {
  region: Region | null;
  end: number;
}

const widened = (way: Way, fact: string, region: Region): Way =>
  way.placement.fact === fact ? { ...way, to: { region } } : way;
