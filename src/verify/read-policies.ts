import type { PolicyId } from '../decision.js';
import type { LoadedPolicy } from '../engine/load.js';
import { jsonPointer, Problems } from '../engine/problems.js';
import { InvalidPolicyError } from '../errors.js';
import { loadRuleSet } from '../policies/load-rule-set.js';
import type { PolicyFile } from '../policy-file.js';
import type { SupportPolicy } from '../support-policy.js';

/** Rule files as a caller hands them over: a list, or those in force in a policy. */
export type PolicySource = SupportPolicy | readonly PolicyFile[];

/** All nine policies, with the slugs of those that the caller named. */
export interface ReadPolicies {
  readonly all: readonly LoadedPolicy[];
  readonly named: ReadonlySet<PolicyId>;
}

/**
 * Loads rule files, the built-in ones standing in for those that are not named.
 *
 * @param at - the keys that lead to the files in the error's JSON pointers
 * @throws InvalidPolicyError with every problem of the files
 */
export function readPolicies(source: PolicySource, at: readonly string[]): ReadPolicies {
  const files = filesOf(source, at);
  try {
    const { loaded } = loadRuleSet(files, {});
    const given = new Set<unknown>(files.map(({ policy }) => policy));
    return { all: loaded, named: new Set(loaded.flatMap(({ slug }) => (given.has(slug) ? [slug] : []))) };
  } catch (error) {
    if (!(error instanceof InvalidPolicyError)) throw error;
    const prefix = jsonPointer(['rules']);
    const issues = error.issues.map((issue) => {
      const rest = issue.path.startsWith(`${prefix}/`) ? issue.path.slice(prefix.length) : issue.path;
      return { ...issue, path: `${jsonPointer(at)}${rest}` };
    });
    throw new InvalidPolicyError(issues);
  }
}

function filesOf(source: PolicySource, at: readonly string[]): readonly PolicyFile[] {
  const found: unknown = isList(source) ? source : isObject(source) ? Reflect.get(source, 'files') : source;
  if (isList(found)) return found;
  const problems = new Problems();
  problems.add(at, 'wrong-type', 'must be a list of rule files, or what createSupportPolicy gives', source);
  throw new InvalidPolicyError(problems.found);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

// What the elements are is checked when they are loaded.
const isList = (value: unknown): value is readonly PolicyFile[] => Array.isArray(value);
