// Bundles the benchmark and starts it in a process of its own: `node test/bench/start.mjs [options of main.ts]`.
// Bundled, because a loader that compiles TypeScript on the fly would slow down what it compiles; the package
// itself stays outside and is the built one, as its users import it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outfile = fileURLToPath(new URL('../../reports/bench/main.js', import.meta.url));

if (!existsSync(new URL('../../dist/index.js', import.meta.url))) throw new Error('Build the package first.');
await build({
  entryPoints: [fileURLToPath(new URL('main.ts', import.meta.url))],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  external: ['support-policy', 'support-policy/*'],
  tsconfigRaw: {},
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, ['--expose-gc', outfile, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
