/**
 * `support-policy/verify`: whether rules leave gaps, contradict each other or do nothing, and what a change of rules changes.
 *
 * @packageDocumentation
 */
export { diffPolicies } from './diff-policies.js';
export { formatReport, type ReportToFormat } from './format-report.js';
export type { PolicySource } from './read-policies.js';
export type { ExampleOptions, Finding, FindingKind, PolicyChange, VerificationReport } from './report.js';
export { verifyPolicies } from './verify-policies.js';
