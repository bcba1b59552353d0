/**
 * The answers for a partial case by definition: every completion of the unknown facts is tried with
 * the hand-written reference. Slow on purpose, so that there is nothing in it to get wrong.
 */
import type { FactName, SupportCase } from '../../src/case/support-case.js';
import type { Strength } from '../../src/decision.js';
import { type Completion, tryAll } from './completions.js';
import type { Candidates } from './domains.js';
import { type Readings, type ReferenceKey, type ReferenceOptions, reference } from './hand-written.js';
import { agreedDetails, type Details } from './partial-details.js';
import { candidatesFor, isAsked } from './relevant-facts.js';

export type { Candidates } from './domains.js';
export { candidatesFor } from './relevant-facts.js';

/** What the definitions of the contract say about a partial case. */
export interface ByDefinition {
  readonly outcome: string;
  readonly strength: Strength;
  readonly possible: readonly string[];
  readonly missing: readonly FactName[];
  /** Of the details that come from rules alone: those from a calendar may add facts. */
  readonly incomplete: readonly FactName[];
  readonly details: Details;
}

/** The outcomes of every policy in the contract's order. */
const outcomesInOrder: Readonly<Record<ReferenceKey, readonly string[]>> = {
  submission: ['may-submit', 'may-not-submit'],
  coverage: ['covered', 'covered-with-limits', 'governed-by-agreement', 'not-covered'],
  severityDowngrade: ['kept', 'may-be-lowered'],
  initialResponse: ['target-set', 'no-target', 'set-by-agreement'],
  fourHourCap: ['not-capped', 'within-cap', 'close-and-refer', 'close-or-advisory', 'advisory-required'],
  reopenEligibility: ['may-reopen', 'new-incident'],
  rootCauseAnalysis: ['may-be-provided', 'refused'],
  dataRepair: ['not-repaired', 'script-may-run', 'script-not-run'],
  thirdParty: ['full-support', 'reasonable-support'],
};

const strengthRank: Readonly<Record<Strength, number>> = { fact: 0, 'vendor-may': 1, 'customer-may': 1, must: 2 };

/** The facts that, changed alone, change what is looked at in some completion. */
const factsThatMatter = (
  completions: readonly (Completion | null)[],
  unknowns: readonly Candidates[],
  look: (completion: Completion) => string,
): FactName[] => {
  let stride = completions.length;
  return unknowns
    .filter(({ values }) => {
      const block = stride;
      stride /= values.length;
      return completions.some((completion, at) => {
        // Neighbours with a gap of impossible ones between them are found by comparing with each earlier value.
        if (completion === null) return false;
        for (let other = at - stride; other >= at - (at % block); other -= stride) {
          const earlier = completions[other];
          if (earlier) return look(earlier) !== look(completion);
        }
        return false;
      });
    })
    .map(({ fact }) => fact);
};

/**
 * Decides a partial case by the definitions of the contract. `unknowns` are the facts to complete, in
 * the order of `SupportCase`; by default all that the policy may read, with representative values.
 */
export const decideByDefinition = (
  key: ReferenceKey,
  partial: SupportCase,
  readings: Readings,
  options: ReferenceOptions = {},
  unknowns: readonly Candidates[] = candidatesFor(key, partial),
): ByDefinition => {
  if (!isAsked(key, partial)) {
    const { details, strength } = reference[key](partial, readings, options);
    const empty = { possible: [], missing: [], incomplete: [] };
    return { outcome: 'not-applicable', strength, ...empty, details: JSON.parse(JSON.stringify(details)) };
  }
  const completions = tryAll(key, partial, unknowns, readings, options);
  const different = [...new Set(completions)].filter((completion) => completion !== null);
  const possible = outcomesInOrder[key].filter((name) => different.some(({ outcome }) => outcome === name));
  const [only] = possible;
  const determined = possible.length === 1 && only !== undefined;
  const missing = factsThatMatter(completions, unknowns, ({ outcome }) => outcome);
  const strengths = different.map(({ strength }) => strength);
  return {
    outcome: determined ? only : 'undetermined',
    strength: determined ? strengths.reduce((a, b) => (strengthRank[a] <= strengthRank[b] ? a : b)) : 'fact',
    possible,
    missing,
    incomplete: factsThatMatter(completions, unknowns, ({ text }) => text).filter((fact) => !missing.includes(fact)),
    details: agreedDetails(different.map(({ details }) => details)),
  };
};
