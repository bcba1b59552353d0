import { nearest } from '../case/suggestions.js';
import type { PolicyProblemCode, Problems } from './problems.js';

// A longer list of what is allowed helps nobody; the suggestion does.
const mostAllowed = 60;

/** Notes the names that are not among those allowed. */
export function checkNames(
  names: readonly string[],
  allowed: readonly string[],
  at: readonly (string | number)[],
  code: PolicyProblemCode,
  problems: Problems,
): void {
  const unknown = names.filter((name) => !allowed.includes(name));
  for (const name of unknown) {
    problems.add(at, code, `“${name.slice(0, 100)}” is not known`, name, {
      ...(allowed.length > mostAllowed ? {} : { allowed }),
      suggestion: nearest(name, allowed),
    });
  }
}
