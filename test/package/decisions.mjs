// What the library says of every case of the acceptance tables, to compare one build or platform with another.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import { decideAll } from './consumers/vite/decide-all.js';
import { readJson, root } from './installation.mjs';

const tables = join(root, 'test', 'cases');

/** The cases and their options, as JSON holds them. */
export const inputs = async () => {
  const { caseOf, optionsOf } = await tsImport('../cases/case-of-row.ts', import.meta.url);
  const files = readdirSync(tables).filter((name) => name.endsWith('.json'));
  const all = files.flatMap((name) => {
    const { base, cases } = readJson(join(tables, name));
    return cases.map((row) => ({ supportCase: caseOf(base, row), options: optionsOf(row) }));
  });
  assert.ok(all.length > 500, `${all.length} cases`);
  return JSON.parse(JSON.stringify(all));
};

export const saidBySource = async (cases) => decideAll(await tsImport('../../src/index.ts', import.meta.url), cases);

export const saidByBuild = async (cases, installed) =>
  decideAll(await import(pathToFileURL(join(installed, 'dist', 'index.js'))), cases);

/** Names the first difference instead of printing megabytes. */
export const assertSame = (actual, expected) => {
  assert.equal(actual.length, expected.length);
  for (const [index, text] of expected.entries()) assert.equal(actual[index], text, `case ${index}`);
  return `${expected.length} cases`;
};

export const digestOf = (said) => createHash('sha256').update(said.join('\n')).digest('hex');
