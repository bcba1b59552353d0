import { expect, test } from 'vitest';
import type { LoadedRule } from '../../src/engine/load.js';
import { pickStrength, verdictOf } from '../../src/engine/verdict.js';
import type { Strength } from '../../src/index.js';
import { condition } from './small-world.js';

const rule = (outcome: string, strength: Strength): LoadedRule => ({
  name: `${outcome}-${strength}`,
  priority: 1,
  condition: condition({ fact: 'colour', operator: 'equal', value: 'red' }),
  outcome,
  strength,
  clauses: [],
  resolutions: [],
  message: 'a',
  details: {},
});

test('a must is stronger than a may, and a may than a fact', () => {
  const ordered = ['fact', 'vendor-may', 'must'] as const;
  for (const [place, weaker] of ordered.entries())
    for (const stronger of ordered.slice(place)) {
      expect(pickStrength([weaker, stronger], 'strongest')).toBe(stronger);
      expect(pickStrength([stronger, weaker], 'strongest')).toBe(stronger);
      expect(pickStrength([weaker, stronger], 'weakest')).toBe(weaker);
      expect(pickStrength([stronger, weaker], 'weakest')).toBe(weaker);
    }
});

test('of two that are as strong the first is taken', () => {
  for (const which of ['strongest', 'weakest'] as const) {
    expect(pickStrength(['customer-may', 'vendor-may'], which)).toBe('customer-may');
    expect(pickStrength(['vendor-may', 'customer-may'], which)).toBe('vendor-may');
  }
  expect(pickStrength([], 'strongest')).toBe('fact');
});

test('rules that agree decide, with the strongest of their strengths', () => {
  const rules = [rule('covered', 'fact'), rule('covered', 'must')];
  expect(verdictOf(rules)).toEqual({ rules, outcome: 'covered', strength: 'must' });
});

test('rules that disagree decide nothing, and no more do none', () => {
  const rules = [rule('covered', 'fact'), rule('excluded', 'fact')];
  expect(verdictOf(rules)).toEqual({ rules, outcome: null, strength: 'fact' });
  expect(verdictOf([])).toEqual({ rules: [], outcome: null, strength: 'fact' });
});
