import { freeze } from '../freeze.js';
import { ruleFiles } from '../policies/rule-files.js';
import { faultsOf } from './faults.js';
import { type PolicySource, readPolicies } from './read-policies.js';
import type { VerificationReport } from './report.js';
import { dependingOn, openVocabulary, withinBounds } from './subject.js';

/**
 * Looks for gaps, conflicts and rules that do nothing, in every kind of case that the rules can tell apart: every
 * combination of known values and readings, numbers and instants by the regions that thresholds cut them into. The search
 * is symbolic and exact: that nothing was found is a statement about all of `cases`.
 *
 * Only outcomes are looked at, not the tables of details, and only cases to which a policy applies. Whether a response
 * target was agreed (`responseTargets`) is left open, for rule files do not say; the other options change no rule.
 *
 * @param policy - the built-in policies by default; of a list, only its files are verified and those that depend on them
 * @throws InvalidPolicyError when a file does not load (paths such as `/0/rules/3`), or is `too-complex` to reason about
 * @example
 * const { ok, findings } = verifyPolicies([myFourHourCap]);
 * findings[0]?.example; // a smallest case that falls into the gap
 */
export function verifyPolicies(policy: PolicySource = ruleFiles): VerificationReport {
  const { all, named } = readPolicies(policy, []);
  const vocabulary = openVocabulary();
  const verified = dependingOn(named, all, vocabulary).map((loaded) => ({
    policy: loaded.slug,
    ...withinBounds(loaded.slug, () => faultsOf(loaded, all, vocabulary)),
  }));
  const findings = verified.flatMap((each) => each.findings);
  return freeze({
    ok: findings.length === 0,
    cases: verified.reduce((sum, { cases }) => sum + cases, 0),
    findings,
    policies: verified.map(({ policy: slug, cases }) => ({ policy: slug, cases })),
  });
}
