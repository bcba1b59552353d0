// A registered symbol, so that the ESM, CommonJS and subpath copies of the package know each other's errors.
const brand: symbol = Symbol.for('support-policy.error');

/** One problem in an input: where, what was received, what is allowed and what was probably meant. */
export interface Problem {
  /** Dotted for a case (`submitter.roles.1`, `''` for the root), a JSON pointer for policies and options. */
  readonly path: string;
  /** The kind of problem; every code has an entry in `docs/errors.md`. */
  readonly code: string;
  /** One sentence. */
  readonly message: string;
  /** What stood there, as text cut at 100 characters. */
  readonly received: string;
  readonly allowed?: readonly string[];
  readonly suggestion?: string;
}

/** What every error of this library is: a wrong input, never a refusal by the policy, which is a decision. */
export abstract class SupportPolicyError extends Error {
  abstract override readonly name: string;
  readonly code: string;
  /** What to do about it, in one sentence. */
  readonly help: string;
  /** Every problem found, not only the first. */
  readonly issues: readonly Problem[];

  constructor(code: string, message: string, help: string, issues: readonly Problem[]) {
    super(message);
    this.code = code;
    this.help = help;
    this.issues = Object.freeze(issues.map((issue) => Object.freeze(issue)));
    Object.defineProperty(this, brand, { value: true });
  }
}

/** A problem in words, with what was probably meant. */
export const wordsOf = (message: string, suggestion: string | null | undefined): string =>
  typeof suggestion === 'string' ? `${message} (did you mean ${suggestion}?)` : message;

const summary = (subject: string, issues: readonly Problem[]): string => {
  const [first] = issues;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  return first ? `${subject}: ${first.path === '' ? '' : `${first.path}: `}${first.message}${more}` : subject;
};

/** A case that cannot be understood: nothing was decided and nothing was changed. */
export class InvalidCaseError extends SupportPolicyError {
  override readonly name = 'InvalidCaseError';
  constructor(issues: readonly Problem[]) {
    super(
      'invalid-case',
      summary('Not a valid support case', issues),
      'Correct every entry of `issues`; leave out a fact that is not known instead of guessing it.',
      issues,
    );
  }
}

/** What can be wrong with a policy: its form, or that it has no answer, or two, for a case. */
export type InvalidPolicyCode = 'invalid-policy' | 'no-rule-decides' | 'rules-conflict';

const help: Readonly<Record<InvalidPolicyCode, string>> = {
  'invalid-policy':
    'Correct every entry of `issues`; the JSON Schemas in `support-policy/schemas` help an editor to find them.',
  'no-rule-decides': 'Add a rule for this case; `verifyPolicies` from `support-policy/verify` lists every such gap.',
  'rules-conflict':
    'Give the named rules different priorities or the same outcome; `verifyPolicies` from `support-policy/verify` lists every conflict.',
};

/** A rule file, an option or a calendar that cannot be used. */
export class InvalidPolicyError extends SupportPolicyError {
  override readonly name = 'InvalidPolicyError';
  constructor(issues: readonly Problem[], code: InvalidPolicyCode = 'invalid-policy') {
    super(code, summary('Not a valid policy', issues), help[code], issues);
  }
}

/**
 * Whether an error is one of this library's, whichever copy of it (ESM, CommonJS, a subpath) threw it.
 *
 * @example
 * try { evaluateCase(ticket); } catch (error) { if (isSupportPolicyError(error)) show(error.issues); }
 */
export function isSupportPolicyError(error: unknown): error is SupportPolicyError {
  return typeof error === 'object' && error !== null && Object.hasOwn(error, brand);
}

/** A value as text for {@link Problem.received}: at most 100 characters, whatever the value. */
export function describeReceived(value: unknown): string {
  if (typeof value === 'string') return cut(JSON.stringify(value.slice(0, 101)), value.length > 100);
  if (typeof value === 'function') return 'a function';
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `a list of ${value.length}`;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'an invalid Date' : value.toISOString();
  if (typeof value === 'object' && value !== null) return 'an object';
  return cut(typeof value === 'bigint' ? `${value}n` : String(value), false);
}

const cut = (text: string, force: boolean): string => (force || text.length > 100 ? `${text.slice(0, 99)}…` : text);
