import { facts } from '../case/facts.js';
import { suggestFact } from '../case/suggest-fact.js';
import { nearest } from '../case/suggestions.js';
import type { FactName } from '../case/support-case.js';
import { Problems } from '../engine/problems.js';
import { InvalidPolicyError } from '../errors.js';
import type { CaseDecisions } from '../policies/decisions.js';
import type { PolicyModule } from '../policies/module.js';

/** What to look for, and how far. */
export interface ChangeOptions<K extends keyof CaseDecisions> {
  /** The outcome that is wanted; any other than the present one if left out. */
  readonly to?: CaseDecisions[K]['possible'][number] | undefined;
  /**
   * The most facts to change together, an integer from 1 on.
   *
   * @defaultValue 2
   */
  readonly maxChanges?: number | undefined;
  /** The facts that may be changed; all if left out. */
  readonly only?: readonly FactName[] | undefined;
}

/** Options, checked. */
export interface CheckedChangeOptions<Outcome extends string> {
  readonly to: Outcome | null;
  readonly maxChanges: number;
  readonly only: readonly FactName[] | undefined;
}

const keys: readonly string[] = ['to', 'maxChanges', 'only'];
const names: readonly string[] = facts.map(({ name }) => name);

/** @throws InvalidPolicyError with every problem, each at its JSON pointer */
export function checkChangeOptions<Outcome extends string>(
  module: PolicyModule<Outcome, unknown>,
  options: unknown,
): CheckedChangeOptions<Outcome> {
  const problems = new Problems();
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    problems.add([], 'wrong-type', 'options must be an object', options);
    throw new InvalidPolicyError(problems.found);
  }
  for (const key of Object.keys(options).filter((each) => !keys.includes(each))) {
    problems.add([key], 'unknown-key', `“${key.slice(0, 100)}” is not an option`, Reflect.get(options, key), {
      allowed: keys,
      suggestion: nearest(key, keys),
    });
  }
  const [to, maxChanges = 2, only]: readonly unknown[] = keys.map((key) => Reflect.get(options, key));
  const outcome = module.outcomes.find((each) => each === to) ?? null;
  if (to !== undefined && outcome === null) {
    problems.add(['to'], 'unknown-outcome', 'is not an outcome of this policy', to, {
      allowed: module.outcomes,
      suggestion: typeof to === 'string' ? nearest(to, module.outcomes) : undefined,
    });
  }
  const most = typeof maxChanges === 'number' && Number.isInteger(maxChanges) && maxChanges >= 1 ? maxChanges : null;
  if (most === null) problems.add(['maxChanges'], 'value-not-allowed', 'must be an integer from 1 on', maxChanges);
  const checked = { to: outcome, maxChanges: most ?? 1, only: checkOnly(only, problems) };
  if (problems.found.length > 0) throw new InvalidPolicyError(problems.found);
  return checked;
}

const isFactName = (value: unknown): value is FactName => names.some((name) => name === value);

function checkOnly(only: unknown, problems: Problems): readonly FactName[] | undefined {
  if (only === undefined) return undefined;
  if (!Array.isArray(only)) {
    problems.add(['only'], 'wrong-type', 'must be a list of facts', only);
    return undefined;
  }
  return only.flatMap((each: unknown, index) => {
    if (isFactName(each)) return [each];
    problems.add(['only', index], 'unknown-fact', 'no fact has this name', each, {
      suggestion: typeof each === 'string' ? suggestFact(each) : undefined,
    });
    return [];
  });
}
