/**
 * The policies once more, with plain ifs written from the contract and from nothing else: an oracle
 * for property tests and the practical limit in the benchmark. For complete cases only.
 */
import type { SupportCase } from '../../src/case/support-case.js';
import { coverage, coverageOutcome } from './hand-written/coverage.js';
import { dataRepair, dataRepairOutcome } from './hand-written/data-repair.js';
import { fourHourCap, fourHourCapOutcome } from './hand-written/four-hour-cap.js';
import { initialResponse, initialResponseOutcome } from './hand-written/initial-response.js';
import { reopenEligibility, reopenEligibilityOutcome } from './hand-written/reopen-eligibility.js';
import { rootCauseAnalysis, rootCauseAnalysisOutcome } from './hand-written/root-cause-analysis.js';
import { severityDowngrade, severityDowngradeOutcome } from './hand-written/severity-downgrade.js';
import { submission, submissionOutcome } from './hand-written/submission.js';
import { thirdParty, thirdPartyOutcome } from './hand-written/third-party.js';
import type { ReferenceOptions, Verdict } from './hand-written/verdict.js';
import type { Readings } from './readings.js';

export type { ReferenceOptions } from './hand-written/verdict.js';
export { defaultReadings, type Readings, readingValues } from './readings.js';

/** The keys of the decisions, in the contract's order. */
export type ReferenceKey =
  | 'submission'
  | 'coverage'
  | 'severityDowngrade'
  | 'initialResponse'
  | 'fourHourCap'
  | 'reopenEligibility'
  | 'rootCauseAnalysis'
  | 'dataRepair'
  | 'thirdParty';

/** A policy as a function of a complete case. */
export type ReferencePolicy = (
  c: SupportCase,
  readings: Readings,
  options?: ReferenceOptions,
) => Verdict<string, object>;

/** Outcome, strength and the details that come from rules, policy by policy. */
export const reference: Readonly<Record<ReferenceKey, ReferencePolicy>> = {
  submission,
  coverage,
  severityDowngrade,
  initialResponse,
  fourHourCap,
  reopenEligibility,
  rootCauseAnalysis,
  dataRepair,
  thirdParty,
};

/** The nine outcomes of a complete case, with nothing allocated beyond the result. */
export function referenceOutcomes(
  c: SupportCase,
  readings: Readings,
  options?: ReferenceOptions,
): Record<ReferenceKey, string> {
  return {
    submission: submissionOutcome(c),
    coverage: coverageOutcome(c, readings),
    severityDowngrade: severityDowngradeOutcome(c),
    initialResponse: initialResponseOutcome(c, readings, options),
    fourHourCap: fourHourCapOutcome(c, readings),
    reopenEligibility: reopenEligibilityOutcome(c, readings, options),
    rootCauseAnalysis: rootCauseAnalysisOutcome(c),
    dataRepair: dataRepairOutcome(c),
    thirdParty: thirdPartyOutcome(c),
  };
}
