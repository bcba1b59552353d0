import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest, plainly } from '../../src/case/suggestions.js';

describe('the nearest candidate', () => {
  const candidates = ['service.stage', 'service.family', 'plan', 'A', 'B'];

  test.each([
    ['service.stage', 'service.stage'],
    ['SERVICE STAGE', 'service.stage'],
    ['servce.stge', 'service.stage'],
    ['plna', undefined],
    ['plam', 'plan'],
    ['a', 'A'],
    ['D', undefined],
    ['', undefined],
    ['something else entirely', undefined],
  ])('to %j is %s', (text, expected) => {
    expect(nearest(text, candidates)).toBe(expected);
  });

  test('is the first of several that are as near', () => {
    expect(nearest('bat', ['cat', 'hat'])).toBe('cat');
    expect(nearest('hat', ['cat', 'hat'])).toBe('hat');
  });

  test('is none for a text too long to be a slip', () => {
    expect(nearest('x'.repeat(81), ['x'.repeat(81)])).toBeUndefined();
    expect(nearest('x'.repeat(80), ['x'.repeat(80)])).toBe('x'.repeat(80));
  });

  test('to a candidate of four letters or more with one letter dropped is near it', () => {
    const texts = fc.stringMatching(/^[a-z]{4,20}$/);
    fc.assert(
      fc.property(texts, fc.nat(), (text, at) => {
        const cut = at % text.length;
        expect(nearest(text.slice(0, cut) + text.slice(cut + 1), [text])).toBe(text);
      }),
    );
  });

  test('is the same for a text and its plain form', () => {
    expect(plainly('Break/Fix – É')).toBe('breakfixé');
  });
});
