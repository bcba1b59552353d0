// Starts Node with and without the package, by turns, and compares the medians.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'dist');
const runs = 11;
const rounds = 3;
const budget = 60;

const bare = ['--input-type=module', '--eval', '0'];
const entries = {
  'import, index': ['--input-type=module', '--eval', `import ${JSON.stringify(pathToFileURL(join(dist, 'index.js')))}`],
  'require, index': ['--input-type=commonjs', '--eval', `require(${JSON.stringify(join(dist, 'index.cjs'))})`],
  'import, business-hours': [
    '--input-type=module',
    '--eval',
    `import ${JSON.stringify(pathToFileURL(join(dist, 'business-hours.js')))}`,
  ],
};

const timed = (args) => {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - started;
};
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const measure = (args) => {
  const without = [];
  const included = [];
  for (let run = 0; run < runs; run += 1) {
    without.push(timed(bare));
    included.push(timed(args));
  }
  const base = median(without);
  return { base, above: median(included) - base };
};

let slow = 0;
for (const [name, args] of Object.entries(entries)) {
  // Noise only ever adds, so one quiet round is enough.
  let best;
  for (let round = 0; round < rounds && !best?.fits; round += 1) {
    const { base, above } = measure(args);
    // A machine that takes three times as long to start Node itself takes as much longer to load the package.
    const allowed = Math.max(budget, 1.5 * base);
    if (best === undefined || above < best.above) best = { base, above, allowed, fits: above <= allowed };
  }
  if (!best.fits) slow += 1;
  const { base, above, allowed, fits } = best;
  console.log(
    `${fits ? 'passed' : 'FAILED'}  ${name}: ${above.toFixed(0)} ms above ${base.toFixed(0)} ms of bare Node; ` +
      `the goal is ${budget} ms, allowed here ${allowed.toFixed(0)} ms`,
  );
}
process.exitCode = slow === 0 ? 0 : 1;
