import type { Decision, PolicyId } from '../decision.js';
import { type Locale, words } from '../locales/locale.js';
import { modules } from '../policies/modules.js';
import { wordIn } from './fact-words.js';

/** What one policy is about and what it can say, whichever it is. */
export interface PolicyWords {
  readonly title: string;
  readonly question: string;
  readonly outcomes: Readonly<Record<string, string>>;
  readonly details: Readonly<
    Record<string, { readonly label: string; readonly values?: Readonly<Record<string, string>> }>
  >;
}

/** The words of a decision's policy. */
export function policyWords(policy: PolicyId, locale: Locale): PolicyWords {
  const { key } = Object.values(modules).find(({ slug }) => slug === policy) ?? modules.coverage;
  return words[locale].decisions[key];
}

/** An outcome, `undetermined` and `not-applicable` among them, in words. */
export function outcomeWords(policy: PolicyId, outcome: string, locale: Locale): string {
  return wordIn({ ...policyWords(policy, locale).outcomes, ...words[locale].layout.open }, outcome);
}

/** `Coverage: not covered`. */
export const headline = ({ policy, outcome }: Decision, locale: Locale): string =>
  words[locale].layout.labelled(policyWords(policy, locale).title, outcomeWords(policy, outcome, locale));
