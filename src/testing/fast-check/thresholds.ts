import { comparisonsIn } from '../../engine/conditions.js';
import { conditionsOf } from '../../engine/rule-set.js';
import { loadRuleSet } from '../../policies/load-rule-set.js';
import type { PolicyFile } from '../../policy-file.js';

/** The values at which rules change their mind. */
export interface Thresholds {
  /** What conditions compare a fact with, parameters by their value. */
  readonly of: (fact: string) => readonly unknown[];
  /** Every parameter in minutes: caps and response targets. */
  readonly minutes: readonly number[];
}

/**
 * Reads the thresholds out of rule files.
 *
 * @param files - replace whole policies of the built-in ones
 * @throws InvalidPolicyError with every problem of the files
 */
export function thresholdsOf(files: readonly PolicyFile[]): Thresholds {
  const { loaded } = loadRuleSet(files, {});
  const mentioned = new Map<string, Set<unknown>>();
  for (const { fact, expected } of comparisonsIn(loaded.flatMap(conditionsOf))) {
    const values = mentioned.get(fact) ?? new Set();
    for (const value of Array.isArray(expected) ? expected : [expected]) values.add(value);
    mentioned.set(fact, values);
  }
  const parameters = loaded.flatMap(({ file }) => Object.values(file.parameters ?? {}));
  return {
    of: (fact) => [...(mentioned.get(fact) ?? [])].filter((value) => value !== undefined),
    minutes: [...new Set(parameters.flatMap(({ unit, value }) => (unit === 'minutes' ? [value] : [])))],
  };
}
