import fourHourCap from '../../rules/four-hour-cap.json' with { type: 'json' };
import { createSupportPolicy, InvalidPolicyError, type PolicyFile, type Problem } from '../../src/index.js';

/** A change of a rule file: JSON pointers with what stands there afterwards; undefined takes it away. */
export type Changes = Readonly<Record<string, unknown>>;

/** A copy of a JSON value with changes; `-` as the last key adds to a list. */
export function edited(source: unknown, changes: Changes): unknown {
  const copy: unknown = structuredClone(source);
  for (const [pointer, value] of Object.entries(changes)) {
    const keys = pointer.split('/').slice(1);
    const last = keys.pop() ?? '';
    let at: unknown = copy;
    for (const key of keys) at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
    if (typeof at !== 'object' || at === null) throw new TypeError(`nothing at ${pointer}`);
    if (Array.isArray(at) && last === '-') at.push(value);
    else if (value === undefined) Reflect.deleteProperty(at, last);
    else Reflect.set(at, last, value);
  }
  return copy;
}

/** The shipped cap with changes. */
export const capWith = (changes: Changes): PolicyFile => asFile(edited(fourHourCap, changes));

/** What a caller in plain JavaScript could pass for a rule file. */
export const asFile = (input: unknown): PolicyFile => {
  // The type says what a caller should pass; the loader must cope with what one does pass.
  const isFile = (value: unknown): value is PolicyFile => value !== undefined;
  if (!isFile(input)) throw new TypeError('no file');
  return input;
};

/** The problems that the loader finds in rule files. */
export function problemsOf(...rules: readonly PolicyFile[]): readonly Problem[] {
  try {
    createSupportPolicy({ rules });
  } catch (error) {
    if (error instanceof InvalidPolicyError) return error.issues;
    throw error;
  }
  return [];
}

/** Problems as a rule author reads them. */
export const inWords = (problems: readonly Problem[]): string =>
  problems
    .flatMap(({ path, code, message, received, allowed }) => [
      `${path} (${code})`,
      `  ${message}`,
      `  received ${received}`,
      ...(allowed === undefined ? [] : [`  allowed ${allowed.join(', ')}`]),
    ])
    .join('\n');
