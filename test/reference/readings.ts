/** The readings of the contract's table, in its order. */
export interface Readings {
  readonly 'preview-coverage': 'limited' | 'forum-only' | 'full';
  readonly 'preview-limits-apply-to': 'both-families' | 'dynamics-365-only';
  readonly 'response-clock': 'by-access' | 'continuous';
  readonly 'unified-targets': 'printed-table' | 'not-stated';
  readonly downgrade: 'discretionary' | 'automatic-on-broken-commitment';
  readonly 'cap-trigger': 'not-reproducible' | 'or-customized';
  readonly 'cap-exit': 'per-clause' | 'not-resolved';
  readonly 'japan-holidays': 'closed' | 'open';
  readonly 'north-america': 'us-ca' | 'us-ca-mx';
  readonly 'non-english-24x7': 'english-channel' | 'business-hours-clock';
  readonly 'multi-area-on-standard': 'refer' | 'capped-break-fix';
  readonly 'professional-direct-continuation': 'no' | 'advisory';
  readonly 'unified-not-reproducible': 'no' | 'advisory';
  readonly 'vendor-updates': 'count-as-change' | 'do-not-count';
  readonly 'original-fix': 'counts-as-change' | 'does-not-count';
  readonly 'three-months': 'calendar-date' | 'instant';
  readonly weekend: 'saturday-sunday' | 'country';
}

/** Every value of every reading, the default first. */
export const readingValues: { readonly [K in keyof Readings]: readonly Readings[K][] } = {
  'preview-coverage': ['limited', 'forum-only', 'full'],
  'preview-limits-apply-to': ['both-families', 'dynamics-365-only'],
  'response-clock': ['by-access', 'continuous'],
  'unified-targets': ['printed-table', 'not-stated'],
  downgrade: ['discretionary', 'automatic-on-broken-commitment'],
  'cap-trigger': ['not-reproducible', 'or-customized'],
  'cap-exit': ['per-clause', 'not-resolved'],
  'japan-holidays': ['closed', 'open'],
  'north-america': ['us-ca', 'us-ca-mx'],
  'non-english-24x7': ['english-channel', 'business-hours-clock'],
  'multi-area-on-standard': ['refer', 'capped-break-fix'],
  'professional-direct-continuation': ['no', 'advisory'],
  'unified-not-reproducible': ['no', 'advisory'],
  'vendor-updates': ['count-as-change', 'do-not-count'],
  'original-fix': ['counts-as-change', 'does-not-count'],
  'three-months': ['calendar-date', 'instant'],
  weekend: ['saturday-sunday', 'country'],
};

/** The readings that hold when the caller picks none. */
export const defaultReadings: Readings = {
  'preview-coverage': 'limited',
  'preview-limits-apply-to': 'both-families',
  'response-clock': 'by-access',
  'unified-targets': 'printed-table',
  downgrade: 'discretionary',
  'cap-trigger': 'not-reproducible',
  'cap-exit': 'per-clause',
  'japan-holidays': 'closed',
  'north-america': 'us-ca',
  'non-english-24x7': 'english-channel',
  'multi-area-on-standard': 'refer',
  'professional-direct-continuation': 'no',
  'unified-not-reproducible': 'no',
  'vendor-updates': 'count-as-change',
  'original-fix': 'counts-as-change',
  'three-months': 'calendar-date',
  weekend: 'saturday-sunday',
};
