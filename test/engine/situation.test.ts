import { describe, expect, test } from 'vitest';
import { Situation } from '../../src/engine/situation.js';
import { epoch, knowing, spaceOf, vocabulary } from './small-world.js';

const mayOpen = '2026-05-01T00:00:00.000Z';
const space = spaceOf(
  { fact: 'colour', operator: 'equal', value: 'red' },
  { fact: 'minutes', operator: 'lessThan', value: 240 },
  { fact: 'reading.mode', operator: 'equal', value: 'wide' },
  { fact: 'opened', operator: 'lessThan', value: mayOpen },
  { fact: 'closed', operator: 'lessThan', value: mayOpen },
  { fact: 'months', operator: 'in', value: [3, 6] },
);
const [colour, minutes, mode, opened, closed, months] = [0, 1, 2, 3, 4, 5] as const;
const before = 0;
const from = 1;
const situation = (known: Parameters<typeof knowing>[0] = {}): Situation =>
  new Situation(space, vocabulary, knowing(known));

test('the small world has the facts in the order in which conditions name them', () => {
  expect(space.variables.map(({ name, cells }) => [name, cells.length])).toEqual([
    ['colour', 3],
    ['minutes', 2],
    ['reading.mode', 2],
    ['opened', 2],
    ['closed', 2],
    // Below 3, 3, between, 6, above.
    ['months', 5],
  ]);
});

describe('a fact is placed', () => {
  test('by its code, its value or its reading, and nowhere while it is unknown', () => {
    const known = situation({ codes: [-1, 2], values: [240, epoch(mayOpen) - 1, epoch(mayOpen)] });
    expect(space.variables.map(({ slot }) => known.cellOf(slot))).toEqual([2, 1, 0, before, from, -1]);
    expect(known.cells).toEqual([2, 1, 0, before, from, -1]);
    expect(situation().cells).toEqual([-1, -1, 0, -1, -1, -1]);
    expect(situation({ values: [239.99, undefined, undefined] }).cellOf(minutes)).toBe(0);
    expect(situation({ codes: [-1, 0] }).cellOf(colour)).toBe(0);
  });

  test('by the readings of its own case, however many have been placed', () => {
    const plain = { 'reading.mode': 'plain' };
    const wide = { 'reading.mode': 'wide' };
    const others = spaceOf({ fact: 'reading.mode', operator: 'equal', value: 'plain' });
    for (const [readings, cell] of [
      [plain, 0],
      [wide, 1],
      [plain, 0],
    ] as const) {
      expect(situation({ readings }).cellOf(mode)).toBe(cell);
      expect(new Situation(others, vocabulary, knowing({ readings })).cellOf(0)).toBe(cell);
    }
    expect(situation({ readings: {} }).cellOf(mode)).toBe(-1);
  });

  test('a slot that is none holds nothing', () => {
    expect(situation().cellOf(6)).toBe(-1);
    expect(situation().open(6)).toEqual([]);
    expect(situation({ codes: [] }).cellOf(colour)).toBe(-1);
  });
});

describe('an unknown fact may be', () => {
  test('in any of its cells', () => {
    expect(situation().open(colour)).toEqual([0, 1, 2]);
    expect(situation().open(minutes)).toEqual([0, 1]);
    expect(situation().open(opened)).toEqual([0, 1]);
    expect(situation().open(months)).toEqual([0, 1, 2, 3, 4]);
  });

  test('in the cells of the values that are left, each once and from the lowest', () => {
    const asked: string[] = [];
    const left = situation({
      possible: (fact) => {
        asked.push(fact);
        return [12, 6, 5, 4, 10];
      },
    });
    expect(left.open(months)).toEqual([2, 3, 4]);
    expect(left.cellOf(months)).toBe(-1);
    expect(asked).toEqual(['months', 'months']);
    expect(situation({ possible: () => [4, 5] }).open(months)).toEqual([2]);
    expect(situation({ possible: () => [4, 5] }).cellOf(months)).toBe(2);
    expect(situation({ possible: () => [6] }).open(months)).toEqual([3]);
    expect(situation({ possible: () => [6] }).cells[months]).toBe(3);
    expect(situation({ possible: () => [] }).open(months)).toEqual([]);
    expect(situation({ possible: () => [] }).cellOf(months)).toBe(-1);
  });

  test('where both limits lie if that is one cell, otherwise as the values say', () => {
    const asked: string[] = [];
    const between = (fact: string): readonly [number, number] => {
      asked.push(fact);
      return [4, 5];
    };
    const never = (): never => {
      throw new Error('The limits are enough.');
    };
    expect(situation({ between, possible: never }).open(months)).toEqual([2]);
    expect(asked).toEqual(['months']);
    expect(situation({ between: () => [4, 6], possible: () => [6] }).open(months)).toEqual([3]);
  });
});

