import type { PolicyId } from '../../decision.js';
import { freeze } from '../../freeze.js';

/** How often a rule was evaluated with which result; the four add up to the evaluations. */
export interface RuleUse {
  readonly rule: string;
  readonly outcome: string;
  /** It held for certain, and its outcome was the decision. */
  readonly decided: number;
  /** It held for certain, but a rule that goes before it decided, or could. */
  readonly met: number;
  readonly unmet: number;
  readonly unknown: number;
}

/** How often a condition was evaluated with which result. */
export interface ConditionUse {
  /** A JSON pointer into the rule file. */
  readonly at: string;
  /** A comparison, or the name of a shared condition. */
  readonly condition: string;
  readonly met: number;
  readonly unmet: number;
  readonly unknown: number;
}

/** How much of something was covered. */
export interface Share {
  readonly covered: number;
  readonly total: number;
}

/** What was exercised of one policy. */
export interface PolicyCoverage {
  readonly policy: PolicyId;
  readonly version: string;
  /** How often the policy was asked; where it does not apply only the condition of `applies` counts. */
  readonly evaluations: number;
  /** How often it did not apply. */
  readonly notApplicable: number;
  /** Of the rules, those that decided. */
  readonly ruleShare: Share;
  /** Of the conditions, those that were met at least once and unmet at least once. */
  readonly conditionShare: Share;
  /** In the order of the rule file. */
  readonly rules: readonly RuleUse[];
  /** Every comparison and every shared condition, in the order of the rule file. */
  readonly conditions: readonly ConditionUse[];
}

/** What was exercised of all policies: plain JSON. */
export interface CoverageReport {
  readonly ruleShare: Share;
  readonly conditionShare: Share;
  readonly policies: readonly PolicyCoverage[];
}

/** What is counted of one policy; shares follow from it. */
export type PolicyCounts = Omit<PolicyCoverage, 'ruleShare' | 'conditionShare'>;

/** Whether a rule counts as covered. */
export const ruleCovered = ({ decided }: RuleUse): boolean => decided > 0;

/** Whether a condition counts as covered. */
export const conditionCovered = ({ met, unmet }: ConditionUse): boolean => met > 0 && unmet > 0;

/** A share in percent; nothing to cover is all of it. */
export const percentOf = ({ covered, total }: Share): number => (total === 0 ? 100 : (100 * covered) / total);

/** Adds up the shares. */
export function reportOf(counts: readonly PolicyCounts[]): CoverageReport {
  const policies = counts.map((each): PolicyCoverage => {
    const { policy, version, evaluations, notApplicable, rules, conditions } = each;
    return {
      policy,
      version,
      evaluations,
      notApplicable,
      ruleShare: { covered: rules.filter(ruleCovered).length, total: rules.length },
      conditionShare: { covered: conditions.filter(conditionCovered).length, total: conditions.length },
      rules,
      conditions,
    };
  });
  return freeze({
    ruleShare: sum(policies.map(({ ruleShare }) => ruleShare)),
    conditionShare: sum(policies.map(({ conditionShare }) => conditionShare)),
    policies,
  });
}

const sum = (shares: readonly Share[]): Share => ({
  covered: shares.reduce((all, { covered }) => all + covered, 0),
  total: shares.reduce((all, { total }) => all + total, 0),
});
