import calendarsFile from '../../rules/business-hours.json' with { type: 'json' };
import clausesFile from '../../rules/clauses.json' with { type: 'json' };
import readingsFile from '../../rules/readings.json' with { type: 'json' };
import type { PolicyFile } from '../../src/index.js';
import { type Citations, citationsOfCases } from './acceptance.js';
import { anchor, code, markdownTable } from './markdown.js';

/** Where each clause is used: `four-hour-cap`: rule `…`, parameter `…`. */
function placesByClause(files: readonly PolicyFile[]): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  const note = (clauses: readonly string[], place: string): void => {
    for (const clause of clauses) {
      const known = places.get(clause) ?? [];
      if (!known.includes(place)) places.set(clause, [...known, place]);
    }
  };
  for (const { policy, rules, parameters = {}, tables = {} } of files) {
    for (const { name, event } of rules) note(event.params.clauses, `rule ${code(name)}`);
    for (const [name, { clauses }] of Object.entries(parameters)) note(clauses, `parameter ${code(name)}`);
    for (const [name, { rows }] of Object.entries(tables)) {
      for (const clause of new Set(rows.flatMap(({ clauses }) => clauses))) {
        const numbers = rows.flatMap(({ clauses }, index) => (clauses.includes(clause) ? [index + 1] : []));
        const range = numbers.length === 1 ? 'row' : 'rows';
        note([clause], `${policy}, ${code(name)} ${range} ${numbers.join(', ')}`);
      }
    }
  }
  for (const { id, clauses } of calendarsFile.calendars) note(clauses, `calendar ${code(id)}`);
  for (const { id, clauses } of readingsFile.readings) note(clauses, `reading ${code(id)}`);
  for (const { id, clauses } of readingsFile.resolutions) note(clauses, `resolution ${code(id)}`);
  return places;
}

function casesOf(citations: Citations, clause: string): string {
  const byPolicy = [...(citations.get(clause) ?? [])];
  return byPolicy.map(([policy, names]) => `${code(policy)} ${names.length}: “${names[0]}”`).join('<br>');
}

type Clause = (typeof clausesFile.clauses)[number];

/** Every clause of the source: what says it in the rules, and which acceptance cases rest on it. */
export function traceabilitySection(files: readonly PolicyFile[]): string {
  const places = placesByClause(files);
  const citations = citationsOfCases();
  const rowOf = ({ id, paraphrase, modality }: Clause): readonly string[] => [
    `${anchor(`clause-${id}`)}${code(id)}`,
    paraphrase,
    modality,
    (places.get(id) ?? []).join('<br>'),
    casesOf(citations, id),
  ];
  const deciding = clausesFile.clauses.filter(({ declarative }) => !declarative);
  const sections = [...new Set(deciding.map(({ section }) => section))];
  const declarative = clausesFile.clauses.flatMap((clause) =>
    clause.declarative
      ? [[`${anchor(`clause-${clause.id}`)}${code(clause.id)}`, clause.paraphrase, 'why' in clause ? clause.why : '']]
      : [],
  );
  return [
    `${anchor('clauses')}\n\n## Clauses`,
    'From the source to the rules and to the tests. A case rests on a clause when the clause is cited by a rule that decides it, by a table row that sets one of its details, or by the calendar that counts; the last column has the number of such cases in each acceptance table, and the first of them.',
    ...sections.flatMap((section) => [
      `### ${section}`,
      markdownTable(
        ['clause', 'says', 'modality', 'used by', 'acceptance cases'],
        deciding.filter((clause) => clause.section === section).map(rowOf),
      ),
    ]),
    '### Clauses that decide nothing',
    markdownTable(['clause', 'says', 'why no rule cites it'], declarative),
  ].join('\n\n');
}
