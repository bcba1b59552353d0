import type { SupportCase } from '../../../src/case/support-case.js';
import type { Verdict } from './verdict.js';

export type RootCauseAnalysisOutcome = 'may-be-provided' | 'refused';

export interface RootCauseAnalysisDetails {
  readonly performedBy: 'engineering' | null;
  readonly language: 'en' | null;
  readonly delivery: readonly ('support-request' | 'service-health-dashboard' | 'account-contact')[];
  readonly sentToAdministrators: false | null;
}

export const rootCauseAnalysisOutcome = (c: SupportCase): RootCauseAnalysisOutcome | 'not-applicable' => {
  const outage = c.outage;
  // A case that asks for an analysis is complete only with the outage: without it, nothing is published.
  if (outage === undefined) return c.request?.need === 'root-cause-analysis' ? 'refused' : 'not-applicable';
  const several = outage.severalCustomers === true || outage.severalServices === true;
  return outage.published === true && several ? 'may-be-provided' : 'refused';
};

export const rootCauseAnalysis = (c: SupportCase): Verdict<RootCauseAnalysisOutcome, RootCauseAnalysisDetails> => {
  const outcome = rootCauseAnalysisOutcome(c);
  if (outcome === 'not-applicable') {
    const details = { performedBy: null, language: null, delivery: [], sentToAdministrators: null };
    return { outcome, strength: 'fact', details };
  }
  const provided = outcome === 'may-be-provided';
  return {
    outcome,
    strength: provided ? 'vendor-may' : 'must',
    details: {
      performedBy: 'engineering',
      language: 'en',
      delivery: provided ? ['support-request', 'service-health-dashboard', 'account-contact'] : [],
      sentToAdministrators: false,
    },
  };
};
