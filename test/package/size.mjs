// Bundles each entry of the build as a page would, minified and gzipped, and holds it to its ceiling.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

// A ceiling only ever comes down, towards its goal where it has one.
const entries = [
  { name: 'index', goal: 50_000, ceiling: 107_300 },
  { name: 'business-hours', ceiling: 12_000 },
  { name: 'holidays', ceiling: 2_000 },
  { name: 'verify', ceiling: 90_000 },
];

const bundle = async (name) => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export * from './dist/${name}.js'`, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
  });
  const [{ inputs }] = Object.values(metafile.outputs);
  return { bytes: gzipSync(outputFiles[0].contents, { level: 9 }).length, inputs };
};

/** Minified bytes by package: compression shares between packages, so their shares of it cannot be told apart. */
const byPackage = (inputs) => {
  const sums = new Map();
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const [, name = 'support-policy'] = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(path) ?? [];
    sums.set(name, (sums.get(name) ?? 0) + bytesInOutput);
  }
  return [...sums].filter(([, bytes]) => bytes > 0).sort(([, a], [, b]) => b - a);
};

let tooLarge = 0;
for (const { name, goal, ceiling } of entries) {
  const { bytes, inputs } = await bundle(name);
  const fits = bytes <= ceiling;
  if (!fits) tooLarge += 1;
  const wish = goal === undefined || bytes <= goal ? '' : `; the goal is ${kilobytes(goal)}`;
  console.log(
    `${fits ? 'passed' : 'FAILED'}  ${name}: ${kilobytes(bytes)} gzipped, of at most ${kilobytes(ceiling)}${wish}`,
  );
  console.log(
    `        minified: ${byPackage(inputs)
      .map(([from, share]) => `${from} ${kilobytes(share)}`)
      .join(', ')}`,
  );
}
console.log(`size: ${entries.length - tooLarge} passed, ${tooLarge} failed`);
process.exitCode = tooLarge === 0 ? 0 : 1;
