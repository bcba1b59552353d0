import type { FactValue } from '../case/support-case.js';
import type { PolicyId } from '../decision.js';
import type { Domain } from './domain.js';

/** What the engine must know of a fact that conditions name. */
export type FactInfo =
  /** Given with the case, or always known (`given.*`, `reading.*`): a reading, or a fact at a position. */
  | {
      readonly kind: 'variable';
      readonly domain: Domain;
      /** Where `Knowledge.codes` has the fact if its domain is finite (the place of the value in it), otherwise `Knowledge.values`. */
      readonly position?: number;
      /** The reading that the fact is. */
      readonly reading?: string;
    }
  /** Computed outside the rules, perhaps only to within some values, from facts of the case and readings. */
  | {
      readonly kind: 'computed';
      readonly domain: Domain;
      readonly from: readonly string[];
      readonly readings: readonly string[];
    }
  /** A key of a text, by which conditions can take many texts together. */
  | {
      readonly kind: 'key';
      readonly domain: Domain;
      readonly of: string;
      readonly keyOf: (text: string) => string;
    }
  /** A function of facts with finitely many values. */
  | {
      readonly kind: 'function';
      readonly domain: Domain;
      readonly from: readonly string[];
      readonly of: (values: readonly (FactValue | undefined)[]) => FactValue;
    }
  /** The outcome of another policy. */
  | { readonly kind: 'outcome'; readonly domain: Domain; readonly policy: PolicyId }
  /** Of use in the values of rows only. */
  | { readonly kind: 'value' };

/** Facts, clauses and resolutions that rule files may name. */
export interface Vocabulary {
  readonly facts: ReadonlyMap<string, FactInfo>;
  readonly clauses: ReadonlySet<string>;
  readonly resolutions: ReadonlySet<string>;
  readonly locales: readonly string[];
  /** Pairs of instants of which the first is never later than the second. */
  readonly ordered: readonly (readonly [earlier: string, later: string])[];
}

/** What a policy module expects of its rule file. */
export interface PolicyShape {
  readonly slug: PolicyId;
  readonly outcomes: readonly string[];
  readonly details: Readonly<Record<string, DetailShape>>;
}

/** The type of a detail that a rule file sets. */
export interface DetailShape {
  readonly kind: 'scalar' | 'list';
  /** Whether a value, or an element of the list, is of the type. */
  readonly accepts: (value: unknown) => boolean;
  /** In words, for messages. */
  readonly allowed: readonly string[];
}
