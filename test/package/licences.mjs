// Every package that an installation brings along must have one of these licences, and name it.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const allowed = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'];
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

const { packages } = readJson(join(root, 'package-lock.json'));
// `devOptional` and `peer` are the test runners: whoever uses the matchers has one already.
const installed = Object.entries(packages).filter(
  ([path, { dev, devOptional, peer }]) => path !== '' && !dev && !devOptional && !peer,
);

const { dependencies } = readJson(join(root, 'package.json'));
const missing = Object.keys(dependencies).filter(
  (name) => !installed.some(([path]) => path === `node_modules/${name}`),
);
if (missing.length > 0) throw new Error(`The lockfile lacks ${missing.join(', ')}.`);

let refused = 0;
for (const [path] of installed) {
  const { name, version, license = 'none' } = readJson(join(root, path, 'package.json'));
  const fine = allowed.includes(license);
  if (!fine) refused += 1;
  console.log(`${fine ? 'passed' : 'FAILED'}  ${name} ${version}: ${license}`);
}
console.log(`licences: ${installed.length - refused} passed, ${refused} failed`);
process.exitCode = refused === 0 ? 0 : 1;
