import { checkCase } from './parse.js';
import type { StandardResult, StandardSchemaV1 } from './standard-schema.js';
import type { SupportCase } from './support-case.js';

function validate(input: unknown): StandardResult<SupportCase> {
  const { value, findings } = checkCase(input);
  if (value !== null) return { value };
  return { issues: findings.map(({ segments, problem }) => ({ message: problem.message, path: segments })) };
}

/**
 * A support case as a Standard Schema, for form libraries, API servers and whatever else accepts one.
 * It says what `parseCase` says: the checked copy, or every problem with its path.
 *
 * @example
 * const result = supportCaseSchema['~standard'].validate({ plan: 'gold' });
 * if (result.issues) show(result.issues);
 */
export const supportCaseSchema: StandardSchemaV1<SupportCase, SupportCase> = Object.freeze({
  '~standard': Object.freeze({ version: 1, vendor: 'support-policy', validate }),
});
