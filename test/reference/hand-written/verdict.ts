import type { Instant, Plan, Severity, SupportCase } from '../../../src/case/support-case.js';
import type { Strength } from '../../../src/decision.js';
import type { Readings } from '../readings.js';

/** What a reference function answers: details that come from rules, none that needs a calendar. */
export interface Verdict<Outcome extends string, Details> {
  readonly outcome: Outcome | 'not-applicable';
  readonly strength: Strength;
  readonly details: Details;
}

/** Whether a closing lies three months or more before a request to reopen, in a time zone. */
export type ThreeMonthsPassed = (
  closedAt: Instant,
  requestedAt: Instant,
  timeZone: string,
  counted: Readings['three-months'],
) => boolean;

/** What a reference function may need besides the case and the readings. */
export interface ReferenceOptions {
  readonly responseTargets?: Partial<Record<Plan, Partial<Record<Severity, number>>>>;
  /** Another way of counting the three months, so that two can be compared. */
  readonly threeMonthsPassed?: ThreeMonthsPassed;
}

/** Whether a service counts as generally available, or is a public preview that a reading treats so. */
export const countsAsAvailable = (c: SupportCase, r: Readings): boolean => {
  const stage = c.service?.stage;
  if (stage === 'general-availability') return true;
  if (stage !== 'public-preview') return false;
  if (r['preview-coverage'] === 'full') return true;
  return r['preview-limits-apply-to'] === 'dynamics-365-only' && c.service?.family === 'power-platform';
};
