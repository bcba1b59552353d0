/** A text that stands in a cell of a table as it is. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A table; cells are escaped here. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export const code = (text: string): string => `\`${text}\``;

/** An anchor that does not depend on how a renderer makes them of headings. */
export const anchor = (id: string): string => `<a id="${id}"></a>`;

const linked = (prefix: string, ids: readonly string[]): string =>
  ids.map((id) => `[${code(id)}](#${prefix}-${id.toLowerCase()})`).join(', ');

export const clauseLinks = (ids: readonly string[]): string => linked('clause', ids);

export const resolutionLinks = (ids: readonly string[] = []): string => linked('resolution', ids);
