import { type Locale, words } from '../locales/locale.js';
import { type Block, type Item, printable } from './document.js';

/** Lays a document out as Markdown for a ticket; whatever came from a case is escaped. */
export function toMarkdown(blocks: readonly Block[], locale: Locale): string {
  return blocks.map((block) => linesOf(block, locale).join('\n')).join('\n\n');
}

function linesOf(block: Block, locale: Locale): readonly string[] {
  switch (block.kind) {
    case 'title':
      return [`## ${escapeMarkdown(block.text)}`];
    case 'heading':
      return [`### ${escapeMarkdown(block.text)}`];
    case 'paragraph':
      return [escapeMarkdown(block.text)];
    case 'fields':
      return block.rows.map(([label, value]) => {
        const { labelled } = words[locale].layout;
        return `- ${labelled(`**${escapeMarkdown(label)}**`, escapeMarkdown(value))}`;
      });
    case 'list':
      return itemLines(block.items, block.numbered, '');
    case 'table':
      return [
        row(block.header),
        row(
          block.header.map(() => '---'),
          String,
        ),
        ...block.rows.map((cells) => row(cells)),
      ];
  }
}

function itemLines(items: readonly Item[], numbered: boolean, indent: string): readonly string[] {
  return items.flatMap(({ mark, text, items: inner = [] }, index) => {
    const bullet = numbered ? `${index + 1}.` : '-';
    const marked = mark === undefined ? '' : `${mark} `;
    const line = `${indent}${bullet} ${marked}${escapeMarkdown(text)}`;
    return [line, ...itemLines(inner, false, indent + ' '.repeat(bullet.length + 1))];
  });
}

const row = (cells: readonly string[], written: (cell: string) => string = escapeMarkdown): string =>
  `| ${cells.map(written).join(' | ')} |`;

/**
 * A text that Markdown shows as it is, on one line: no emphasis, link, code, HTML, list or heading
 * comes of it.
 */
export function escapeMarkdown(text: string): string {
  return printable(text)
    .replace(/[\\`*_[\]<>|&~]/g, '\\$&')
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/:\/\//g, '\\://')
    .replace(/@/g, '\\@');
}
