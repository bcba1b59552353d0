import type { Decision } from '../decision.js';
import { flag, listOf, minutes } from './detail.js';
import type { ModuleOf } from './module.js';

const capMinutes = minutes('capMinutes');
const grounds = listOf('grounds', 'performance', 'not-reproducible');
const referTo = listOf('referTo', 'partner', 'community-forum');
const evidenceOwed = flag('evidenceOwed');
const vendorMayRequireAdvisory = flag('vendorMayRequireAdvisory');

/** How much of the vendor's effort is spent, and what follows. */
export interface FourHourCapDetails {
  /** Minutes of vendor effort (`prf-cap`, `rpr-cap`). */
  readonly capMinutes: number | null;
  readonly spentMinutes: number | null;
  /** Never below 0. */
  readonly remainingMinutes: number | null;
  readonly grounds: readonly ('performance' | 'not-reproducible')[];
  readonly referTo: readonly ('partner' | 'community-forum')[];
  /** The vendor owes evidence that the cause lies outside its code (`prf-outside-evidence`). */
  readonly evidenceOwed: boolean | null;
  readonly vendorMayRequireAdvisory: boolean | null;
}

/** Whether work stops after four hours of vendor effort. */
export type FourHourCapDecision = Decision<
  'not-capped' | 'within-cap' | 'close-and-refer' | 'close-or-advisory' | 'advisory-required',
  FourHourCapDetails
>;

/** The policy `four-hour-cap`. */
export const fourHourCap: ModuleOf<FourHourCapDecision> = {
  slug: 'four-hour-cap',
  key: 'fourHourCap',
  outcomes: ['not-capped', 'within-cap', 'close-and-refer', 'close-or-advisory', 'advisory-required'],
  set: [capMinutes, grounds, referTo, evidenceOwed, vendorMayRequireAdvisory],
  details: (view) => {
    const cap = view.scalar(capMinutes);
    const spent = view.case.supportCase.effort?.minutes ?? null;
    if (spent === null) view.lacks('effort.minutes');
    return {
      capMinutes: cap,
      spentMinutes: spent,
      remainingMinutes: cap === null || spent === null ? null : Math.max(0, cap - spent),
      grounds: view.list(grounds),
      referTo: view.list(referTo),
      evidenceOwed: view.scalar(evidenceOwed),
      vendorMayRequireAdvisory: view.scalar(vendorMayRequireAdvisory),
    };
  },
  none: {
    capMinutes: null,
    spentMinutes: null,
    remainingMinutes: null,
    grounds: [],
    referTo: [],
    evidenceOwed: null,
    vendorMayRequireAdvisory: null,
  },
};
