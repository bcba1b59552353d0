import type { SupportCase } from '../../../src/case/support-case.js';
import type { Readings } from '../readings.js';
import { threeMonthsPassedByIntl } from './three-months.js';
import type { ReferenceOptions, Verdict } from './verdict.js';

export type ReopenEligibilityOutcome = 'may-reopen' | 'new-incident';

type Test = 'same-software' | 'same-error' | 'same-context' | 'under-three-months';

export interface ReopenEligibilityDetails {
  readonly passed: readonly Test[];
  readonly failed: readonly Test[];
}

type Reopen = NonNullable<SupportCase['reopen']>;

const isSameSoftware = (o: Reopen, r: Readings): boolean => {
  if (o.sameVersion === false || o.sameHardware === false) return false;
  const excused = r['vendor-updates'] === 'do-not-count' && o.updateInstalledBy === 'vendor';
  if (o.updateInstalled === true && !excused) return false;
  return o.originalFixInstalled !== true || r['original-fix'] === 'does-not-count';
};

const isSameContext = (o: Reopen): boolean =>
  o.sameEnvironment !== false && o.sameMachine !== false && o.sameUser !== false && o.sameDocument !== false;

const isUnderThreeMonths = (c: SupportCase, o: Reopen, r: Readings, options: ReferenceOptions | undefined): boolean => {
  const closedAt = c.closure?.closedAt;
  const timeZone = c.customer?.timeZone;
  if (closedAt === undefined || o.requestedAt === undefined || timeZone === undefined) return true;
  const passed = options?.threeMonthsPassed ?? threeMonthsPassedByIntl;
  return !passed(closedAt, o.requestedAt, timeZone, r['three-months']);
};

export const reopenEligibilityOutcome = (
  c: SupportCase,
  r: Readings,
  options?: ReferenceOptions,
): ReopenEligibilityOutcome | 'not-applicable' => {
  const o = c.reopen;
  if (o === undefined) return 'not-applicable';
  if (o.sameError === false || !isSameSoftware(o, r) || !isSameContext(o)) return 'new-incident';
  return isUnderThreeMonths(c, o, r, options) ? 'may-reopen' : 'new-incident';
};

export const reopenEligibility = (
  c: SupportCase,
  r: Readings,
  options?: ReferenceOptions,
): Verdict<ReopenEligibilityOutcome, ReopenEligibilityDetails> => {
  const o = c.reopen;
  const passed: Test[] = [];
  const failed: Test[] = [];
  const details: ReopenEligibilityDetails = { passed, failed };
  if (o === undefined) return { outcome: 'not-applicable', strength: 'fact', details };
  (isSameSoftware(o, r) ? passed : failed).push('same-software');
  (o.sameError === false ? failed : passed).push('same-error');
  (isSameContext(o) ? passed : failed).push('same-context');
  (isUnderThreeMonths(c, o, r, options) ? passed : failed).push('under-three-months');
  return failed.length === 0
    ? { outcome: 'may-reopen', strength: 'customer-may', details }
    : { outcome: 'new-incident', strength: 'must', details };
};
