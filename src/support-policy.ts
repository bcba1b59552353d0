import type { SupportCase } from './case/support-case.js';
import { type Engine, toEngine } from './engine/to-engine.js';
import { type CheckedOptions, checkCall, checkOptions } from './options/check-options.js';
import type { CallOptions, PolicyOptions } from './options/options.js';
import { rememberOptions } from './options/remember-options.js';
import { CaseView, type Setup } from './policies/case-view.js';
import { deciders, evaluateAll, outcomesOf, type Seen } from './policies/decide-all.js';
import type { CaseDecisions, Outcomes } from './policies/decisions.js';
import { flatFactsOf } from './policies/flat-facts.js';
import { know } from './policies/know.js';
import { loadRuleSet } from './policies/load-rule-set.js';
import { modules } from './policies/modules.js';
import { createTime } from './policies/time.js';
import type { PolicyFile } from './policy-file.js';
import type { ChangeOptions } from './reasoning/change-options.js';
import { checkDecisionKey } from './reasoning/decision-key.js';
import { nextQuestions, type Question } from './reasoning/next-questions.js';
import { type ChangeSets, whatWouldChange } from './reasoning/what-would-change.js';

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
   * What would have to be different for a policy to come to another outcome: sets of changes, none of which can be
   * left out, the smallest first, then by facts in the order of `SupportCase` and by their values. After each the
   * outcome is determined, whatever the facts that stay unknown, and differs from the present one.
   *
   * A change sets one fact, unknown ones too. A number or an instant gets a `Bound`, which is meant together with
   * the order of instants (`reopen.requestedAt` is never before `closure.closedAt`); the three months of
   * `rop-three-months` begin and end with local dates in `customer.timeZone`, and where that is unknown the bound holds
   * in every zone. Roles change by one. Nothing is offered for `reopen`, `outage` and `script` where the case does not
   * have them, for an instant whose counterpart is unknown, for the zone in which months are counted, and for a
   * text that no rule names.
   *
   * @throws InvalidCaseError with every problem of the case
   * @throws InvalidPolicyError with every problem of the options, when `maxChanges` leaves too many sets to try
   * (at most 300,000 are), or as {@link SupportPolicy.evaluate}
   * @example
   * policy.whatWouldChange('fourHourCap', incident, { to: 'within-cap' });
   * // [{ changes: [{ fact: 'effort.minutes', from: 300, to: { below: 240 } }], outcome: 'within-cap' }]
   */
  whatWouldChange<K extends keyof CaseDecisions>(
    key: K,
    supportCase: SupportCase,
    options?: ChangeOptions<K>,
  ): ChangeSets<K>;
  /**
   * The facts that are `missing` in decisions, each once, the one to ask for first leading: the one whose answers, on
   * average, leave the fewest outcomes open in the named decisions. All decisions if none are named.
   *
   * @throws InvalidPolicyError for a key that no decision has, otherwise as {@link SupportPolicy.evaluate}
   * @example
   * policy.nextQuestions({ request: { need: 'how-to' } }, ['coverage'])[0];
   * // { fact: 'service.purchaseChannel', question: 'Was the service bought …', decides: ['coverage'] }
   */
  nextQuestions(
    supportCase: SupportCase,
    keys?: readonly (keyof CaseDecisions)[],
    options?: CallOptions,
  ): readonly Question[];
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
  const { setup, files } = setUp(checked);
  const see = (supportCase: SupportCase, options: CallOptions | undefined): Seen => {
    const call = checkCall(options, checked);
    const knowing = know(supportCase, checked.assume, call);
    return { knowing, view: new CaseView(knowing.known, setup), setup, call };
  };
  const policy: SupportPolicy = {
    evaluate: (supportCase, call) => evaluateAll(see(supportCase, call)),
    decide: (key, supportCase, call) => {
      checkDecisionKey(key);
      return deciders[key](see(supportCase, call));
    },
    outcomes: (supportCase, call) => outcomesOf(see(supportCase, call).view),
    whatWouldChange: (key, supportCase, options) => whatWouldChange(key, see(supportCase, undefined).view, options),
    nextQuestions: (supportCase, keys, call) => nextQuestions(see(supportCase, call), keys),
    toEngine: (key) => {
      checkDecisionKey(key);
      return toEngine(setup.rules.policy(modules[key].slug).loaded);
    },
    files,
  };
  return Object.freeze(rememberOptions(policy, checked));
}

interface SetUp {
  readonly setup: Setup;
  readonly files: readonly PolicyFile[];
}

function setUp({ rules, responseTargets: targets, calendars, holidays }: CheckedOptions): SetUp {
  const { loaded, set } = loadRuleSet(rules, targets);
  const setup = { rules: set, targets, time: createTime(calendars, holidays) };
  return { setup, files: Object.freeze(loaded.map(({ file }) => file)) };
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
  const { setup } = setUp(checked);
  return flatFactsOf(new CaseView(know(supportCase, checked.assume, checked).known, setup));
}
