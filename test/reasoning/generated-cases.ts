import fc from 'fast-check';
import type { CaseDecisions, FactName } from '../../src/index.js';
import type { FlatCase } from './flat-case.js';
import { valuesOf } from './values.js';

type Key = keyof CaseDecisions;

/** The facts that cases of a policy vary in: all that its outcome can depend on, and two that never matter. */
export const variedFacts: Readonly<Record<Key, readonly FactName[]>> = {
  submission: [
    'plan',
    'request.need',
    'submitter.affiliation',
    'submitter.roles',
    'submitter.hasSubscription',
    'submitter.hasPartnerBenefits',
  ],
  coverage: [
    'plan',
    'severity',
    'service.family',
    'service.stage',
    'service.purchaseChannel',
    'service.offeredInMarket',
    'service.supportedInRegion',
    'request.need',
    'issue.performance',
    'issue.workaround',
  ],
  severityDowngrade: [
    'plan',
    'severity',
    'supportHours',
    'customer.continuousEngagement',
    'customer.providesResources',
    'request.need',
    'issue.impact',
    'issue.customCodeOrProcess',
    'issue.cause',
    'resolution.proposedAwaitingCustomer',
  ],
  initialResponse: [
    'plan',
    'severity',
    'service.family',
    'service.stage',
    'service.purchaseChannel',
    'request.need',
    'customer.acceptsEnglish',
  ],
  fourHourCap: [
    'plan',
    'severity',
    'service.family',
    'service.stage',
    'request.need',
    'issue.performance',
    'issue.reproducesOnStandardInstall',
    'issue.customized',
    'resolution.resolved',
    'resolution.reproductionStepsFound',
    'effort.minutes',
  ],
  reopenEligibility: [
    'plan',
    'reopen.sameVersion',
    'reopen.sameHardware',
    'reopen.updateInstalled',
    'reopen.updateInstalledBy',
    'reopen.originalFixInstalled',
    'reopen.sameError',
    'reopen.sameEnvironment',
    'reopen.sameMachine',
    'reopen.sameUser',
    'reopen.sameDocument',
  ],
  rootCauseAnalysis: [
    'plan',
    'request.need',
    'resolution.resolved',
    'outage.published',
    'outage.severalCustomers',
    'outage.severalServices',
  ],
  dataRepair: ['plan', 'request.need', 'script.providedBy', 'script.testedInUat', 'script.testedBy'],
  thirdParty: ['plan', 'issue.thirdPartySoftware', 'issue.cause', 'resolution.adequateSolution'],
};

const instants: FlatCase['known'] = {
  'closure.closedAt': '2026-01-10T10:00:00.000Z',
  'reopen.requestedAt': '2026-02-10T10:00:00.000Z',
};

/** Cases that know most of a policy's facts, few of them, or all. */
export function flatCases(key: Key): fc.Arbitrary<FlatCase> {
  const names = variedFacts[key];
  const chosen = fc.tuple(
    ...names.map((name) => {
      const values = valuesOf(name).map(({ sample }) => sample);
      // The first values are the ordinary ones: without their share few cases would be near a decision in favour.
      return fc.oneof(fc.constant(values[0]), fc.constantFrom(...values));
    }),
  );
  const ranks = fc.array(fc.nat({ max: 99 }), { minLength: names.length, maxLength: names.length });
  const share = fc.constantFrom(100, 90, 60, 20);
  const isAsked = fc.integer({ min: 0, max: 9 }).map((at) => at > 0);
  return fc.tuple(chosen, ranks, share, isAsked).map(([values, rank, known, asked]) => {
    const facts = names.flatMap((name, index) => ((rank[index] ?? 0) < known ? [[name, values[index]] as const] : []));
    const part = key === 'reopenEligibility' ? 'reopen' : key === 'rootCauseAnalysis' ? 'outage' : 'script';
    const withPart = asked && names.some((name) => name.startsWith(`${part}.`));
    return {
      known: {
        ...(withPart && part === 'reopen' ? instants : {}),
        ...Object.fromEntries(facts.filter(([name]) => withPart || !name.startsWith(`${part}.`))),
      },
      parts: withPart ? [part] : [],
    };
  });
}
