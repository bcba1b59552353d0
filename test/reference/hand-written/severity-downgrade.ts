import type { Severity, SupportCase } from '../../../src/case/support-case.js';
import type { Readings } from '../readings.js';
import type { Verdict } from './verdict.js';

export type SeverityDowngradeOutcome = 'kept' | 'may-be-lowered';

type Ground =
  | 'continuous-engagement'
  | 'customer-resources'
  | 'root-cause-analysis'
  | 'custom-code-or-process'
  | 'awaiting-customer';

export interface SeverityDowngradeDetails {
  readonly severity: Severity | null;
  readonly lowersTo: 'B' | 'C' | null;
  readonly grounds: readonly Ground[];
  readonly obligations: readonly ('confirm-impact' | 'continuous-engagement' | 'accurate-contact-details')[];
  readonly warnings: readonly ('impact-mismatch' | 'contact-details-inaccurate' | 'no-workaround')[];
}

const isCommitted = (c: SupportCase): boolean =>
  c.severity === 'A' || (c.severity === 'B' && c.supportHours === '24x7');

const isCommitmentBroken = (c: SupportCase): boolean => isCommitted(c) && c.customer?.continuousEngagement === false;

const involvesCustomCode = (c: SupportCase): boolean =>
  c.issue?.customCodeOrProcess === true || c.issue?.cause === 'custom-code';

export const severityDowngradeOutcome = (c: SupportCase): SeverityDowngradeOutcome => {
  if (c.severity === 'C') return 'kept';
  const lowered =
    isCommitmentBroken(c) ||
    c.customer?.providesResources === false ||
    c.request?.need === 'root-cause-analysis' ||
    involvesCustomCode(c) ||
    c.resolution?.proposedAwaitingCustomer === true;
  return lowered ? 'may-be-lowered' : 'kept';
};

const groundsOf = (c: SupportCase): Ground[] => {
  const grounds: Ground[] = [];
  if (isCommitmentBroken(c)) grounds.push('continuous-engagement');
  if (c.customer?.providesResources === false) grounds.push('customer-resources');
  if (c.request?.need === 'root-cause-analysis') grounds.push('root-cause-analysis');
  if (involvesCustomCode(c)) grounds.push('custom-code-or-process');
  if (c.resolution?.proposedAwaitingCustomer === true) grounds.push('awaiting-customer');
  return grounds;
};

const impactOf: Readonly<Record<Severity, string>> = { A: 'critical', B: 'moderate', C: 'minimal' };

const warningsOf = (c: SupportCase): SeverityDowngradeDetails['warnings'] => {
  const warnings: ('impact-mismatch' | 'contact-details-inaccurate' | 'no-workaround')[] = [];
  if (c.severity !== undefined && c.issue?.impact !== impactOf[c.severity]) warnings.push('impact-mismatch');
  if (c.customer?.contactDetailsAccurate === false) warnings.push('contact-details-inaccurate');
  if (c.severity === 'B' && c.issue?.workaround === false) warnings.push('no-workaround');
  return warnings;
};

export const severityDowngrade = (
  c: SupportCase,
  r: Readings,
): Verdict<SeverityDowngradeOutcome, SeverityDowngradeDetails> => {
  const outcome = severityDowngradeOutcome(c);
  const broken = isCommitmentBroken(c);
  const automatic = broken && r.downgrade === 'automatic-on-broken-commitment';
  const lowersTo = c.severity === 'A' ? 'B' : 'C';
  return {
    outcome,
    strength: outcome === 'kept' ? 'fact' : automatic ? 'must' : 'vendor-may',
    details: {
      severity: c.severity ?? null,
      lowersTo: broken ? lowersTo : null,
      grounds: outcome === 'kept' ? [] : groundsOf(c),
      obligations: isCommitted(c)
        ? ['confirm-impact', 'continuous-engagement', 'accurate-contact-details']
        : ['confirm-impact', 'accurate-contact-details'],
      warnings: warningsOf(c),
    },
  };
};
