import { facts } from '../case/facts.js';
import { nearest } from '../case/suggestions.js';
import { copyJson } from '../engine/copy-json.js';
import type { Problems } from '../engine/problems.js';
import type { ResponseTargets } from '../policies/response-targets.js';

const valuesOf = (name: string): readonly string[] =>
  facts.find((fact) => fact.name === name)?.values?.map(String) ?? [];

/** The caller's response targets, checked and copied. */
export function checkTargets(input: ResponseTargets | undefined, problems: Problems): ResponseTargets {
  if (input === undefined) return {};
  const copy = copyJson(input, ['responseTargets'], problems);
  for (const [plan, bySeverity] of entriesOf(copy, ['responseTargets'], valuesOf('plan'), problems)) {
    for (const [severity, minutes] of entriesOf(
      bySeverity,
      ['responseTargets', plan],
      valuesOf('severity'),
      problems,
    )) {
      if (typeof minutes === 'number' && minutes > 0) continue;
      problems.add(
        ['responseTargets', plan, severity],
        'value-not-allowed',
        'must be a number of minutes above 0',
        minutes,
      );
    }
  }
  return isTargets(copy) ? copy : {};
}

const isTargets = (value: unknown): value is ResponseTargets => typeof value === 'object' && value !== null;

function entriesOf(
  value: unknown,
  at: readonly string[],
  allowed: readonly string[],
  problems: Problems,
): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    problems.add(at, 'wrong-type', 'must be an object', value);
    return [];
  }
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  for (const [key, each] of entries) {
    if (!allowed.includes(key))
      problems.add([...at, key], 'unknown-key', `“${key.slice(0, 100)}” is not allowed here`, each, {
        allowed,
        suggestion: nearest(key, allowed),
      });
  }
  return entries;
}
