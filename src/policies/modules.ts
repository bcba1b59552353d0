import { coverage } from './coverage.js';
import { dataRepair } from './data-repair.js';
import type { CaseDecisions } from './decisions.js';
import { fourHourCap } from './four-hour-cap.js';
import { initialResponse } from './initial-response.js';
import type { ModuleOf } from './module.js';
import { reopenEligibility } from './reopen-eligibility.js';
import { rootCauseAnalysis } from './root-cause-analysis.js';
import { severityDowngrade } from './severity-downgrade.js';
import { submission } from './submission.js';
import { thirdParty } from './third-party.js';

/** The nine policies by the key of their decision. */
export const modules: { readonly [K in keyof CaseDecisions]: ModuleOf<CaseDecisions[K]> } = {
  submission,
  coverage,
  severityDowngrade,
  initialResponse,
  fourHourCap,
  reopenEligibility,
  rootCauseAnalysis,
  dataRepair,
  thirdParty,
};

/** The keys of {@link CaseDecisions}, in its order. */
export const decisionKeys: readonly (keyof CaseDecisions)[] = Object.values(modules).map(({ key }) => key);
