// What may be in the tarball, and in the files of the build.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';

const scripts = (files) => files.filter((path) => /\.c?js$/.test(path));

export const nothingElse = (files) => {
  const unexpected = files.filter(
    (path) => !/^(dist\/|rules\/|(package\.json|LICENSE|(README|CHANGELOG)\.md)$)/.test(path),
  );
  assert.deepEqual(unexpected, []);
  for (const path of ['package.json', 'LICENSE', 'README.md', 'CHANGELOG.md']) assert.ok(files.includes(path), path);
};

export const noCodeFromStrings = (files, installed) => {
  for (const path of scripts(files)) {
    assert.doesNotMatch(readFileSync(join(installed, path), 'utf8'), /\beval\s*\(|\bFunction\s*\(/, path);
  }
};

// Where a peer may be imported; everywhere else only the dependencies may.
const homeOf = {
  '@jest/globals': 'dist/testing/jest',
  vitest: 'dist/testing/vitest',
  'fast-check': 'dist/testing/fast-check',
};

const packageOf = (specifier) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)[0];

/** What each file of the build imports from elsewhere, as a bundler reads it. */
const importsOf = async (files, installed) => {
  const entryPoints = scripts(files).map((path) => ({ in: path, out: path }));
  const options = {
    packages: 'external',
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'out',
    logLevel: 'error',
  };
  const { metafile } = await build({ ...options, absWorkingDir: installed, entryPoints, platform: 'neutral' });
  return Object.entries(metafile.inputs).flatMap(([path, { imports }]) =>
    imports.filter(({ external }) => external).map((each) => ({ path, specifier: each.path })),
  );
};

export const onlyDeclaredImports = async (files, installed, { dependencies }) => {
  const imports = await importsOf(files, installed);
  for (const { path, specifier } of imports) {
    const name = packageOf(specifier);
    assert.ok(!isBuiltin(specifier), `${path} imports ${specifier} of Node`);
    assert.ok(name in dependencies || path.startsWith(`${homeOf[name]}.`), `${path} imports ${specifier}`);
  }
  // A build in which nothing was found to be imported would pass. `date-fns` is there for date-fns-tz, its peer.
  const found = new Set(imports.map(({ specifier }) => packageOf(specifier)));
  const wanted = [...Object.keys(dependencies), ...Object.keys(homeOf)].filter((name) => name !== 'date-fns');
  assert.deepEqual([...found].sort(), wanted.sort());
};
