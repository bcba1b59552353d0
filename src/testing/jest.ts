/**
 * Registers the matchers with Jest's `expect`, when imported: in CommonJS and in ES modules, with the
 * global `expect` or the one of `@jest/globals`.
 *
 * @example
 * require('support-policy/testing/jest'); // in a test, or once in a file of `setupFilesAfterEnv`
 *
 * expect(evaluateCase(aCase()).coverage).toHaveOutcome('covered');
 *
 * @packageDocumentation
 */
import { expect } from '@jest/globals';
import { type AsymmetricDecisionMatchers, type DecisionMatchers, matchers } from './matchers.js';

export type { AsymmetricDecisionMatchers, DecisionMatchers, OutcomeOf } from './matchers.js';

// Of `@jest/globals`.
declare module 'expect' {
  interface Matchers<R extends void | Promise<void>, T> extends DecisionMatchers<R, T> {}
  interface AsymmetricMatchers extends AsymmetricDecisionMatchers {}
}

// Of `@types/jest`, whose matchers are global.
declare global {
  // biome-ignore lint/style/noNamespace: only a namespace of the same name merges with the one of `@types/jest`.
  namespace jest {
    interface Matchers<R, T> extends DecisionMatchers<R, T> {}
    interface Expect extends AsymmetricDecisionMatchers {}
  }
}

expect.extend({ ...matchers });
