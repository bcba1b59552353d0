import { createSupportPolicy, parseCase } from 'support-policy';
import { generateCases } from './cases.js';
import { factsForPeers, handWritten, jsonLogicEngine, jsonRulesEngine } from './contestants.js';
import { keys } from './keys.js';
import { median } from './measure.js';

const used = (): number => process.memoryUsage().heapUsed;

/**
 * Bytes that one call allocates: the growth of a heap whose young part is too large to be collected
 * meanwhile. For a process started with `--expose-gc` and such a heap.
 */
export async function bytesPerCall(): Promise<Readonly<Record<string, number>>> {
  const policy = createSupportPolicy();
  const { complete, inputs } = generateCases(400);
  const facts = factsForPeers(policy, complete);
  const [limit, logic, peer] = [handWritten(complete), jsonLogicEngine(policy, facts), jsonRulesEngine(policy, facts)];
  const calls: Readonly<Record<string, (index: number) => unknown>> = {
    'hand-written': limit.decide,
    'outcomes()': (index) => policy.outcomes(complete[index] ?? {}),
    'decide()': (index) => policy.decide(keys[index % keys.length] ?? 'coverage', complete[index] ?? {}),
    'evaluate()': (index) => policy.evaluate(complete[index] ?? {}),
    parseCase: (index) => parseCase(inputs[index]),
    'json-logic-engine': logic.decide,
    'json-rules-engine': peer.decide,
  };
  const bytes: Record<string, number> = {};
  for (const [name, call] of Object.entries(calls)) {
    // The engine that allocates and takes most needs few calls to be measured.
    const perSample = name === peer.name ? 5 : 100;
    const samples: number[] = [];
    // The first samples are of code that is not optimised yet, and allocates more.
    for (let sample = 0; sample < 60; sample += 1) {
      globalThis.gc?.();
      const before = used();
      for (let index = 0; index < perSample; index += 1) {
        const result = call((sample * perSample + index) % complete.length);
        if (result instanceof Promise) await result;
      }
      const grown = used() - before;
      if (grown > 0) samples.push(grown / perSample);
    }
    bytes[name] = median(samples.slice(-20));
  }
  return bytes;
}

/** Bytes per case by which the heap has grown, after collection, when so many new cases were decided. */
export function heapGrowthPerCase(cases: number): number {
  const policy = createSupportPolicy();
  const batch = 1000;
  const decideBatch = (seed: number): void => {
    for (const input of generateCases(batch, seed).inputs) {
      const supportCase = parseCase(input);
      policy.outcomes(supportCase);
      policy.evaluate(supportCase);
    }
  };
  const settled = (): number => {
    for (let time = 0; time < 4; time += 1) globalThis.gc?.();
    return used();
  };
  for (let seed = 0; seed < 5; seed += 1) decideBatch(seed);
  const before = settled();
  for (let done = 0; done < cases; done += batch) decideBatch(1000 + done);
  return (settled() - before) / cases;
}
