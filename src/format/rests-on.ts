import readingsFile from '../../rules/readings.json' with { type: 'json' };
import type { PolicyId, ReadingUse } from '../decision.js';
import { type Locale, words } from '../locales/locale.js';
import type { Item } from './document.js';
import { wordIn } from './fact-words.js';
import { outcomeWords, policyWords } from './policy-words.js';
import { readingWords } from './reading-note.js';
import { enumerate } from './value.js';

/** The readings that a decision rests on, and what the others would change. */
export function readingItems(policy: PolicyId, uses: readonly ReadingUse[], locale: Locale): readonly Item[] {
  const { readAs, otherwise, alsoChanges, labelled, labels } = words[locale].layout;
  const { details } = policyWords(policy, locale);
  const names = {
    strength: labels.strength,
    ...Object.fromEntries(Object.entries(details).map(([name, { label }]) => [name, label])),
  };
  return uses.map(({ id, value, alternatives, alsoChanges: also }): Item => {
    const others = alternatives.map((other) =>
      otherwise(readingWords(id, other.value, locale), outcomeWords(policy, other.outcome, locale)),
    );
    const changed = also.map((name) => wordIn(names, name));
    const lines = [...others, ...(changed.length === 0 ? [] : [alsoChanges(enumerate(changed, locale))])];
    return {
      text: labelled(id, readAs(readingWords(id, value, locale))),
      items: lines.map((text) => ({ text })),
    };
  });
}

/** The resolutions that a decision rests on; their words exist in English only. */
export function resolutionItems(ids: readonly string[], locale: Locale): readonly Item[] {
  if (ids.length === 0) return [];
  if (locale !== 'en') return [{ text: ids.join(', ') }];
  const { labelled } = words[locale].layout;
  return ids.map((id) => {
    const resolution = readingsFile.resolutions.find((each) => each.id === id)?.resolution;
    return { text: resolution === undefined ? id : labelled(id, resolution) };
  });
}
