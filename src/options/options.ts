import type { SupportCase } from '../case/support-case.js';
import type { HolidaySource } from '../holiday-source.js';
import type { Locale } from '../locales/locale.js';
import type { CalendarDefinition } from '../policies/calendars.js';
import type { ResponseTargets } from '../policies/response-targets.js';
import type { PolicyFile } from '../policy-file.js';

/** The interpretation chosen where the source is silent or contradicts itself; `rules/readings.json` says what each means. */
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

/** How a policy is set up. */
export interface PolicyOptions {
  /** Facts to use where the case has none. Decisions name those that made a difference in `assumed`. */
  readonly assume?: SupportCase | undefined;
  readonly readings?: Partial<Readings> | undefined;
  /** Local dates on which calendars are closed. Without it no date is a holiday, and the decision says so. */
  readonly holidays?: HolidaySource | undefined;
  readonly calendars?: readonly CalendarDefinition[] | undefined;
  /** Minutes, where a contract says otherwise than the published table. */
  readonly responseTargets?: ResponseTargets | undefined;
  /** Rule files that replace whole policies. */
  readonly rules?: readonly PolicyFile[] | undefined;
  /** "Now", for the status and the remaining time of a response; never read from a clock. */
  readonly asOf?: string | Date | undefined;
  /** @defaultValue `'en'` */
  readonly locale?: Locale | undefined;
}

/** What a single evaluation may set differently. */
export type CallOptions = Pick<PolicyOptions, 'asOf' | 'locale' | 'readings'>;
