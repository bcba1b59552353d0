import type { Decision } from '../decision.js';
import { type Locale, words } from '../locales/locale.js';
import type { CaseDecisions } from '../policies/decisions.js';
import { decisionKeys } from '../policies/modules.js';
import { checkDecision } from './check-decision.js';
import { checkFormatOptions, type FormatOptions } from './check-format-options.js';
import { decisionDocument } from './decision-document.js';
import type { Block } from './document.js';
import { toMarkdown } from './markdown.js';
import { headline, policyWords } from './policy-words.js';
import { localeOfDecisions } from './said.js';
import { toText } from './text.js';

/**
 * A decision in words: its outcome and strength; each reason with its rule, its clauses and its
 * conditions (✓ met, ✗ unmet, ? unknown; of alternatives those that hold or still could); the details
 * that say something; what is missing or assumed; the readings and resolutions it rests on. How a
 * deadline was counted is a table in the calendar's local time. One that is not applicable takes one line.
 *
 * The same on every machine. The decision may come from `JSON.parse`. Asked for another locale than the
 * one it was made in, messages are rendered again from their codes and values; a message of a rule file
 * of the caller's stays as it is.
 *
 * @throws TypeError for something that does not have the form of a decision
 * @throws InvalidPolicyError for options that do not exist
 * @example
 * const { thirdParty } = evaluateCase({ issue: { thirdPartySoftware: true, cause: 'microsoft-service' } });
 * formatDecision(thirdParty).split('\n')[0]; // 'Third-party software: full support'
 * formatDecision(thirdParty, { locale: 'fr', format: 'markdown' }).split('\n')[0]; // '## Logiciel tiers\u00a0: support complet'
 */
export function formatDecision(decision: Decision, options: FormatOptions = {}): string {
  checkFormatOptions(options);
  checkDecision(decision);
  const locale = options.locale ?? localeOfDecisions([decision]);
  if (decision.outcome !== 'not-applicable') return layOut(decisionDocument(decision, locale), options, locale);
  return layOut([{ kind: 'paragraph', text: headline(decision, locale) }], options, locale);
}

/**
 * The decisions of a case in words, one after the other as {@link formatDecision} has them; those that
 * are not applicable share the last line.
 *
 * @throws TypeError for something that does not have the form of a decision under every policy
 * @throws InvalidPolicyError for options that do not exist
 * @example
 * console.log(formatDecisions(evaluateCase(supportCase), { locale: 'fr' }));
 */
export function formatDecisions(decisions: CaseDecisions, options: FormatOptions = {}): string {
  checkFormatOptions(options);
  const all = decisionKeys.map((key): Decision => {
    const decision: unknown = Reflect.get(Object(decisions), key);
    checkDecision(decision);
    return decision;
  });
  const locale = options.locale ?? localeOfDecisions(all);
  const applicable = all.filter(({ outcome }) => outcome !== 'not-applicable');
  const documents = applicable.map((each) => layOut(decisionDocument(each, locale), options, locale));
  const others = all.filter(({ outcome }) => outcome === 'not-applicable');
  if (others.length > 0) documents.push(layOut([notApplicable(others, locale)], options, locale));
  return documents.join(options.format === 'markdown' ? '\n\n' : '\n\n\n');
}

const layOut = (blocks: readonly Block[], { format }: FormatOptions, locale: Locale): string =>
  format === 'markdown' ? toMarkdown(blocks, locale) : toText(blocks);

function notApplicable(decisions: readonly Decision[], locale: Locale): Block {
  const { labelled, labels } = words[locale].layout;
  const titles = decisions.map(({ policy }) => policyWords(policy, locale).title);
  return { kind: 'paragraph', text: labelled(labels.notApplicable, titles.join(', ')) };
}
