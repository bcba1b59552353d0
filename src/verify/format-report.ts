import type { Finding, VerificationReport } from './report.js';
import { number } from './words.js';

const titles: Readonly<Record<Finding['kind'], string>> = {
  gap: 'Gap',
  conflict: 'Conflict',
  unreachable: 'Unreachable rule',
  duplicate: 'Duplicate rules',
  shadowed: 'Shadowed rule',
};

/**
 * A report as plain text in English: what was counted, then each finding with its rules and its example.
 *
 * @example
 * formatReport(verifyPolicies()).split('\n')[0];
 * // 'No gap, conflict, unreachable, duplicate or shadowed rule in … cases of 9 policies.'
 */
export function formatReport({ cases, findings, policies = [] }: ReportToFormat): string {
  const counted = `${number(cases)} cases${policies.length === 0 ? '' : ` of ${counts(policies.length, 'policy', 'policies')}`}`;
  const heading =
    findings.length === 0
      ? `No gap, conflict, unreachable, duplicate or shadowed rule in ${counted}.`
      : `${counts(findings.length, 'finding', 'findings')} in ${counted}.`;
  const verified = policies.map((each) => `  ${each.policy}: ${number(each.cases)} cases`);
  return [[heading, ...verified].join('\n'), ...findings.map(formatFinding)].join('\n\n');
}

/** A report, the counts of its policies being optional. */
export type ReportToFormat = Omit<VerificationReport, 'policies'> & Partial<Pick<VerificationReport, 'policies'>>;

const counts = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function formatFinding({ kind, policy, rules, example, options, message }: Finding): string {
  return [
    `${titles[kind]} in ${policy}`,
    `  ${message}`,
    ...(rules.length === 0 ? [] : [`  Rules: ${rules.join(', ')}`]),
    ...(example === null ? [] : [`  Example: ${JSON.stringify(example)}`]),
    ...(options === undefined ? [] : [`  Options: ${JSON.stringify(options)}`]),
  ].join('\n');
}
