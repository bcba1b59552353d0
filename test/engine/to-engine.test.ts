import { expect, test } from 'vitest';
import { toEngine } from '../../src/engine/to-engine.js';
import type { ConditionJson } from '../../src/index.js';
import { fileOf, load } from './small-policies.js';
import { vocabulary } from './small-world.js';

const red: ConditionJson = { fact: 'colour', operator: 'equal', value: 'red' };
const short: ConditionJson = { fact: 'minutes', operator: 'lessThan', value: { fact: 'parameter.most' } };

const [policy] = load(
  vocabulary,
  fileOf(
    'coverage',
    [
      { name: 'short-and-red', outcome: 'open', when: { all: [{ condition: 'is short' }, red] }, priority: 3 },
      { name: 'short-or-red', outcome: 'closed', when: { any: [short, red] }, priority: 2, details: { note: 'a' } },
      { name: 'neither', outcome: 'broken', when: { not: { any: [short, { condition: 'is red' }] } } },
    ],
    {
      parameters: { most: { value: 60, unit: 'minutes', means: 'The most.', clauses: ['a-clause'] } },
      conditions: { 'is short': short, 'is red': { any: [red] } },
    },
  ),
);

const run = async (facts: Readonly<Record<string, unknown>>) => {
  if (!policy) throw new Error('The policy was not loaded.');
  return toEngine(policy).run({ ...facts });
};

test.each([
  [{ colour: 'red', minutes: 59 }, ['short-and-red', 'short-or-red']],
  [{ colour: 'red', minutes: 60 }, ['short-or-red']],
  [{ colour: 'blue', minutes: 59 }, ['short-or-red']],
  [{ colour: 'blue', minutes: 60 }, ['neither']],
])('json-rules-engine finds of %j what holds', async (facts, expected) => {
  const { results } = await run(facts);
  expect(results.map(({ name }) => name)).toEqual(expected);
});

test('events and priorities are those of the file', async () => {
  const { results } = await run({ colour: 'red', minutes: 59 });
  expect(results.map(({ priority }) => priority)).toEqual([3, 2]);
  expect(results.map(({ event }) => event)).toEqual([
    { type: 'open', params: expect.objectContaining({ outcome: 'open', message: 'short-and-red' }) },
    { type: 'closed', params: expect.objectContaining({ outcome: 'closed', details: { note: 'a' } }) },
  ]);
});

test('facts have no parts to look into', async () => {
  if (!policy) throw new Error('The policy was not loaded.');
  const engine = toEngine(policy);
  engine.addRule({
    name: 'looks-into-a-fact',
    conditions: { all: [{ fact: 'colour', operator: 'equal', value: 1, path: '$.shade' }] },
    event: { type: 'any' },
  });
  await expect(engine.run({ colour: { shade: 1 }, minutes: 1 })).rejects.toThrow(
    'Rules name flat facts; “$.shade” is a path.',
  );
});
