import { checkCircles, checkCorrelated, checkOwnOutcome } from './check-circles.js';
import { type ConditionScope, checkCondition } from './check-conditions.js';
import { checkDetail, checkTables } from './check-details.js';
import { checkMessages } from './check-messages.js';
import { checkNames } from './check-names.js';
import { checkSize } from './check-size.js';
import type { Contents } from './contents.js';

// json-rules-engine emits these itself.
const reservedEvents = ['error', 'success', 'failure'];

/** Checks what a rule file of the right form says: names, conditions, details, messages. */
export function checkContents(contents: Contents): void {
  const { file, shape, at, vocabulary, problems } = contents;
  const before = problems.found.length;
  const parameters = new Set(Object.keys(file.parameters ?? {}).map((name) => `parameter.${name}`));
  const shared = file.conditions ?? {};
  const scope: ConditionScope = { facts: vocabulary.facts, parameters, shared, problems, used: new Set() };
  checkNames(file.outcomes, shape.outcomes, [...at, 'outcomes'], 'unknown-outcome', problems);
  for (const name of Object.keys(file.parameters ?? {})) {
    const path = [...at, 'parameters', name];
    checkNames(
      file.parameters?.[name]?.clauses ?? [],
      [...vocabulary.clauses],
      [...path, 'clauses'],
      'unknown-clause',
      problems,
    );
  }
  for (const [name, condition] of Object.entries(shared)) checkCondition(condition, [...at, 'conditions', name], scope);
  checkCircles(shared, [...at, 'conditions'], problems);
  if (file.applies) checkCondition(file.applies, [...at, 'applies'], scope);
  for (const index of file.rules.keys()) checkRule(contents, scope, index);
  checkTables(contents, scope);
  checkMessages(contents, scope);
  const named = new Set(file.rules.map(({ event }) => event.params.outcome));
  file.outcomes.forEach((outcome, index) => {
    if (!named.has(outcome))
      problems.add([...at, 'outcomes', index], 'outcome-never-named', 'no rule names this outcome', outcome);
  });
  checkCorrelated(contents, scope.used);
  checkOwnOutcome(contents, scope.used);
  if (problems.found.length === before) checkSize(file, at, problems);
}

function checkRule({ file, shape, at, vocabulary, problems }: Contents, scope: ConditionScope, index: number): void {
  const rule = file.rules[index];
  if (!rule) return;
  const path = [...at, 'rules', index];
  const params = [...path, 'event', 'params'];
  if (rule.conditions.fact !== undefined) {
    problems.add(
      [...path, 'conditions'],
      'mixed-condition',
      'the conditions of a rule begin with all, any, not or condition',
      rule.conditions,
    );
  }
  checkCondition(rule.conditions, [...path, 'conditions'], scope);
  if (reservedEvents.includes(rule.event.type)) {
    problems.add(
      [...path, 'event', 'type'],
      'reserved-event-type',
      'json-rules-engine emits events of this type itself',
      rule.event.type,
    );
  }
  const { outcome, clauses, resolutions = [], message, details = {} } = rule.event.params;
  checkNames([outcome], file.outcomes, [...params, 'outcome'], 'unknown-outcome', problems);
  checkNames(clauses, [...vocabulary.clauses], [...params, 'clauses'], 'unknown-clause', problems);
  checkNames(resolutions, [...vocabulary.resolutions], [...params, 'resolutions'], 'unknown-resolution', problems);
  checkNames([message], Object.keys(file.messages), [...params, 'message'], 'unknown-message', problems);
  for (const [name, value] of Object.entries(details)) {
    const detail = shape.details[name];
    const where = [...params, 'details', name];
    if (!detail) checkNames([name], Object.keys(shape.details), where, 'unknown-detail', problems);
    else if (Object.hasOwn(file.tables ?? {}, name))
      problems.add(where, 'detail-set-twice', 'a table sets this detail too', name);
    else if (detail.kind === 'list' && !Array.isArray(value))
      problems.add(where, 'wrong-type', 'must be a list', value);
    else checkDetail(detail, value, where, scope);
  }
}
