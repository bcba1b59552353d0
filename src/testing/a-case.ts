import { parseCase } from '../case/parse.js';
import type { SupportCase } from '../case/support-case.js';

/** The same shape with every part optional at every depth; `undefined` takes a fact, or a whole part, away. */
export type DeepPartialOrUndefined<T> = T extends string | number | boolean | Date | readonly unknown[]
  ? T
  : { readonly [K in keyof T]?: DeepPartialOrUndefined<T[K]> | undefined };

/** What a made case differs in. */
export type CaseOverrides = DeepPartialOrUndefined<SupportCase>;

const ordinary: SupportCase = {
  id: 'CASE-1',
  plan: 'standard',
  severity: 'B',
  supportHours: 'business-hours',
  submittedAt: '2026-03-02T09:00:00.000Z',
  customer: {
    country: 'FR',
    timeZone: 'Europe/Paris',
    language: 'fr',
    acceptsEnglish: true,
    continuousEngagement: true,
    providesResources: true,
    contactDetailsAccurate: true,
  },
  service: {
    family: 'dynamics-365',
    stage: 'general-availability',
    purchaseChannel: 'microsoft',
    offeredInMarket: true,
    supportedInRegion: true,
  },
  request: { need: 'break-fix' },
  submitter: { affiliation: 'customer', roles: ['service-admin'], hasSubscription: true, hasPartnerBenefits: false },
  issue: {
    impact: 'moderate',
    workaround: true,
    performance: 'none',
    reproducesOnStandardInstall: true,
    customized: false,
    customCodeOrProcess: false,
    thirdPartySoftware: false,
    cause: 'microsoft-service',
  },
  resolution: {
    resolved: false,
    proposedAwaitingCustomer: false,
    reproductionStepsFound: true,
    adequateSolution: false,
  },
  effort: { minutes: 30 },
};

/**
 * A complete, covered, ordinary case: a generally available Dynamics 365 service bought from Microsoft, on
 * the Standard plan, severity B in business hours, broken and to be fixed, with nothing wrong about it.
 * Every policy decides it; it is still open and nobody has answered yet, so that `firstResponse` and
 * `closure` are absent, as are `reopen`, `outage` and `script`, which ask questions of their own.
 *
 * Overrides are merged in, part by part; an override of `undefined` removes the fact, or the whole part.
 * The result is checked, frozen, and the same every time.
 *
 * @throws InvalidCaseError when the overrides do not make a valid case
 * @example
 * evaluateCase(aCase()).coverage.outcome; // 'covered'
 * aCase({ plan: 'unified', service: { stage: 'public-preview' } }).service?.family; // 'dynamics-365'
 * evaluateCase(aCase({ service: { stage: undefined } })).coverage.missing; // ['service.stage']
 */
export function aCase(overrides: CaseOverrides = {}): SupportCase {
  return parseCase(merged(ordinary, overrides));
}

/** One case with the facts of another in place of its own. */
export function merged(base: object, overrides: object): object {
  const result: Record<string, unknown> = { ...base };
  for (const [name, value] of Object.entries(overrides)) {
    const below = result[name];
    result[name] = isPart(below) && isPart(value) ? merged(below, value) : value;
  }
  return result;
}

const isPart = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
