// Packs the package as npm would publish it, installs the tarball once and uses it the ways its users do.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInBundle } from './browser-bundle.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const scratch = mkdtempSync(join(tmpdir(), 'support-policy-consumers-'));
const modules = join(scratch, 'node_modules');
const installed = join(modules, 'support-policy');

const run = (command, args, cwd) => execFileSync(command, args, { cwd, encoding: 'utf8', stdio: 'pipe' });
const node = (args, cwd) => run(process.execPath, args, cwd);
const npm = (args, cwd) => run('npm', args, cwd);
const writeJson = (path, value) => writeFileSync(path, JSON.stringify(value));
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Copies a consumer into a folder of its own below the one installation. */
const project = (source, name = source, type = 'module') => {
  const folder = join(scratch, name);
  cpSync(join(here, 'consumers', source), folder, { recursive: true });
  writeJson(join(folder, 'package.json'), { name, private: true, type });
  return folder;
};

const pack = () => {
  const report = JSON.parse(npm(['pack', '--ignore-scripts', '--json', '--pack-destination', scratch], root));
  const [{ filename, files }] = Object.values(report);
  return { tarball: join(scratch, filename), files: files.map((file) => file.path) };
};

const install = (tarball) => {
  writeJson(join(scratch, 'package.json'), { name: 'scratch', private: true });
  const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts', '--omit=peer'];
  npm(['install', ...quiet, tarball], scratch);
  // Optional peers: the versions this repository tests with, without a second download.
  for (const peer of Object.keys(readJson(join(installed, 'package.json')).peerDependencies ?? {})) {
    const target = join(modules, peer);
    if (existsSync(target)) continue;
    mkdirSync(dirname(target), { recursive: true });
    symlinkSync(join(root, 'node_modules', peer), target, 'junction');
  }
};

const compile = (resolution, type) => () => {
  const folder = project('typescript', `typescript-${resolution}-${type}`, type);
  const module = { node16: 'node16', bundler: 'esnext' }[resolution];
  writeJson(join(folder, 'tsconfig.json'), {
    compilerOptions: {
      module,
      moduleResolution: resolution,
      target: 'es2022',
      lib: ['es2022'],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      outDir: 'out',
      rootDir: '.',
    },
    files: ['main.ts'],
  });
  node([join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', folder], folder);
  // What a bundler's settings emit is not meant for Node unless the package is a module.
  if (resolution === 'node16' || type === 'module') node([join(folder, 'out', 'main.js')], folder);
};

const consumers = (files) => {
  const { exports } = readJson(join(installed, 'package.json'));
  const list = {
    'the tarball holds the build, the rules and nothing else': () => {
      const unexpected = files.filter(
        (path) => !/^(dist\/|rules\/|(package\.json|LICENSE|(README|CHANGELOG)\.md)$)/.test(path),
      );
      assert.deepEqual(unexpected, []);
      for (const path of ['package.json', 'LICENSE', 'README.md', 'CHANGELOG.md'])
        assert.ok(files.includes(path), path);
    },
    'the build contains no code from strings': () => {
      for (const path of files.filter((file) => /\.c?js$/.test(file))) {
        assert.doesNotMatch(readFileSync(join(installed, path), 'utf8'), /\beval\s*\(|\bnew Function\b/, path);
      }
    },
    'ESM, with code from strings forbidden': () =>
      node(['--disallow-code-generation-from-strings', 'check.js'], project('esm')),
    CommonJS: () => node(['check.js'], project('commonjs', 'commonjs', 'commonjs')),
    'TypeScript, node16, ESM': compile('node16', 'module'),
    'TypeScript, node16, CommonJS': compile('node16', 'commonjs'),
    'TypeScript, bundler, ESM': compile('bundler', 'module'),
    'TypeScript, bundler, CommonJS': compile('bundler', 'commonjs'),
    'a browser bundle, without Node and with code from strings forbidden': () =>
      runInBundle(join(project('browser'), 'main.js')),
  };
  if ('./testing/vitest' in exports) {
    list['Vitest, with the matchers'] = () =>
      node([join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--root', '.'], project('vitest'));
  }
  return Object.entries(list);
};

const detail = (error) => [error.message, error.stdout, error.stderr].filter(Boolean).join('\n');

let passed = 0;
let failed = 0;
try {
  const { tarball, files } = pack();
  install(tarball);
  for (const [name, use] of consumers(files)) {
    try {
      await use();
      passed += 1;
      console.log(`passed  ${name}`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED  ${name}\n${detail(error)}`);
    }
  }
} catch (error) {
  failed += 1;
  console.log(`FAILED  pack and install\n${detail(error)}`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`consumers: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
