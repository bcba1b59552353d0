import { codeNamed } from './code-named.js';

// Far above any tag in use; a longer text is no tag, and the platform need not read it.
const longestTag = 255;

// Language, script and region: well-formed whatever they are, and nearly every tag, so that the platform is seldom asked.
const ordinary = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i;

/**
 * Whether a text is a well-formed BCP 47 language tag whose primary subtag has two or three letters:
 * `en`, `pt-BR`, `zh-Hant`. Letter case does not matter.
 */
export function isLanguageTag(tag: string): boolean {
  if (ordinary.test(tag)) return true;
  if (tag.length > longestTag || !/^[a-z]{2,3}(?:-|$)/i.test(tag)) return false;
  try {
    return new Intl.Locale(tag).language !== '';
  } catch {
    return false;
  }
}

const simplified = new Set(['hans', 'cn', 'sg']);
const traditional = new Set(['hant', 'tw', 'hk', 'mo']);

/**
 * The language of a well-formed tag as the rules compare it: the primary subtag in lower case, and
 * Chinese with a known script as `zh-Hans` (also from `zh-CN`, `zh-SG`) or `zh-Hant` (also from
 * `zh-TW`, `zh-HK`, `zh-MO`). A script wins over a region.
 *
 * @example
 * languageKey('pt-BR'); // 'pt'
 * languageKey('zh-TW'); // 'zh-Hant'
 */
export function languageKey(tag: string): string {
  const [primary = '', ...subtags] = tag.toLowerCase().split('-');
  if (primary !== 'zh') return primary;
  for (const subtag of subtags) {
    // A single character starts an extension, whose subtags are no script and no region.
    if (subtag.length === 1) break;
    if (simplified.has(subtag)) return 'zh-Hans';
    if (traditional.has(subtag)) return 'zh-Hant';
    if (subtag.length === 4 && /^[a-z]/.test(subtag)) break;
  }
  return primary;
}

function* twoLetterCodes(): Generator<string> {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  for (const first of letters) for (const second of letters) yield first + second;
}

/** The language tag that a text probably meant (`fr_FR`, `pt_BR.UTF-8`, `French`), or undefined. */
export function suggestLanguage(text: string): string | undefined {
  if (text.length > longestTag) return undefined;
  const [tag = ''] = text.trim().replaceAll('_', '-').split(/[.@]/);
  if (isLanguageTag(tag)) return new Intl.Locale(tag).toString();
  return codeNamed(text, 'language', twoLetterCodes());
}
