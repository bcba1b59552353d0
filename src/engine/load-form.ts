import * as v from 'valibot';
import type { ConditionJson, PolicyFile } from '../policy-file.js';
import { copyJson } from './copy-json.js';
import { jsonPointer, type Problems } from './problems.js';

const nothingElse = v.never();
const object = <Entries extends v.ObjectEntries>(
  entries: Entries,
): v.ObjectWithRestSchema<Entries, typeof nothingElse, string> =>
  v.objectWithRest(entries, nothingElse, 'must be an object');
const named = <Schema extends v.GenericSchema>(
  schema: Schema,
): v.RecordSchema<v.StringSchema<undefined>, Schema, string> => v.record(v.string(), schema, 'must be an object');

const text = v.pipe(
  v.string('must be a text'),
  v.nonEmpty('must not be empty'),
  v.maxLength(2000, 'must have at most 2000 characters'),
);
const texts = v.array(text, 'must be a list of texts');
const someTexts = v.pipe(texts, v.nonEmpty('must not be empty'));
// Conditions are checked apart: their form depends on the facts they name.
const conditions = v.custom<ConditionJson>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'must be a condition',
);

const highest = 1_000_000;
const anInteger = `must be an integer from 1 to ${highest}; rules of a higher priority come first`;
const priority = v.custom<number>(
  (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= highest,
  anInteger,
);
const strength = v.picklist(
  ['must', 'vendor-may', 'customer-may', 'fact'],
  'must be one of must, vendor-may, customer-may and fact',
);

const parameter = object({ value: v.number('must be a number'), unit: text, means: text, clauses: texts });

const params = object({
  outcome: text,
  strength,
  clauses: someTexts,
  resolutions: v.optional(texts),
  message: text,
  details: v.optional(named(v.unknown())),
});

const rule = object({ name: text, priority, conditions, event: object({ type: text, params }) });

const row = object({ conditions, value: v.unknown(), clauses: someTexts, resolutions: v.optional(texts) });

const table = object({
  hitPolicy: v.picklist(['FIRST', 'COLLECT'], 'must be FIRST or COLLECT'),
  outcomes: v.optional(someTexts),
  rows: v.pipe(v.array(row, 'must be a list of rows'), v.nonEmpty('must not be empty')),
});

const envelope = object({
  $schema: v.optional(v.string('must be a text')),
  policy: text,
  version: text,
  decides: text,
  outcomes: someTexts,
  hitPolicy: v.picklist(['FIRST'], 'must be FIRST: rules decide by priority'),
  applies: v.optional(conditions),
  parameters: v.optional(named(parameter)),
  conditions: v.optional(named(conditions)),
  rules: v.pipe(v.array(rule, 'must be a list of rules'), v.nonEmpty('must not be empty')),
  tables: v.optional(named(table)),
  messages: named(named(text)),
});

/** The envelope and the shape of rules and tables; null with every problem noted when it is not a rule file. */
export function checkForm(input: unknown, at: readonly (string | number)[], problems: Problems): PolicyFile | null {
  const before = problems.found.length;
  const copy = copyJson(input, at, problems);
  const unreadableAt = new Set(problems.found.slice(before).map(({ path }) => path));
  if (problems.found.slice(before).some(({ code }) => code === 'too-complex')) return null;
  if (typeof copy !== 'object' || copy === null || Array.isArray(copy)) {
    if (problems.found.length === before) problems.add(at, 'wrong-type', 'must be a rule file: an object', input);
    return null;
  }
  const result = v.safeParse(envelope, copy);
  for (const issue of result.issues ?? []) {
    const keys = (issue.path ?? []).map(({ key }) => String(key));
    const code = issue.type === 'never' ? 'unknown-key' : issue.received === 'undefined' ? 'missing-key' : 'wrong-type';
    if (unreadableAt.has(jsonPointer([...at, ...keys]))) continue;
    const last = keys.at(-1);
    const says =
      code === 'unknown-key' ? `unknown key “${last}”` : code === 'missing-key' ? 'is missing' : issue.message;
    const priorityIsBad = code === 'wrong-type' && last === 'priority';
    problems.add([...at, ...keys], priorityIsBad ? 'bad-priority' : code, says, issue.input);
  }
  // The copy, which is frozen, and not the schema's output, which is not.
  const isRuleFile = (_: unknown): _ is PolicyFile => problems.found.length === before;
  return isRuleFile(copy) ? copy : null;
}
