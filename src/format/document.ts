/** An entry of a list: `mark` stands in place of the bullet. */
export interface Item {
  readonly mark?: string;
  readonly text: string;
  readonly items?: readonly Item[];
}

/** A part of a document that is laid out as plain text or as Markdown. */
export type Block =
  | { readonly kind: 'title' | 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'fields'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'list'; readonly numbered: boolean; readonly items: readonly Item[] }
  | { readonly kind: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };

// Control characters could drive a terminal, bidirectional ones could make a line read as another one.
const unprintable = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** A text on one line, in which nothing invisible has an effect. */
export function printable(text: string): string {
  return text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(unprintable, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .trim();
}
