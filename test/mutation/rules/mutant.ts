import type { PolicyFile } from '../../../src/index.js';
import { asFile, type Changes, edited } from '../../engine/edited.js';

/** One small fault that someone could make in a rule file. */
export interface Mutant {
  /** Where: a JSON pointer. */
  readonly at: string;
  /** What was done there. */
  readonly change: string;
  readonly changes: Changes;
}

/** The rule file with the fault. */
export const mutated = (file: PolicyFile, { changes }: Mutant): PolicyFile => asFile(edited(file, changes));

/** How a mutant is called in reports and in the list of equivalent ones. */
export const nameOf = ({ at, change }: Mutant): string => `${at} ${change}`;

/** A value in a pointer's place. */
export const replaced = (at: string, change: string, value: unknown): Mutant => ({
  at,
  change,
  changes: { [at]: value },
});

/** Each element of a list left out in turn, but never the last one. */
export function shortened(at: string, list: readonly unknown[]): readonly Mutant[] {
  if (list.length < 2) return [];
  return list.map((each, index) =>
    replaced(at, `without ${index}${typeof each === 'string' ? ` (${each})` : ''}`, list.toSpliced(index, 1)),
  );
}
