import type { Decision } from '../decision.js';
import { constant } from './detail.js';
import type { ModuleOf } from './module.js';

const obligation = constant('obligation', false);

/** What the vendor owes when data is damaged. */
export interface DataRepairDetails {
  /** There is no duty to repair (`dat-no-obligation`). */
  readonly obligation: false | null;
}

/** Whether damaged data is repaired, and whether a script may run. */
export type DataRepairDecision = Decision<'not-repaired' | 'script-may-run' | 'script-not-run', DataRepairDetails>;

/** The policy `data-repair`. */
export const dataRepair: ModuleOf<DataRepairDecision> = {
  slug: 'data-repair',
  key: 'dataRepair',
  outcomes: ['not-repaired', 'script-may-run', 'script-not-run'],
  set: [obligation],
  details: (view) => ({ obligation: view.scalar(obligation) }),
  none: { obligation: null },
};
