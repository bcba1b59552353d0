import type { BusinessCalendar, BusinessHours } from '../business-hours/index.js';
import { epochOf } from '../case/instant.js';
import { type ChosenCalendar, daysOfWeek } from './calendars.js';
import type { DeadlineCalendar } from './initial-response.js';
import type { DetailView } from './module.js';

/** A stretch of time on the way from submission to the deadline. */
export interface WalkSegment {
  /** ISO, UTC. */
  readonly from: string;
  /** ISO, UTC. */
  readonly to: string;
  readonly counted: 'open' | 'closed';
  readonly why: 'open' | 'continuous' | 'outside-hours' | 'closed-day' | 'holiday';
  /** Of a holiday, `yyyy-MM-dd`. */
  readonly date?: string;
}

/** When a response is due, and how that was counted. */
export interface Deadline {
  readonly clock: 'continuous' | 'business-hours';
  readonly dueBefore: string;
  readonly walk: () => readonly WalkSegment[];
  readonly holidaysKnown: boolean;
  readonly calendar: () => DeadlineCalendar | null;
  /** Minutes on the clock from an instant (from submission if later) to the deadline. */
  readonly minutesLeft: (at: number) => number;
}

type Clock = 'continuous' | 'business-hours';

interface Target {
  readonly minutes: number | null;
  /** The clocks that are still possible. */
  readonly clocks: readonly (Clock | null)[];
}

const minute = 60_000;

/** The deadline of a response; null as soon as something that it is counted from is unknown. */
export function deadlineOf(view: DetailView, { minutes, clocks }: Target): Deadline | null {
  if (!view.possible.includes('target-set')) return null;
  const submitted = epochOf(view.case.supportCase.submittedAt);
  if (submitted === null) view.lacks('submittedAt');
  const chosen = clocks.includes('business-hours') ? choose(view) : null;
  const [clock] = clocks;
  if (submitted === null || minutes === null || clocks.length !== 1 || !clock) return null;
  if (clock === 'continuous') return continuous(submitted, minutes);
  return chosen && inBusinessHours(view, chosen, submitted, minutes);
}

function continuous(submitted: number, minutes: number): Deadline {
  const due = submitted + minutes * minute;
  const dueBefore = new Date(due).toISOString();
  return {
    clock: 'continuous',
    dueBefore,
    walk: () => [{ from: new Date(submitted).toISOString(), to: dueBefore, counted: 'open', why: 'continuous' }],
    holidaysKnown: false,
    calendar: () => null,
    minutesLeft: (at) => (due - Math.max(at, submitted)) / minute,
  };
}

interface Chosen {
  readonly country: string;
  readonly timeZone: string;
  readonly calendar: ChosenCalendar;
}

// The customer's zone is asked for where the calendar has none, or may have none.
function choose(view: DetailView): Chosen | null {
  const { country, timeZone } = view.case.supportCase.customer ?? {};
  const calendar = view.case.time.calendarFor(country, view.case);
  if (country === undefined) view.lacks('customer.country');
  if (timeZone === undefined && (calendar === null || calendar.timeZone === null)) view.lacks('customer.timeZone');
  const zone = calendar?.timeZone ?? timeZone;
  return country === undefined || calendar === null || zone === undefined
    ? null
    : { country, timeZone: zone, calendar };
}

function inBusinessHours(view: DetailView, chosen: Chosen, submitted: number, minutes: number): Deadline {
  const { calendar, timeZone, country } = chosen;
  const holidays = view.case.time.holidaysOf(calendar.id, country, view.case.supportCase);
  const counted: BusinessCalendar = view.case.time.businessCalendar({
    timeZone,
    hours: calendar.hours,
    ...(holidays && calendar.closedOnHolidays ? { holidays } : {}),
  });
  view.rests(...calendar.resolutions);
  const found = counted.deadline(new Date(submitted), minutes);
  const due = found.dueAt.getTime();
  let walk: readonly WalkSegment[] | undefined;
  const segments = (): readonly WalkSegment[] => {
    walk ??= found.walk.map(({ from, to, ...segment }) => ({
      from: from.toISOString(),
      to: to.toISOString(),
      ...segment,
    }));
    return walk;
  };
  return {
    clock: 'business-hours',
    dueBefore: found.dueAt.toISOString(),
    walk: segments,
    holidaysKnown: holidays !== null,
    calendar: () => describe(chosen, segments()),
    minutesLeft: (at) => counted.elapsed(new Date(Math.max(at, submitted)), new Date(due)) / minute,
  };
}

function describe({ calendar: { id, hours }, timeZone }: Chosen, walk: readonly WalkSegment[]): DeadlineCalendar {
  const days = daysOfWeek.filter((day) => (hours[day] ?? []).length > 0);
  const intervals = days.flatMap((day) => hours[day] ?? []);
  return {
    id,
    timeZone,
    open: intervals.map(([open]) => open).sort()[0] ?? '',
    close:
      intervals
        .map(([, close]) => close)
        .sort()
        .at(-1) ?? '',
    days,
    hours: Object.fromEntries(days.map((day): [string, BusinessHours[typeof day]] => [day, hours[day]])),
    holidays: [...new Set(walk.flatMap(({ date }) => (date === undefined ? [] : [date])))],
  };
}
