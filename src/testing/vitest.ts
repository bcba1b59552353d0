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
import { type DecisionMatchers, matchers } from './matchers.js';

export type { DecisionMatchers, OutcomeOf } from './matchers.js';

// Vitest offers what `Matchers` has both on `expect(value)` and on `expect`.
declare module 'vitest' {
  interface Matchers<T> extends DecisionMatchers<void, T> {}
}

expect.extend({ ...matchers });
