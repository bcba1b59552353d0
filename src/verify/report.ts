import type { SupportCase } from '../case/support-case.js';
import type { PolicyId } from '../decision.js';
import type { PolicyOptions } from '../options/options.js';

/**
 * What is wrong with rules:
 *
 * - `gap`: no rule decides; evaluating the example throws `no-rule-decides`
 * - `conflict`: two rules of one priority hold together and disagree; evaluating the example throws `rules-conflict`
 * - `unreachable`: no case meets the rule's conditions where the policy applies
 * - `duplicate`: rules with the same outcome that hold in exactly the same cases
 * - `shadowed`: wherever the rule holds, rules of a higher priority decide
 */
export type FindingKind = 'gap' | 'conflict' | 'unreachable' | 'duplicate' | 'shadowed';

/** What a case must be evaluated with to show something that the default readings hide. */
export type ExampleOptions = Pick<PolicyOptions, 'readings' | 'responseTargets'>;

/** A fault in the rules of a policy. */
export interface Finding {
  readonly kind: FindingKind;
  readonly policy: PolicyId;
  /** By precedence; of a shadowed rule: that rule first, then those that decide in its place. Empty for a gap. */
  readonly rules: readonly string[];
  /** A case with as few facts as any that shows the fault whatever its unknown facts are; null where no case does. */
  readonly example: SupportCase | null;
  /** Present where the example shows the fault under these options only. */
  readonly options?: ExampleOptions;
  /** One or two sentences in English. */
  readonly message: string;
}

/** What {@link verifyPolicies} found. */
export interface VerificationReport {
  /** Whether there are no findings. */
  readonly ok: boolean;
  /**
   * Kinds of case that were looked at, over all policies: the combinations of known values and readings that conditions
   * can tell apart. Exact up to `Number.MAX_SAFE_INTEGER`.
   */
  readonly cases: number;
  /** By policy, then by kind, then by precedence. */
  readonly findings: readonly Finding[];
  /** The policies that were looked at, with the kinds of case of each. */
  readonly policies: readonly { readonly policy: PolicyId; readonly cases: number }[];
}

/** Kinds of case that two sets of rules decide differently. */
export interface PolicyChange {
  readonly policy: PolicyId;
  /** The outcome before; `not-applicable`, `gap` or `conflict` where there is none. */
  readonly from: string;
  /** The outcome after, likewise. */
  readonly to: string;
  /** Exact up to `Number.MAX_SAFE_INTEGER`. */
  readonly count: number;
  /** A case with as few facts as any that is decided so, whatever its unknown facts are. */
  readonly example: SupportCase;
  /** Present where the example is decided so under these options only. */
  readonly options?: ExampleOptions;
}
