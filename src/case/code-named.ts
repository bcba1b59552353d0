import type { Locale } from '../locales/locale.js';

const locales: readonly Locale[] = ['en', 'fr'];

/**
 * The code that the platform calls by a name, in English or in French: `Japan` or `Japon` for `JP`.
 * Only for suggestions: names differ between platforms.
 */
export function codeNamed(name: string, type: 'region' | 'language', codes: Iterable<string>): string | undefined {
  if (name.length > 60) return undefined;
  const wanted = name.trim().toLowerCase();
  const names = locales.map((locale) => new Intl.DisplayNames([locale], { type, fallback: 'none' }));
  for (const code of codes) {
    if (names.some((displayNames) => displayNames.of(code)?.toLowerCase() === wanted)) return code;
  }
  return undefined;
}
