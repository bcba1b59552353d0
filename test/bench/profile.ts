import { Session } from 'node:inspector/promises';
import { createSupportPolicy } from 'support-policy';
import { generateCases } from './cases.js';

/** What can be profiled: the calls on complete, partial and plan-only cases. */
export const profiled = ['outcomes', 'evaluate'] as const;

/** Profiles one entry point for some seconds and prints the functions in which the time was spent. */
export async function profile(
  entry: (typeof profiled)[number],
  kind: 'complete' | 'partial' | 'planOnly',
): Promise<void> {
  const policy = createSupportPolicy();
  const cases = generateCases()[kind];
  const runFor = (milliseconds: number): void => {
    const end = performance.now() + milliseconds;
    while (performance.now() < end) {
      for (const supportCase of cases.slice(0, 200)) {
        if (entry === 'outcomes') policy.outcomes(supportCase);
        else policy.evaluate(supportCase);
      }
    }
  };
  runFor(1000);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  runFor(4000);
  const { profile: found } = await session.post('Profiler.stop');
  session.disconnect();
  const selfTime = new Map<string, number>();
  const samples = found.nodes.reduce((sum, { hitCount = 0 }) => sum + hitCount, 0);
  for (const { callFrame, hitCount = 0 } of found.nodes) {
    const file = callFrame.url.split('/').at(-1) ?? '';
    const name = `${callFrame.functionName || '(anonymous)'} ${file}:${callFrame.lineNumber + 1}`;
    selfTime.set(name, (selfTime.get(name) ?? 0) + hitCount / samples);
  }
  const top = [...selfTime].sort(([, a], [, b]) => b - a).slice(0, 30);
  for (const [name, share] of top) console.log(`${(share * 100).toFixed(1).padStart(5)} %  ${name}`);
}
