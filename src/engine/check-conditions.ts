import { nearest } from '../case/suggestions.js';
import type { ConditionJson } from '../policy-file.js';
import type { Domain } from './domain.js';
import { operandShape, operatorNames } from './operators.js';
import type { Problems } from './problems.js';
import { referredFact } from './references.js';
import type { FactInfo } from './vocabulary.js';

type Path = readonly (string | number)[];

/** What a condition may name, and what is found wrong with it. */
export interface ConditionScope {
  readonly facts: ReadonlyMap<string, FactInfo>;
  readonly parameters: ReadonlySet<string>;
  readonly shared: Readonly<Record<string, ConditionJson>>;
  readonly problems: Problems;
  /** Every fact that a checked comparison names. */
  readonly used: Set<string>;
}

const kinds = ['all', 'any', 'not', 'condition', 'fact'] as const;
const keysOf: Readonly<Record<(typeof kinds)[number], readonly string[]>> = {
  all: ['all', 'name'],
  any: ['any', 'name'],
  not: ['not', 'name'],
  condition: ['condition'],
  fact: ['fact', 'operator', 'value', 'name'],
};

/** Checks a condition and everything in it. */
export function checkCondition(condition: ConditionJson, at: Path, scope: ConditionScope): void {
  const { problems } = scope;
  if (typeof condition !== 'object' || condition === null || Array.isArray(condition)) {
    problems.add(at, 'wrong-type', 'must be a condition', condition);
    return;
  }
  const present = kinds.filter((kind) => Object.hasOwn(condition, kind));
  const [kind] = present;
  if (!kind) {
    problems.add(at, 'empty-condition', 'a condition has one of all, any, not, condition or fact', condition);
    return;
  }
  if (present.length > 1) {
    problems.add(
      at,
      'mixed-condition',
      `${present.join(' beside ')}: json-rules-engine would ignore one of them`,
      condition,
    );
    return;
  }
  for (const key of Object.keys(condition).filter((each) => !keysOf[kind].includes(each))) {
    const path = key === 'path';
    problems.add(
      [...at, key],
      path ? 'path-not-allowed' : 'unknown-key',
      path ? 'facts are flat: name the fact itself' : `unknown key “${key}”`,
      Reflect.get(condition, key),
    );
  }
  if (condition.name !== undefined && typeof condition.name !== 'string')
    problems.add([...at, 'name'], 'wrong-type', 'must be a text', condition.name);
  if (kind === 'condition') checkReference(condition.condition, [...at, 'condition'], scope);
  else if (kind === 'fact') checkComparison(condition, at, scope);
  else if (kind === 'not') checkCondition(condition.not ?? {}, [...at, 'not'], scope);
  else {
    const nested: unknown = condition[kind];
    if (!Array.isArray(nested)) problems.add([...at, kind], 'wrong-type', 'must be a list of conditions', nested);
    else if (nested.length === 0)
      problems.add([...at, kind], 'empty-condition', 'an empty list would always hold', nested);
    else for (const [index, each] of nested.entries()) checkCondition(each, [...at, kind, index], scope);
  }
}

function checkReference(name: unknown, at: Path, { shared, problems }: ConditionScope): void {
  if (typeof name === 'string' && Object.hasOwn(shared, name)) return;
  const allowed = Object.keys(shared);
  problems.add(at, 'unknown-condition', 'no shared condition has this name', name, {
    allowed,
    suggestion: nearest(String(name), allowed),
  });
}

