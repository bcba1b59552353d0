import { describe, expect, test } from 'vitest';
import { alternativesTo, asItIs } from '../../src/engine/alternatives.js';
import { createSpace } from '../../src/engine/space.js';
import type { FactInfo, Vocabulary } from '../../src/engine/vocabulary.js';
import type { ConditionJson } from '../../src/index.js';
import { condition, vocabulary as plain } from './small-world.js';

const reading = (name: string, ...values: readonly string[]): readonly [string, FactInfo] => [
  `reading.${name}`,
  { kind: 'variable', domain: { kind: 'finite', values }, reading: name },
];
// The months of the small world are counted under `span`.
const vocabulary: Vocabulary = {
  ...plain,
  facts: new Map([...plain.facts, reading('span', 'days', 'weeks', 'years'), reading('order', 'up', 'down')]),
};
const present = { 'reading.mode': 'plain', 'reading.span': 'weeks', 'reading.order': 'up' };

const red: ConditionJson = { fact: 'colour', operator: 'equal', value: 'red' };
const wide: ConditionJson = { fact: 'reading.mode', operator: 'equal', value: 'wide' };
const months: ConditionJson = { fact: 'months', operator: 'lessThan', value: 3 };
const daily: ConditionJson = { fact: 'reading.span', operator: 'equal', value: 'days' };
const spaceOf = (...conditions: readonly ConditionJson[]) => createSpace(conditions.map(condition), vocabulary);

describe('the ways to look at a case', () => {
  test('are as it is, and one for every other value of every reading', () => {
    const { all, readings } = alternativesTo(present, spaceOf(red), vocabulary);
    expect(all).toBe(0b1_1111);
    expect([...readings]).toEqual([
      ['mode', { ways: 0b10, values: [{ value: 'wide', bit: 0b10 }] }],
      [
        'span',
        {
          ways: 0b1100,
          values: [
            { value: 'days', bit: 0b100 },
            { value: 'years', bit: 0b1000 },
          ],
        },
      ],
      ['order', { ways: 0b1_0000, values: [{ value: 'down', bit: 0b1_0000 }] }],
    ]);
  });

  test('part where a condition asks for a reading, or for what is computed under one', () => {
    const { partings, changing } = alternativesTo(present, spaceOf(red, wide, months, daily), vocabulary);
    expect(partings).toEqual([
      undefined,
      { leaving: 0b10, to: [{ cell: 1, bit: 0b10 }] },
      { leaving: 0b1100, to: [] },
      {
        leaving: 0b1100,
        to: [
          { cell: 0, bit: 0b100 },
          { cell: 2, bit: 0b1000 },
        ],
      },
    ]);
    expect(['colour', 'reading.mode', 'reading.span', 'months'].map(changing)).toEqual([0, 0b10, 0b1100, 0b1100]);
  });

  test('are others under other readings, and the same for the same', () => {
    const space = spaceOf(wide);
    const first = alternativesTo(present, space, vocabulary);
    const moved = alternativesTo({ ...present, 'reading.mode': 'wide' }, space, vocabulary);
    expect(moved.partings).toEqual([{ leaving: 0b10, to: [{ cell: 0, bit: 0b10 }] }]);
    expect(alternativesTo(present, space, vocabulary)).toBe(first);
    expect(alternativesTo(present, spaceOf(red), vocabulary)).not.toBe(first);
    expect(asItIs).toMatchObject({ all: 1, partings: [] });
  });

  test('are thirty-one at most', () => {
    const values = Array.from({ length: 28 }, (_, index) => `value-${index}`);
    // Four other values in the small world, one of many already chosen.
    const withMany = (...more: readonly string[]): Vocabulary => ({
      ...vocabulary,
      facts: new Map([...vocabulary.facts, reading('many', ...values.slice(0, 27), ...more)]),
    });
    const chosen = { ...present, 'reading.many': 'value-0' };
    expect(alternativesTo(chosen, spaceOf(red), withMany()).all).toBe(0x7fff_ffff);
    expect(() => alternativesTo(chosen, spaceOf(red), withMany('value-27'))).toThrow('Readings have too many values.');
  });
});
