import type { Decision } from '../decision.js';
import { listOf, oneOf } from './detail.js';
import type { ModuleOf } from './module.js';

const route = oneOf(
  'route',
  'support-request',
  'advisory',
  'escalation',
  'account-management',
  'documentation-forum-partner',
  'engineering',
  'purchase-agreement',
);
const limits = listOf('limits', 'break-fix-only', 'english-only', 'no-24x7', 'no-sla');
const terms = listOf('terms', 'as-is', 'no-warranty', 'supplemental-terms');
const alsoTry = listOf('alsoTry', 'community-forum', 'advisory');

/** Where a request goes and what limits the help. */
export interface CoverageDetails {
  /** Null where the source names no way. */
  readonly route:
    | 'support-request'
    | 'advisory'
    | 'escalation'
    | 'account-management'
    | 'documentation-forum-partner'
    | 'engineering'
    | 'purchase-agreement'
    | null;
  readonly limits: readonly ('break-fix-only' | 'english-only' | 'no-24x7' | 'no-sla')[];
  /** The terms of every preview (`prv-as-is`, `prv-no-sla`, `prv-terms`). */
  readonly terms: readonly ('as-is' | 'no-warranty' | 'supplemental-terms')[];
  readonly alsoTry: readonly ('community-forum' | 'advisory')[];
}

/** Whether a plan covers what is asked for. */
export type CoverageDecision = Decision<
  'covered' | 'covered-with-limits' | 'governed-by-agreement' | 'not-covered',
  CoverageDetails
>;

/** The policy `coverage`. */
export const coverage: ModuleOf<CoverageDecision> = {
  slug: 'coverage',
  key: 'coverage',
  outcomes: ['covered', 'covered-with-limits', 'governed-by-agreement', 'not-covered'],
  set: [route, limits, terms, alsoTry],
  details: (view) => ({
    route: view.scalar(route),
    limits: view.list(limits),
    terms: view.list(terms),
    alsoTry: view.list(alsoTry),
  }),
  none: { route: null, limits: [], terms: [], alsoTry: [] },
};
