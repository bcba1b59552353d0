import calendarsFile from '../../../rules/business-hours.json' with { type: 'json' };
import clausesFile from '../../../rules/clauses.json' with { type: 'json' };
import type { PolicyFile } from '../../../src/index.js';
import { ruleFiles } from '../../../src/policies/rule-files.js';

const deciding = clausesFile.clauses.filter(({ declarative }) => !declarative).map(({ id }) => id);

const calendarClauses = new Set(calendarsFile.calendars.flatMap(({ clauses }) => clauses));

/** What the integrity tests would say of the file among the others; null when nothing. */
export function integrityKills(file: PolicyFile): string | null {
  const all = ruleFiles.map((each) => (each.policy === file.policy ? file : each));
  const text = JSON.stringify(all);
  if (deciding.some((id) => !text.includes(`"${id}"`) && !calendarClauses.has(id)))
    return 'integrity: a clause is not cited';
  if (file.rules.some(({ event: { type, params } }) => type !== params.outcome))
    return 'integrity: an event is not named after its outcome';
  const used = new Set(file.rules.map(({ event }) => event.params.message));
  const notes = file.policy === 'initial-response' ? ['no-holidays'] : [];
  if (Object.keys(file.messages).some((code) => !used.has(code) && !notes.includes(code)))
    return 'integrity: a message is not used';
  return null;
}
