import type { Decision, Reason } from '../decision.js';
import { type Locale, words } from '../locales/locale.js';
import { conditionItems } from './conditions.js';
import { detailBlocks } from './details.js';
import type { Block, Item } from './document.js';
import { factLabel, factQuestion } from './fact-words.js';
import { headline, outcomeWords, policyWords } from './policy-words.js';
import { readingItems, resolutionItems } from './rests-on.js';
import { messageIn } from './said.js';

/** A decision that applies, as a document. */
export function decisionDocument(decision: Decision, locale: Locale): readonly Block[] {
  const { policy, reasons, missing, incomplete, assumed, readings, resolutions } = decision;
  const { headings, labelled } = words[locale].layout;
  const isCertain = ({ conditions }: Reason): boolean => conditions.status === 'met';
  const reasonsOf = (some: readonly Reason[]): readonly Item[] =>
    some.map((reason) => reasonItem(reason, decision, locale));
  const asked = missing.map((fact): Item => {
    const question = factQuestion(fact, locale);
    return { text: question === undefined ? fact : labelled(factLabel(fact, locale), question) };
  });
  const labels = (facts: readonly string[]): readonly Item[] =>
    facts.map((fact) => ({ text: factLabel(fact, locale) }));
  return [
    { kind: 'title', text: headline(decision, locale) },
    { kind: 'paragraph', text: policyWords(policy, locale).question },
    { kind: 'fields', rows: about(decision, locale) },
    ...agreement(decision, locale),
    ...section(headings.reasons, reasonsOf(reasons.filter(isCertain)), true),
    ...section(headings.candidates, reasonsOf(reasons.filter((reason) => !isCertain(reason))), true),
    ...detailBlocks(decision, locale),
    ...section(headings.missing, asked),
    ...section(headings.incomplete, labels(incomplete)),
    ...section(headings.assumed, labels(assumed)),
    ...section(headings.readings, readingItems(policy, readings, locale)),
    ...section(headings.resolutions, resolutionItems(resolutions, locale)),
  ];
}

function section(heading: string, items: readonly Item[], numbered = false): readonly Block[] {
  return items.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'list', numbered, items },
      ];
}

// The strength of what is not determined says nothing: its reasons have each their own.
function about(
  { policy, policyVersion, outcome, strength, possible }: Decision,
  locale: Locale,
): readonly (readonly [string, string])[] {
  const { labels, strengths } = words[locale].layout;
  const open = possible.map((each) => outcomeWords(policy, each, locale)).join(words[locale].phrases.betweenNotes);
  return [
    outcome === 'undetermined' ? [labels.possible, open] : [labels.strength, strengths[strength]],
    [labels.policy, `${policy} ${policyVersion}`],
  ];
}

function agreement({ subjectToAgreement }: Decision, locale: Locale): readonly Block[] {
  if (subjectToAgreement === false) return [];
  const { applies, perhaps } = words[locale].layout.agreement;
  return [{ kind: 'paragraph', text: subjectToAgreement === null ? perhaps : applies }];
}

function reasonItem(reason: Reason, { policy, outcome, strength }: Decision, locale: Locale): Item {
  const { labels, labelled, strengths } = words[locale].layout;
  const isOwn = outcome === 'undetermined' || reason.strength !== strength;
  const source = [
    labelled(labels.rule, reason.rule),
    labelled(labels.clauses, reason.clauses.join(', ')),
    ...(isOwn ? [labelled(labels.ruleStrength, strengths[reason.strength])] : []),
  ];
  return {
    text: messageIn(locale, policy, reason),
    items: [{ text: source.join(words[locale].phrases.betweenNotes) }, ...conditionItems(reason.conditions, locale)],
  };
}
