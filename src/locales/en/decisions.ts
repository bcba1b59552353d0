import type { Words } from '../locale.js';

/** What decisions are about and what they can say, in English. */
export const decisions: Words['decisions'] = {
  submission: {
    title: 'Submission',
    question: 'May this person submit the support request, where, and on which entitlement?',
    outcomes: { 'may-submit': 'the person may submit the request', 'may-not-submit': 'the person may not submit it' },
    details: {
      portal: {
        label: 'Where to submit',
        values: {
          'power-platform-admin-center': 'Power Platform admin center',
          'microsoft-365-admin-center': 'Microsoft 365 admin center',
        },
      },
      entitlements: {
        label: 'Entitlements',
        values: {
          'own-plan': 'a support plan of that account',
          'customer-subscription': 'the customer’s subscription',
          'partner-benefits': 'the partner’s own support benefits',
        },
      },
      remedy: {
        label: 'What to do first',
        values: {
          'elevate-permissions': 'have the submitter’s permissions raised',
          'obtain-delegated-admin': 'obtain delegated administration from the customer',
          'obtain-subscription': 'obtain a subscription',
        },
      },
      grant: { label: 'Role to be given' },
    },
  },
  coverage: {
    title: 'Coverage',
    question: 'Does the support plan cover what is asked for, within which limits and by which route?',
    outcomes: {
      covered: 'covered',
      'covered-with-limits': 'covered, with limits',
      'governed-by-agreement': 'governed by the purchase agreement',
      'not-covered': 'not covered',
    },
    details: {
      route: {
        label: 'Route',
        values: {
          'support-request': 'a support request',
          advisory: 'an advisory case',
          escalation: 'escalation',
          'account-management': 'account management',
          'documentation-forum-partner': 'the documentation, the community forum or a partner',
          engineering: 'the engineering team',
          'purchase-agreement': 'the purchase agreement',
        },
      },
      limits: {
        label: 'Limits',
        values: {
          'break-fix-only': 'break-fix only',
          'english-only': 'in English only',
          'no-24x7': 'not round the clock',
          'no-sla': 'no service level',
        },
      },
      terms: {
        label: 'Terms of the preview',
        values: { 'as-is': 'as is', 'no-warranty': 'without warranty', 'supplemental-terms': 'supplemental terms' },
      },
      alsoTry: {
        label: 'Worth trying too',
        values: { 'community-forum': 'the community forum', advisory: 'advisory services' },
      },
    },
  },
  severityDowngrade: {
    title: 'Severity',
    question: 'May Microsoft lower the severity of the case, and on which grounds?',
    outcomes: { kept: 'kept', 'may-be-lowered': 'may be lowered' },
    details: {
      severity: { label: 'Severity', values: { A: 'A', B: 'B', C: 'C' } },
      lowersTo: { label: 'Would be lowered to', values: { B: 'B', C: 'C' } },
      grounds: {
        label: 'Grounds',
        values: {
          'continuous-engagement': 'the customer does not work on it round the clock',
          'customer-resources': 'the customer’s resources or answers are lacking',
          'root-cause-analysis': 'a root cause analysis is asked for',
          'custom-code-or-process': 'custom code or a custom process is involved',
          'awaiting-customer': 'a solution waits for the customer',
        },
      },
      obligations: {
        label: 'Asked of the customer',
        values: {
          'confirm-impact': 'to confirm the business impact',
          'continuous-engagement': 'to work on it round the clock',
          'accurate-contact-details': 'to give correct contact details',
        },
      },
      warnings: {
        label: 'Warnings',
        values: {
          'impact-mismatch': 'the impact does not match the severity',
          'contact-details-inaccurate': 'the contact details are not correct',
          'no-workaround': 'there is no workaround',
        },
      },
    },
  },
  initialResponse: {
    title: 'First response',
    question: 'Within what time, on which clock and in which languages does the first response come?',
    outcomes: {
      'target-set': 'a target is set',
      'no-target': 'no target',
      'set-by-agreement': 'set by an agreement',
    },
    details: {
      withinMinutes: { label: 'In less than' },
      clock: {
        label: 'Time counted',
        values: { continuous: 'round the clock', 'business-hours': 'in business hours' },
      },
      access: {
        label: 'Access to support',
        values: { '24x7': 'round the clock', 'business-hours': 'in business hours' },
      },
      assured: { label: 'Assured' },
      dueBefore: { label: 'Due before' },
      walk: { label: 'How it was counted' },
      languages: { label: 'Languages' },
      holidaysKnown: { label: 'Holidays supplied' },
      status: { label: 'Status', values: { pending: 'pending', met: 'in time', missed: 'missed' } },
      remainingMinutes: { label: 'Time left' },
      calendar: { label: 'Calendar' },
    },
  },
  fourHourCap: {
    title: 'Cap on effort',
    question: 'Is the vendor’s effort on the case capped, and what happens when the cap is reached?',
    outcomes: {
      'not-capped': 'not capped',
      'within-cap': 'within the cap',
      'close-and-refer': 'close the case and refer it elsewhere',
      'close-or-advisory': 'close the case, or go on by advisory',
      'advisory-required': 'advisory is required',
    },
    details: {
      capMinutes: { label: 'Cap' },
      spentMinutes: { label: 'Effort spent' },
      remainingMinutes: { label: 'Effort left' },
      grounds: {
        label: 'Grounds',
        values: { performance: 'isolated performance trouble', 'not-reproducible': 'the problem cannot be reproduced' },
      },
      referTo: { label: 'Refer to', values: { partner: 'a partner', 'community-forum': 'the community forum' } },
      evidenceOwed: { label: 'Microsoft owes evidence' },
      vendorMayRequireAdvisory: { label: 'Advisory may be required' },
    },
  },
  reopenEligibility: {
    title: 'Reopening',
    question: 'May the closed incident be reopened, or is a new one needed?',
    outcomes: { 'may-reopen': 'the incident may be reopened', 'new-incident': 'a new incident is needed' },
    details: {
      deadline: { label: 'Too late from' },
      passed: {
        label: 'Tests passed',
        values: {
          'same-software': 'same software',
          'same-error': 'same error',
          'same-context': 'same place',
          'under-three-months': 'soon enough',
        },
      },
      failed: {
        label: 'Tests failed',
        values: {
          'same-software': 'same software',
          'same-error': 'same error',
          'same-context': 'same place',
          'under-three-months': 'soon enough',
        },
      },
    },
  },
  rootCauseAnalysis: {
    title: 'Root cause analysis',
    question: 'Can a root cause analysis be provided?',
    outcomes: { 'may-be-provided': 'may be provided', refused: 'refused' },
    details: {
      performedBy: { label: 'Made by', values: { engineering: 'the engineering team' } },
      language: { label: 'Language', values: { en: 'English' } },
      delivery: {
        label: 'Delivered through',
        values: {
          'support-request': 'the support request',
          'service-health-dashboard': 'the service health dashboard',
          'account-contact': 'an account contact',
        },
      },
      sentToAdministrators: { label: 'Sent to administrators' },
    },
  },
  dataRepair: {
    title: 'Data repair',
    question: 'Is damaged data repaired, and may a script be run in production?',
    outcomes: {
      'not-repaired': 'the data is not repaired',
      'script-may-run': 'the script may be run',
      'script-not-run': 'the script is not run',
    },
    details: { obligation: { label: 'Duty to repair' } },
  },
  thirdParty: {
    title: 'Third-party software',
    question: 'How far does support go where non-Microsoft or open-source software is involved?',
    outcomes: { 'full-support': 'full support', 'reasonable-support': 'commercially reasonable support' },
    details: {
      isolationHelp: { label: 'Help to isolate the cause' },
      mayRedirect: { label: 'May be sent elsewhere' },
    },
  },
};
