import type { SupportCase } from '../../../src/case/support-case.js';
import type { Strength } from '../../../src/decision.js';
import type { Readings } from '../readings.js';
import { countsAsAvailable, type Verdict } from './verdict.js';

export type FourHourCapOutcome =
  | 'not-capped'
  | 'within-cap'
  | 'close-and-refer'
  | 'close-or-advisory'
  | 'advisory-required';

export interface FourHourCapDetails {
  readonly capMinutes: number | null;
  readonly spentMinutes: number | null;
  readonly remainingMinutes: number | null;
  readonly grounds: readonly ('performance' | 'not-reproducible')[];
  readonly referTo: readonly ('partner' | 'community-forum')[];
  readonly evidenceOwed: boolean;
  readonly vendorMayRequireAdvisory: boolean;
}

const capMinutes = 240;

const isReadAsIsolated = (c: SupportCase, r: Readings): boolean =>
  r['multi-area-on-standard'] === 'capped-break-fix' &&
  c.issue?.performance === 'multiple-areas' &&
  c.plan === 'standard' &&
  countsAsAvailable(c, r);

const isIsolated = (c: SupportCase, r: Readings): boolean =>
  c.issue?.performance === 'isolated' || isReadAsIsolated(c, r);

const isNotReproducible = (c: SupportCase, r: Readings): boolean => {
  const triggered =
    c.issue?.reproducesOnStandardInstall === false ||
    (r['cap-trigger'] === 'or-customized' && c.issue?.customized === true);
  return triggered && (c.resolution?.reproductionStepsFound === false || r['cap-exit'] === 'not-resolved');
};

const mayContinue = (c: SupportCase, r: Readings, isolated: boolean, notReproducible: boolean): boolean => {
  if (c.plan === 'unified' || c.plan === 'premier') {
    return isolated || (notReproducible && r['unified-not-reproducible'] === 'advisory');
  }
  return c.plan === 'professional-direct' && isolated && r['professional-direct-continuation'] === 'advisory';
};

export const fourHourCapOutcome = (c: SupportCase, r: Readings): FourHourCapOutcome => {
  if (c.request?.need !== 'break-fix' || c.resolution?.resolved === true) return 'not-capped';
  const isolated = isIsolated(c, r);
  if (c.issue?.performance === 'multiple-areas' && !isolated) return 'advisory-required';
  const notReproducible = isNotReproducible(c, r);
  if (!isolated && !notReproducible) return 'not-capped';
  if ((c.effort?.minutes ?? 0) < capMinutes) return 'within-cap';
  return mayContinue(c, r, isolated, notReproducible) ? 'close-or-advisory' : 'close-and-refer';
};

const strengths: Readonly<Record<FourHourCapOutcome, Strength>> = {
  'not-capped': 'fact',
  'within-cap': 'fact',
  'close-and-refer': 'must',
  'close-or-advisory': 'customer-may',
  'advisory-required': 'must',
};

const groundsOf = (c: SupportCase, r: Readings): FourHourCapDetails['grounds'] => {
  if (!isIsolated(c, r)) return ['not-reproducible'];
  return isNotReproducible(c, r) ? ['performance', 'not-reproducible'] : ['performance'];
};

export const fourHourCap = (c: SupportCase, r: Readings): Verdict<FourHourCapOutcome, FourHourCapDetails> => {
  const outcome = fourHourCapOutcome(c, r);
  const closing = outcome === 'close-and-refer' || outcome === 'close-or-advisory';
  const capped = closing || outcome === 'within-cap';
  const spent = c.effort?.minutes ?? 0;
  const performance = c.issue?.performance;
  return {
    outcome,
    strength: strengths[outcome],
    details: {
      capMinutes: capped ? capMinutes : null,
      spentMinutes: c.effort?.minutes ?? null,
      remainingMinutes: capped ? Math.max(0, capMinutes - spent) : null,
      grounds: capped ? groundsOf(c, r) : [],
      referTo: closing ? ['partner', 'community-forum'] : [],
      evidenceOwed:
        (performance === 'isolated' || performance === 'multiple-areas') && c.issue?.cause !== 'microsoft-service',
      vendorMayRequireAdvisory: isIsolated(c, r),
    },
  };
};
