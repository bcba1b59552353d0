export { type FactDefinition, type FactType, facts, type InEveryLocale } from './case/facts.js';
export { parseCase } from './case/parse.js';
export { supportCaseSchema } from './case/schema.js';
export type { StandardSchemaV1 } from './case/standard-schema.js';
export type {
  Answer,
  Closure,
  Customer,
  Effort,
  FactName,
  FactValue,
  FirstResponse,
  Instant,
  Issue,
  Outage,
  Plan,
  Reopen,
  Request,
  Resolution,
  Role,
  Script,
  Service,
  Severity,
  Submitter,
  SupportCase,
} from './case/support-case.js';
export type { ConditionTrace, Decision, PolicyId, ReadingUse, Reason, Status, Strength } from './decision.js';
export {
  InvalidCaseError,
  type InvalidPolicyCode,
  InvalidPolicyError,
  isSupportPolicyError,
  type Problem,
  SupportPolicyError,
} from './errors.js';
export type { FormatOptions } from './format/check-format-options.js';
export { formatDecision, formatDecisions } from './format/format-decision.js';
export type { HolidaySource } from './holiday-source.js';
export type { Locale } from './locales/locale.js';
export type { CallOptions, PolicyOptions, Readings } from './options/options.js';
export type { CalendarDefinition, DeadlineCalendar } from './policies/calendars.js';
export type { CoverageDecision, CoverageDetails } from './policies/coverage.js';
export type { DataRepairDecision, DataRepairDetails } from './policies/data-repair.js';
export type { CaseDecisions, Outcomes } from './policies/decisions.js';
export type { FourHourCapDecision, FourHourCapDetails } from './policies/four-hour-cap.js';
export type {
  InitialResponseDecision,
  InitialResponseDetails,
  LanguageHours,
} from './policies/initial-response.js';
export type { ReopenEligibilityDecision, ReopenEligibilityDetails, ReopenTest } from './policies/reopen-eligibility.js';
export type { WalkSegment } from './policies/response-deadline.js';
export type { ResponseTargets } from './policies/response-targets.js';
export type { RootCauseAnalysisDecision, RootCauseAnalysisDetails } from './policies/root-cause-analysis.js';
export type { SeverityDowngradeDecision, SeverityDowngradeDetails } from './policies/severity-downgrade.js';
export type { Grant, SubmissionDecision, SubmissionDetails } from './policies/submission.js';
export type { ThirdPartyDecision, ThirdPartyDetails } from './policies/third-party.js';
export type {
  ConditionJson,
  DetailTableJson,
  ParameterJson,
  PolicyFile,
  RuleJson,
  TableRowJson,
} from './policy-file.js';
export type { Bound } from './reasoning/bound.js';
export type { ChangeOptions } from './reasoning/change-options.js';
export type { Question } from './reasoning/next-questions.js';
export type { Change, ChangeSet, ChangeSets } from './reasoning/what-would-change.js';
export { createSupportPolicy, evaluateCase, type SupportPolicy, toFacts } from './support-policy.js';
