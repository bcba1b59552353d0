import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, cellsOf, contains, type Domain, encoder, type Region, subsets } from '../../src/engine/domain.js';
import { findOperator, type Operator } from '../../src/engine/operators.js';
import type { FactValue } from '../../src/index.js';

interface Asked {
  readonly operator: Operator;
  readonly value: number;
}

const operatorNamed = (name: string): Operator => {
  const operator = findOperator(name);
  if (!operator) throw new Error(`There is no operator ${name}.`);
  return operator;
};
const comparing = (name: string, value: number): Asked => ({ operator: operatorNamed(name), value });

const integers: Domain = { kind: 'number', integer: true };
const numbers: Domain = { kind: 'number', integer: false };

// As a space does it: the cells of a fact that some comparisons ask for.
function cut(domain: Domain, asked: readonly Asked[]): readonly Cell[] {
  const literal = (value: number): FactValue => (domain.kind === 'instant' ? new Date(value).toISOString() : value);
  return cellsOf(
    domain,
    asked.map(({ value }) => literal(value)),
    [],
    (a, b) =>
      asked.some(
        ({ operator, value }) => operator.evaluate(a, literal(value)) !== operator.evaluate(b, literal(value)),
      ),
  );
}

const region = (from: number | null, fromIncluded: boolean, to: number | null, toIncluded: boolean): Region => ({
  from,
  fromIncluded,
  to,
  toIncluded,
});

const comparisons = fc.array(
  fc
    .tuple(
      fc.constantFrom('equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'),
      fc.constantFrom(-1, 0, 0.5, 1, 1.5, 2, 3, 10),
    )
    .map(([name, value]) => comparing(name, value)),
  { maxLength: 4 },
);

describe('numbers', () => {
  test.each([
    ['numbers', numbers],
    ['integers', integers],
  ])('%s fall into one cell each, and no more cells than comparisons tell apart', (_, domain) => {
    const values = [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 5, 10, 11, 1e9].filter(
      (value) => domain === numbers || Number.isInteger(value),
    );
    fc.assert(
      fc.property(comparisons, (asked) => {
        const cells = cut(domain, asked);
        const encode = encoder(domain, cells, [], [], String);
        const signature = (value: FactValue): string =>
          asked.map((each) => each.operator.evaluate(value, each.value)).join();
        for (const value of values) {
          const homes = cells.filter((cell) => cell.region && contains(cell.region, value));
          expect(homes).toEqual([cells[encode(value)]]);
          expect(signature(homes[0]?.value ?? '')).toBe(signature(value));
        }
        cells.forEach(({ value, region: own }, index) => {
          expect(encode(value)).toBe(index);
          expect(own && contains(own, Number(value))).toBe(true);
          const next = cells[index + 1];
          if (next) expect(signature(next.value)).not.toBe(signature(value));
        });
      }),
    );
  });

  test('are cut where comparisons cut them, from the lowest on', () => {
    expect(cut(numbers, [])).toEqual([{ value: 0, region: region(null, false, null, false) }]);
    expect(cut(numbers, [comparing('lessThan', 240)])).toEqual([
      { value: 120, region: region(null, false, 240, false) },
      { value: 240, region: region(240, true, null, false) },
    ]);
    expect(cut(numbers, [comparing('equal', 10), comparing('equal', 20)])).toEqual([
      { value: 5, region: region(null, false, 10, false) },
      { value: 10, region: region(10, true, 10, true) },
      { value: 15, region: region(10, false, 20, false) },
      { value: 20, region: region(20, true, 20, true) },
      { value: 21, region: region(20, false, null, false) },
    ]);
    expect(cut(integers, [comparing('lessThanInclusive', 3), comparing('equal', 4)])).toEqual([
      { value: 0, region: region(null, false, 3, true) },
      { value: 4, region: region(4, true, 4, true) },
      { value: 5, region: region(4, false, null, false) },
    ]);
    expect(cut(integers, [comparing('lessThan', 2.5)])).toEqual([
      { value: 0, region: region(null, false, 2.5, false) },
      { value: 3, region: region(2.5, false, null, false) },
    ]);
    expect(cut(numbers, [comparing('lessThan', 0), comparing('lessThan', -3)])).toHaveLength(1);
  });

  test('that are no number are nowhere', () => {
    const cells = cut(numbers, [comparing('lessThan', 240)]);
    expect(encoder(numbers, cells, [], [], String)(Number.NaN)).toBe(-1);
  });
});

