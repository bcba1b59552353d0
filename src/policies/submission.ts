import type { Decision } from '../decision.js';
import { listOf, oneOf, type ScalarDetail } from './detail.js';
import type { ModuleOf } from './module.js';

/** Who can put a person in a position to submit, and with which role (`del-grantor-role`, `del-service-admin`). */
export interface Grant {
  readonly role: 'service-admin';
  readonly grantedBy: 'power-platform-admin';
}

const isGrant = (value: unknown): value is Grant =>
  typeof value === 'object' &&
  value !== null &&
  'role' in value &&
  value.role === 'service-admin' &&
  'grantedBy' in value &&
  value.grantedBy === 'power-platform-admin';

const portal = oneOf('portal', 'power-platform-admin-center', 'microsoft-365-admin-center');
const entitlements = listOf('entitlements', 'own-plan', 'customer-subscription', 'partner-benefits');
const remedy = oneOf('remedy', 'elevate-permissions', 'obtain-delegated-admin', 'obtain-subscription');
const grant: ScalarDetail<Grant> = {
  kind: 'scalar',
  name: 'grant',
  accepts: isGrant,
  allowed: ['{ "role": "service-admin", "grantedBy": "power-platform-admin" }'],
};

/** Where and under what entitlement to submit, or what to do first. */
export interface SubmissionDetails {
  readonly portal: 'power-platform-admin-center' | 'microsoft-365-admin-center' | null;
  readonly entitlements: readonly ('own-plan' | 'customer-subscription' | 'partner-benefits')[];
  readonly remedy: 'elevate-permissions' | 'obtain-delegated-admin' | 'obtain-subscription' | null;
  readonly grant: Grant | null;
}

/** Whether this person may submit a request. */
export type SubmissionDecision = Decision<'may-submit' | 'may-not-submit', SubmissionDetails>;

/** The policy `submission`. */
export const submission: ModuleOf<SubmissionDecision> = {
  slug: 'submission',
  key: 'submission',
  outcomes: ['may-submit', 'may-not-submit'],
  set: [portal, entitlements, remedy, grant],
  details: (view) => ({
    portal: view.scalar(portal),
    entitlements: view.list(entitlements),
    remedy: view.scalar(remedy),
    grant: view.scalar(grant),
  }),
  none: { portal: null, entitlements: [], remedy: null, grant: null },
};
