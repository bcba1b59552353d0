import type { FactName, SupportCase } from '../../src/case/support-case.js';
import { type Candidates, domains } from './domains.js';
import type { ReferenceKey } from './hand-written.js';
import { closingsAround, offsetsFor, requestsAround } from './instants.js';

const coverage = (fact: FactName): boolean =>
  fact === 'plan' || fact.startsWith('service.') || fact === 'request.need' || fact === 'issue.performance';

const isOneOf =
  (...facts: FactName[]): ((fact: FactName) => boolean) =>
  (fact) =>
    facts.includes(fact);

// More than a policy reads only costs time; less would make the oracle wrong.
const relevant: Readonly<Record<ReferenceKey, (fact: FactName) => boolean>> = {
  submission: (fact) => fact.startsWith('submitter.') || fact === 'request.need',
  coverage,
  severityDowngrade: isOneOf(
    'severity',
    'supportHours',
    'customer.continuousEngagement',
    'customer.providesResources',
    'customer.contactDetailsAccurate',
    'request.need',
    'issue.impact',
    'issue.workaround',
    'issue.customCodeOrProcess',
    'issue.cause',
    'resolution.proposedAwaitingCustomer',
  ),
  initialResponse: isOneOf(
    'plan',
    'severity',
    'supportHours',
    'customer.language',
    'customer.acceptsEnglish',
    'service.family',
    'service.stage',
    'service.purchaseChannel',
  ),
  fourHourCap: isOneOf(
    'plan',
    'service.family',
    'service.stage',
    'request.need',
    'issue.performance',
    'issue.reproducesOnStandardInstall',
    'issue.customized',
    'issue.cause',
    'resolution.resolved',
    'resolution.reproductionStepsFound',
    'effort.minutes',
  ),
  reopenEligibility: (fact) =>
    fact.startsWith('reopen.') || fact === 'closure.closedAt' || fact === 'customer.timeZone',
  rootCauseAnalysis: (fact) => fact.startsWith('outage.'),
  dataRepair: (fact) => fact.startsWith('script.'),
  thirdParty: (fact) => coverage(fact) || fact === 'issue.cause' || fact === 'resolution.adequateSolution',
};

/** Whether a policy has anything to decide; what is unknown counts as no. */
export const isAsked = (key: ReferenceKey, c: SupportCase): boolean => {
  if (key === 'reopenEligibility') return c.reopen !== undefined;
  if (key === 'rootCauseAnalysis') return c.outage !== undefined || c.request?.need === 'root-cause-analysis';
  if (key === 'dataRepair') return c.script !== undefined || c.request?.need === 'data-repair';
  return key !== 'thirdParty' || c.issue?.thirdPartySoftware === true;
};

/** The value of a fact, by its path; undefined where it is unknown. */
const factOf = (c: SupportCase, fact: FactName): unknown => {
  let value: unknown = c;
  for (const name of fact.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, name);
  }
  return value;
};

// Whether there is a script or a reopening is always known, so the facts of an absent one are no completion.
const belongsToAbsentPart = (c: SupportCase, fact: FactName): boolean =>
  (fact.startsWith('script.') && c.script === undefined) || (fact.startsWith('reopen.') && c.reopen === undefined);

const valuesOf = (c: SupportCase, fact: FactName): readonly unknown[] => {
  const closedAt = c.closure?.closedAt;
  const requestedAt = c.reopen?.requestedAt;
  if (fact === 'customer.timeZone') return offsetsFor(closedAt, requestedAt);
  if (fact === 'closure.closedAt') return closingsAround(requestedAt, c.customer?.timeZone);
  if (fact === 'reopen.requestedAt') return requestsAround(closedAt, c.customer?.timeZone);
  return domains.get(fact) ?? [];
};

/** The facts a policy may read that a case leaves open, in the order of `SupportCase`, with their candidates. */
export const candidatesFor = (key: ReferenceKey, c: SupportCase): Candidates[] =>
  [...domains.keys()]
    .filter((fact) => relevant[key](fact) && factOf(c, fact) === undefined && !belongsToAbsentPart(c, fact))
    .map((fact) => ({ fact, values: valuesOf(c, fact) }));
