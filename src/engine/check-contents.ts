import { nearest } from '../case/suggestions.js';
import type { ConditionJson, PolicyFile } from '../policy-file.js';
import { type ConditionScope, checkCondition } from './check-conditions.js';
import { checkSize } from './check-size.js';
import { referredFact } from './conditions.js';
import type { Problems } from './problems.js';
import type { DetailShape, PolicyShape, Vocabulary } from './vocabulary.js';

type Path = readonly (string | number)[];

interface Contents {
  readonly file: PolicyFile;
  readonly shape: PolicyShape;
  readonly at: Path;
  readonly vocabulary: Vocabulary;
  readonly problems: Problems;
}

// json-rules-engine emits these itself.
const reservedEvents = ['error', 'success', 'failure'];

/** Checks what a rule file of the right form says: names, conditions, details, messages. */
export function checkContents(contents: Contents): void {
  const { file, shape, at, vocabulary, problems } = contents;
  const before = problems.found.length;
  const parameters = new Set(Object.keys(file.parameters ?? {}).map((name) => `parameter.${name}`));
  const shared = file.conditions ?? {};
  const scope: ConditionScope = { facts: vocabulary.facts, parameters, shared, problems, used: new Set() };
  known(file.outcomes, shape.outcomes, [...at, 'outcomes'], 'unknown-outcome', problems);
  for (const name of Object.keys(file.parameters ?? {})) {
    const path = [...at, 'parameters', name];
    known(
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
  known([outcome], file.outcomes, [...params, 'outcome'], 'unknown-outcome', problems);
  known(clauses, [...vocabulary.clauses], [...params, 'clauses'], 'unknown-clause', problems);
  known(resolutions, [...vocabulary.resolutions], [...params, 'resolutions'], 'unknown-resolution', problems);
  known([message], Object.keys(file.messages), [...params, 'message'], 'unknown-message', problems);
  for (const [name, value] of Object.entries(details)) {
    const detail = shape.details[name];
    const where = [...params, 'details', name];
    if (!detail) known([name], Object.keys(shape.details), where, 'unknown-detail', problems);
    else if (Object.hasOwn(file.tables ?? {}, name))
      problems.add(where, 'detail-set-twice', 'a table sets this detail too', name);
    else if (detail.kind === 'list' && !Array.isArray(value))
      problems.add(where, 'wrong-type', 'must be a list', value);
    else checkDetail(detail, value, where, scope);
  }
}

function checkTables({ file, shape, at, vocabulary, problems }: Contents, scope: ConditionScope): void {
  for (const [name, { hitPolicy, outcomes = [], rows }] of Object.entries(file.tables ?? {})) {
    const path = [...at, 'tables', name];
    known([name], Object.keys(shape.details), path, 'unknown-detail', problems);
    known(outcomes, file.outcomes, [...path, 'outcomes'], 'unknown-outcome', problems);
    const detail = shape.details[name];
    if (detail && (detail.kind === 'list') !== (hitPolicy === 'COLLECT')) {
      problems.add(
        [...path, 'hitPolicy'],
        'value-not-allowed',
        `a ${detail.kind} needs ${detail.kind === 'list' ? 'COLLECT' : 'FIRST'}`,
        hitPolicy,
      );
    }
    rows.forEach((row, index) => {
      const where = [...path, 'rows', index];
      checkCondition(row.conditions, [...where, 'conditions'], scope);
      known(row.clauses, [...vocabulary.clauses], [...where, 'clauses'], 'unknown-clause', problems);
      known(
        row.resolutions ?? [],
        [...vocabulary.resolutions],
        [...where, 'resolutions'],
        'unknown-resolution',
        problems,
      );
      if (detail) checkDetail(detail, row.value, [...where, 'value'], scope);
    });
  }
}

function checkDetail(
  detail: DetailShape,
  value: unknown,
  at: Path,
  { problems, facts, parameters }: ConditionScope,
): void {
  const values: readonly unknown[] = detail.kind === 'list' && Array.isArray(value) ? value : [value];
  for (const each of values) {
    const referred = factsIn(each);
    known(referred, [...facts.keys(), ...parameters], at, 'unknown-fact', problems);
    if (referred.length === 0 && each !== null && !detail.accepts(each)) {
      problems.add(at, 'value-not-allowed', 'is not a value of this detail', each, { allowed: detail.allowed });
    }
  }
}

// What a value takes from the case cannot be checked before there is one.
function factsIn(value: unknown): readonly string[] {
  const fact = referredFact(value);
  if (fact !== undefined) return [fact];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(factsIn) : [];
}

function checkMessages(
  { file, at, vocabulary, problems, shape }: Contents,
  { facts, parameters }: ConditionScope,
): void {
  for (const [code, texts] of Object.entries(file.messages)) {
    const path = [...at, 'messages', code];
    for (const locale of vocabulary.locales) {
      if (!Object.hasOwn(texts, locale)) problems.add(path, 'missing-locale', `has no text in “${locale}”`, texts);
    }
    for (const [locale, text] of Object.entries(texts)) {
      known([locale], vocabulary.locales, [...path, locale], 'unknown-key', problems);
      const details = Object.keys(shape.details).map((name) => `detail.${name}`);
      known(
        [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name),
        [...facts.keys(), ...parameters, ...details],
        [...path, locale],
        'unknown-placeholder',
        problems,
      );
    }
  }
}

function checkCircles(shared: Readonly<Record<string, ConditionJson>>, at: Path, problems: Problems): void {
  const open = new Set<string>();
  const done = new Set<string>();
  const visit = (name: string): void => {
    if (open.has(name)) {
      problems.add([...at, name], 'circular-condition', 'leads back to itself', [...open, name].join(' -> '));
      return;
    }
    const condition = Object.hasOwn(shared, name) ? shared[name] : undefined;
    if (done.has(name) || !condition) return;
    open.add(name);
    references(condition).forEach(visit);
    open.delete(name);
    done.add(name);
  };
  Object.keys(shared).forEach(visit);
}

function references(condition: ConditionJson): readonly string[] {
  if (typeof condition !== 'object' || condition === null) return [];
  const nested = [condition.all, condition.any].flatMap((each) => (Array.isArray(each) ? each : []));
  const inner: readonly ConditionJson[] = condition.not ? [...nested, condition.not] : nested;
  return [...(typeof condition.condition === 'string' ? [condition.condition] : []), ...inner.flatMap(references)];
}

// Diagrams treat facts as independent of each other; these are not, so one file may name only one of a pair.
function checkCorrelated({ at, vocabulary, problems }: Contents, used: ReadonlySet<string>): void {
  const pairs = [
    ...vocabulary.ordered,
    ...[...vocabulary.facts].flatMap(([name, info]) =>
      info.kind === 'computed' ? info.from.map((from) => [name, from] as const) : [],
    ),
  ];
  for (const [one, other] of pairs) {
    if (used.has(one) && used.has(other)) {
      problems.add(
        at,
        'correlated-facts',
        `${one} and ${other} depend on each other: compare only one of them in a file`,
        one,
      );
    }
  }
}

function checkOwnOutcome({ shape, at, vocabulary, problems }: Contents, used: ReadonlySet<string>): void {
  for (const name of used) {
    const info = vocabulary.facts.get(name);
    if (info?.kind === 'outcome' && info.policy === shape.slug)
      problems.add(at, 'circular-condition', `${name} is what this file decides`, name);
  }
}

function known(
  names: readonly string[],
  allowed: readonly string[],
  at: Path,
  code: Parameters<Problems['add']>[1],
  problems: Problems,
): void {
  const unknown = names.filter((name) => !allowed.includes(name));
  for (const name of unknown) {
    problems.add(at, code, `“${name.slice(0, 100)}” is not known`, name, {
      ...(allowed.length > 60 ? {} : { allowed }),
      suggestion: nearest(name, allowed),
    });
  }
}
