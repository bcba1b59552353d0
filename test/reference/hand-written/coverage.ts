import type { SupportCase } from '../../../src/case/support-case.js';
import type { Readings } from '../readings.js';
import { countsAsAvailable, type Verdict } from './verdict.js';

export type CoverageOutcome = 'covered' | 'covered-with-limits' | 'governed-by-agreement' | 'not-covered';

export interface CoverageDetails {
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
  readonly terms: readonly ('as-is' | 'no-warranty' | 'supplemental-terms')[];
  readonly alsoTry: readonly ('community-forum' | 'advisory')[];
}

const isAccountNeed = (need: string | undefined): boolean => need === 'billing' || need === 'subscription-management';

const isExcluded = (c: SupportCase): boolean => {
  if (c.service?.family === 'other' || c.service?.offeredInMarket === false) return true;
  return c.service?.supportedInRegion === false && !isAccountNeed(c.request?.need);
};

const isClosedPreview = (c: SupportCase): boolean =>
  c.service?.stage === 'private-preview' || c.service?.stage === 'limited-preview';

const availableOutcome = (c: SupportCase, r: Readings): CoverageOutcome => {
  const paid = c.plan !== 'standard';
  switch (c.request?.need) {
    case 'break-fix':
      if (c.issue?.performance !== 'multiple-areas' || paid) return 'covered';
      return r['multi-area-on-standard'] === 'capped-break-fix' ? 'covered' : 'not-covered';
    case 'billing':
    case 'subscription-management':
      return 'covered';
    case 'advisory':
    case 'escalation':
    case 'account-management':
      return paid ? 'covered' : 'not-covered';
    default:
      return 'not-covered';
  }
};

export const coverageOutcome = (c: SupportCase, r: Readings): CoverageOutcome => {
  if (c.service?.purchaseChannel === 'other') return 'governed-by-agreement';
  if (isExcluded(c) || isClosedPreview(c)) return 'not-covered';
  if (countsAsAvailable(c, r)) return availableOutcome(c, r);
  if (isAccountNeed(c.request?.need)) return 'covered';
  if (c.request?.need !== 'break-fix' || c.issue?.performance === 'multiple-areas') return 'not-covered';
  return r['preview-coverage'] === 'forum-only' ? 'not-covered' : 'covered-with-limits';
};

const availableRoute = (c: SupportCase, outcome: CoverageOutcome): CoverageDetails['route'] => {
  const need = c.request?.need;
  if (outcome === 'covered') {
    if (need === 'advisory' || need === 'escalation' || need === 'account-management') return need;
    const spread = need === 'break-fix' && c.issue?.performance === 'multiple-areas';
    return spread && c.plan !== 'standard' ? 'advisory' : 'support-request';
  }
  if (need === 'root-cause-analysis') return 'engineering';
  if (need === 'data-repair' || need === 'escalation' || need === 'account-management') return null;
  return 'documentation-forum-partner';
};

const routeOf = (c: SupportCase, r: Readings, outcome: CoverageOutcome): CoverageDetails['route'] => {
  if (outcome === 'governed-by-agreement') return 'purchase-agreement';
  if (isExcluded(c)) return null;
  if (isClosedPreview(c)) return 'engineering';
  if (countsAsAvailable(c, r)) return availableRoute(c, outcome);
  return outcome === 'not-covered' ? 'documentation-forum-partner' : 'support-request';
};

const alsoTryOf = (c: SupportCase, r: Readings, outcome: CoverageOutcome): CoverageDetails['alsoTry'] => {
  if (outcome === 'governed-by-agreement' || isExcluded(c) || isClosedPreview(c)) return [];
  if (!countsAsAvailable(c, r)) return isAccountNeed(c.request?.need) ? [] : ['community-forum'];
  return c.request?.need === 'how-to' && c.plan !== 'standard' ? ['advisory'] : [];
};

export const coverage = (c: SupportCase, r: Readings): Verdict<CoverageOutcome, CoverageDetails> => {
  const outcome = coverageOutcome(c, r);
  return {
    outcome,
    strength: outcome === 'not-covered' || outcome === 'governed-by-agreement' ? 'must' : 'fact',
    details: {
      route: routeOf(c, r, outcome),
      limits: outcome === 'covered-with-limits' ? ['break-fix-only', 'english-only', 'no-24x7', 'no-sla'] : [],
      terms: c.service?.stage === 'general-availability' ? [] : ['as-is', 'no-warranty', 'supplemental-terms'],
      alsoTry: alsoTryOf(c, r, outcome),
    },
  };
};
