// Installs the package as npm would publish it and uses it the ways its users do.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runInBundle } from './browser-bundle.mjs';
import { compile, compileTests } from './compile.mjs';
import { noCodeFromStrings, nothingElse, onlyDeclaredImports } from './contents.mjs';
import { assertSame, inputs, saidByBuild, saidBySource } from './decisions.mjs';
import { installPackage, node, root } from './installation.mjs';
import { report } from './report.mjs';

const { resolve } = createRequire(import.meta.url);
const runJest = [resolve('jest/bin/jest'), '--ci', '--runInBand', '--no-cache'];
const runVitest = [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--root', '.'];

/** What a command printed that had to fail. */
const outputOfFailure = (args, cwd) => {
  let printed;
  try {
    printed = node(args, cwd);
  } catch ({ stdout, stderr }) {
    return `${stdout}${stderr}`;
  }
  return assert.fail(`It passed:\n${printed}`);
};

const { files, installed, manifest, project, remove } = installPackage();
try {
  const vitest = project('vitest');
  await report('consumers', {
    'the tarball holds the build, the rules and nothing else': () => nothingElse(files),
    'the build contains no code from strings': () => noCodeFromStrings(files, installed),
    'the build imports what is declared, and nothing of Node': () => onlyDeclaredImports(files, installed, manifest),
    'the build says what the source says': async () => {
      const some = (await inputs()).filter((_, index) => index % 4 === 0);
      return assertSame(await saidByBuild(some, installed), await saidBySource(some));
    },
    'ESM, with code from strings forbidden': () =>
      node(['--disallow-code-generation-from-strings', 'check.js'], project('esm')),
    CommonJS: () => node(['check.js'], project('commonjs', 'commonjs', 'commonjs')),
    'TypeScript, node16, ESM': compile(project, 'node16', 'module'),
    'TypeScript, node16, CommonJS': compile(project, 'node16', 'commonjs'),
    'TypeScript, bundler, ESM': compile(project, 'bundler', 'module'),
    'TypeScript, bundler, CommonJS': compile(project, 'bundler', 'commonjs'),
    'a browser bundle, without Node and with code from strings forbidden': () =>
      runInBundle(join(project('browser'), 'main.js')),
    'Vitest, with matchers and coverage': () => node([...runVitest, 'passing'], vitest),
    'Vitest, a wrong expectation and a threshold that is not reached': () => {
      const printed = outputOfFailure([...runVitest, 'failing'], vitest);
      assert.match(printed, /to be “not-covered”, but it is “covered”/);
      assert.match(printed, /Rule: break-fix-in-plan/);
      assert.match(printed, /Too few rules that decided/);
    },
    'Vitest, the types of the matchers': () => compileTests(vitest),
    'Jest in CommonJS, with matchers and coverage': () => node(runJest, project('jest', 'jest', 'commonjs')),
  });
} finally {
  remove();
}