describe('an instant that another one limits', () => {
  const at = epoch(mayOpen);

  test.each([
    ['the later one a moment before the threshold', at - 1, [before]],
    ['the later one on the threshold', at, [before, from]],
    ['the later one after it', at + 1, [before, from]],
  ])('the earlier one: %s', (_, later, cells) => {
    const known = situation({ values: [undefined, undefined, later] });
    expect(known.open(opened)).toEqual(cells);
    expect(known.cellOf(opened)).toBe(cells.length === 1 ? cells[0] : -1);
    expect(known.open(minutes)).toEqual([0, 1]);
  });

  test.each([
    ['the earlier one well before the threshold', at - 1_000, [before, from]],
    ['the earlier one on the threshold', at, [from]],
    ['the earlier one after it', at + 1, [from]],
  ])('the later one: %s', (_, earlier, cells) => {
    const known = situation({ values: [undefined, earlier, undefined] });
    expect(known.open(closed)).toEqual(cells);
    expect(known.cellOf(closed)).toBe(cells.length === 1 ? cells[0] : -1);
  });

  test('counts the ends of an interval as the interval does', () => {
    // Through the threshold itself, and after it.
    const inclusive = spaceOf(
      { fact: 'opened', operator: 'lessThanInclusive', value: mayOpen },
      { fact: 'closed', operator: 'lessThanInclusive', value: mayOpen },
    );
    const open = (slot: number, earlier: number | undefined, later: number | undefined): readonly number[] =>
      new Situation(inclusive, vocabulary, knowing({ values: [undefined, earlier, later] })).open(slot);
    expect(open(0, undefined, at)).toEqual([0]);
    expect(open(0, undefined, at + 1)).toEqual([0, 1]);
    expect(open(1, at, undefined)).toEqual([0, 1]);
    expect(open(1, at + 1, undefined)).toEqual([1]);
  });

  test('is not limited by what is unknown, or by what no vocabulary orders', () => {
    expect(situation({ values: [300, undefined, undefined] }).open(closed)).toEqual([0, 1]);
    const free = { ...vocabulary, ordered: [['opened', 'reopened']] as const };
    const known = knowing({ values: [undefined, at, undefined] });
    expect(new Situation(space, free, known).open(closed)).toEqual([0, 1]);
    expect(new Situation(space, free, known).open(opened)).toEqual([0, 1]);
  });
});

describe('the same case elsewhere', () => {
  test('has the cells that it is given, and what was open stays open', () => {
    const moved = situation({ codes: [-1, 2] }).with([0, 1, -1, -1, -1, -1]);
    expect(moved.cells).toEqual([0, 1, -1, -1, -1, -1]);
    expect([moved.cellOf(colour), moved.cellOf(mode), moved.cellOf(6)]).toEqual([0, -1, -1]);
    expect(moved.open(months)).toEqual([0, 1, 2, 3, 4]);
  });

  test('has other cells open where it is given some, which later moves keep', () => {
    const open = (slot: number): readonly number[] => [slot];
    const moved = situation().with([-1, -1, -1, -1, -1, -1], open);
    expect(moved.open(months)).toEqual([months]);
    expect(moved.with([]).open(closed)).toEqual([closed]);
  });
});
