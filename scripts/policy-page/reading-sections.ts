import readingsFile from '../../rules/readings.json' with { type: 'json' };
import { anchor, clauseLinks, code, markdownTable } from './markdown.js';

/** The interpretations that a caller can choose between, and those that are fixed. */
export function readingSections(): string {
  return [
    `${anchor('readings')}\n\n## Readings`,
    'Where the source is silent or contradicts itself a reading is picked; the first value is the default, the option `readings` takes another.',
    markdownTable(
      ['reading', 'question', 'values', 'clauses'],
      readingsFile.readings.map(({ id, ambiguity, question, default: standard, values, clauses }) => [
        `${code(id)} (${ambiguity})`,
        question.en,
        [...values]
          .sort((a, b) => Number(b.value === standard) - Number(a.value === standard))
          .map(({ value, means }) => `${code(value)}: ${means.en}`)
          .join('<br>'),
        clauseLinks(clauses),
      ]),
    ),
    `${anchor('resolutions')}\n\n## Fixed resolutions`,
    'Interpretations without an alternative in the library. A decision that rests on one names it in `resolutions`.',
    markdownTable(
      ['id', 'issue', 'resolution', 'clauses'],
      readingsFile.resolutions.map(({ id, issue, resolution, clauses }) => [
        `${anchor(`resolution-${id.toLowerCase()}`)}${code(id)}`,
        issue,
        resolution,
        clauseLinks(clauses),
      ]),
    ),
  ].join('\n\n');
}
