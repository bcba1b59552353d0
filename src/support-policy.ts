import type { SupportCase } from './case/support-case.js';
import { type CheckedCall, checkCall, checkOptions } from './check-options.js';
import type { Decision } from './decision.js';
import { type Engine, toEngine } from './engine/to-engine.js';
import type { CallOptions, PolicyOptions } from './options.js';
import { CaseView, type Known, type Setup } from './policies/case-view.js';
import { assumedIn, decide, outcomeOf } from './policies/decide.js';
import type { CaseDecisions } from './policies/decisions.js';
import { flatFactsOf } from './policies/flat-facts.js';
import { freeze } from './policies/json.js';
import { type Knowing, know } from './policies/know.js';
import { loadRuleSet } from './policies/load-rule-set.js';
import type { PolicyModule } from './policies/module.js';
import { modules } from './policies/modules.js';
import { createTime } from './policies/time.js';
import type { PolicyFile } from './policy-file.js';

/** The outcome of every policy. */
export type Outcomes = { readonly [K in keyof CaseDecisions]: CaseDecisions[K]['outcome'] };

/** A policy, set up: its rules are checked and compiled, evaluating is synchronous and re-entrant. */
export interface SupportPolicy {
  /**
   * Decides a case under every policy.
   *
   * @throws InvalidCaseError with every problem of the case
   * @throws InvalidPolicyError with every problem of the options, or when rules of the caller's leave the case undecided
   */
  evaluate(supportCase: SupportCase, options?: CallOptions): CaseDecisions;
  /** Decides a case under one policy; throws as {@link SupportPolicy.evaluate}. */
  decide<K extends keyof CaseDecisions>(key: K, supportCase: SupportCase, options?: CallOptions): CaseDecisions[K];
  /** The outcomes alone, for tables and searches: no text, no trace. Throws as {@link SupportPolicy.evaluate}. */
  outcomes(supportCase: SupportCase, options?: CallOptions): Outcomes;
  /**
   * A json-rules-engine `Engine` of its own with the rules and shared conditions of one policy. Run it
   * on {@link toFacts} of a case whose facts are all known: the first of its `results` has the outcome.
   */
  toEngine(key: keyof CaseDecisions): Engine;
  /** The rule files in force, frozen. */
  readonly files: readonly PolicyFile[];
}

/**
 * Sets up a policy: the built-in one, or with readings, holidays, calendars, targets or rules of one's own.
 *
 * @throws InvalidPolicyError with every problem in the options, each at its JSON pointer
 * @example
 * const policy = createSupportPolicy({ holidays: { FR: ['2026-05-01'] }, locale: 'fr' });
 * policy.decide('coverage', { plan: 'standard' }).missing;
 */
export function createSupportPolicy(options: PolicyOptions = {}): SupportPolicy {
  const checked = checkOptions(options);
  const { loaded, set } = loadRuleSet(checked.rules, checked.responseTargets);
  const setup: Setup = {
    rules: set,
    targets: checked.responseTargets,
    time: createTime(checked.calendars, checked.holidays),
  };
  const files: readonly PolicyFile[] = Object.freeze(loaded.map(({ file }) => file));
  const knowing = (supportCase: SupportCase, call: CheckedCall): Knowing => know(supportCase, checked.assume, call);
  const policy: SupportPolicy = {
    evaluate: (supportCase, call) => {
      const settings = checkCall(call, checked);
      return evaluateAll(knowing(supportCase, settings), setup, settings);
    },
    decide: (key, supportCase, call) => {
      const settings = checkCall(call, checked);
      return deciders[key](knowing(supportCase, settings), setup, settings);
    },
    outcomes: (supportCase, call) => {
      const view = new CaseView(knowing(supportCase, checkCall(call, checked)).known, setup);
      return outcomesOf(view);
    },
    toEngine: (key) => toEngine(set.policy(modules[key].slug).loaded),
    files,
  };
  return Object.freeze(policy);
}

type Decider<K extends keyof CaseDecisions> = (knowing: Knowing, setup: Setup, call: CheckedCall) => CaseDecisions[K];

