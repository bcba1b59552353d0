/** A message template, cut into text and placeholders: text first, then in turns. */
export type Template = readonly string[];

const parsed = new Map<string, Template>();
const mostKept = 1000;

/** Cuts `within {detail.withinMinutes}` at its placeholders. */
export function parseTemplate(text: string): Template {
  const known = parsed.get(text);
  if (known) return known;
  if (parsed.size >= mostKept) parsed.clear();
  const template = Object.freeze(text.split(/\{([^{}]*)\}/));
  parsed.set(text, template);
  return template;
}

/** The names of a template's placeholders. */
export const placeholdersOf = (template: Template): readonly string[] => template.filter((_, index) => index % 2 === 1);

/** Fills a template in. */
export const fill = (template: Template, textOf: (placeholder: string) => string): string =>
  template.map((part, index) => (index % 2 === 1 ? textOf(part) : part)).join('');
