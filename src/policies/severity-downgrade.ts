import type { Severity } from '../case/support-case.js';
import type { Decision } from '../decision.js';
import { listOf, oneOf } from './detail.js';
import type { ModuleOf } from './module.js';

const lowersTo = oneOf('lowersTo', 'B', 'C');
const grounds = listOf(
  'grounds',
  'continuous-engagement',
  'customer-resources',
  'root-cause-analysis',
  'custom-code-or-process',
  'awaiting-customer',
);
const obligations = listOf('obligations', 'confirm-impact', 'continuous-engagement', 'accurate-contact-details');
const warnings = listOf('warnings', 'impact-mismatch', 'contact-details-inaccurate', 'no-workaround');

/** On what grounds severity may be lowered, and what the severity asks of the customer. */
export interface SeverityDowngradeDetails {
  readonly severity: Severity | null;
  /** Null where nothing is lowered and where the source names no level. */
  readonly lowersTo: 'B' | 'C' | null;
  readonly grounds: readonly (
    | 'continuous-engagement'
    | 'customer-resources'
    | 'root-cause-analysis'
    | 'custom-code-or-process'
    | 'awaiting-customer'
  )[];
  readonly obligations: readonly ('confirm-impact' | 'continuous-engagement' | 'accurate-contact-details')[];
  /** Never grounds. */
  readonly warnings: readonly ('impact-mismatch' | 'contact-details-inaccurate' | 'no-workaround')[];
}

/** Whether the vendor may lower the severity. The library never lowers it. */
export type SeverityDowngradeDecision = Decision<'kept' | 'may-be-lowered', SeverityDowngradeDetails>;

/** The policy `severity-downgrade`. */
export const severityDowngrade: ModuleOf<SeverityDowngradeDecision> = {
  slug: 'severity-downgrade',
  key: 'severityDowngrade',
  outcomes: ['kept', 'may-be-lowered'],
  set: [lowersTo, grounds, obligations, warnings],
  details: (view) => {
    const severity = view.case.supportCase.severity ?? null;
    if (severity === null) view.lacks('severity');
    return {
      severity,
      lowersTo: view.scalar(lowersTo),
      grounds: view.list(grounds),
      obligations: view.list(obligations),
      warnings: view.list(warnings),
    };
  },
  none: { severity: null, lowersTo: null, grounds: [], obligations: [], warnings: [] },
};
