import { describeCopy, inertCopy } from '../case/untrusted.js';
import { type Problem, wordsOf } from '../errors.js';

/** Collects the problems of a rule file or of options, each at its JSON pointer. */
export class Problems {
  readonly found: Problem[] = [];

  /** @param at - the keys that lead to the value */
  add(
    at: readonly (string | number)[],
    code: PolicyProblemCode,
    message: string,
    received: unknown,
    more: More = {},
  ): void {
    const { allowed, suggestion } = more;
    this.found.push({
      path: jsonPointer(at),
      code,
      message: wordsOf(message, suggestion),
      received: describeCopy(inertCopy(received)),
      ...(allowed ? { allowed } : {}),
      ...(typeof suggestion === 'string' ? { suggestion } : {}),
    });
  }
}

interface More {
  readonly allowed?: readonly string[];
  readonly suggestion?: string | null | undefined;
}

/** Keys as a JSON pointer (RFC 6901). */
export const jsonPointer = (at: readonly (string | number)[]): string =>
  at.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** What can be wrong with a rule file. */
export type PolicyProblemCode =
  | 'wrong-type'
  | 'unknown-key'
  | 'missing-key'
  | 'unknown-policy'
  | 'duplicate-policy'
  | 'unknown-fact'
  | 'unknown-operator'
  | 'operator-does-not-fit'
  | 'value-not-allowed'
  | 'value-not-comparable'
  | 'correlated-facts'
  | 'empty-condition'
  | 'mixed-condition'
  | 'path-not-allowed'
  | 'unknown-condition'
  | 'circular-condition'
  | 'duplicate-rule'
  | 'duplicate-parameter'
  | 'duplicate-message'
  | 'bad-priority'
  | 'unknown-clause'
  | 'unknown-resolution'
  | 'unknown-message'
  | 'unknown-placeholder'
  | 'missing-locale'
  | 'unknown-outcome'
  | 'outcome-never-named'
  | 'reserved-event-type'
  | 'unknown-detail'
  | 'detail-set-twice'
  | 'too-complex'
  | 'no-rule-decides'
  | 'rules-conflict';
