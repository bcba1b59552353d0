import type { Decision } from '../decision.js';
import { hasOutcome, type MadeWith } from './expectation.js';

/**
 * Asserts the outcome of a decision, under any test runner.
 *
 * @param madeWith - `{ files: policy.files }` where rules of your own decided, for the nearest rules in the message
 * @throws Error whose message explains the decision: rules, conditions, unknown facts, and the nearest
 * rules that would have given the outcome. Also when the policy has no such outcome.
 * @example
 * assertOutcome(evaluateCase(aCase()).coverage, 'covered');
 */
export function assertOutcome<D extends Decision>(decision: D, outcome: D['outcome'], madeWith?: MadeWith): void {
  const { holds, mistake, message } = hasOutcome(decision, outcome, madeWith);
  if (!holds || mistake !== undefined) throw new Error(message(false));
}
