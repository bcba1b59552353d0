import type { Strength } from '../decision.js';
import type { CaseDecisions } from '../policies/decisions.js';
import type { LanguageHours } from '../policies/initial-response.js';
import type { WalkSegment } from '../policies/response-deadline.js';

// The texts that a detail names one by one, whether it is one of them or a list; never for any other text.
type Named<Value> = Value extends readonly (infer Each)[]
  ? Named<Each>
  : Value extends string
    ? string extends Value
      ? never
      : Value
    : never;

type DetailWords<Value> = [Named<Value>] extends [never]
  ? { readonly label: string }
  : { readonly label: string; readonly values: Readonly<Record<Named<Value>, string>> };

type WordsOf<D> = D extends {
  readonly possible: readonly (infer Outcome extends string)[];
  readonly details: infer Details;
}
  ? {
      readonly title: string;
      readonly question: string;
      readonly outcomes: Readonly<Record<Outcome, string>>;
      readonly details: { readonly [Name in keyof Details]: DetailWords<Details[Name]> };
    }
  : never;

/** What decisions are about and what they can say, policy by policy. */
export type DecisionWords = { readonly [K in keyof CaseDecisions]: WordsOf<CaseDecisions[K]> };

/** A day of the week, as `BusinessHours` names it. */
export type DayName = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** Facts that rules use besides those of the case. */
export type RuleFact =
  | 'given.reopen'
  | 'given.outage'
  | 'given.script'
  | 'derived.monthsSinceClosure'
  | 'derived.language'
  | 'derived.englishTag'
  | 'derived.coverage'
  | 'derived.agreedTarget';

/** The operators of json-rules-engine, undecorated. */
export type OperatorName =
  | 'equal'
  | 'notEqual'
  | 'in'
  | 'notIn'
  | 'contains'
  | 'doesNotContain'
  | 'lessThan'
  | 'lessThanInclusive'
  | 'greaterThan'
  | 'greaterThanInclusive';

/** The headings and turns of phrase of a decision that is laid out to be read. */
export interface LayoutWords {
  readonly open: Readonly<Record<'undetermined' | 'not-applicable', string>>;
  readonly strengths: Readonly<Record<Strength, string>>;
  readonly headings: Readonly<
    Record<
      'reasons' | 'candidates' | 'missing' | 'incomplete' | 'assumed' | 'readings' | 'resolutions' | 'details',
      string
    >
  >;
  readonly labels: Readonly<
    Record<'strength' | 'possible' | 'policy' | 'rule' | 'clauses' | 'ruleStrength' | 'notApplicable', string>
  >;
  /** `Plan: Standard`, with the space that the locale puts before a colon. */
  readonly labelled: (label: string, value: string) => string;
  readonly agreement: Readonly<Record<'applies' | 'perhaps', string>>;
  readonly groups: Readonly<Record<'all' | 'any', string>>;
  readonly expected: Readonly<Record<OperatorName, (value: string) => string>>;
  readonly ruleFacts: Readonly<Record<RuleFact, string>>;
  readonly reading: (id: string) => string;
  readonly parameter: (name: string) => string;
  readonly readAs: (value: string) => string;
  readonly otherwise: (value: string, outcome: string) => string;
  readonly alsoChanges: (names: string) => string;
  readonly grant: (role: string, grantedBy: string) => string;
  readonly languageHours: Readonly<Record<LanguageHours['hours'], string>>;
  readonly walk: {
    readonly heading: (clock: string) => string;
    readonly columns: Readonly<Record<'from' | 'to' | 'counts' | 'why', string>>;
    readonly total: string;
    readonly why: Readonly<Record<WalkSegment['why'], string>>;
  };
  readonly days: Readonly<Record<DayName, string>>;
}
