import type { Decision } from '../decision.js';
import { freeze } from '../freeze.js';
import { outcomeOf } from './assess.js';
import { CaseView, type Setup } from './case-view.js';
import type { CheckedCall } from './checked-call.js';
import { assumedIn, decide } from './decide.js';
import type { CaseDecisions, Outcomes } from './decisions.js';
import type { Knowing } from './know.js';
import type { PolicyModule } from './module.js';
import { modules } from './modules.js';

/** A case as a policy was set up to see it. */
export interface Seen {
  readonly knowing: Knowing;
  readonly view: CaseView;
  readonly setup: Setup;
  readonly call: CheckedCall;
}

type Decider<K extends keyof CaseDecisions> = (seen: Seen) => CaseDecisions[K];

function decider<Outcome extends string, Details>(
  module: PolicyModule<Outcome, Details>,
): (seen: Seen) => Decision<Outcome, Details> {
  return ({ knowing: { assumed, without }, view, setup, call: { locale } }) => {
    const decision = decide(module, view, locale);
    if (assumed.length === 0) return decision;
    const rests = assumedIn(decision, assumed, (fact) => decide(module, new CaseView(without(fact), setup), locale));
    return rests.length === 0 ? decision : freeze({ ...decision, assumed: rests });
  };
}

/** By key, what decides a case under one policy. */
export const deciders: { readonly [K in keyof CaseDecisions]: Decider<K> } = {
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

/** One decision per policy. */
export function evaluateAll(seen: Seen): CaseDecisions {
  return Object.freeze({
    submission: deciders.submission(seen),
    coverage: deciders.coverage(seen),
    severityDowngrade: deciders.severityDowngrade(seen),
    initialResponse: deciders.initialResponse(seen),
    fourHourCap: deciders.fourHourCap(seen),
    reopenEligibility: deciders.reopenEligibility(seen),
    rootCauseAnalysis: deciders.rootCauseAnalysis(seen),
    dataRepair: deciders.dataRepair(seen),
    thirdParty: deciders.thirdParty(seen),
  });
}

/** One outcome per policy. */
export function outcomesOf(view: CaseView): Outcomes {
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
