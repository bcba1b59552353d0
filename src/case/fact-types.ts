/**
 * What each fact may hold, by name, in the order of `SupportCase`: the name of a type, the values of
 * an enumeration, or those of a set. A type test proves that this table and `SupportCase` agree.
 */
export const factTypes = {
  id: 'text',
  plan: ['standard', 'professional-direct', 'unified', 'premier'],
  severity: ['A', 'B', 'C'],
  supportHours: ['24x7', 'business-hours'],
  submittedAt: 'instant',
  'firstResponse.contactedAt': 'instant',
  'firstResponse.workStartedAt': 'instant',
  'customer.country': 'country',
  'customer.timeZone': 'time-zone',
  'customer.language': 'language',
  'customer.acceptsEnglish': 'boolean',
  'customer.continuousEngagement': 'boolean',
  'customer.providesResources': 'boolean',
  'customer.contactDetailsAccurate': 'boolean',
  'service.family': ['dynamics-365', 'power-platform', 'other'],
  'service.stage': ['general-availability', 'public-preview', 'private-preview', 'limited-preview'],
  'service.purchaseChannel': ['microsoft', 'other'],
  'service.offeredInMarket': 'boolean',
  'service.supportedInRegion': 'boolean',
  'request.need': [
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
  'submitter.affiliation': ['customer', 'partner'],
  'submitter.roles': { set: ['power-platform-admin', 'service-admin', 'delegated-admin', 'subscription-owner'] },
  'submitter.hasSubscription': 'boolean',
  'submitter.hasPartnerBenefits': 'boolean',
  'issue.impact': ['critical', 'moderate', 'minimal'],
  'issue.workaround': 'boolean',
  'issue.performance': ['none', 'isolated', 'multiple-areas'],
  'issue.reproducesOnStandardInstall': 'boolean',
  'issue.customized': 'boolean',
  'issue.customCodeOrProcess': 'boolean',
  'issue.thirdPartySoftware': 'boolean',
  'issue.cause': [
    'microsoft-service',
    'custom-code',
    'partner-software',
    'third-party-software',
    'environment',
    'other',
  ],
  'resolution.resolved': 'boolean',
  'resolution.proposedAwaitingCustomer': 'boolean',
  'resolution.reproductionStepsFound': 'boolean',
  'resolution.adequateSolution': 'boolean',
  'effort.minutes': 'number',
  'closure.closedAt': 'instant',
  'reopen.requestedAt': 'instant',
  'reopen.sameVersion': 'answer',
  'reopen.sameHardware': 'answer',
  'reopen.updateInstalled': 'answer',
  'reopen.updateInstalledBy': ['customer', 'vendor'],
  'reopen.originalFixInstalled': 'answer',
  'reopen.sameError': 'answer',
  'reopen.sameEnvironment': 'answer',
  'reopen.sameMachine': 'answer',
  'reopen.sameUser': 'answer',
  'reopen.sameDocument': 'answer',
  'outage.published': 'boolean',
  'outage.severalCustomers': 'boolean',
  'outage.severalServices': 'boolean',
  'script.providedBy': ['customer', 'partner', 'microsoft'],
  'script.testedInUat': 'boolean',
  'script.testedBy': ['customer', 'partner', 'microsoft'],
} as const;

/** The table of {@link factTypes}, fact by fact. */
export type FactTypes = typeof factTypes;

/** The values that a fact names one by one; never for the other types. */
export type NamedValue<Name extends keyof FactTypes> = FactTypes[Name] extends readonly (infer Value extends string)[]
  ? Value
  : FactTypes[Name] extends { readonly set: readonly (infer Value extends string)[] }
    ? Value
    : never;

/** The facts whose values are named one by one: enumerations and sets. */
export type NamedFact = {
  [Name in keyof FactTypes]: [NamedValue<Name>] extends [never] ? never : Name;
}[keyof FactTypes];
