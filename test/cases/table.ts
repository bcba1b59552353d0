import * as v from 'valibot';
import type { CaseDecisions, PolicyId } from '../../src/index.js';

/** Under which key `evaluateCase` answers for a policy. */
export const decisionKeys = {
  submission: 'submission',
  coverage: 'coverage',
  'severity-downgrade': 'severityDowngrade',
  'initial-response': 'initialResponse',
  'four-hour-cap': 'fourHourCap',
  'reopen-eligibility': 'reopenEligibility',
  'root-cause-analysis': 'rootCauseAnalysis',
  'data-repair': 'dataRepair',
  'third-party': 'thirdParty',
} as const satisfies Record<PolicyId, keyof CaseDecisions>;

/** The policies, in the order of the decisions. */
export const slugs: PolicyId[] = Object.keys(decisionKeys).filter((key): key is PolicyId => key in decisionKeys);

export const texts = v.array(v.string());
const facts = v.record(v.string(), v.unknown());

const readings = v.strictObject({
  'preview-coverage': v.exactOptional(v.picklist(['limited', 'forum-only', 'full'])),
  'preview-limits-apply-to': v.exactOptional(v.picklist(['both-families', 'dynamics-365-only'])),
  'response-clock': v.exactOptional(v.picklist(['by-access', 'continuous'])),
  'unified-targets': v.exactOptional(v.picklist(['printed-table', 'not-stated'])),
  downgrade: v.exactOptional(v.picklist(['discretionary', 'automatic-on-broken-commitment'])),
  'cap-trigger': v.exactOptional(v.picklist(['not-reproducible', 'or-customized'])),
  'cap-exit': v.exactOptional(v.picklist(['per-clause', 'not-resolved'])),
  'japan-holidays': v.exactOptional(v.picklist(['closed', 'open'])),
  'north-america': v.exactOptional(v.picklist(['us-ca', 'us-ca-mx'])),
  'non-english-24x7': v.exactOptional(v.picklist(['english-channel', 'business-hours-clock'])),
  'multi-area-on-standard': v.exactOptional(v.picklist(['refer', 'capped-break-fix'])),
  'professional-direct-continuation': v.exactOptional(v.picklist(['no', 'advisory'])),
  'unified-not-reproducible': v.exactOptional(v.picklist(['no', 'advisory'])),
  'vendor-updates': v.exactOptional(v.picklist(['count-as-change', 'do-not-count'])),
  'original-fix': v.exactOptional(v.picklist(['counts-as-change', 'does-not-count'])),
  'three-months': v.exactOptional(v.picklist(['calendar-date', 'instant'])),
  weekend: v.exactOptional(v.picklist(['saturday-sunday', 'country'])),
});

const targets = v.strictObject({
  A: v.exactOptional(v.number()),
  B: v.exactOptional(v.number()),
  C: v.exactOptional(v.number()),
});

const options = v.strictObject({
  readings: v.exactOptional(readings),
  assume: v.exactOptional(facts),
  holidays: v.exactOptional(v.record(v.string(), texts)),
  responseTargets: v.exactOptional(
    v.strictObject({
      standard: v.exactOptional(targets),
      'professional-direct': v.exactOptional(targets),
      unified: v.exactOptional(targets),
      premier: v.exactOptional(targets),
    }),
  ),
  asOf: v.exactOptional(v.string()),
  locale: v.exactOptional(v.picklist(['en', 'fr'])),
});

const strength = v.picklist(['must', 'vendor-may', 'customer-may', 'fact']);

const reason = v.strictObject({
  rule: v.string(),
  strength: v.exactOptional(strength),
  code: v.exactOptional(v.string()),
  clauses: v.exactOptional(texts),
});

const readingUse = v.strictObject({
  id: v.string(),
  value: v.exactOptional(v.string()),
  alternatives: v.exactOptional(v.array(v.strictObject({ value: v.string(), outcome: v.string() }))),
  alsoChanges: v.exactOptional(texts),
});

const expectation = v.strictObject({
  outcome: v.string(),
  strength: v.exactOptional(strength),
  possible: v.exactOptional(texts),
  missing: v.exactOptional(texts),
  incomplete: v.exactOptional(texts),
  assumed: v.exactOptional(texts),
  details: v.exactOptional(facts),
  reasons: v.exactOptional(v.array(reason)),
  cites: v.exactOptional(texts),
  readings: v.exactOptional(v.array(readingUse)),
  readingIds: v.exactOptional(texts),
  resolutions: v.exactOptional(texts),
  resolutionIds: v.exactOptional(texts),
  subjectToAgreement: v.exactOptional(v.nullable(v.boolean())),
});

/** An acceptance table: strict, so that a misspelt key is an error and not an expectation that nobody checks. */
export const table = v.strictObject({
  policy: v.picklist(slugs),
  base: facts,
  cases: v.array(
    v.strictObject({
      name: v.pipe(v.string(), v.nonEmpty()),
      only: v.exactOptional(v.literal(true)),
      with: v.exactOptional(facts),
      without: v.exactOptional(texts),
      options: v.exactOptional(options),
      expect: expectation,
    }),
  ),
});

export type Expectation = v.InferOutput<typeof expectation>;
export type Row = v.InferOutput<typeof table>['cases'][number];
