import { type Block, type Item, printable } from './document.js';

const width = 100;

/** Lays a document out for a terminal: no colours, aligned columns, lines of at most 100 characters where words allow. */
export function toText(blocks: readonly Block[]): string {
  let isUnderHeading = false;
  const parts = blocks.map((block) => {
    isUnderHeading ||= block.kind === 'heading';
    const indent = isUnderHeading && block.kind !== 'heading' ? '  ' : '';
    const lines = linesOf(block, width - indent.length).map((line) => `${indent}${line}`.trimEnd());
    return `${lines.join('\n')}${block.kind === 'heading' ? '' : '\n'}`;
  });
  return parts.join('\n').trimEnd();
}

function linesOf(block: Block, room: number): readonly string[] {
  switch (block.kind) {
    case 'title':
      return underlined(block.text);
    case 'heading':
    case 'paragraph':
      return wrap(block.text, room);
    case 'fields':
      return fieldLines(block.rows, room);
    case 'list':
      return itemLines(block.items, room, block.numbered);
    case 'table':
      return tableLines([block.header, ...block.rows]);
  }
}

function underlined(text: string): readonly string[] {
  const title = printable(text);
  return [title, '='.repeat(Math.min(lengthOf(title), width))];
}

function fieldLines(rows: readonly (readonly [string, string])[], room: number): readonly string[] {
  const labels = rows.map(([label]) => printable(label));
  const column = Math.max(...labels.map(lengthOf)) + 2;
  return rows.flatMap(([, value], index) => hang(pad(labels[index] ?? '', column), wrap(value, room - column)));
}

function itemLines(items: readonly Item[], room: number, numbered: boolean): readonly string[] {
  return items.flatMap(({ mark, text, items: inner = [] }, index) => {
    const bullet = mark ?? (numbered ? `${index + 1}.` : '-');
    const indent = lengthOf(bullet) + 1;
    const lines = [...wrap(text, room - indent), ...itemLines(inner, room - indent, false)];
    return hang(`${bullet} `, lines);
  });
}

function tableLines(rows: readonly (readonly string[])[]): readonly string[] {
  const cells = rows.map((row) => row.map(printable));
  const [header = []] = cells;
  const columns = header.map((_, column) => Math.max(...cells.map((row) => lengthOf(row[column] ?? ''))));
  const lines = cells.map((row) => row.map((cell, column) => pad(cell, columns[column] ?? 0)).join('  '));
  const rule = columns.map((column) => '-'.repeat(column)).join('  ');
  return [...lines.slice(0, 1), rule, ...lines.slice(1)];
}

/** Lines of which the first follows a prefix and the others keep its distance. */
const hang = (prefix: string, lines: readonly string[]): readonly string[] =>
  lines.map((line, index) => `${index === 0 ? prefix : ' '.repeat(lengthOf(prefix))}${line}`);

// Breaks at spaces only: a no-break space holds French punctuation to its word.
function wrap(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text).split(/ +/)) {
    if (line !== '' && lengthOf(line) + 1 + lengthOf(word) > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

// Code points rather than UTF-16 units.
const lengthOf = (text: string): number => [...text].length;

const pad = (text: string, column: number): string => text + ' '.repeat(Math.max(0, column - lengthOf(text)));
