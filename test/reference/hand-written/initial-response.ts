import type { Plan, Severity, SupportCase } from '../../../src/case/support-case.js';
import type { Readings } from '../readings.js';
import { countsAsAvailable, type ReferenceOptions, type Verdict } from './verdict.js';

export type InitialResponseOutcome = 'target-set' | 'no-target' | 'set-by-agreement';

interface LanguageRow {
  readonly language: string;
  readonly hours: '24x7' | 'business-hours' | 'translation-possible';
}

/** Without what needs a calendar: the deadline, its walk, the status and what remains. */
export interface InitialResponseDetails {
  readonly withinMinutes: number | null;
  readonly clock: 'continuous' | 'business-hours' | null;
  readonly access: '24x7' | 'business-hours' | null;
  readonly assured: boolean | null;
  readonly languages: readonly LanguageRow[];
}

const targets: Readonly<Record<Exclude<Plan, 'premier'>, Readonly<Record<Severity, number>>>> = {
  standard: { A: 60, B: 240, C: 480 },
  'professional-direct': { A: 60, B: 120, C: 240 },
  unified: { A: 60, B: 120, C: 240 },
};

const targetOf = (c: SupportCase, r: Readings, options: ReferenceOptions | undefined): number | undefined => {
  const { plan, severity } = c;
  if (plan === undefined || severity === undefined) return undefined;
  const agreed = options?.responseTargets?.[plan]?.[severity];
  if (agreed !== undefined) return agreed;
  if (plan === 'premier' || (plan === 'unified' && r['unified-targets'] === 'not-stated')) return undefined;
  return targets[plan][severity];
};

export const initialResponseOutcome = (
  c: SupportCase,
  r: Readings,
  options?: ReferenceOptions,
): InitialResponseOutcome => {
  if (c.service?.purchaseChannel === 'other') return 'set-by-agreement';
  if (c.service?.family === 'other') return 'no-target';
  if (c.service?.stage === 'private-preview' || c.service?.stage === 'limited-preview') return 'no-target';
  return targetOf(c, r, options) === undefined ? 'set-by-agreement' : 'target-set';
};

const primary = (tag: string): string => {
  const end = tag.indexOf('-');
  return end === -1 ? tag : tag.slice(0, end);
};

const listed: ReadonlySet<string> = new Set(['en', 'es', 'de', 'fr', 'it', 'pt', 'zh', 'ja']);

const isEnglish = (c: SupportCase): boolean => primary(c.customer?.language ?? '') === 'en';

const accessOf = (c: SupportCase, available: boolean): '24x7' | 'business-hours' => {
  if (!available || c.severity === 'C') return 'business-hours';
  return c.severity === 'A' ? '24x7' : (c.supportHours ?? 'business-hours');
};

const clockOf = (c: SupportCase, r: Readings, access: '24x7' | 'business-hours'): 'continuous' | 'business-hours' => {
  if (r['response-clock'] === 'continuous') return 'continuous';
  if (access === 'business-hours') return 'business-hours';
  if (isEnglish(c)) return 'continuous';
  if (r['non-english-24x7'] === 'business-hours-clock') return 'business-hours';
  return c.customer?.acceptsEnglish === false ? 'business-hours' : 'continuous';
};

const languagesOf = (c: SupportCase, access: '24x7' | 'business-hours', available: boolean): LanguageRow[] => {
  const language = c.customer?.language ?? 'en';
  if (!available) return [{ language: 'en', hours: 'business-hours' }];
  if (isEnglish(c)) return [{ language, hours: access }];
  if (!listed.has(primary(language))) {
    return [
      { language: 'en', hours: access },
      { language, hours: 'translation-possible' },
    ];
  }
  if (access === 'business-hours') return [{ language, hours: 'business-hours' }];
  return [
    { language: 'en', hours: '24x7' },
    { language, hours: 'business-hours' },
  ];
};

const nothing: InitialResponseDetails = {
  withinMinutes: null,
  clock: null,
  access: null,
  assured: null,
  languages: [],
};

export const initialResponse = (
  c: SupportCase,
  r: Readings,
  options?: ReferenceOptions,
): Verdict<InitialResponseOutcome, InitialResponseDetails> => {
  const outcome = initialResponseOutcome(c, r, options);
  if (outcome !== 'target-set') return { outcome, strength: 'fact', details: nothing };
  const available = countsAsAvailable(c, r);
  const access = accessOf(c, available);
  return {
    outcome,
    strength: 'fact',
    details: {
      withinMinutes: targetOf(c, r, options) ?? null,
      clock: clockOf(c, r, access),
      access,
      assured: available,
      languages: languagesOf(c, access, available),
    },
  };
};
