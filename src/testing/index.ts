/**
 * What tests of an integration need: cases, assertions and rule coverage, under any test runner.
 *
 * @packageDocumentation
 */
export { aCase, type CaseOverrides, type DeepPartialOrUndefined } from './a-case.js';
export { assertOutcome } from './assert-outcome.js';
export type { MadeWith } from './expectation.js';
export { assertCoverage, type CoverageThresholds } from './rule-coverage/assert-coverage.js';
export { createCoverage, type RuleCoverage } from './rule-coverage/create-coverage.js';
export { type CoverageFormat, formatCoverage } from './rule-coverage/format-coverage.js';
export { mergeCoverage } from './rule-coverage/merge.js';
export type { ConditionUse, CoverageReport, PolicyCoverage, RuleUse, Share } from './rule-coverage/report.js';
export { type Scenario, type Scenarios, scenarios } from './scenarios.js';
