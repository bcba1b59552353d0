import type { Decision } from '../decision.js';
import { constant, listOf } from './detail.js';
import type { ModuleOf } from './module.js';

const performedBy = constant('performedBy', 'engineering');
const language = constant('language', 'en');
const delivery = listOf('delivery', 'support-request', 'service-health-dashboard', 'account-contact');
const sentToAdministrators = constant('sentToAdministrators', false);

/** Who analyses, in which language and how the result is delivered. */
export interface RootCauseAnalysisDetails {
  readonly performedBy: 'engineering' | null;
  /** A BCP 47 tag (`rca-english`). */
  readonly language: 'en' | null;
  readonly delivery: readonly ('support-request' | 'service-health-dashboard' | 'account-contact')[];
  readonly sentToAdministrators: false | null;
}

/** Whether a root-cause analysis may be provided. */
export type RootCauseAnalysisDecision = Decision<'may-be-provided' | 'refused', RootCauseAnalysisDetails>;

/** The policy `root-cause-analysis`. */
export const rootCauseAnalysis: ModuleOf<RootCauseAnalysisDecision> = {
  slug: 'root-cause-analysis',
  key: 'rootCauseAnalysis',
  outcomes: ['may-be-provided', 'refused'],
  set: [performedBy, language, delivery, sentToAdministrators],
  details: (view) => ({
    performedBy: view.scalar(performedBy),
    language: view.scalar(language),
    delivery: view.list(delivery),
    sentToAdministrators: view.scalar(sentToAdministrators),
  }),
  none: { performedBy: null, language: null, delivery: [], sentToAdministrators: null },
};
