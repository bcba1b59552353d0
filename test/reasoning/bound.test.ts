import { describe, expect, test } from 'vitest';
import type { Region } from '../../src/engine/domain.js';
import { boundOf, joined, reaches } from '../../src/reasoning/bound.js';

const region = (from: number | null, fromIncluded: boolean, to: number | null, toIncluded: boolean): Region => ({
  from,
  fromIncluded,
  to,
  toIncluded,
});

const included = (from: number | null, to: number | null): Region => region(from, true, to, true);
const excluded = (from: number | null, to: number | null): Region => region(from, false, to, false);

describe('a bound', () => {
  test('says which ends belong to it, and nothing of an end that is not there', () => {
    expect(boundOf(excluded(60, 240), false)).toEqual({ above: 60, below: 240 });
    expect(boundOf(included(60, 240), false)).toEqual({ atLeast: 60, atMost: 240 });
    expect(boundOf(excluded(null, 240), false)).toEqual({ below: 240 });
    expect(boundOf(excluded(240, null), false)).toEqual({ above: 240 });
  });

  test('gives instants in UTC', () => {
    expect(boundOf(region(0, true, 1_000, false), true)).toEqual({
      atLeast: '1970-01-01T00:00:00.000Z',
      below: '1970-01-01T00:00:01.000Z',
    });
  });

  test('of two intervals runs from the beginning of the one to the end of the other', () => {
    expect(joined(region(1, true, 2, true), region(3, false, 4, false))).toEqual(region(1, true, 4, false));
  });
});

describe('an interval reaches between 10 and 20', () => {
  test.each([
    ['within', excluded(12, 15), true],
    ['around', excluded(0, 30), true],
    ['without ends', excluded(null, null), true],
    ['over the first', excluded(5, 11), true],
    ['over the last', excluded(19, 30), true],
    ['up to the first, which it has', included(0, 10), true],
    ['up to the first, which it has not', excluded(0, 10), false],
    ['before it', included(0, 9), false],
    ['before it, without a beginning', included(null, 9), false],
    ['up to the first without a beginning', included(null, 10), true],
    ['from the last, which it has', included(20, 30), true],
    ['from the last, which it has not', excluded(20, 30), false],
    ['after it', included(21, 30), false],
    ['after it, without an end', included(21, null), false],
    ['from the last without an end', included(20, null), true],
  ])('%s', (_, interval, reached) => {
    expect(reaches(interval, 10, 20)).toBe(reached);
  });

  test('and one of negative numbers as well: no end is not the end at zero', () => {
    expect(reaches(excluded(null, -10), -20, -15)).toBe(true);
    expect(reaches(excluded(-30, null), -20, -15)).toBe(true);
  });
});
