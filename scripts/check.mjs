// Runs every script of package.json whose name starts with one of the groups given (`check`, `release`), in its
// order, all of them even when one fails, and counts.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const root = new URL('..', import.meta.url);
const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const groups = process.argv.slice(2);
const steps = Object.keys(scripts).filter(
  (name) => name !== 'check:all' && groups.some((group) => name.startsWith(`${group}:`)),
);
if (steps.length === 0) throw new Error('Nothing to run: name the groups of scripts.');

const failed = steps.filter((step) => {
  console.log(`\n--- ${step}: ${scripts[step]}`);
  const started = performance.now();
  const { status } = spawnSync('npm', ['run', '--silent', step], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`--- ${step}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  return status !== 0;
});

if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(`\ncheck: ${steps.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
