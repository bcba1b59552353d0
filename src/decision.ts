import type { FactName } from './case/support-case.js';

/** The slug of a policy: the name of its rule file, its module and its acceptance table. */
export type PolicyId =
  | 'submission'
  | 'coverage'
  | 'severity-downgrade'
  | 'initial-response'
  | 'four-hour-cap'
  | 'reopen-eligibility'
  | 'root-cause-analysis'
  | 'data-repair'
  | 'third-party';

/** What kind of statement the source makes. */
export type Strength = 'must' | 'vendor-may' | 'customer-may' | 'fact';

/** Kleene's three values: an unknown fact satisfies neither a condition nor its negation. */
export type Status = 'met' | 'unmet' | 'unknown';

/** Conditions with their status; nothing is short-circuited, a shared condition is expanded and keeps its name. */
export type ConditionTrace =
  | {
      readonly kind: 'all' | 'any';
      readonly status: Status;
      readonly conditions: readonly ConditionTrace[];
      readonly name?: string;
    }
  | {
      readonly kind: 'not';
      readonly status: Status;
      readonly condition: ConditionTrace;
      readonly name?: string;
    }
  | {
      readonly kind: 'comparison';
      readonly status: Status;
      readonly fact: string;
      readonly operator: string;
      readonly expected: unknown;
      /** Null when the fact is unknown. */
      readonly actual: unknown;
      readonly name?: string;
    };

/** A rule that decides, in this case or in some completion of it. */
export interface Reason {
  /** The rule's name, unique in the library. */
  readonly rule: string;
  /** Ids of `rules/clauses.json`. */
  readonly clauses: readonly string[];
  readonly strength: Strength;
  /** The message's code. */
  readonly code: string;
  /** The message's values. */
  readonly values: Readonly<Record<string, unknown>>;
  /** One plain sentence in the chosen locale. */
  readonly message: string;
  readonly conditions: ConditionTrace;
}

/** An interpretation that a decision rests on, and what another one would change. */
export interface ReadingUse<Outcome extends string = string> {
  readonly id: string;
  readonly value: string;
  readonly alternatives: readonly { readonly value: string; readonly outcome: Outcome | 'undetermined' }[];
  /** `strength` and the details that another value changes where it leaves the outcome alone. */
  readonly alsoChanges: readonly string[];
}

/** The answer of one policy: plain JSON, deeply frozen. */
export interface Decision<Outcome extends string = string, Details = unknown> {
  readonly policy: PolicyId;
  readonly policyVersion: string;
  readonly outcome: Outcome | 'undetermined' | 'not-applicable';
  /** Of the deciding rule; decided by several in different completions: the weakest. */
  readonly strength: Strength;
  /** Every rule that decides in some completion, by precedence, those met for certain first. */
  readonly reasons: readonly Reason[];
  /** The outcomes still open, in the order of the rule file. */
  readonly possible: readonly Outcome[];
  /** The unknown facts that can still change the outcome. */
  readonly missing: readonly FactName[];
  /** Further unknown facts for want of which a detail is null or a list may grow. */
  readonly incomplete: readonly FactName[];
  /** Facts of `options.assume` without which anything in the decision would differ. */
  readonly assumed: readonly FactName[];
  readonly readings: readonly ReadingUse<Outcome>[];
  /** Ids of the fixed resolutions in `rules/readings.json` that it rests on. */
  readonly resolutions: readonly string[];
  /** Bought elsewhere, so that the purchase agreement may say otherwise; null when unknown. */
  readonly subjectToAgreement: boolean | null;
  readonly details: Details;
}
