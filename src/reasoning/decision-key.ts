import { nearest } from '../case/suggestions.js';
import { Problems } from '../engine/problems.js';
import { InvalidPolicyError } from '../errors.js';
import type { CaseDecisions } from '../policies/decisions.js';
import { decisionKeys } from '../policies/modules.js';

/** Keys of decisions once each, in the order of `CaseDecisions`; all if left out. */
export function checkDecisionKeys(keys: unknown): readonly (keyof CaseDecisions)[] {
  if (keys === undefined) return decisionKeys;
  const problems = new Problems();
  if (!Array.isArray(keys)) problems.add(['keys'], 'wrong-type', 'must be a list of decisions', keys);
  const named: readonly unknown[] = Array.isArray(keys) ? keys : [];
  named.forEach((key, index) => {
    checkKey(key, ['keys', index], problems);
  });
  if (problems.found.length > 0) throw new InvalidPolicyError(problems.found);
  return decisionKeys.filter((key) => named.includes(key));
}

/** @throws InvalidPolicyError when no decision has this key */
export function checkDecisionKey(key: unknown): void {
  const problems = new Problems();
  checkKey(key, ['key'], problems);
  if (problems.found.length > 0) throw new InvalidPolicyError(problems.found);
}

function checkKey(key: unknown, at: readonly (string | number)[], problems: Problems): void {
  if (decisionKeys.some((each) => each === key)) return;
  problems.add(at, 'unknown-policy', 'no decision has this key', key, {
    allowed: decisionKeys,
    suggestion: typeof key === 'string' ? nearest(key, decisionKeys) : undefined,
  });
}
