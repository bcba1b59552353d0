import { InvalidCaseError, type Problem } from '../errors.js';
import { caseTree, type Part } from './case-tree.js';
import type { FlatFacts } from './chronology.js';
import { type Encoded, encode, type Given, givenOf } from './encode.js';
import { type Examination, examine } from './examine.js';
import type { Finding } from './problems.js';
import type { SupportCase } from './support-case.js';

export { checkTogether, type FlatFacts } from './chronology.js';

/** What a checked case says, in the forms that it is asked in. */
export interface CheckedFacts {
  /** By name, in the order of `SupportCase`. */
  readonly flat: FlatFacts;
  readonly given: Given;
  readonly encoded: Encoded;
}

// Of every case that was checked, so that no entry point checks it again.
const checked = new WeakMap<object, CheckedFacts>();

function isChecked(value: unknown): value is SupportCase {
  return typeof value === 'object' && value !== null && checked.has(value);
}

function assemble(examination: Examination, part: Part, path: string): object {
  const copy: Record<string, unknown> = {};
  for (const name of part.names) {
    const definition = part.facts.get(name);
    const inner = part.parts.get(name);
    const value = definition === undefined ? undefined : examination.facts[definition.name];
    if (value !== undefined) copy[name] = value;
    if (inner !== undefined && examination.parts.has(`${path}${name}`)) {
      copy[name] = assemble(examination, inner, `${path}${name}.`);
    }
  }
  return Object.freeze(copy);
}

/** The checked copy of an input, or null and everything that is wrong with it, name by name. */
export function checkCase(input: unknown): {
  readonly value: SupportCase | null;
  readonly findings: readonly Finding[];
} {
  if (isChecked(input)) return { value: input, findings: [] };
  const examination = examine(input);
  if (examination.findings.length > 0) return { value: null, findings: examination.findings };
  const copy = assemble(examination, caseTree(), '');
  const flat = Object.freeze(examination.facts);
  const given = givenOf(copy);
  checked.set(copy, { flat, given, encoded: encode(flat, given) });
  return { value: isChecked(copy) ? copy : null, findings: [] };
}

/** {@link parseCase} without the error: the checked copy, or null and every problem, at its dotted path. */
export function findProblems(input: unknown): { readonly value: SupportCase | null; readonly problems: Problem[] } {
  const { value, findings } = checkCase(input);
  return { value, problems: findings.map(({ problem }) => problem) };
}

/**
 * Checks an input from anywhere (a form, a ticket system, JSON) and copies it into a case.
 *
 * The copy is deeply frozen, in the order of `SupportCase`, without undefined facts, with instants as
 * ISO strings in UTC and each role once; parts without facts stay (`reopen: {}` asks for reopening).
 * No entry point checks it again, and parsing it gives it back. Only own enumerable properties with a
 * text as their name count; the input is read once and never changed.
 *
 * @throws InvalidCaseError - with every problem: unknown names, wrong types (null is one), values
 * that are not allowed, instants in the wrong order. Unknown names are listed up to the hundredth.
 *
 * @example
 * parseCase({ plan: 'standard', submittedAt: '2026-03-02T09:00+01:00' });
 * // { plan: 'standard', submittedAt: '2026-03-02T08:00:00.000Z' }
 */
export function parseCase(input: unknown): SupportCase {
  if (isChecked(input)) return input;
  const { value, problems } = findProblems(input);
  if (value === null) throw new InvalidCaseError(problems);
  return value;
}

/**
 * What a case says. One that was not parsed is.
 *
 * @throws InvalidCaseError - as {@link parseCase}
 */
export function factsOf(supportCase: SupportCase): CheckedFacts {
  const known = checked.get(supportCase) ?? checked.get(parseCase(supportCase));
  if (!known) throw new TypeError('Every parsed case is checked.');
  return known;
}

/** The facts of a case by name, in the order of `SupportCase`; as {@link factsOf}. */
export function flatten(supportCase: SupportCase): FlatFacts {
  return factsOf(supportCase).flat;
}
