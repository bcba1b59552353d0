import type { NamedFact, NamedValue } from './fact-types.js';

/** What ticket systems and people say for a value, in small letters without punctuation. */
export const usualWords: {
  readonly [Name in NamedFact]?: Readonly<Record<string, NamedValue<Name>>>;
} = {
  plan: {
    prodirect: 'professional-direct',
    prodirectsupport: 'professional-direct',
    unifiedsupport: 'unified',
    unifiedenterprise: 'unified',
    premiersupport: 'premier',
  },
  severity: {
    1: 'A',
    2: 'B',
    3: 'C',
    seva: 'A',
    sevb: 'B',
    sevc: 'C',
    severitya: 'A',
    severityb: 'B',
    severityc: 'C',
    critical: 'A',
    moderate: 'B',
    minimal: 'C',
  },
  supportHours: {
    247: '24x7',
    24: '24x7',
    '24hours': '24x7',
    officehours: 'business-hours',
    workinghours: 'business-hours',
  },
  'service.family': {
    d365: 'dynamics-365',
    dynamics: 'dynamics-365',
    powerapps: 'power-platform',
    powerautomate: 'power-platform',
    powerpages: 'power-platform',
    dataverse: 'power-platform',
  },
  'service.stage': {
    ga: 'general-availability',
    generallyavailable: 'general-availability',
    preview: 'public-preview',
    beta: 'public-preview',
  },
  'service.purchaseChannel': {
    direct: 'microsoft',
    ea: 'other',
    csp: 'other',
    reseller: 'other',
    enterpriseagreement: 'other',
  },
  'request.need': {
    rca: 'root-cause-analysis',
    rootcause: 'root-cause-analysis',
    subscription: 'subscription-management',
    datacorruption: 'data-repair',
  },
  'submitter.roles': {
    powerplatformadministrator: 'power-platform-admin',
    serviceadministrator: 'service-admin',
    delegatedadministrator: 'delegated-admin',
    gdap: 'delegated-admin',
    owner: 'subscription-owner',
  },
  'issue.impact': { high: 'critical', medium: 'moderate', low: 'minimal' },
  'issue.performance': { no: 'none', single: 'isolated', multiple: 'multiple-areas', multiarea: 'multiple-areas' },
  'issue.cause': { microsoft: 'microsoft-service', isv: 'partner-software', thirdparty: 'third-party-software' },
  'reopen.updateInstalledBy': { microsoft: 'vendor' },
  'script.providedBy': { vendor: 'microsoft' },
  'script.testedBy': { vendor: 'microsoft' },
};
