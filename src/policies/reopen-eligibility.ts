import { addMonths, localDateOf } from '../business-hours/local-date.js';
import { epochOf } from '../case/instant.js';
import type { Decision } from '../decision.js';
import { listOf } from './detail.js';
import type { ModuleOf } from './module.js';

const tests = ['same-software', 'same-error', 'same-context', 'under-three-months'] as const;
const passed = listOf('passed', ...tests);
const failed = listOf('failed', ...tests);

/** A test of a reopening. */
export type ReopenTest = 'same-software' | 'same-error' | 'same-context' | 'under-three-months';

/** Until when a closed case may be reopened, and which tests it passes. */
export interface ReopenEligibilityDetails {
  /** The first local date, `yyyy-MM-dd`, on which it is too late (`rop-three-months`). */
  readonly deadline: string | null;
  readonly passed: readonly ReopenTest[];
  readonly failed: readonly ReopenTest[];
}

/** Whether a closed case may be reopened. */
export type ReopenEligibilityDecision = Decision<'may-reopen' | 'new-incident', ReopenEligibilityDetails>;

/** The policy `reopen-eligibility`. */
export const reopenEligibility: ModuleOf<ReopenEligibilityDecision> = {
  slug: 'reopen-eligibility',
  key: 'reopenEligibility',
  outcomes: ['may-reopen', 'new-incident'],
  set: [passed, failed],
  details: (view) => {
    const { closure, customer } = view.case.supportCase;
    const closedAt = epochOf(closure?.closedAt);
    const timeZone = customer?.timeZone;
    const months = view.case.parameter('reopenMonths');
    if (closedAt === null) view.lacks('closure.closedAt');
    if (timeZone === undefined) view.lacks('customer.timeZone');
    const known = closedAt !== null && timeZone !== undefined && months !== undefined;
    return {
      deadline: known ? addMonths(localDateOf(closedAt, timeZone), months) : null,
      passed: view.list(passed),
      failed: view.list(failed),
    };
  },
  none: { deadline: null, passed: [], failed: [] },
};
