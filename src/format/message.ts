import { type Locale, words } from '../locales/locale.js';
import { readingNote } from './reading-note.js';
import { fill, parseTemplate } from './template.js';
import { renderValue } from './value.js';

/** Message templates by code, then by locale. */
export type Messages = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface Said {
  readonly code: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * A message in words of a locale. Readings among its values are named at its end; a value `notes`
 * holds the codes of messages that follow.
 */
export function renderMessage({ code, values }: Said, messages: Messages, locale: Locale): string {
  const render = (each: string): string =>
    fill(parseTemplate(messages[each]?.[locale] ?? each), (name) => renderValue(name, values[name], locale));
  const readings: string[] = [];
  for (const name of Object.keys(values)) {
    const value = values[name];
    if (name.startsWith('reading.') && typeof value === 'string')
      readings.push(readingNote(name.slice('reading.'.length), value, locale));
  }
  const text = render(code);
  const said =
    readings.length === 0 ? text : `${text.replace(/\.$/, '')} (${readings.join(words[locale].phrases.betweenNotes)}).`;
  const notes: unknown = values['notes'];
  return Array.isArray(notes) ? [said, ...notes.map((note) => render(String(note)))].join(' ') : said;
}
