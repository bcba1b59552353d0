import readingsFile from '../../rules/readings.json' with { type: 'json' };
import { type Locale, words } from '../locales/locale.js';

/** That a sentence rests on a reading, and which. */
export function readingNote(id: string, value: string, locale: Locale): string {
  const reading = readingsFile.readings.find((each) => each.id === id);
  const short = reading?.values.find((each) => each.value === value)?.short[locale];
  return words[locale].phrases.readAs(short ?? value);
}
