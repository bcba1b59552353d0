import { describe, expect, test } from 'vitest';
import { encode, givenOf, parts, positionOf } from '../../src/case/encode.js';
import { facts } from '../../src/case/facts.js';
import { createVocabulary } from '../../src/policies/vocabulary.js';

const vocabulary = createVocabulary({}).facts;
const nothing = givenOf({});

describe('a case in numbers', () => {
  test.each(facts.filter(({ values }) => values))('has each value of $name as its place in the domain', ({ name }) => {
    const info = vocabulary.get(name);
    const values = info?.kind === 'variable' && info.domain.kind === 'finite' ? info.domain.values : [];
    expect(values.length).toBeGreaterThan(1);
    const placesOf = (value: (typeof values)[number]): number | undefined =>
      encode({ [name]: value }, nothing).codes[positionOf(name)];
    expect(values.map(placesOf)).toEqual(values.map((_, place) => place));
    expect(encode({}, nothing).codes[positionOf(name)]).toBe(-1);
  });

  test.each(facts.filter(({ values }) => !values))(
    'has $name as its value, an instant as its time',
    ({ name, type }) => {
      const value = type === 'number' ? 239.5 : type === 'instant' ? '2026-03-02T08:00:00.000Z' : 'text';
      const { values } = encode({ [name]: value }, nothing);
      expect(values[positionOf(name)]).toBe(type === 'instant' ? Date.UTC(2026, 2, 2, 8) : value);
      expect(values.filter((each) => each !== undefined)).toHaveLength(1);
    },
  );

  test.each(parts)('says whether it has the part %s', (part) => {
    const position = positionOf(`given.${part}`);
    const domain = vocabulary.get(`given.${part}`);
    expect(domain).toMatchObject({ domain: { values: [true, false] } });
    expect(encode({}, givenOf({ [part]: {} })).codes[position]).toBe(0);
    expect(encode({}, nothing).codes[position]).toBe(1);
  });
});
