import { readdirSync, readFileSync } from 'node:fs';
import { evaluateCase, formatDecisions, type PolicyOptions, parseCase } from 'support-policy';

/** A file of `examples/cases`. */
interface Example {
  readonly title: string;
  readonly case: unknown;
  readonly options?: PolicyOptions;
}

const directory = new URL('cases/', import.meta.url);
const wide = '#'.repeat(100);

// All of them, or those whose names are given: npm run example -- unknown-facts
const wanted = process.argv.slice(2);
const names = readdirSync(directory)
  .map((file) => file.replace(/\.json$/, ''))
  .filter((name) => wanted.length === 0 || wanted.includes(name));

for (const name of names) {
  const example: Example = JSON.parse(readFileSync(new URL(`${name}.json`, directory), 'utf8'));
  const decisions = evaluateCase(parseCase(example.case), example.options);
  console.log(`${wide}\n# ${example.title}\n# examples/cases/${name}.json\n${wide}\n`);
  console.log(`${formatDecisions(decisions)}\n\n`);
}
if (names.length === 0) {
  console.error(`No example is called ${wanted.join(' or ')}.`);
  process.exitCode = 1;
}
