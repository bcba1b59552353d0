import type { SupportCase } from '../../../src/case/support-case.js';
import type { Verdict } from './verdict.js';

export type DataRepairOutcome = 'not-repaired' | 'script-may-run' | 'script-not-run';

export interface DataRepairDetails {
  readonly obligation: false | null;
}

const isOwn = (by: 'customer' | 'partner' | 'microsoft' | undefined): boolean => by === 'customer' || by === 'partner';

export const dataRepairOutcome = (c: SupportCase): DataRepairOutcome | 'not-applicable' => {
  const script = c.script;
  if (script === undefined) return c.request?.need === 'data-repair' ? 'not-repaired' : 'not-applicable';
  const mayRun = isOwn(script.providedBy) && script.testedInUat === true && isOwn(script.testedBy);
  return mayRun ? 'script-may-run' : 'script-not-run';
};

export const dataRepair = (c: SupportCase): Verdict<DataRepairOutcome, DataRepairDetails> => {
  const outcome = dataRepairOutcome(c);
  if (outcome === 'not-applicable') return { outcome, strength: 'fact', details: { obligation: null } };
  return { outcome, strength: outcome === 'script-may-run' ? 'vendor-may' : 'must', details: { obligation: false } };
};
