// Compiles the TypeScript consumer with the oldest and the newest compiler that are supported.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from './compile.mjs';
import { install, installPackage, node, writeJson } from './installation.mjs';
import { report } from './report.mjs';

const { scratch, project, remove } = installPackage();

const compilerOf = (version) => {
  const folder = join(scratch, `compiler-${version}`);
  mkdirSync(folder);
  writeJson(join(folder, 'package.json'), { name: `compiler-${version}`, private: true });
  install(folder, `typescript@${version}`);
  const compiler = join(folder, 'node_modules', 'typescript', 'bin', 'tsc');
  assert.match(node([compiler, '--version'], folder), new RegExp(`^Version ${version}\\.`));
  return compiler;
};

try {
  const versions = ['5.4', '7'];
  const kinds = ['node16', 'bundler'].flatMap((resolution) => ['module', 'commonjs'].map((type) => [resolution, type]));
  const checks = versions.flatMap((version) => {
    const compiler = compilerOf(version);
    return kinds.map(([resolution, type]) => [
      `TypeScript ${version}, ${resolution}, ${type === 'module' ? 'ESM' : 'CommonJS'}`,
      compile(project, resolution, type, { compiler, label: `${version}-` }),
    ]);
  });
  await report('compilers', Object.fromEntries(checks));
} finally {
  remove();
}
