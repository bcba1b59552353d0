import fc from 'fast-check';
import type { Engine } from 'json-rules-engine';
import { describe, expect, test } from 'vitest';
import { parseCase } from '../../src/case/parse.js';
import { isSupportPolicyError } from '../../src/errors.js';
import { type CaseDecisions, createSupportPolicy, toFacts } from '../../src/index.js';
import type { CallOptions } from '../../src/options/options.js';
import type { CaseView } from '../../src/policies/case-view.js';
import { modules } from '../../src/policies/modules.js';
import { aCase } from '../../src/testing/index.js';
import { ourAnswers, setUp, type TheirAnswers, theirAnswers, viewOf } from './both-engines.js';
import { anyReadings, completeFacts, independentFacts, nest } from './generated/facts.js';
import { ruleFile } from './generated/rule-files.js';

type Key = keyof CaseDecisions;

const counted = { outcomes: 0, rules: 0, comparisons: 0, gaps: 0, conflicts: 0, shipped: 0, met: 0 };

/** What the plain engine's results come to under the rules of precedence. */
function outcomeOf({ outcomes }: TheirAnswers): unknown {
  const [first] = outcomes;
  if (!first) return 'no-rule-decides';
  const together = outcomes.filter(({ priority }) => priority === first.priority);
  return together.every(({ outcome }) => outcome === first.outcome) ? first.outcome : 'rules-conflict';
}

function outcomeOrError(decide: () => string): string {
  try {
    return decide();
  } catch (error) {
    if (isSupportPolicyError(error)) return error.code;
    throw error;
  }
}

async function compare(key: Key, engine: Engine, view: CaseView): Promise<TheirAnswers> {
  const theirs = await theirAnswers(engine, view);
  const ours = ourAnswers(view, modules[key].slug);
  expect(ours).toEqual(theirs.rules);
  counted.rules += ours.length;
  counted.met += ours.filter(({ met }) => met).length;
  counted.comparisons += ours.reduce((sum, { comparisons }) => sum + comparisons.length, 0);
  counted.outcomes += 1;
  return theirs;
}

const isKey = (key: string): key is Key => Object.hasOwn(modules, key);
const keys = Object.keys(modules).filter(isKey);

describe('the shipped rules', () => {
  const policy = createSupportPolicy();
  const setup = setUp([]);
  // One engine per policy for all cases, as a service would keep them.
  const engines = keys.map((key) => [key, policy.toEngine(key)] as const);

  test('decide every complete case as json-rules-engine runs them', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        completeFacts,
        anyReadings,
        fc.subarray(['reopen', 'outage', 'script']),
        async (flat, readings, gone) => {
          const known = Object.entries(flat).filter(([name]) => !gone.some((part) => name.startsWith(`${part}.`)));
          const supportCase = parseCase(nest(Object.fromEntries(known)));
          const view = viewOf(setup, supportCase, { readings });
          const ours = policy.outcomes(supportCase, { readings });
          for (const [key, engine] of engines) {
            // Where the part is absent, so are its facts, and the plain engine refuses to run without them.
            if (modules[key].slug === 'reopen-eligibility' && gone.includes('reopen')) continue;
            if (modules[key].slug === 'root-cause-analysis' && gone.includes('outage')) continue;
            if (modules[key].slug === 'data-repair' && gone.includes('script')) continue;
            const theirs = outcomeOf(await compare(key, engine, view));
            expect([key, theirs === 'no-rule-decides' ? 'not-applicable' : theirs]).toEqual([key, ours[key]]);
            counted.shipped += 1;
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('decide as the plain engine does on the facts of the public function', async () => {
    await fc.assert(
      fc.asyncProperty(completeFacts, anyReadings, async (flat, readings) => {
        const supportCase = nest(flat);
        const facts = toFacts(supportCase, { readings });
        const decisions = policy.evaluate(supportCase, { readings });
        for (const [key, engine] of engines) {
          const { results } = await engine.run({ ...facts });
          expect(results[0]?.event?.params?.['outcome'] ?? 'not-applicable').toBe(decisions[key].outcome);
          // The rules that decide are the first results, all those of one priority.
          const names = results.filter(({ priority }) => priority === results[0]?.priority).map(({ name }) => name);
          expect(decisions[key].reasons.map(({ rule }) => rule).sort()).toEqual(names.sort());
          counted.outcomes += 1;
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('a fresh engine decides after another one rejected a case of which too little is known', async () => {
  const policy = createSupportPolicy();
  const supportCase = aCase();
  const { plan: _, ...without } = toFacts(supportCase);
  for (const key of ['coverage', 'initialResponse', 'fourHourCap'] as const) {
    await expect(policy.toEngine(key).run({ ...without })).rejects.toThrow('Undefined fact: plan');
    const { results } = await policy.toEngine(key).run({ ...toFacts(supportCase) });
    expect(results[0]?.event?.params?.['outcome']).toBe(policy.decide(key, supportCase).outcome);
  }
});

describe('generated rules', () => {
  const files = ruleFile({ facts: independentFacts, total: false });
  const cases = fc.array(fc.tuple(completeFacts, anyReadings), { minLength: 20, maxLength: 20 });

  test('decide every complete case as json-rules-engine runs them', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(files, cases, async (file, some) => {
        const key = keys.find((each) => modules[each].slug === file.policy) ?? 'coverage';
        const policy = createSupportPolicy({ rules: [file] });
        const setup = setUp([file]);
        const engine = policy.toEngine(key);
        for (const [flat, readings] of some) {
          const supportCase = parseCase(nest(flat));
          const options: CallOptions = { readings };
          const theirs = outcomeOf(await compare(key, engine, viewOf(setup, supportCase, options)));
          expect(outcomeOrError(() => policy.decide(key, supportCase, options).outcome)).toBe(theirs);
          if (theirs === 'no-rule-decides') counted.gaps += 1;
          if (theirs === 'rules-conflict') counted.conflicts += 1;
        }
      }),
      { numRuns: 100 },
    );
  });
});

test('so much was compared', () => {
  // A property that compares nothing holds as well: how much it compared is part of the claim.
  expect(keys).toHaveLength(9);
  expect(counted.shipped).toBeGreaterThan(6_000);
  expect(counted.outcomes).toBeGreaterThan(8_500);
  expect(counted.rules).toBeGreaterThan(70_000);
  expect(counted.comparisons).toBeGreaterThan(400_000);
  expect(counted.met).toBeGreaterThan(8_000);
  expect(counted.gaps).toBeGreaterThan(50);
  expect(counted.conflicts).toBeGreaterThan(20);
});
