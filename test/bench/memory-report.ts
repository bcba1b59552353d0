import { execFileSync } from 'node:child_process';
import type { Section } from './figures.js';

// The arguments with which `main.ts` prints what it is asked for.
const childArguments = { bytes: '--child-bytes', growth: '--child-growth' } as const;

function child(flags: readonly string[], own: readonly string[]): unknown {
  const script = process.argv[1] ?? '';
  return JSON.parse(execFileSync(process.execPath, [...flags, '--expose-gc', script, ...own], { encoding: 'utf8' }));
}

// Megabytes: no sample allocates as much.
const youngHeap = ['--min-semi-space-size=256', '--max-semi-space-size=256'];

/** What calls allocate and what stays, each measured in a process of its own. */
export function measureMemory(cases: number): Section {
  const bytes = child(youngHeap, [childArguments.bytes]);
  const growth = child([], [childArguments.growth, String(cases)]);
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
      {
        what: `heap growth over ${cases.toLocaleString('en-US')} cases, after collection`,
        value: Number(growth),
        unit: 'bytes',
        // Whatever is kept of a case takes at least a pointer to it. Fewer cases do not stand out from the noise.
        ...(cases >= 100_000 ? { target: { atMost: 8 } } : {}),
      },
    ],
  };
}
