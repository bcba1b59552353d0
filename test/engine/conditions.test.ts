import { describe, expect, test } from 'vitest';
import { type Condition, ConditionParser, Conditions, comparisonsIn } from '../../src/engine/conditions.js';
import { findOperator, operandShape } from '../../src/engine/operators.js';
import type { ConditionJson } from '../../src/index.js';
import { spaceOf } from './small-world.js';

const red: ConditionJson = { fact: 'colour', operator: 'equal', value: 'red' };
const blue: ConditionJson = { fact: 'colour', operator: 'equal', value: 'blue' };
const list: ConditionJson = { any: [red, { all: [blue, { not: red }] }] };

const parserOf = (shared: Readonly<Record<string, ConditionJson>> = {}, conditions = new Conditions()) =>
  new ConditionParser(shared, new Map([['parameter.most', 60]]), conditions);

const partsOf = (condition: Condition): readonly Condition[] =>
  condition.kind === 'all' || condition.kind === 'any' ? condition.conditions : [];

describe('a parsed condition', () => {
  test('is the tree that the file writes', () => {
    const equal = findOperator('equal');
    const comparison = (expected: string): object => ({
      kind: 'comparison',
      fact: 'colour',
      operator: equal,
      expected,
    });
    expect(parserOf().condition(list)).toEqual({
      kind: 'any',
      conditions: [
        comparison('red'),
        { kind: 'all', conditions: [comparison('blue'), { kind: 'not', condition: comparison('red') }] },
      ],
    });
    expect(parserOf().condition(red)).toEqual(comparison('red'));
    expect(parserOf().rule({ all: [red] })).toEqual({ kind: 'all', conditions: [comparison('red')] });
  });

  test('is one object with every equal one, in this file and in others', () => {
    const conditions = new Conditions();
    const [one, other] = [parserOf({}, conditions), parserOf({}, conditions)];
    expect(one.condition(list)).toBe(other.condition(structuredClone(list)));
    const [first, second] = partsOf(one.condition(list));
    expect(one.condition(red)).toBe(first);
    expect(one.condition({ all: [blue, { not: red }] })).toBe(second);
  });

  test('is another object when anything is different', () => {
    const parser = parserOf();
    const different: readonly ConditionJson[] = [
      red,
      blue,
      { ...red, fact: 'shade' },
      { ...red, operator: 'notEqual' },
      { ...red, value: { fact: 'shade' } },
      { ...red, name: 'is red' },
      { all: [red, blue] },
      { all: [blue, red] },
      { any: [red, blue] },
      { any: [red, blue], name: 'is either' },
      { not: red },
      { not: red, name: 'is not red' },
      { not: blue },
      { fact: 'minutes', operator: 'equal', value: 1 },
      { fact: 'minutes', operator: 'equal', value: '1' },
    ];
    const parsed = different.map((each) => parser.condition(each));
    expect(new Set(parsed).size).toBe(different.length);
    expect(parsed.map((each) => each.name)).toEqual(different.map(({ name }) => name));
    expect(different.map((each) => 'name' in each)).toEqual(parsed.map((each) => 'name' in each));
  });

  test('has the number of a parameter, and the name of another fact', () => {
    const most: ConditionJson = { fact: 'minutes', operator: 'lessThan', value: { fact: 'parameter.most' } };
    expect(parserOf().condition(most)).toMatchObject({ expected: 60 });
    expect('expectedFact' in parserOf().condition(most)).toBe(false);
    expect(parserOf().condition({ ...red, value: { fact: 'shade' } })).toMatchObject({
      expected: undefined,
      expectedFact: 'shade',
    });
    const values = ['red', 'blue'];
    parserOf().condition({ ...red, operator: 'in', value: values });
    expect(Object.isFrozen(values)).toBe(true);
  });

  test('that is shared is one tree under its name', () => {
    const parser = parserOf({ 'is red': red, 'is neither': { not: { any: [{ condition: 'is red' }, blue] } } });
    const shared = parser.condition({ condition: 'is red' });
    expect(shared).toMatchObject({ kind: 'comparison', name: 'is red' });
    expect(parser.condition({ condition: 'is red' })).toBe(shared);
    const neither = parser.condition({ condition: 'is neither' });
    expect(neither).toMatchObject({ kind: 'not', name: 'is neither', condition: { kind: 'any' } });
    expect(partsOf(neither.kind === 'not' ? neither.condition : neither)[0]).toBe(shared);
  });

  test('names every comparison once, from left to right', () => {
    const parser = parserOf({ shared: { all: [blue, red] } });
    const found = comparisonsIn([
      parser.condition(list),
      parser.condition({ condition: 'shared' }),
      parser.condition(red),
    ]);
    expect([...found].map(({ expected }) => expected)).toEqual(['red', 'blue']);
  });

  test('must have been checked', () => {
    const unchecked = 'A condition reached the parser unchecked.';
    expect(() => parserOf().rule(red)).toThrow(unchecked);
    expect(() => parserOf().condition({ ...red, operator: 'like' })).toThrow(unchecked);
    expect(() => parserOf().condition({ all: [{ operator: 'equal', value: 'red' }] })).toThrow(
      'Condition: constructor "fact" property required',
    );
    expect(() => parserOf().condition({ condition: 'none' })).toThrow(
      'A shared condition reached the parser unchecked.',
    );
  });
});

