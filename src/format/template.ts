/** A message template, cut into text and placeholders: text first, then in turns. */
export type Template = readonly string[];

/** Cuts `within {detail.withinMinutes}` at its placeholders. */
export const parseTemplate = (text: string): Template => text.split(/\{([^{}]*)\}/);

/** The names of a template's placeholders. */
export const placeholdersOf = (template: Template): readonly string[] => template.filter((_, index) => index % 2 === 1);

/** Fills a template in. */
export const fill = (template: Template, textOf: (placeholder: string) => string): string =>
  template.map((part, index) => (index % 2 === 1 ? textOf(part) : part)).join('');
