import { ruleFiles } from '../../../src/policies/rule-files.js';
import { difference } from './alike.js';
import { listed } from './listed.js';
import { mutated, nameOf } from './mutant.js';
import { policyOf } from './policy-of.js';
import { tryMutants } from './trial.js';

// Policies can be named on the command line; all are tried otherwise.
const wanted = process.argv.slice(2);
let faults = 0;
const started = performance.now();

function report(text: string): void {
  faults += 1;
  console.log(`  ${text}`);
}

for (const file of ruleFiles) {
  const slug = policyOf(file);
  if (wanted.length > 0 && !wanted.includes(slug)) continue;
  const begun = performance.now();
  const { tried, killed, survivors, names } = await tryMutants(file);
  const equivalent = new Set((listed[slug] ?? []).flatMap(({ mutants }) => mutants));
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const counts = Object.entries(killed).map(([by, count]) => `${count} by ${by}`);
  console.log(`${slug}: ${tried} mutants, killed ${counts.join(', ')}; ${survivors.length} left, ${seconds} s`);
  const left = new Set(survivors.map(nameOf));
  for (const name of equivalent) {
    if (!names.has(name)) report(`listed as equivalent, but no such mutant: ${name}`);
    else if (!left.has(name)) report(`listed as equivalent, but killed: ${name}`);
  }
  for (const mutant of survivors) {
    const name = nameOf(mutant);
    const differs = difference(slug, file, mutated(file, mutant));
    if (differs) report(`SURVIVED ${name}\n    ${differs.of} differs: ${JSON.stringify(differs.example)}`);
    else if (!equivalent.has(name)) report(`equivalent, but not listed: ${name}`);
  }
}

console.log(
  `mutate:rules: ${faults === 0 ? 'no survivors' : `${faults} to look at`}, ${((performance.now() - started) / 1000).toFixed(0)} s`,
);
process.exitCode = faults === 0 ? 0 : 1;