describe('an operator', () => {
  test.each([
    ['equal', { fact: 'one', expected: 'one', ordered: false }],
    ['not:in', { fact: 'one', expected: 'list', ordered: false }],
    ['swap:in', { fact: 'list', expected: 'one', ordered: false }],
    ['swap:contains', { fact: 'one', expected: 'list', ordered: false }],
    ['someFact:lessThan', { fact: 'list', expected: 'one', ordered: true }],
    ['everyFact:equal', { fact: 'list', expected: 'one', ordered: false }],
    ['someValue:equal', { fact: 'one', expected: 'list', ordered: false }],
    ['everyValue:greaterThan', { fact: 'one', expected: 'list', ordered: true }],
    ['someFact:everyValue:equal', { fact: 'list', expected: 'list', ordered: false }],
    [`${'not:'.repeat(8)}equal`, { fact: 'one', expected: 'one', ordered: false }],
  ])('%s takes what json-rules-engine gives it', (name, shape) => {
    expect(operandShape(name)).toEqual(shape);
    expect(findOperator(name)?.name).toBe(name);
    expect(findOperator(name)).toBe(findOperator(name));
  });

  test.each([
    'like',
    '',
    'not:',
    'maybe:equal',
    'toString:equal',
    'toString',
    'not:maybe:equal',
    'maybe:not:equal',
    'someFact:contains',
    'everyFact:contains',
    'someFact:everyFact:equal',
    'someValue:in',
    'everyValue:notIn',
    `${'not:'.repeat(9)}equal`,
  ])('%j is none', (name) => {
    expect(operandShape(name)).toBeNull();
    expect(findOperator(name)).toBeNull();
  });
});

describe('the space of some conditions', () => {
  const months: ConditionJson = { fact: 'months', operator: 'lessThan', value: 3 };
  const wide: ConditionJson = { fact: 'reading.mode', operator: 'equal', value: 'wide' };

  test('has each fact once', () => {
    const space = spaceOf(wide, red, months, blue);
    expect(space.variables.map(({ name, slot }) => [name, slot])).toEqual([
      ['reading.mode', 0],
      ['colour', 1],
      ['months', 2],
    ]);
    expect([...space.byName.keys()]).toEqual(['reading.mode', 'colour', 'months']);
    expect(space.byName.get('colour')).toBe(space.variables[1]);
  });

  test('says where the code of a fact is its cell', () => {
    const minutes: ConditionJson = { fact: 'minutes', operator: 'lessThan', value: 3 };
    expect(spaceOf(wide, red, months, minutes).codedAt).toEqual([-1, 1, -1, -1]);
  });

  test('says which facts others can narrow', () => {
    const opened: ConditionJson = { fact: 'opened', operator: 'lessThan', value: '2026-05-01T00:00:00.000Z' };
    const closed: ConditionJson = { ...opened, fact: 'closed' };
    const space = spaceOf(red, months, opened, closed, wide);
    expect(space.variables.map(({ narrows }) => narrows)).toEqual([false, true, true, true, false]);
    expect(space.variables.map(({ all }) => all)).toEqual([
      [0, 1, 2],
      [0, 1],
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
  });

  test('has the facts behind functions and keys in place of these, on either side', () => {
    const bright: ConditionJson = { fact: 'bright', operator: 'equal', value: true };
    expect(spaceOf(bright).variables.map(({ name }) => name)).toEqual(['colour']);
    const lit: ConditionJson = { fact: 'lit', operator: 'equal', value: { fact: 'bright' } };
    expect(spaceOf(lit).variables.map(({ name }) => name)).toEqual(['lit', 'colour']);
    const english: ConditionJson = { fact: 'language', operator: 'in', value: ['en', 'fr'] };
    const [spoken, ...others] = spaceOf(english, { ...english, operator: 'equal', value: 'de' }).variables;
    expect(others).toEqual([]);
    expect(spoken?.cells.map(({ value }) => value)).toEqual(['en', 'fr', 'de', 'other']);
    expect(['en-GB', 'de-AT', 'it'].map((text) => spoken?.encode(text))).toEqual([0, 2, 3]);
    const british: ConditionJson = { fact: 'spoken', operator: 'equal', value: 'en-GB' };
    expect(spaceOf(british).variables[0]?.cells.map(({ value }) => value)).toEqual(['en-GB', 'other']);
    expect(spaceOf({ ...red, value: { fact: 'shade' } }).variables.map(({ name }) => name)).toEqual([
      'colour',
      'shade',
    ]);
    expect(spaceOf({ fact: 'of no vocabulary', operator: 'equal', value: 1 }).variables).toEqual([]);
  });
});
