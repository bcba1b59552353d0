import { execFileSync } from 'node:child_process';
import type { Section } from './figures.js';
import type { HeapGrowth } from './memory.js';

// The arguments with which `main.ts` prints what it is asked for.
const childArguments = { bytes: '--child-bytes', growth: '--child-growth' } as const;

function child(flags: readonly string[], own: readonly string[]): unknown {
  const script = process.argv[1] ?? '';
  return JSON.parse(execFileSync(process.execPath, [...flags, '--expose-gc', script, ...own], { encoding: 'utf8' }));
}

function growthOf(json: unknown): HeapGrowth {
  if (typeof json !== 'object' || json === null || !('overall' in json) || !('lastQuarter' in json))
    throw new TypeError('The child process measured nothing.');
  return { overall: Number(json.overall), lastQuarter: Number(json.lastQuarter) };
}

// Megabytes: no sample allocates as much.
const youngHeap = ['--min-semi-space-size=256', '--max-semi-space-size=256'];

/** What calls allocate and what stays, each measured in a process of its own. */
export function measureMemory(cases: number): Section {
  const bytes = child(youngHeap, [childArguments.bytes]);
  const { overall, lastQuarter } = growthOf(child([], [childArguments.growth, String(cases)]));
  const count = cases.toLocaleString('en-US');
  const allocated = Object.entries(Object(bytes)).map(([name, value]) => ({
    id: `bytes, ${name}`,
    what: `allocated by ${name}`,
    value: Number(value),
    unit: 'bytes' as const,
  }));
  return {
    title: 'Memory, per case',
    figures: [
      ...allocated,
      { what: `heap growth over ${count} cases, after collection`, value: overall, unit: 'bytes' },
      {
        what: `heap growth over the last quarter of ${count} cases`,
        value: lastQuarter,
        unit: 'bytes',
        // Whatever is kept of a case takes at least a pointer to it. Fewer cases do not stand out from the noise.
        ...(cases >= 100_000 ? { target: { atMost: 8 } } : {}),
      },
    ],
  };
}
