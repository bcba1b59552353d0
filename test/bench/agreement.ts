import assert from 'node:assert/strict';
import type { SupportPolicy } from 'support-policy';
import type { Cases } from './cases.js';
import { type Contestant, handWritten } from './contestants.js';
import { type Key, keys, type Outcomes } from './keys.js';

/**
 * Compares so many of the complete cases with the hand-written function.
 *
 * @throws AssertionError where somebody decides one of them differently
 */
export async function checkAgreement(cases: Cases, contestants: readonly Contestant[], checked: number): Promise<void> {
  const limit = handWritten(cases.complete);
  for (const { name, count, decide } of contestants) {
    assert.equal(count, limit.count, `${name} decides other cases`);
    for (let index = 0; index < checked; index += 1) {
      const expected = await limit.decide(index);
      assert.deepEqual({ ...(await decide(index)) }, expected, `${name} disagrees on case ${index}`);
    }
  }
}

// What is unknown counts as no where a question was not asked.
const mayBeSilent: readonly Key[] = ['rootCauseAnalysis', 'dataRepair', 'thirdParty'];

/**
 * A case with facts left out is undetermined or decided like the complete one.
 *
 * @throws AssertionError otherwise, and where no outcome stays open, which would make the cases no test of unknown facts
 */
export function checkPartialCases(policy: SupportPolicy, { complete, partial }: Cases): void {
  let open = 0;
  for (const [index, supportCase] of partial.entries()) {
    const outcomes: Outcomes = policy.outcomes(supportCase);
    const expected: Outcomes = policy.outcomes(complete[index] ?? {});
    for (const key of keys) {
      const outcome = outcomes[key];
      if (outcome === 'undetermined') open += 1;
      else if (outcome !== 'not-applicable' || !mayBeSilent.includes(key)) {
        assert.equal(outcome, expected[key], `${key} of partial case ${index}`);
      }
    }
  }
  assert.ok(open > partial.length, `${open} outcomes stay open`);
}

/** @throws AssertionError where `evaluate` and `decide` do not have the outcomes of `outcomes` */
export function checkOwnEntryPoints(policy: SupportPolicy, { complete }: Cases): void {
  for (const [index, supportCase] of complete.entries()) {
    const decisions = policy.evaluate(supportCase);
    const outcomes: Outcomes = policy.outcomes(supportCase);
    for (const key of keys) assert.equal(decisions[key].outcome, outcomes[key], `${key} of case ${index}`);
    const key = keys[index % keys.length] ?? 'coverage';
    assert.equal(policy.decide(key, supportCase).outcome, outcomes[key], `decide of case ${index}`);
  }
}
