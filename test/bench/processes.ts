import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Section } from './figures.js';
import { median } from './measure.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

function run(source: string): { readonly milliseconds: number; readonly printed: string } {
  const start = process.hrtime.bigint();
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', source], {
    cwd: root,
    encoding: 'utf8',
  });
  return { milliseconds: Number(process.hrtime.bigint() - start) / 1e6, printed };
}

const create = `
  import { createSupportPolicy } from 'support-policy';
  const start = performance.now();
  const policy = createSupportPolicy();
  const created = performance.now();
  policy.evaluate({ plan: 'standard', severity: 'A', request: { need: 'break-fix' } });
  console.log(created - start, performance.now() - created);`;

/** Times a bare Node, one that imports the package, and one that creates a policy too: each in new processes, in turn. */
export function measureProcesses(rounds: number): Section {
  const rows = Array.from({ length: rounds }, () => {
    const bare = run('').milliseconds;
    const imported = run("import 'support-policy';").milliseconds;
    const hours = run("import 'support-policy/business-hours';").milliseconds;
    const [creation = 0, first = 0] = run(create).printed.split(' ').map(Number);
    return { bare, imported, hours, creation, first };
  });
  const of = (pick: (row: (typeof rows)[number]) => number): number => median(rows.map(pick));
  return {
    title: 'In a new process',
    figures: [
      { what: 'a bare Node', value: of(({ bare }) => bare), unit: 'ms' },
      { what: 'importing the package', value: of(({ bare, imported }) => imported - bare), unit: 'ms' },
      { what: 'importing business hours', value: of(({ bare, hours }) => hours - bare), unit: 'ms' },
      {
        what: 'creating the built-in policy',
        value: of(({ creation }) => creation),
        unit: 'ms',
        target: { atMost: 15 },
      },
      { what: 'the first evaluate() after it', value: of(({ first }) => first), unit: 'ms' },
      {
        id: 'node with the package / bare node',
        what: 'Node with the package takes, of a bare one',
        value: of(({ bare, imported }) => imported / bare),
        unit: '×',
      },
      {
        id: 'creating the policy / bare node',
        what: 'creating the built-in policy takes, of a bare Node',
        value: of(({ bare, creation }) => creation / bare),
        unit: '×',
      },
    ],
  };
}
