import { type Arbitrary, constantFrom, integer, oneof, record } from 'fast-check';
import { type BusinessHours, createBusinessCalendar } from '../../business-hours/index.js';
import { addMonths, localDateOf, startOfDate, wallTimeToInstant } from '../../business-hours/local-date.js';
import { zoneClock } from '../../business-hours/zone-clock.js';
import type { FactName } from '../../case/support-case.js';
import { calendarFor } from '../../policies/calendars.js';
import { readingDefinitions } from '../../policies/vocabulary.js';
import { instantOf, type Moment, momentsNear, nudges, type Place } from './moments.js';
import type { Thresholds } from './thresholds.js';

/** The time between two instants of a case, not yet tied to a calendar. */
interface Gap {
  readonly kind: 'minutes' | 'open-minutes' | 'any';
  /** Chooses a threshold. */
  readonly minutes: number;
  readonly any: number;
  readonly off: number;
}

interface Months {
  readonly kind: 'date' | 'wall-time' | 'any';
  readonly months: number;
  readonly days: number;
  readonly off: number;
}

/** What the instants of one case are made from, when its country and zone are known. */
export interface InstantRecipe {
  readonly submitted: Moment;
  readonly contacted: Gap;
  readonly workStarted: Gap;
  readonly closed: Moment;
  readonly requested: Months;
}

const choices = <T>(values: readonly T[], otherwise: T): Arbitrary<T> =>
  values.length === 0 ? constantFrom(otherwise) : constantFrom(...values);

/** Recipes around the boundaries that the rule files set. */
export function instantRecipes(thresholds: Thresholds): Arbitrary<InstantRecipe> {
  const counts = thresholds.of('derived.monthsSinceClosure').filter((value) => typeof value === 'number');
  const datesOf = (fact: string): readonly number[] => thresholds.of(fact).map((at) => Date.parse(String(at)));
  const gaps = record<Gap>({
    kind: constantFrom('minutes', 'open-minutes', 'any'),
    minutes: choices(thresholds.minutes, 0),
    any: oneof(constantFrom(0), integer({ min: 0, max: 14 * 86_400_000 })),
    off: nudges,
  });
  return record({
    submitted: momentsNear(datesOf('submittedAt')),
    contacted: gaps,
    workStarted: gaps,
    closed: momentsNear(datesOf('closure.closedAt')),
    requested: record<Months>({
      kind: constantFrom('date', 'wall-time', 'any'),
      months: choices(counts, 0),
      days: integer({ min: 0, max: 200 }),
      off: nudges,
    }),
  });
}

/** Where a case happens, as far as it says so. */
export interface Whereabouts {
  readonly country: string | undefined;
  readonly timeZone: string | undefined;
}

const defaults: ReadonlyMap<string, string> = new Map(readingDefinitions.map((each) => [each.id, each.default]));

/** The instants of a case by fact, in the order of time that a case has to keep, whichever of them it then has. */
export function instantsOf(recipe: InstantRecipe, where: Whereabouts): Readonly<Partial<Record<FactName, string>>> {
  const home = where.timeZone ?? 'Etc/UTC';
  const { timeZone, hours } = calendarFor(where.country ?? '', [], (id) => defaults.get(id));
  const zone = timeZone ?? home;
  const intervals = Object.values(hours).flatMap((each) => each ?? []);
  const place: Place = {
    timeZone: zone,
    openings: [...new Set(intervals.map(([open]) => open))],
    closings: [...new Set(intervals.map(([, close]) => close))],
  };
  const submitted = instantOf(recipe.submitted, place);
  const after = (gap: Gap): number => Math.max(submitted, submitted + lengthOf(gap, submitted, { zone, hours }));
  const closed = instantOf(recipe.closed, { ...place, timeZone: home });
  return {
    submittedAt: text(submitted),
    'firstResponse.contactedAt': text(after(recipe.contacted)),
    'firstResponse.workStartedAt': text(after(recipe.workStarted)),
    'closure.closedAt': text(closed),
    'reopen.requestedAt': text(Math.max(closed, requestedAt(recipe.requested, closed, home))),
  };
}

const text = (at: number): string => new Date(at).toISOString();

interface Hours {
  readonly zone: string;
  readonly hours: BusinessHours;
}

function lengthOf({ kind, minutes, any, off }: Gap, from: number, { zone, hours }: Hours): number {
  if (kind === 'any') return any;
  if (kind === 'minutes') return minutes * 60_000 + off;
  const { dueAt } = createBusinessCalendar({ timeZone: zone, hours }).deadline(new Date(from), minutes);
  return dueAt.getTime() - from + off;
}

function requestedAt({ kind, months, days, off }: Months, closed: number, timeZone: string): number {
  if (kind === 'any') return closed + days * 86_400_000 + off;
  const date = addMonths(localDateOf(closed, timeZone), months);
  if (kind === 'date') return startOfDate(date, timeZone) + off;
  const wall = new Date(closed + zoneClock(timeZone).stretchAt(closed).offset).toISOString();
  return wallTimeToInstant(`${date}T${wall.slice(11, 23)}`, timeZone) + off;
}
