import type { CoverageDecision } from './coverage.js';
import type { DataRepairDecision } from './data-repair.js';
import type { FourHourCapDecision } from './four-hour-cap.js';
import type { InitialResponseDecision } from './initial-response.js';
import type { ReopenEligibilityDecision } from './reopen-eligibility.js';
import type { RootCauseAnalysisDecision } from './root-cause-analysis.js';
import type { SeverityDowngradeDecision } from './severity-downgrade.js';
import type { SubmissionDecision } from './submission.js';
import type { ThirdPartyDecision } from './third-party.js';

/** One decision per policy. */
export interface CaseDecisions {
  readonly submission: SubmissionDecision;
  readonly coverage: CoverageDecision;
  readonly severityDowngrade: SeverityDowngradeDecision;
  readonly initialResponse: InitialResponseDecision;
  readonly fourHourCap: FourHourCapDecision;
  readonly reopenEligibility: ReopenEligibilityDecision;
  readonly rootCauseAnalysis: RootCauseAnalysisDecision;
  readonly dataRepair: DataRepairDecision;
  readonly thirdParty: ThirdPartyDecision;
}

/** The outcome of every policy. */
export type Outcomes = { readonly [K in keyof CaseDecisions]: CaseDecisions[K]['outcome'] };
