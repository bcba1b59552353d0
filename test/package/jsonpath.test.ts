import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Engine, type EngineResult } from 'json-rules-engine';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createSupportPolicy,
  evaluateCase,
  type FactName,
  InvalidPolicyError,
  type PolicyFile,
  type SupportCase,
  toFacts,
} from '../../src/index.js';
import { aCase, scenarios } from '../../src/testing/index.js';
import { completeCase } from '../case/complete-case.js';
import { caseOf, optionsOf } from '../cases/case-of-row.js';
import { decisionKeys, table } from '../cases/table.js';

// The copy of jsonpath-plus that json-rules-engine loads, and calls through this object.
const require = createRequire(createRequire(import.meta.url).resolve('json-rules-engine'));
const jsonPath: { JSONPath: unknown } = require('jsonpath-plus');
const original = jsonPath.JSONPath;

let reached = 0;
beforeAll(() => {
  jsonPath.JSONPath = () => {
    reached += 1;
    throw new Error('jsonpath-plus was reached.');
  };
});
afterAll(() => {
  jsonPath.JSONPath = original;
});

const times = async (action: () => unknown): Promise<number> => {
  reached = 0;
  await action();
  return reached;
};

const keys = Object.values(decisionKeys);
const cases: readonly SupportCase[] = [aCase(), ...Object.values(scenarios).map((scenario) => scenario())];
const withPath = { fact: 'service', operator: 'equal', value: 'other', path: '$..[?(@.constructor)]' };

it('a plain engine reaches it by a path, so that this test would notice', async () => {
  const engine = new Engine();
  engine.addRule({ conditions: { all: [withPath] }, event: { type: 'any' } });
  const runs = engine.run({ service: { family: 'other' } });
  expect(await times(() => expect(runs).rejects.toThrow('jsonpath-plus was reached.'))).toBe(1);
});

it('no case of the acceptance tables reaches it', async () => {
  const files = readdirSync(new URL('../cases/', import.meta.url)).filter((name) => name.endsWith('.json'));
  const decideAll = () => {
    for (const name of files) {
      const text = readFileSync(new URL(`../cases/${name}`, import.meta.url), 'utf8');
      const { base, cases: rows } = v.parse(table, JSON.parse(text));
      for (const row of rows.filter((_, index) => index % 5 === 0)) evaluateCase(caseOf(base, row), optionsOf(row));
    }
  };
  expect(await times(decideAll)).toBe(0);
});

it('no search reaches it', async () => {
  const policy = createSupportPolicy();
  const only: readonly FactName[] = ['plan', 'service.stage', 'script.testedInUat', 'effort.minutes'];
  const search = () => {
    for (const each of cases) {
      policy.nextQuestions(each);
      for (const key of keys) policy.whatWouldChange(key, each, { maxChanges: 1, only: [...only] });
    }
  };
  expect(await times(search)).toBe(0);
});

it('no engine that the library hands out reaches it, not even by a path that was added to it', async () => {
  const policy = createSupportPolicy();
  const facts = { ...toFacts(completeCase), service: { family: 'other' } };
  const run = async () => {
    const results: EngineResult[] = [];
    for (const key of keys) results.push(await policy.toEngine(key).run(facts));
    expect(results.filter(({ events }) => events.length > 0).length).toBeGreaterThan(0);

    const engine = policy.toEngine('coverage');
    engine.addRule({ conditions: { all: [withPath] }, event: { type: 'any' } });
    await expect(engine.run(facts)).rejects.toThrow(/is a path/);
  };
  expect(await times(run)).toBe(0);
});

it('a rule file with a path is refused', async () => {
  const policy = createSupportPolicy();
  const rules = policy.files.map((file): PolicyFile => {
    if (file.policy !== 'coverage') return file;
    return { ...file, conditions: { ...file.conditions, 'in-scope': { all: [withPath] } } };
  });
  expect(await times(() => expect(() => createSupportPolicy({ rules })).toThrow(InvalidPolicyError))).toBe(0);
});
