import type { SupportCase } from '../../case/support-case.js';
import { type CheckedOptions, checkCall, checkOptions } from '../../options/check-options.js';
import type { CallOptions } from '../../options/options.js';
import { optionsOf, rememberOptions } from '../../options/remember-options.js';
import { CaseView, type Setup } from '../../policies/case-view.js';
import type { CaseDecisions } from '../../policies/decisions.js';
import { know } from '../../policies/know.js';
import { loadRuleSet } from '../../policies/load-rule-set.js';
import { decisionKeys, modules } from '../../policies/modules.js';
import { createTime } from '../../policies/time.js';
import { createSupportPolicy, type SupportPolicy } from '../../support-policy.js';
import { mergeCoverage } from './merge.js';
import { PolicyRecord } from './record.js';
import { type CoverageReport, reportOf } from './report.js';

/** Records which rules and conditions of a policy are exercised. */
export interface RuleCoverage {
  /** The policy, to be tested in place of the one that was given; it decides the same. */
  readonly policy: SupportPolicy;
  /** What was exercised so far, and what other reports were merged in: plain JSON. */
  report(): CoverageReport;
  /** Adds reports of other workers. */
  merge(...reports: readonly CoverageReport[]): void;
}

/**
 * Starts recording. Every `evaluate`, `decide` and `outcomes` of {@link RuleCoverage.policy} counts once it
 * has given an answer; searches (`whatWouldChange`, `nextQuestions`) do not.
 *
 * @param policy - of `createSupportPolicy`; the published policy when left out
 * @example
 * const coverage = createCoverage(createSupportPolicy({ locale: 'fr' }));
 * coverage.policy.decide('coverage', aCase());
 * afterAll(() => {
 *   console.log(formatCoverage(coverage.report()));
 *   assertCoverage(coverage.report(), { rules: 90, conditions: 80 });
 * });
 */
export function createCoverage(policy: SupportPolicy = createSupportPolicy()): RuleCoverage {
  const options = optionsOf(policy) ?? checkOptions({ rules: policy.files });
  const { records, setup } = recorder(options);
  const others: CoverageReport[] = [];
  const view = (supportCase: SupportCase, call: CallOptions | undefined): CaseView =>
    new CaseView(know(supportCase, options.assume, checkCall(call, options)).known, setup);
  const noteAll = (decisions: CaseDecisions, supportCase: SupportCase, call: CallOptions | undefined): void => {
    const observed = view(supportCase, call);
    for (const key of decisionKeys) records.get(key)?.note(decisions[key], observed);
  };
  const recording: SupportPolicy = {
    ...policy,
    evaluate: (supportCase, call) => {
      const decisions = policy.evaluate(supportCase, call);
      noteAll(decisions, supportCase, call);
      return decisions;
    },
    decide: (key, supportCase, call) => {
      const decision = policy.decide(key, supportCase, call);
      records.get(key)?.note(decision, view(supportCase, call));
      return decision;
    },
    outcomes: (supportCase, call) => {
      const outcomes = policy.outcomes(supportCase, call);
      noteAll(policy.evaluate(supportCase, call), supportCase, call);
      return outcomes;
    },
  };
  return Object.freeze({
    policy: Object.freeze(rememberOptions(recording, options)),
    report: () => mergeCoverage([reportOf([...records.values()].map((record) => record.counts())), ...others]),
    merge: (...reports: readonly CoverageReport[]) => {
      others.push(...reports);
    },
  });
}

interface Recorder {
  readonly records: ReadonlyMap<keyof CaseDecisions, PolicyRecord>;
  readonly setup: Setup;
}

// The same rules once more: each published entry of the package has a copy of the engine of its own.
function recorder({ rules, responseTargets, calendars, holidays }: CheckedOptions): Recorder {
  const { loaded, set } = loadRuleSet(rules, responseTargets);
  const records = decisionKeys.flatMap((key) =>
    loaded.flatMap((each) => (each.slug === modules[key].slug ? [[key, new PolicyRecord(each)] as const] : [])),
  );
  return {
    records: new Map(records),
    setup: { rules: set, targets: responseTargets, time: createTime(calendars, holidays) },
  };
}
