import type { FactName } from '../case/support-case.js';
import { cites, type Finding, hasOutcome, isDecidedBy, isUndeterminedFor, type MadeWith } from './expectation.js';

/** The outcomes that a decision can have. */
export type OutcomeOf<T> = T extends { readonly outcome: infer Outcome extends string } ? Outcome : string;

/** Matchers for decisions, as `expect` offers them. Their failures show the explanation of the decision. */
export interface DecisionMatchers<Result, T = unknown> {
  /**
   * The decision has this outcome. One that its policy cannot have fails, also under `.not`.
   *
   * @param madeWith - `{ files: policy.files }` where rules of your own decided, for the nearest rules in the message
   */
  toHaveOutcome(outcome: OutcomeOf<T>, madeWith?: MadeWith): Result;
  /**
   * The rule decides: the decision is determined and names it among its reasons. An unknown name fails,
   * also under `.not`.
   *
   * @param madeWith - `{ files: policy.files }` where rules of your own decided
   */
  toBeDecidedBy(rule: string, madeWith?: MadeWith): Result;
  /** A rule that decides, or could, cites the clause of `rules/clauses.json`. An unknown id fails, also under `.not`. */
  toCite(clause: string): Result;
  /** The decision is undetermined, and each of the facts is among its `missing`. An unknown name fails, also under `.not`. */
  toBeUndeterminedFor(...facts: FactName[]): Result;
}

/** The matchers inside other expectations: `expect(decisions).toMatchObject({ coverage: expect.toHaveOutcome('covered') })`. */
export type AsymmetricDecisionMatchers = DecisionMatchers<unknown>;

interface MatcherContext {
  readonly isNot?: boolean;
}

interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** The matchers as `expect.extend` of Vitest and Jest takes them. */
export interface MatcherFunctions {
  toHaveOutcome(this: MatcherContext, received: unknown, outcome: string, madeWith?: MadeWith): MatcherResult;
  toBeDecidedBy(this: MatcherContext, received: unknown, rule: string, madeWith?: MadeWith): MatcherResult;
  toCite(this: MatcherContext, received: unknown, clause: string): MatcherResult;
  toBeUndeterminedFor(this: MatcherContext, received: unknown, ...facts: FactName[]): MatcherResult;
}

/** @see DecisionMatchers */
export const matchers: MatcherFunctions = {
  toHaveOutcome(received, outcome, madeWith) {
    return resultOf(hasOutcome(received, outcome, madeWith), this);
  },
  toBeDecidedBy(received, rule, madeWith) {
    return resultOf(isDecidedBy(received, rule, madeWith), this);
  },
  toCite(received, clause) {
    return resultOf(cites(received, clause), this);
  },
  toBeUndeterminedFor(received, ...facts) {
    return resultOf(isUndeterminedFor(received, facts), this);
  },
};

function resultOf({ holds, mistake, message }: Finding, { isNot = false }: MatcherContext): MatcherResult {
  // A mistaken expectation fails whether it is negated or not; `pass` is turned round for a negated one.
  return { pass: mistake === undefined ? holds : isNot, message: () => message(isNot) };
}
