import { formatCoverage } from './format-coverage.js';
import { type CoverageReport, percentOf, type Share } from './report.js';

/** What at least must have been exercised, in percent from 0 to 100. */
export interface CoverageThresholds {
  /** Of the rules, those that decided. */
  readonly rules?: number | undefined;
  /** Of the conditions, those that were met at least once and unmet at least once. */
  readonly conditions?: number | undefined;
  /** Whether every policy has to reach them, not only all policies taken together. Default false. */
  readonly perPolicy?: boolean | undefined;
}

/**
 * Fails a run that exercised too little.
 *
 * @throws Error with what fell short, and the report; RangeError for a threshold that is no percentage
 * @example
 * assertCoverage(coverage.report(), { rules: 90, conditions: 80 });
 */
export function assertCoverage(report: CoverageReport, thresholds: CoverageThresholds): void {
  const { rules, conditions, perPolicy = false } = thresholds;
  const parts = perPolicy
    ? report.policies.map((policy) => ({ where: ` in ${policy.policy}`, ...policy }))
    : [{ where: '', ...report }];
  const short = parts.flatMap(({ where, ruleShare, conditionShare }) => [
    ...shortfall(`rules that decided${where}`, ruleShare, percentage('rules', rules)),
    ...shortfall(`conditions both met and unmet${where}`, conditionShare, percentage('conditions', conditions)),
  ]);
  if (short.length > 0) throw new Error([...short, '', formatCoverage(report)].join('\n'));
}

function percentage(name: string, value: number | undefined): number {
  if (value === undefined) return 0;
  if (value >= 0 && value <= 100) return value;
  throw new RangeError(`The threshold of ${name} is a percentage from 0 to 100, not ${value}.`);
}

function shortfall(name: string, share: Share, wanted: number): readonly string[] {
  if (percentOf(share) >= wanted) return [];
  const needed = Math.ceil((share.total * wanted) / 100);
  return [`Too few ${name}: ${share.covered} of ${share.total}, where ${wanted} % are ${needed}.`];
}
