import assert from 'node:assert/strict';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';

/** Bundles an entry for browsers and runs it where there is neither Node nor a way to build code from strings. */
export const runInBundle = async (entry) => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'bundle',
    target: 'es2022',
    logLevel: 'silent',
  });
  const page = createContext({ setTimeout, clearTimeout }, { codeGeneration: { strings: false, wasm: false } });
  runInContext(outputFiles[0].text, page, { timeout: 20_000 });
  assert.throws(() => runInContext('eval("1")', page), { name: 'EvalError' });
  // The context has prototypes of its own, so compare as JSON.
  const report = JSON.parse(runInContext('JSON.stringify(bundle.report)', page));
  assert.deepEqual(report, { coverage: 'not-covered', undetermined: 'undetermined', code: 'invalid-case', own: true });
};
