import readingsFile from '../../rules/readings.json' with { type: 'json' };
import { type Locale, words } from '../locales/locale.js';

/** What a reading's value means, in few words. */
export function readingWords(id: string, value: string, locale: Locale): string {
  const reading = readingsFile.readings.find((each) => each.id === id);
  return reading?.values.find((each) => each.value === value)?.short[locale] ?? value;
}

/** That a sentence rests on a reading, and which. */
export const readingNote = (id: string, value: string, locale: Locale): string =>
  words[locale].phrases.readAs(readingWords(id, value, locale));
