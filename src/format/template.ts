/** A message template, cut at its placeholders. */
export interface Template {
  /** What stands before the first placeholder. */
  readonly start: string;
  readonly placeholders: readonly string[];
  /** What follows each placeholder. */
  readonly after: readonly string[];
}

const parsed = new Map<string, Template>();
const mostKept = 1000;

/** Cuts `within {detail.withinMinutes}` at its placeholders. */
export function parseTemplate(text: string): Template {
  const known = parsed.get(text);
  if (known) return known;
  if (parsed.size >= mostKept) parsed.clear();
  const [start = '', ...rest] = text.split(/\{([^{}]*)\}/);
  const placeholders = rest.filter((_, index) => index % 2 === 0);
  const template = { start, placeholders, after: rest.filter((_, index) => index % 2 === 1) };
  parsed.set(text, template);
  return template;
}

/** Fills a template in. */
export const fill = ({ start, placeholders, after }: Template, textOf: (placeholder: string) => string): string =>
  placeholders.reduce((text, placeholder, index) => text + textOf(placeholder) + (after[index] ?? ''), start);
