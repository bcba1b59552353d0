// Runs the consumers under every supported Node, which must all say the same.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { compile } from './compile.mjs';
import { digestOf, inputs, saidBySource } from './decisions.mjs';
import { installPackage, run, writeJson } from './installation.mjs';
import { report } from './report.mjs';

const { project, remove } = installPackage();
try {
  const cases = await inputs();
  const expected = digestOf(await saidBySource(cases));
  const said = project('vite', 'decisions');
  writeJson(join(said, 'cases.json'), cases);
  const esm = project('esm');
  const commonJs = project('commonjs', 'commonjs', 'commonjs');
  compile(project, 'node16', 'module')();
  const typescript = join(said, '..', 'typescript-node16-module', 'out');

  const under = (version) => () => {
    const node = (folder, ...args) => run('npx', ['--yes', `--package=node@${version}`, 'node', ...args], folder);
    node(esm, '--disallow-code-generation-from-strings', 'check.js');
    node(commonJs, 'check.js');
    node(typescript, 'main.js');
    const answer = JSON.parse(node(said, 'in-node.js'));
    assert.ok(answer.version.startsWith(`v${version}.`), answer.version);
    assert.equal(answer.digest, expected);
    return `${cases.length} cases`;
  };
  const versions = [20, 22, 24, 26];
  await report('nodes', Object.fromEntries(versions.map((version) => [`Node ${version}`, under(version)])));
} finally {
  remove();
}
