import type { SupportCase } from '../../../src/case/support-case.js';
import type { Verdict } from './verdict.js';

export type SubmissionOutcome = 'may-submit' | 'may-not-submit';

export interface SubmissionDetails {
  readonly portal: 'power-platform-admin-center' | 'microsoft-365-admin-center' | null;
  readonly entitlements: readonly ('own-plan' | 'customer-subscription' | 'partner-benefits')[];
  readonly remedy: 'elevate-permissions' | 'obtain-delegated-admin' | 'obtain-subscription' | null;
  readonly grant: { readonly role: 'service-admin'; readonly grantedBy: 'power-platform-admin' } | null;
}

const isAdministrator = (c: SupportCase): boolean => {
  const roles = c.submitter?.roles;
  if (roles === undefined) return false;
  return roles.includes('power-platform-admin') || roles.includes('service-admin') || roles.includes('delegated-admin');
};

const isPartner = (c: SupportCase): boolean => c.submitter?.affiliation === 'partner';

export const submissionOutcome = (c: SupportCase): SubmissionOutcome => {
  const roles = c.submitter?.roles;
  if (c.submitter?.hasSubscription === false) {
    if (c.request?.need !== 'subscription-management') return 'may-not-submit';
    return roles?.includes('power-platform-admin') === true ? 'may-submit' : 'may-not-submit';
  }
  if (isAdministrator(c)) return 'may-submit';
  return isPartner(c) && roles?.includes('subscription-owner') === true ? 'may-submit' : 'may-not-submit';
};

const entitlementsOf = (c: SupportCase): SubmissionDetails['entitlements'] => {
  if (!isPartner(c)) return ['own-plan'];
  const benefits = c.submitter?.hasPartnerBenefits === true;
  if (isAdministrator(c)) {
    return benefits ? ['own-plan', 'customer-subscription', 'partner-benefits'] : ['own-plan', 'customer-subscription'];
  }
  return benefits ? ['customer-subscription', 'partner-benefits'] : ['customer-subscription'];
};

const refusal = (c: SupportCase): SubmissionDetails => {
  const nothing = { portal: null, entitlements: [], grant: null } as const;
  const subscribed = c.submitter?.hasSubscription !== false;
  if (!subscribed && c.request?.need !== 'subscription-management') {
    return { ...nothing, remedy: 'obtain-subscription' };
  }
  if (isPartner(c)) return { ...nothing, remedy: 'obtain-delegated-admin' };
  return {
    ...nothing,
    remedy: 'elevate-permissions',
    grant: subscribed ? { role: 'service-admin', grantedBy: 'power-platform-admin' } : null,
  };
};

export const submission = (c: SupportCase): Verdict<SubmissionOutcome, SubmissionDetails> => {
  const outcome = submissionOutcome(c);
  if (outcome === 'may-not-submit') return { outcome, strength: 'must', details: refusal(c) };
  if (c.submitter?.hasSubscription === false) {
    const portal = 'microsoft-365-admin-center';
    return { outcome, strength: 'customer-may', details: { portal, entitlements: [], remedy: null, grant: null } };
  }
  return {
    outcome,
    strength: 'customer-may',
    details: { portal: 'power-platform-admin-center', entitlements: entitlementsOf(c), remedy: null, grant: null },
  };
};
