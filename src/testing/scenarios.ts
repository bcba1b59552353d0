import type { SupportCase } from '../case/support-case.js';
import { aCase, type CaseOverrides, merged } from './a-case.js';

/** Makes a case of one kind; overrides work as in {@link aCase}. */
export type Scenario = (overrides?: CaseOverrides) => SupportCase;

const scenario =
  (differences: CaseOverrides): Scenario =>
  (overrides = {}) =>
    aCase(merged(differences, overrides));

/** Cases that differ from {@link aCase} in what their name says, and in nothing else. */
export interface Scenarios {
  /** A service in public preview (`cov-public-preview`). */
  readonly aPreview: Scenario;
  /** Bought under an agreement or from a reseller, so that the agreement governs it (`cov-other-channel`). */
  readonly boughtElsewhere: Scenario;
  /** Submitted by a partner with delegated administration and partner benefits. */
  readonly aPartner: Scenario;
  /** Severity A on Unified Support: critical, no workaround, round the clock. */
  readonly anUrgentCase: Scenario;
  /** A question on how to use the service, which no plan answers. */
  readonly aHowToQuestion: Scenario;
  /** Performance trouble in one place, which caps the effort (`prf-cap`); raise `effort.minutes` to use it up. */
  readonly anIsolatedPerformanceCase: Scenario;
  /** Does not reproduce on a standard installation, which caps the effort too (`rpr-cap`). */
  readonly anIrreproducibleCase: Scenario;
  /** Third-party software is involved, and the cause lies in it. */
  readonly aThirdPartyCase: Scenario;
  /** Closed, and asked to be reopened for the same error two weeks later: every test passes. */
  readonly aReopening: Scenario;
  /** An analysis of a published outage that hit several customers is asked for. */
  readonly anOutageAnalysis: Scenario;
  /** The customer's script, tested by the customer, is to repair data. */
  readonly aRepairScript: Scenario;
}

/**
 * Named kinds of cases.
 *
 * @example
 * evaluateCase(scenarios.aPreview()).coverage.outcome; // 'covered-with-limits'
 * evaluateCase(scenarios.aReopening({ reopen: { sameUser: false } })).reopenEligibility.outcome; // 'new-incident'
 */
export const scenarios: Scenarios = Object.freeze({
  aPreview: scenario({ service: { stage: 'public-preview' } }),
  boughtElsewhere: scenario({ service: { purchaseChannel: 'other' } }),
  aPartner: scenario({ submitter: { affiliation: 'partner', roles: ['delegated-admin'], hasPartnerBenefits: true } }),
  anUrgentCase: scenario({
    plan: 'unified',
    severity: 'A',
    supportHours: '24x7',
    issue: { impact: 'critical', workaround: false },
  }),
  aHowToQuestion: scenario({ request: { need: 'how-to' } }),
  anIsolatedPerformanceCase: scenario({ issue: { performance: 'isolated' } }),
  anIrreproducibleCase: scenario({
    issue: { reproducesOnStandardInstall: false },
    resolution: { reproductionStepsFound: false },
  }),
  aThirdPartyCase: scenario({ issue: { thirdPartySoftware: true, cause: 'third-party-software' } }),
  aReopening: scenario({
    resolution: { resolved: true, adequateSolution: true },
    closure: { closedAt: '2026-03-09T16:00:00.000Z' },
    reopen: {
      requestedAt: '2026-03-23T09:00:00.000Z',
      sameVersion: true,
      sameHardware: 'not-applicable',
      updateInstalled: false,
      updateInstalledBy: 'customer',
      originalFixInstalled: false,
      sameError: true,
      sameEnvironment: true,
      sameMachine: 'not-applicable',
      sameUser: true,
      sameDocument: 'not-applicable',
    },
  }),
  anOutageAnalysis: scenario({
    request: { need: 'root-cause-analysis' },
    outage: { published: true, severalCustomers: true, severalServices: false },
  }),
  aRepairScript: scenario({
    request: { need: 'data-repair' },
    script: { providedBy: 'customer', testedInUat: true, testedBy: 'customer' },
  }),
});
