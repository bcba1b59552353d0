import { describe, expect, test } from 'vitest';
import { copyJson } from '../../src/engine/copy-json.js';
import { Problems } from '../../src/engine/problems.js';

const plain = {
  text: 'a',
  numbers: [0, -1.5, 1e300],
  answers: [true, false, null],
  nested: { list: [[], {}, [{ deep: 'b' }]] },
};

function copied(input: unknown): { readonly copy: unknown; readonly problems: Problems['found'] } {
  const problems = new Problems();
  return { copy: copyJson(input, ['rules', 0], problems), problems: problems.found };
}

const nestedLists = (depth: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
};

describe('a copy of JSON', () => {
  test('is equal, its own, and frozen all through', () => {
    const { copy, problems } = copied(plain);
    expect(problems).toEqual([]);
    expect(copy).toEqual(plain);
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(frozen(copy)).toBe(true);
    expect(frozen(plain)).toBe(false);
  });

  test('has no key without a value, and none that JSON has no word for', () => {
    const { copy, problems } = copied({ a: undefined, [Symbol('b')]: 1, c: 1 });
    expect(copy).toStrictEqual({ c: 1 });
    expect(problems).toEqual([]);
  });

  test.each([
    ['a function', () => 1, 'a function'],
    ['a symbol', Symbol('a'), 'Symbol(a)'],
    ['a big integer', 1n, '1n'],
    ['a date', new Date(0), '1970-01-01T00:00:00.000Z'],
    ['no number', Number.NaN, 'NaN'],
    ['an infinite number', Number.POSITIVE_INFINITY, 'Infinity'],
    ['a map', new Map(), 'an object'],
    ['nothing', undefined, 'undefined'],
  ])('has null in place of %s, which is a problem', (_, value, received) => {
    const { copy, problems } = copied({ list: ['a', value] });
    expect(copy).toEqual({ list: ['a', null] });
    expect(problems).toEqual([
      { path: '/rules/0/list/1', code: 'wrong-type', message: 'must be plain JSON', received },
    ]);
  });

  test.each(['__proto__', 'constructor', 'prototype'])('has no key %s', (key) => {
    const { copy, problems } = copied(JSON.parse(`{"a":1,"${key}":{"b":2}}`));
    expect(copy).toEqual({ a: 1 });
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect(problems).toEqual([
      {
        path: `/rules/0/${key}`,
        code: 'unknown-key',
        message: `“${key}” is not a key of a rule file`,
        received: 'an object',
      },
    ]);
  });

  test('reads each property once', () => {
    let reads = 0;
    const { copy } = copied({
      get a() {
        reads += 1;
        return reads;
      },
    });
    expect(copy).toEqual({ a: 1 });
    expect(reads).toBe(1);
  });
});

describe('what is too much', () => {
  const stopped = { code: 'too-complex', message: 'nested too deeply or too large' };

  test('are more than forty levels', () => {
    expect(copied(nestedLists(40)).problems).toEqual([]);
    expect(copied(nestedLists(41)).problems).toEqual([
      { ...stopped, path: `/rules/0${'/0'.repeat(41)}`, received: '1' },
    ]);
  });

  test('are more than two hundred thousand values', () => {
    expect(copied(Array.from({ length: 199_999 }, () => 1)).problems).toEqual([]);
    expect(copied(Array.from({ length: 200_000 }, () => 1)).problems).toEqual([
      { ...stopped, path: '/rules/0/199999', received: '1' },
    ]);
    expect(copied({ long: new Array(200_001) }).problems).toEqual([
      { ...stopped, path: '/rules/0/long', received: 'a list of 200001' },
    ]);
  });

  test('is said once, and nothing is read after it', () => {
    let read = false;
    const { problems } = copied({
      deep: [nestedLists(41), nestedLists(41)],
      last: {
        get a() {
          read = true;
          return 1;
        },
      },
    });
    expect(problems).toHaveLength(1);
    expect(read).toBe(false);
  });
});
