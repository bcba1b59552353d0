// What may be in the tarball, and in the files of the build.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';

const scripts = (files) => files.filter((path) => /\.c?js$/.test(path));

export const nothingElse = (files) => {
  const unexpected = files.filter((path) => !/^(dist\/|rules\/|(package\.json|LICENSE|(README|CHANGELOG)\.md)$)/.test(path));
  assert.deepEqual(unexpected, []);
  for (const path of ['package.json', 'LICENSE', 'README.md', 'CHANGELOG.md']) assert.ok(files.includes(path), path);
};

export const noCodeFromStrings = (files, installed) => {
  for (const path of scripts(files)) {
    assert.doesNotMatch(readFileSync(join(installed, path), 'utf8'), /\beval\s*\(|\bFunction\s*\(/, path);
  }
};

// Where a peer may be imported; everywhere else only the dependencies may.
const peerOf = { '@jest/globals': 'jest', vitest: 'vitest', 'fast-check': 'fast-check' };

const specifiersIn = (code) =>
  [...code.matchAll(/(?:\bfrom|\bimport|\brequire\()\s*(["'])([^"'\n]+)\1/g)].map(([, , specifier]) => specifier);

const packageOf = (specifier) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)[0];

export const onlyDeclaredImports = (files, installed, { dependencies }) => {
  const seen = new Set();
  for (const path of scripts(files)) {
    for (const specifier of specifiersIn(readFileSync(join(installed, path), 'utf8'))) {
      if (specifier.startsWith('./') || specifier.startsWith('../')) continue;
      const name = packageOf(specifier);
      const peer = peerOf[name];
      assert.ok(!isBuiltin(specifier), `${path} imports ${specifier} of Node`);
      assert.ok(name in dependencies || peer !== undefined, `${path} imports ${specifier}, which is not declared`);
      if (peer !== undefined) assert.match(path, new RegExp(`^dist/testing/${peer}\\.c?js$`), `${path}: ${specifier}`);
      seen.add(name);
    }
  }
  // Otherwise the pattern above no longer reads what the build writes.
  for (const name of [...Object.keys(dependencies), ...Object.keys(peerOf)]) assert.ok(seen.has(name), name);
};
