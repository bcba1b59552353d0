/**
 * Registers the matchers with Vitest's `expect`, when imported.
 *
 * @example
 * import 'support-policy/testing/vitest'; // in a test, or once in a file of `setupFiles`
 *
 * expect(evaluateCase(aCase()).coverage).toHaveOutcome('covered');
 *
 * @packageDocumentation
 */
import { expect } from 'vitest';
import { type AsymmetricDecisionMatchers, type DecisionMatchers, matchers } from './matchers.js';

export type { AsymmetricDecisionMatchers, DecisionMatchers, OutcomeOf } from './matchers.js';

declare module 'vitest' {
  interface Matchers<T> extends DecisionMatchers<void, T> {}
  interface AsymmetricMatchersContaining extends AsymmetricDecisionMatchers {}
}

expect.extend({ ...matchers });
