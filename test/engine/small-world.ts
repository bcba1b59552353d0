import { type Condition, ConditionParser, Conditions } from '../../src/engine/conditions.js';
import type { Domain } from '../../src/engine/domain.js';
import type { Knowledge } from '../../src/engine/situation.js';
import { createSpace, type Space } from '../../src/engine/space.js';
import type { Vocabulary } from '../../src/engine/vocabulary.js';
import type { ConditionJson } from '../../src/index.js';

const text: Domain = { kind: 'text', accepts: () => true, other: 'other' };

/** Facts of every kind that the engine knows, and of no policy. */
export const vocabulary: Vocabulary = {
  facts: new Map<string, Vocabulary['facts'] extends ReadonlyMap<string, infer Info> ? Info : never>([
    ['colour', { kind: 'variable', domain: { kind: 'finite', values: ['red', 'green', 'blue'] }, position: 1 }],
    ['minutes', { kind: 'variable', domain: { kind: 'number', integer: false }, position: 0 }],
    ['opened', { kind: 'variable', domain: { kind: 'instant' }, position: 1 }],
    ['closed', { kind: 'variable', domain: { kind: 'instant' }, position: 2 }],
    ['reading.mode', { kind: 'variable', domain: { kind: 'finite', values: ['plain', 'wide'] }, reading: 'mode' }],
    ['shade', { kind: 'variable', domain: { kind: 'finite', values: ['red', 'black'] }, position: 0 }],
    ['lit', { kind: 'variable', domain: { kind: 'finite', values: [true, false] }, position: 2 }],
    ['spoken', { kind: 'variable', domain: text, position: 3 }],
    ['language', { kind: 'key', domain: text, of: 'spoken', keyOf: (tag) => tag.split('-')[0] ?? '' }],
    [
      'months',
      { kind: 'computed', domain: { kind: 'number', integer: true }, from: ['opened', 'closed'], readings: ['span'] },
    ],
    [
      'bright',
      {
        kind: 'function',
        domain: { kind: 'finite', values: [true, false] },
        from: ['colour'],
        of: ([colour]) => colour !== 'blue',
      },
    ],
    [
      'mixture',
      {
        kind: 'function',
        domain: { kind: 'finite', values: ['wide red', 'plain red', 'none'] },
        from: ['reading.mode', 'colour'],
        of: ([mode, colour]) => (colour === 'red' ? `${String(mode)} red` : 'none'),
      },
    ],
  ]),
  clauses: new Set(),
  resolutions: new Set(),
  locales: ['en'],
  ordered: [['opened', 'closed']],
};

const parser = new ConditionParser({}, new Map(), new Conditions());

/** A condition as a rule file would write it. */
export const condition = (json: ConditionJson): Condition => parser.condition(json);

/** The facts that some conditions ask for. */
export const spaceOf = (...conditions: readonly ConditionJson[]): Space =>
  createSpace(conditions.map(condition), vocabulary);

/** A case of which nothing is known but what is given. */
export const knowing = (known: Partial<Knowledge> = {}): Knowledge => ({
  codes: [-1, -1],
  values: [undefined, undefined, undefined],
  readings: { 'reading.mode': 'plain' },
  possible: () => null,
  between: () => null,
  ...known,
});

/** Epoch milliseconds. */
export const epoch = (instant: string): number => Date.parse(instant);
