import type { FactName } from '../../src/case/support-case.js';

/** A fact that is not known, and values that stand for its domain. */
export interface Candidates {
  readonly fact: FactName;
  readonly values: readonly unknown[];
}

const truth: readonly boolean[] = [true, false];
// `not-applicable` passes every test like the harmless answer, and would make ten such facts too many to enumerate.
const answers: readonly boolean[] = truth;
const roles: readonly string[] = ['power-platform-admin', 'service-admin', 'delegated-admin', 'subscription-owner'];
const testers: readonly string[] = ['customer', 'partner', 'microsoft'];

const subsetsOf = (all: readonly string[]): string[][] =>
  Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((_role, at) => (bits >> at) % 2 === 1));

/**
 * Facts that a reference function reads, in the order of `SupportCase`, with values that stand for
 * every region of their domain: all values of an enumeration, the surroundings of a threshold,
 * languages that differ in what is offered. Instants depend on the case: `candidatesFor` adds them.
 */
export const domains: ReadonlyMap<FactName, readonly unknown[]> = new Map<FactName, readonly unknown[]>([
  ['plan', ['standard', 'professional-direct', 'unified', 'premier']],
  ['severity', ['A', 'B', 'C']],
  ['supportHours', ['24x7', 'business-hours']],
  ['customer.timeZone', []],
  // No variant of English: it differs in nothing but the tag under which English is listed.
  ['customer.language', ['en', 'fr', 'nl', 'zh-Hant']],
  ['customer.acceptsEnglish', truth],
  ['customer.continuousEngagement', truth],
  ['customer.providesResources', truth],
  ['customer.contactDetailsAccurate', truth],
  ['service.family', ['dynamics-365', 'power-platform', 'other']],
  ['service.stage', ['general-availability', 'public-preview', 'private-preview', 'limited-preview']],
  ['service.purchaseChannel', ['microsoft', 'other']],
  ['service.offeredInMarket', truth],
  ['service.supportedInRegion', truth],
  [
    'request.need',
    [
      'break-fix',
      'billing',
      'subscription-management',
      'how-to',
      'training',
      'advisory',
      'escalation',
      'account-management',
      'root-cause-analysis',
      'data-repair',
    ],
  ],
  ['submitter.affiliation', ['customer', 'partner']],
  ['submitter.roles', subsetsOf(roles)],
  ['submitter.hasSubscription', truth],
  ['submitter.hasPartnerBenefits', truth],
  ['issue.impact', ['critical', 'moderate', 'minimal']],
  ['issue.workaround', truth],
  ['issue.performance', ['none', 'isolated', 'multiple-areas']],
  ['issue.reproducesOnStandardInstall', truth],
  ['issue.customized', truth],
  ['issue.customCodeOrProcess', truth],
  ['issue.thirdPartySoftware', truth],
  [
    'issue.cause',
    ['microsoft-service', 'custom-code', 'partner-software', 'third-party-software', 'environment', 'other'],
  ],
  ['resolution.resolved', truth],
  ['resolution.proposedAwaitingCustomer', truth],
  ['resolution.reproductionStepsFound', truth],
  ['resolution.adequateSolution', truth],
  ['effort.minutes', [0, 239.99, 240, 240.01]],
  ['closure.closedAt', []],
  ['reopen.requestedAt', []],
  ['reopen.sameVersion', answers],
  ['reopen.sameHardware', answers],
  ['reopen.updateInstalled', answers],
  ['reopen.updateInstalledBy', ['customer', 'vendor']],
  ['reopen.originalFixInstalled', answers],
  ['reopen.sameError', answers],
  ['reopen.sameEnvironment', answers],
  ['reopen.sameMachine', answers],
  ['reopen.sameUser', answers],
  ['reopen.sameDocument', answers],
  ['outage.published', truth],
  ['outage.severalCustomers', truth],
  ['outage.severalServices', truth],
  ['script.providedBy', testers],
  ['script.testedInUat', truth],
  ['script.testedBy', testers],
]);
