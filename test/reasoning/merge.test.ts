import { expect, test } from 'vitest';
import type { Region } from '../../src/engine/domain.js';
import { mergeIntervals } from '../../src/reasoning/merge.js';
import type { Found } from '../../src/reasoning/search.js';
import type { Way } from '../../src/reasoning/ways.js';

const region = (from: number | null, to: number | null): Region => ({
  from,
  fromIncluded: true,
  to,
  toIncluded: false,
});

const minutes = (at: number, own: Region): Way => ({
  placement: { fact: 'effort.minutes', slot: 0, cells: [at] },
  to: { region: own },
  at,
});
const plan = (value: string): Way => ({ placement: { fact: 'plan', slot: 1, cells: [0] }, to: { value }, at: 0 });
const severity = (value: string): Way => ({
  placement: { fact: 'severity', slot: 2, cells: [0] },
  to: { value },
  at: 0,
});
const found = (outcome: string, ...ways: readonly Way[]): Found<string> => ({ outcome, ways });

const short = minutes(0, region(null, 60));
const middle = minutes(1, region(60, 240));
const long = minutes(2, region(240, null));

test('neighbouring intervals with one outcome are one', () => {
  expect(mergeIntervals([found('a', short), found('a', middle), found('b', long)])).toEqual([
    found('a', { ...short, to: { region: region(null, 240) } }),
    found('b', long),
  ]);
  expect(mergeIntervals([found('a', short), found('b', middle), found('a', long)])).toHaveLength(3);
  expect(mergeIntervals([found('a', short), found('a', long)])).toHaveLength(2);
});

test('what else has to change must be the same: the fact, and what it becomes', () => {
  const sets = [
    found('a', short, plan('unified')),
    found('a', middle, plan('premier')),
    found('a', short, severity('A')),
    found('a', middle, severity('B')),
  ];
  expect(mergeIntervals(sets)).toEqual(sets);
  expect(mergeIntervals([found('a', short, plan('unified')), found('a', middle, severity('unified'))])).toHaveLength(2);
  expect(mergeIntervals([found('a', short, plan('unified')), found('a', middle, plan('unified'))])).toEqual([
    found('a', { ...short, to: { region: region(null, 240) } }, plan('unified')),
  ]);
});

test('sets without an interval stay as they are, in their places', () => {
  const sets = [found('a', plan('unified')), found('b', short), found('a', severity('A'), long)];
  expect(mergeIntervals(sets)).toEqual(sets);
  expect(mergeIntervals([])).toEqual([]);
});