function checkComparison({ fact, operator, value }: ConditionJson, at: Path, scope: ConditionScope): void {
  const { facts, problems, used } = scope;
  const info = typeof fact === 'string' ? domainOf(fact, scope) : undefined;
  if (!info) noSuchFact(fact, [...facts.keys()], [...at, 'fact'], scope);
  else used.add(String(fact));
  const shape = typeof operator === 'string' ? operandShape(operator) : null;
  if (!shape) {
    problems.add([...at, 'operator'], 'unknown-operator', 'json-rules-engine has no such operator', operator, {
      allowed: operatorNames,
      suggestion: nearest(String(operator), operatorNames),
    });
  }
  if (value === undefined) problems.add([...at, 'value'], 'missing-key', 'is missing', value);
  if (!info || !shape || value === undefined) return;
  const list = isSet(info);
  const ordered = info.kind === 'number' || info.kind === 'instant';
  if ((shape.fact === 'list') !== list || (shape.ordered && !ordered)) {
    const wants = shape.ordered ? 'a number or an instant' : shape.fact === 'list' ? 'a list' : 'a single value';
    problems.add(
      [...at, 'operator'],
      'operator-does-not-fit',
      `${String(operator)} compares ${wants}, which ${String(fact)} is not`,
      operator,
    );
    return;
  }
  const other = referredFact(value);
  if (other !== undefined) checkOther(info, other, shape.expected === 'list', [...at, 'value', 'fact'], scope);
  else checkLiterals(info, value, shape.expected === 'list', [...at, 'value'], scope);
}

function checkLiterals(domain: Domain, value: unknown, list: boolean, at: Path, { problems }: ConditionScope): void {
  if (list && (!Array.isArray(value) || value.length === 0)) {
    problems.add(at, 'wrong-type', 'must be a list with at least one value', value);
    return;
  }
  const literals: readonly unknown[] = list && Array.isArray(value) ? value : [value];
  literals.forEach((literal, index) => {
    const allowed = allowedIn(domain);
    if (accepts(domain, literal)) return;
    const says =
      domain.kind === 'instant'
        ? 'must be an instant as toISOString() writes it, so that texts compare as instants do'
        : 'is not a value of this fact';
    problems.add(list ? [...at, index] : at, 'value-not-allowed', says, literal, {
      ...(allowed.length > 0 ? { allowed } : {}),
      suggestion: typeof literal === 'string' ? nearest(literal, allowed) : undefined,
    });
  });
}

function checkOther(domain: Domain, other: string, list: boolean, at: Path, scope: ConditionScope): void {
  const { facts, parameters, problems, used } = scope;
  const wanted = domainOf(other, scope);
  const parameter = parameters.has(other);
  if (!wanted && !parameter) {
    noSuchFact(other, [...facts.keys(), ...parameters], at, scope);
    return;
  }
  used.add(other);
  const comparable = !wanted
    ? domain.kind === 'number' && !list
    : domain.kind === 'finite' &&
      wanted.kind === 'finite' &&
      isSet(wanted) === list &&
      valuesOf(domain).some((each) => valuesOf(wanted).includes(each));
  if (!comparable)
    problems.add(at, 'value-not-comparable', 'must be a parameter, or a fact with values in common', other);
}

function noSuchFact(fact: unknown, names: readonly string[], at: Path, { facts, problems }: ConditionScope): void {
  if (typeof fact === 'string' && facts.has(fact))
    problems.add(at, 'unknown-fact', 'only the values of rows may refer to this fact', fact);
  else problems.add(at, 'unknown-fact', 'no fact has this name', fact, { suggestion: nearest(String(fact), names) });
}

function domainOf(fact: string, { facts }: ConditionScope): Domain | undefined {
  const info = facts.get(fact);
  return info?.kind === 'value' ? undefined : info?.domain;
}

const isSet = (domain: Domain): boolean => domain.kind === 'finite' && Array.isArray(domain.values.at(-1));

const valuesOf = (domain: Domain): readonly unknown[] => (domain.kind === 'finite' ? domain.values.flat() : []);

const allowedIn = (domain: Domain): readonly string[] => [...new Set(valuesOf(domain))].map(String);

function accepts(domain: Domain, literal: unknown): boolean {
  if (domain.kind === 'finite') return valuesOf(domain).includes(literal);
  if (domain.kind === 'number') return typeof literal === 'number' && Number.isFinite(literal);
  if (domain.kind === 'text') return typeof literal === 'string' && domain.accepts(literal);
  return (
    typeof literal === 'string' &&
    literal.length === 24 &&
    !Number.isNaN(Date.parse(literal)) &&
    new Date(literal).toISOString() === literal
  );
}
