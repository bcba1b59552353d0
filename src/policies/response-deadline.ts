import { epochOf } from '../case/instant.js';
import { freeze } from '../freeze.js';
import type { ChosenCalendar, DeadlineCalendar } from './calendars.js';
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
  readonly walk: readonly WalkSegment[];
  readonly holidaysKnown: boolean;
  readonly calendar: DeadlineCalendar | null;
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
  if (clock === 'business-hours' && chosen === null) return null;
  view.rests(...(chosen?.calendar.resolutions ?? []));
  // Other readings mostly lead to the same deadline, which need not be counted again.
  const known = view.case.deadlines.find((each) => each.minutes === minutes && each.chosen === chosen?.calendar);
  if (known) return known.deadline;
  const deadline = chosen ? inBusinessHours(view, chosen, submitted, minutes) : continuous(submitted, minutes);
  view.case.deadlines.push({ minutes, chosen: chosen?.calendar, deadline });
  return deadline;
}

/** A deadline that was counted, and from what besides the case. */
export interface CountedDeadline {
  readonly minutes: number;
  readonly chosen: ChosenCalendar | undefined;
  readonly deadline: Deadline;
}

function continuous(submitted: number, minutes: number): Deadline {
  const due = submitted + minutes * minute;
  const dueBefore = new Date(due).toISOString();
  return {
    clock: 'continuous',
    dueBefore,
    walk: freeze([{ from: new Date(submitted).toISOString(), to: dueBefore, counted: 'open', why: 'continuous' }]),
    holidaysKnown: false,
    calendar: null,
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
  const calendar = view.case.time.calendarFor(country, view.case.known.readings);
  if (country === undefined) view.lacks('customer.country');
  if (timeZone === undefined && (calendar === null || calendar.timeZone === null)) view.lacks('customer.timeZone');
  const zone = calendar?.timeZone ?? timeZone;
  return country === undefined || calendar === null || zone === undefined
    ? null
    : { country, timeZone: zone, calendar };
}

function inBusinessHours(view: DetailView, chosen: Chosen, submitted: number, minutes: number): Deadline {
  const { calendar, timeZone, country } = chosen;
  const { counts, holidaysKnown, described } = view.case.time.place(calendar, timeZone, country, view.case.supportCase);
  const found = counts.deadline(new Date(submitted), minutes);
  const { dueAt: due } = found;
  const walk = found.walk.map(({ from, to, counted, why, date }): WalkSegment => {
    const segment = { from: from.toISOString(), to: to.toISOString(), counted, why };
    return date === undefined ? segment : { ...segment, date };
  });
  const holidays = [...new Set(walk.flatMap(({ date }) => (date === undefined ? [] : [date])))];
  return {
    clock: 'business-hours',
    dueBefore: due.toISOString(),
    walk: freeze(walk),
    holidaysKnown,
    calendar: freeze({ ...described, holidays }),
    minutesLeft: (at) => counts.elapsed(new Date(Math.max(at, submitted)), due) / minute,
  };
}