describe('instants', () => {
  const instants: Domain = { kind: 'instant' };
  const may = Date.UTC(2026, 4, 1);

  test('are cut to the millisecond, and placed by their text or their number', () => {
    const cells = cut(instants, [comparing('lessThanInclusive', may)]);
    expect(cells).toEqual([
      { value: '0000-01-01T00:00:00.000Z', region: region(null, false, may, true) },
      { value: '2026-05-01T00:00:00.001Z', region: region(may, false, null, false) },
    ]);
    const encode = encoder(instants, cells, [], [], String);
    expect([may, may + 1, '2026-05-01T00:00:00.000Z', '2026-05-01T00:00:00.001Z'].map(encode)).toEqual([0, 1, 0, 1]);
    expect(encode('no instant')).toBe(-1);
  });

  test('end with the year 9999', () => {
    const last = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
    expect(cut(instants, [comparing('equal', last)])).toEqual([
      { value: '0000-01-01T00:00:00.000Z', region: region(null, false, last, false) },
      { value: '9999-12-31T23:59:59.999Z', region: region(last, true, last, true) },
    ]);
    expect(cut(instants, [comparing('equal', last - 1)]).map(({ value }) => value)).toEqual([
      '0000-01-01T00:00:00.000Z',
      '9999-12-31T23:59:59.998Z',
      '9999-12-31T23:59:59.999Z',
    ]);
  });
});

describe('finite facts', () => {
  const domain: Domain = { kind: 'finite', values: ['red', true, 'blue'] };

  test('have a cell for each value, asked for or not', () => {
    const cells = cellsOf(domain, ['red'], [], () => false);
    expect(cells).toEqual([{ value: 'red' }, { value: true }, { value: 'blue' }]);
    expect((['blue', true, 'green', 'true'] as const).map(encoder(domain, cells, [], [], String))).toEqual([
      2, 1, -1, -1,
    ]);
  });

  test('sets are placed whatever the order of their members', () => {
    const sets: Domain = { kind: 'finite', values: subsets(['a', 'b', 'c']) };
    expect(sets.values).toEqual([[], ['a'], ['b'], ['a', 'b'], ['c'], ['a', 'c'], ['b', 'c'], ['a', 'b', 'c']]);
    const cells = cellsOf(sets, [], [], () => false);
    const encode = encoder(sets, cells, [], [], String);
    expect(([[], ['b'], ['c', 'a'], ['c', 'b', 'a'], ['a', 'a']] as const).map(encode)).toEqual([0, 2, 5, 7, 1]);
    const some: Domain = { kind: 'finite', values: [['a'], ['b']] };
    const few = cellsOf(some, [], [], () => false);
    expect(encoder(some, few, [], [], String)(['a', 'b'])).toBe(-1);
  });
});

describe('texts', () => {
  const keyOf = (text: string): string => text.split('-')[0] ?? '';
  const domain: Domain = { kind: 'text', accepts: () => true, other: 'other' };

  test('have a cell for each text and each key that is asked for, and one for all others', () => {
    const mentioned = ['en-GB', 'fr', 7];
    const keys = ['en', 'fr'];
    const cells = cellsOf(domain, mentioned, keys, () => false);
    expect(cells.map(({ value }) => value)).toEqual(['en-GB', 'fr', 'en', 'fr-x-other', 'other']);
    const encode = encoder(domain, cells, mentioned, keys, keyOf);
    for (let round = 0; round < 2; round += 1)
      expect(['en-GB', 'en', 'en-US', 'fr', 'fr-CA', 'de', 'other'].map(encode)).toEqual([0, 2, 2, 1, 3, 4, 4]);
    // More texts than are remembered.
    for (let each = 0; each < 500; each += 1)
      expect(encode(each % 2 === 0 ? `en-${each}` : `de-${each}`)).toBe(each % 2 === 0 ? 2 : 4);
  });

  test('that stand for all others are never one that is asked for', () => {
    const last = (...mentioned: readonly string[]): FactValue | undefined =>
      cellsOf(domain, mentioned, [], () => false).at(-1)?.value;
    expect(last()).toBe('other');
    expect(last('other')).toBe('othera');
    expect(last('other', 'othera', 'otherb')).toBe('otherc');
    const many = Array.from({ length: 28 }, (_, index) =>
      index < 26 ? `other${String.fromCharCode(97 + index)}` : `othera${String.fromCharCode(97 + index - 26)}`,
    );
    expect(last('other', ...many.slice(0, 25))).toBe('otherz');
    expect(last('other', ...many.slice(0, 26))).toBe('otheraa');
    expect(last('other', ...many)).toBe('otherac');
    expect(cellsOf(domain, [], ['other'], () => false).at(-1)?.value).toBe('othera');
  });

  test('without keys are placed by themselves alone', () => {
    const plain: Domain = { kind: 'text', accepts: () => true, other: 'other' };
    const cells = cellsOf(plain, ['en'], [], () => false);
    expect(['en', 'en-GB', 'other'].map(encoder(plain, cells, ['en'], [], String))).toEqual([0, 1, 1]);
  });
});

test.each([
  [region(1, false, 2, false), [1.5]],
  [region(1, true, 2, false), [1, 1.5]],
  [region(1, false, 2, true), [1.5, 2]],
  [region(null, false, 2, false), [0, 1, 1.5]],
  [region(1, true, null, false), [1, 1.5, 2, 3]],
])('an interval %j contains %j', (interval, expected) => {
  expect([0, 1, 1.5, 2, 3].filter((value) => contains(interval, value))).toEqual(expected);
});
