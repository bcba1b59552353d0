import { createSupportPolicy, parseCase } from 'support-policy';
import { generateCases, generateInputs } from './cases.js';
import { factsForPeers, handWritten, jsonLogicEngine, jsonRulesEngine } from './contestants.js';
import { keys } from './keys.js';
import { median } from './measure.js';
import { createRandom } from './random.js';

// Microseconds of processor time.
const warmUp = 500_000;

// Held here, so that what a call allocates cannot be optimised away.
let last: unknown;

const used = (): number => process.memoryUsage().heapUsed;

/**
 * Bytes that one call allocates: the growth of a heap whose young part is too large to be collected
 * all the time. For a process with such a heap: collecting by force would throw away optimised code.
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
    const perSample = name === peer.name ? 10 : 200;
    let next = 0;
    const sample = async (): Promise<number> => {
      const before = used();
      for (let done = 0; done < perSample; done += 1) {
        last = call(next);
        if (last instanceof Promise) await last;
        next = (next + 1) % complete.length;
      }
      return (used() - before) / perSample;
    };
    // Code that is not optimised yet allocates more.
    const start = process.cpuUsage();
    for (let spent = 0; spent < warmUp; spent = process.cpuUsage(start).user) await sample();
    const samples: number[] = [];
    for (let index = 0; index < 31; index += 1) samples.push(await sample());
    // A collection in between makes a sample fall.
    bytes[name] = median(samples.filter((sample) => sample > 0));
  }
  return bytes;
}

/** Bytes per case by which the heap has grown, after collection. */
export interface HeapGrowth {
  readonly overall: number;
  /** Over the last quarter of the cases: what is kept within bounds is there by then, a leak goes on. */
  readonly lastQuarter: number;
}

/** Decides so many different cases and looks at the heap before, when a quarter is left, and after. */
export function heapGrowthPerCase(cases: number): HeapGrowth {
  const policy = createSupportPolicy();
  const batch = 1000;
  const random = createRandom(1);
  const decideCases = (count: number): void => {
    for (let done = 0; done < count; done += batch) {
      for (const input of generateInputs(batch, random)) {
        const supportCase = parseCase(input);
        policy.outcomes(supportCase);
        policy.evaluate(supportCase);
      }
    }
  };
  const settled = (): number => {
    for (let time = 0; time < 4; time += 1) globalThis.gc?.();
    return used();
  };
  decideCases(5000);
  const before = settled();
  decideCases(cases * 0.75);
  const late = settled();
  decideCases(cases * 0.25);
  const after = settled();
  return { overall: (after - before) / cases, lastQuarter: (after - late) / (cases * 0.25) };
}