function decider<Outcome extends string, Details>(
  module: PolicyModule<Outcome, Details>,
): (knowing: Knowing, setup: Setup, call: CheckedCall) => Decision<Outcome, Details> {
  return ({ known, assumed, without }, setup, { locale }) => {
    const decided = (facts: Known): Decision<Outcome, Details> => decide(module, new CaseView(facts, setup), locale);
    const decision = decided(known);
    const rests = assumedIn(decision, assumed, (fact) => decided(without(fact)));
    return rests.length === 0 ? decision : freeze({ ...decision, assumed: rests });
  };
}

const deciders: { readonly [K in keyof CaseDecisions]: Decider<K> } = {
  submission: decider(modules.submission),
  coverage: decider(modules.coverage),
  severityDowngrade: decider(modules.severityDowngrade),
  initialResponse: decider(modules.initialResponse),
  fourHourCap: decider(modules.fourHourCap),
  reopenEligibility: decider(modules.reopenEligibility),
  rootCauseAnalysis: decider(modules.rootCauseAnalysis),
  dataRepair: decider(modules.dataRepair),
  thirdParty: decider(modules.thirdParty),
};

/** One value per policy, in the order of `CaseDecisions`. */
function evaluateAll(knowing: Knowing, setup: Setup, call: CheckedCall): CaseDecisions {
  return Object.freeze({
    submission: deciders.submission(knowing, setup, call),
    coverage: deciders.coverage(knowing, setup, call),
    severityDowngrade: deciders.severityDowngrade(knowing, setup, call),
    initialResponse: deciders.initialResponse(knowing, setup, call),
    fourHourCap: deciders.fourHourCap(knowing, setup, call),
    reopenEligibility: deciders.reopenEligibility(knowing, setup, call),
    rootCauseAnalysis: deciders.rootCauseAnalysis(knowing, setup, call),
    dataRepair: deciders.dataRepair(knowing, setup, call),
    thirdParty: deciders.thirdParty(knowing, setup, call),
  });
}

function outcomesOf(view: CaseView): Outcomes {
  return Object.freeze({
    submission: outcomeOf(modules.submission, view),
    coverage: outcomeOf(modules.coverage, view),
    severityDowngrade: outcomeOf(modules.severityDowngrade, view),
    initialResponse: outcomeOf(modules.initialResponse, view),
    fourHourCap: outcomeOf(modules.fourHourCap, view),
    reopenEligibility: outcomeOf(modules.reopenEligibility, view),
    rootCauseAnalysis: outcomeOf(modules.rootCauseAnalysis, view),
    dataRepair: outcomeOf(modules.dataRepair, view),
    thirdParty: outcomeOf(modules.thirdParty, view),
  });
}

let builtIn: SupportPolicy | undefined;

function policyOf(options: PolicyOptions | undefined): SupportPolicy {
  if (options !== undefined) return createSupportPolicy(options);
  builtIn ??= createSupportPolicy();
  return builtIn;
}

/**
 * Decides a case under every policy, as published or with options.
 *
 * @throws InvalidCaseError, InvalidPolicyError as {@link SupportPolicy.evaluate}
 * @example
 * const { coverage } = evaluateCase({ plan: 'standard', request: { need: 'how-to' } });
 * coverage.outcome; // 'undetermined'
 * coverage.missing; // ['service.family', 'service.stage', …]
 */
export function evaluateCase(supportCase: SupportCase, options?: PolicyOptions): CaseDecisions {
  return policyOf(options).evaluate(supportCase);
}

/**
 * The facts of a case as rules see them: flat, with `given.*`, `reading.*`, `parameter.*` and `derived.*`
 * included and unknown facts left out. What a plain json-rules-engine `Engine` runs on.
 *
 * @throws InvalidCaseError, InvalidPolicyError as {@link SupportPolicy.evaluate}
 */
export function toFacts(supportCase: SupportCase, options: PolicyOptions = {}): Readonly<Record<string, unknown>> {
  const checked = checkOptions(options);
  const { set } = loadRuleSet(checked.rules, checked.responseTargets);
  const setup: Setup = {
    rules: set,
    targets: checked.responseTargets,
    time: createTime(checked.calendars, checked.holidays),
  };
  return flatFactsOf(new CaseView(know(supportCase, checked.assume, checked).known, setup));
}
