import coverage from '../../rules/coverage.json' with { type: 'json' };
import dataRepair from '../../rules/data-repair.json' with { type: 'json' };
import fourHourCap from '../../rules/four-hour-cap.json' with { type: 'json' };
import initialResponse from '../../rules/initial-response.json' with { type: 'json' };
import reopenEligibility from '../../rules/reopen-eligibility.json' with { type: 'json' };
import rootCauseAnalysis from '../../rules/root-cause-analysis.json' with { type: 'json' };
import severityDowngrade from '../../rules/severity-downgrade.json' with { type: 'json' };
import submission from '../../rules/submission.json' with { type: 'json' };
import thirdParty from '../../rules/third-party.json' with { type: 'json' };
import type { PolicyFile } from '../policy-file.js';

/** The built-in rule files, in the order of `CaseDecisions`. */
export const ruleFiles: readonly PolicyFile[] = [
  submission,
  coverage,
  severityDowngrade,
  initialResponse,
  fourHourCap,
  reopenEligibility,
  rootCauseAnalysis,
  dataRepair,
  thirdParty,
];
