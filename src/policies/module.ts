import type { FactName } from '../case/support-case.js';
import type { Decision, PolicyId } from '../decision.js';
import type { DetailShape } from '../engine/vocabulary.js';
import type { CaseView } from './case-view.js';
import type { CaseDecisions } from './decisions.js';
import type { ListDetail, ScalarDetail } from './detail.js';

/** What a policy module reads the details from: those that the rule file sets, under what is known of a case. */
export interface DetailView {
  readonly case: CaseView;
  /** The outcomes still open. */
  readonly possible: readonly string[];
  /** The value in all completions; null when they differ, and the facts that matter become `incomplete`. */
  readonly scalar: <T>(detail: ScalarDetail<T>) => T | null;
  /** The values that some completion gives, null among them when some gives none. */
  readonly open: <T>(detail: ScalarDetail<T>) => readonly (T | null)[];
  /** What every completion lists; the facts that could add to it become `incomplete`. */
  readonly list: <T>(detail: ListDetail<T>) => readonly T[];
  /** Notes facts for want of which a computed detail is null. */
  readonly lacks: (...facts: readonly FactName[]) => void;
  /** Adds a message, by its code, to the reasons. */
  readonly note: (code: string) => void;
  /** Notes fixed resolutions that a computed detail rests on. */
  readonly rests: (...resolutions: readonly string[]) => void;
}

/** One policy: what its rule file may say, and how its details are put together. */
export interface PolicyModule<Outcome extends string, Details> {
  readonly slug: PolicyId;
  readonly key: keyof CaseDecisions;
  /** In the order in which decisions list them. */
  readonly outcomes: readonly Outcome[];
  /** The details that the rule file sets. */
  readonly set: readonly (DetailShape & { readonly name: string })[];
  /** Readings that computed details depend on besides those in the rule file, and what they are computed from: the same while nothing changes. */
  readonly computedFrom?: { readonly readings: readonly string[]; readonly from: (view: CaseView) => unknown };
  readonly details: (view: DetailView) => Details;
  /** The details of a decision that does not apply. */
  readonly none: Details;
}

/** The module of a decision's policy. */
export type ModuleOf<D> = D extends Decision<infer Outcome, infer Details> ? PolicyModule<Outcome, Details> : never;
