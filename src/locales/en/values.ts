import type { Words } from '../locale.js';

/** The values of enumerated facts in English. */
export const values: Words['values'] = {
  plan: {
    standard: 'Standard',
    'professional-direct': 'Professional Direct',
    unified: 'Unified',
    premier: 'Premier',
  },
  severity: { A: 'A', B: 'B', C: 'C' },
  supportHours: { '24x7': 'round the clock', 'business-hours': 'business hours' },
  'service.family': { 'dynamics-365': 'Dynamics 365', 'power-platform': 'Power Platform', other: 'another product' },
  'service.stage': {
    'general-availability': 'generally available',
    'public-preview': 'public preview',
    'private-preview': 'private preview',
    'limited-preview': 'limited preview',
  },
  'service.purchaseChannel': { microsoft: 'Microsoft', other: 'another channel' },
  'request.need': {
    'break-fix': 'break-fix',
    billing: 'billing',
    'subscription-management': 'subscription management',
    'how-to': 'how-to question',
    training: 'training',
    advisory: 'advisory service',
    escalation: 'escalation',
    'account-management': 'account management',
    'root-cause-analysis': 'root cause analysis',
    'data-repair': 'data repair',
  },
  'submitter.affiliation': { customer: 'customer', partner: 'partner' },
  'submitter.roles': {
    'power-platform-admin': 'Power Platform administrator',
    'service-admin': 'service administrator',
    'delegated-admin': 'delegated administrator',
    'subscription-owner': 'subscription owner',
  },
  'issue.impact': { critical: 'critical', moderate: 'moderate', minimal: 'minimal' },
  'issue.performance': { none: 'none', isolated: 'one business function', 'multiple-areas': 'several business areas' },
  'issue.cause': {
    'microsoft-service': 'a Microsoft service or platform',
    'custom-code': 'custom code',
    'partner-software': 'partner software',
    'third-party-software': 'third-party software',
    environment: 'the environment',
    other: 'something else',
  },
  'reopen.updateInstalledBy': { customer: 'customer', vendor: 'Microsoft' },
  'script.providedBy': { customer: 'customer', partner: 'partner', microsoft: 'Microsoft' },
  'script.testedBy': { customer: 'customer', partner: 'partner', microsoft: 'Microsoft' },
};
