import type { NamedFact, NamedValue } from '../case/fact-types.js';
import type { FactName } from '../case/support-case.js';
import type { DecisionWords, LayoutWords } from './decision-words.js';
import { en } from './en.js';
import { fr } from './fr.js';

/** A language in which the library explains itself. */
export type Locale = 'en' | 'fr';

/** How a fact is named on a form, and how a service desk asks for it. */
interface FactWords {
  readonly label: string;
  readonly question: string;
}

/** How values are put into sentences. */
interface Phrases {
  readonly notKnown: string;
  readonly none: string;
  readonly and: string;
  readonly decimalMark: string;
  readonly hours: (count: string) => string;
  readonly minutes: (count: string) => string;
  readonly months: (count: string) => string;
  readonly betweenNotes: string;
  readonly readAs: (reading: string) => string;
  readonly clocks: Readonly<Record<'continuous' | 'business-hours', string>>;
}

/** The words of one locale. Keyed by what they name, so that a missing one does not compile. */
export interface Words {
  readonly facts: Readonly<Record<FactName, FactWords>>;
  /** The values of enumerated facts, fact by fact. */
  readonly values: { readonly [Name in NamedFact]: Readonly<Record<NamedValue<Name>, string>> };
  /** The values of facts that are answered with yes or no. */
  readonly answers: Readonly<Record<'true' | 'false' | 'not-applicable', string>>;
  readonly phrases: Phrases;
  readonly decisions: DecisionWords;
  readonly layout: LayoutWords;
}

/** The words of every locale. */
export const words: Readonly<Record<Locale, Words>> = { en, fr };
