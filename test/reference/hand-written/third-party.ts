import type { SupportCase } from '../../../src/case/support-case.js';
import type { Readings } from '../readings.js';
import { coverageOutcome } from './coverage.js';
import type { Verdict } from './verdict.js';

export type ThirdPartyOutcome = 'full-support' | 'reasonable-support';

export interface ThirdPartyDetails {
  readonly isolationHelp: boolean | null;
  readonly mayRedirect: boolean | null;
}

export const thirdPartyOutcome = (c: SupportCase): ThirdPartyOutcome | 'not-applicable' => {
  if (c.issue?.thirdPartySoftware !== true) return 'not-applicable';
  return c.issue.cause === 'microsoft-service' ? 'full-support' : 'reasonable-support';
};

export const thirdParty = (c: SupportCase, r: Readings): Verdict<ThirdPartyOutcome, ThirdPartyDetails> => {
  const outcome = thirdPartyOutcome(c);
  if (outcome === 'not-applicable') {
    return { outcome, strength: 'fact', details: { isolationHelp: null, mayRedirect: null } };
  }
  const covered = coverageOutcome(c, r);
  return {
    outcome,
    strength: 'must',
    details: {
      isolationHelp: covered === 'covered' || covered === 'covered-with-limits',
      mayRedirect: outcome === 'reasonable-support' && c.resolution?.adequateSolution === false,
    },
  };
};
