import type { Decision } from '../decision.js';
import { type Locale, words } from '../locales/locale.js';
import type { Block } from './document.js';
import { factValue, wordIn } from './fact-words.js';
import { policyWords } from './policy-words.js';
import { responseTexts, walkBlocks } from './response-details.js';
import { enumerate, renderValue } from './value.js';

type Row = readonly [label: string, value: string];

/** The details of a decision that say something, in words. */
export function detailBlocks({ policy, details }: Decision, locale: Locale): readonly Block[] {
  const special = policy === 'initial-response' ? responseTexts(details, locale) : undefined;
  const rows = Object.entries(policyWords(policy, locale).details).flatMap(([name, { label, values }]): Row[] => {
    const value: unknown = Reflect.get(Object(details), name);
    const text = special?.has(name) ? special.get(name) : detailText(name, value, values ?? {}, locale);
    return text === null || text === undefined ? [] : [[label, text]];
  });
  const shown: readonly Block[] =
    rows.length === 0
      ? []
      : [
          { kind: 'heading', text: words[locale].layout.headings.details },
          { kind: 'fields', rows },
        ];
  return policy === 'initial-response' ? [...shown, ...walkBlocks(details, locale)] : shown;
}

function detailText(
  name: string,
  value: unknown,
  values: Readonly<Record<string, string>>,
  locale: Locale,
): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) {
    const texts = value.map((each: unknown) => wordIn(values, String(each)));
    return texts.length === 0 ? null : enumerate(texts, locale);
  }
  if (typeof value === 'string') return wordIn(values, value);
  if (typeof value === 'object' && 'role' in value && 'grantedBy' in value) {
    const role = (each: unknown): string => factValue('submitter.roles', each, locale);
    return words[locale].layout.grant(role(value.role), role(value.grantedBy));
  }
  return renderValue(name, value, locale);
}
