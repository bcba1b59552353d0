import { type ConditionScope, checkCondition } from './check-conditions.js';
import { checkNames } from './check-names.js';
import type { Contents } from './contents.js';
import { referredFact } from './references.js';
import type { DetailShape } from './vocabulary.js';

/** Checks the tables of a rule file. */
export function checkTables({ file, shape, at, vocabulary, problems }: Contents, scope: ConditionScope): void {
  for (const [name, { hitPolicy, outcomes = [], rows }] of Object.entries(file.tables ?? {})) {
    const path = [...at, 'tables', name];
    checkNames([name], Object.keys(shape.details), path, 'unknown-detail', problems);
    checkNames(outcomes, file.outcomes, [...path, 'outcomes'], 'unknown-outcome', problems);
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
      checkNames(row.clauses, [...vocabulary.clauses], [...where, 'clauses'], 'unknown-clause', problems);
      checkNames(
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

/** Checks a value that a rule or a row gives to a detail. */
export function checkDetail(
  detail: DetailShape,
  value: unknown,
  at: readonly (string | number)[],
  { problems, facts, parameters }: ConditionScope,
): void {
  const values: readonly unknown[] = detail.kind === 'list' && Array.isArray(value) ? value : [value];
  for (const each of values) {
    const referred = factsIn(each);
    checkNames(referred, [...facts.keys(), ...parameters], at, 'unknown-fact', problems);
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
