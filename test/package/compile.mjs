import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { node, root, writeJson } from './installation.mjs';

const ours = join(root, 'node_modules', 'typescript', 'bin', 'tsc');

/** Compiles the TypeScript consumer, with every declaration it meets checked too, and runs what comes out. */
export const compile =
  (project, resolution, type, { compiler = ours, label = '' } = {}) =>
  () => {
    const folder = project('typescript', `typescript-${label}${resolution}-${type}`, type);
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
    node([compiler, '-p', folder], folder);
    const main = join(folder, 'out', 'main.js');
    if (!existsSync(main)) throw new Error('The compiler wrote nothing.');
    // What a bundler's settings emit is not meant for Node unless the package is a module.
    if (resolution === 'node16' || type === 'module') node([main], folder);
  };

/** Checks the types of a test suite, under which the matchers are known to `expect`. */
export const compileTests = (folder) => {
  const compilerOptions = {
    module: 'node16',
    moduleResolution: 'node16',
    target: 'es2022',
    lib: ['es2022'],
    types: [],
    strict: true,
    // The declarations of the test runner are its own.
    skipLibCheck: true,
    noEmit: true,
  };
  writeJson(join(folder, 'tsconfig.json'), { compilerOptions, include: ['passing'] });
  node([ours, '-p', folder], folder);
};
