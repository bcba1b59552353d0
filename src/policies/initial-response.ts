import { epochOf } from '../case/instant.js';
import type { Decision } from '../decision.js';
import { calendarReadings, type DeadlineCalendar } from './calendars.js';
import { flag, type ListDetail, minutes, oneOf } from './detail.js';
import type { DetailView, ModuleOf } from './module.js';
import { type Deadline, deadlineOf, type WalkSegment } from './response-deadline.js';

/** In which language help comes, and when. */
export interface LanguageHours {
  /** A BCP 47 tag. */
  readonly language: string;
  readonly hours: '24x7' | 'business-hours' | 'translation-possible';
}

const isLanguageHours = (value: unknown): value is LanguageHours =>
  typeof value === 'object' &&
  value !== null &&
  'language' in value &&
  typeof value.language === 'string' &&
  'hours' in value &&
  ['24x7', 'business-hours', 'translation-possible'].some((hours) => hours === value.hours);

const withinMinutes = minutes('withinMinutes');
const clock = oneOf('clock', 'continuous', 'business-hours');
const access = oneOf('access', '24x7', 'business-hours');
const assured = flag('assured');
const languages: ListDetail<LanguageHours> = {
  kind: 'list',
  name: 'languages',
  accepts: isLanguageHours,
  allowed: ['{ "language": "…", "hours": "24x7" | "business-hours" | "translation-possible" }'],
  compare: () => 0,
};

/** The target, the clock on which it runs, and how the response stands. */
export interface InitialResponseDetails {
  /** Minutes on the `clock`; a response must come in less (`irt-definition`). */
  readonly withinMinutes: number | null;
  readonly clock: 'continuous' | 'business-hours' | null;
  readonly access: '24x7' | 'business-hours' | null;
  /** False where the time is only an indication (`prv-no-sla`). */
  readonly assured: boolean | null;
  /** ISO, UTC, exclusive: a response at this instant is late. */
  readonly dueBefore: string | null;
  /** From submission to `dueBefore`, what counted and what did not. */
  readonly walk: readonly WalkSegment[];
  readonly languages: readonly LanguageHours[];
  /** Whether holidays were given for the calendar or the country. */
  readonly holidaysKnown: boolean | null;
  readonly status: 'pending' | 'met' | 'missed' | null;
  /** Minutes on the `clock`, from `asOf` or submission, whichever is later. */
  readonly remainingMinutes: number | null;
  readonly calendar: DeadlineCalendar | null;
}

/** How fast the first answer must come, and in which hours. */
export type InitialResponseDecision = Decision<'target-set' | 'no-target' | 'set-by-agreement', InitialResponseDetails>;

/** The policy `initial-response`. */
export const initialResponse: ModuleOf<InitialResponseDecision> = {
  slug: 'initial-response',
  key: 'initialResponse',
  outcomes: ['target-set', 'no-target', 'set-by-agreement'],
  set: [withinMinutes, clock, access, assured, languages],
  computedFrom: {
    readings: calendarReadings,
    from: (view) => view.time.calendarFor(view.supportCase.customer?.country, view.known.readings),
  },
  details: (view) => {
    const target = view.scalar(withinMinutes);
    const runsOn = view.scalar(clock);
    const deadline = deadlineOf(view, { minutes: target, clocks: view.open(clock) });
    const status = statusOf(view, deadline);
    if (deadline?.clock === 'business-hours' && !deadline.holidaysKnown) view.note('no-holidays');
    const certain = view.possible.every((outcome) => outcome === 'target-set');
    return {
      withinMinutes: target,
      clock: runsOn,
      access: view.scalar(access),
      assured: view.scalar(assured),
      dueBefore: deadline?.dueBefore ?? null,
      walk: deadline?.walk ?? [],
      languages: view.list(languages),
      holidaysKnown: certain ? (deadline?.holidaysKnown ?? false) : null,
      status,
      remainingMinutes: deadline ? remaining(view, deadline, status) : null,
      calendar: deadline?.calendar ?? null,
    };
  },
  none: {
    withinMinutes: null,
    clock: null,
    access: null,
    assured: null,
    dueBefore: null,
    walk: [],
    languages: [],
    holidaysKnown: null,
    status: null,
    remainingMinutes: null,
    calendar: null,
  },
};

function statusOf(
  { case: { supportCase, asOf } }: DetailView,
  deadline: Deadline | null,
): 'pending' | 'met' | 'missed' | null {
  if (!deadline) return null;
  const contacted = epochOf(supportCase.firstResponse?.contactedAt);
  const started = epochOf(supportCase.firstResponse?.workStartedAt);
  const due = Date.parse(deadline.dueBefore);
  if (contacted !== null && started !== null) return Math.max(contacted, started) < due ? 'met' : 'missed';
  if (asOf === null) return null;
  return asOf < due ? 'pending' : 'missed';
}

function remaining({ case: { asOf } }: DetailView, deadline: Deadline, status: string | null): number | null {
  if (status === 'missed') return 0;
  return status === 'pending' && asOf !== null ? deadline.minutesLeft(asOf) : null;
}
