import { addMonths, localDateOf } from '../business-hours/local-date.js';
import { dayMilliseconds, zoneClock } from '../business-hours/zone-clock.js';
import { type MonthCount, monthsSinceClosure } from '../policies/months-since-closure.js';

/**
 * Where a number of months is reached as one instant moves and the other stays: on one side at every instant
 * before `first`, on the other at every instant from `last` on. In epoch milliseconds.
 *
 * The two differ where clamped month ends, clock changes at midnight or an unknown zone mix the sides in between.
 */
export interface TurningPoint {
  readonly first: Turn;
  readonly last: Turn;
}

/** The first instant on the other side. */
export interface Turn {
  readonly at: number;
  /** Whether it comes with a new local date or a clock change, not at a time of day. */
  readonly withDate: boolean;
}

/** How months are counted in one case. */
export interface Counting {
  /** The one of the two instants that moves. */
  readonly moving: 'closure' | 'request';
  /** The other instant, epoch milliseconds. */
  readonly fixed: number;
  /** Undefined where it is not known: every offset from -12:00 to +14:00 is possible. */
  readonly timeZone: string | undefined;
  readonly count: MonthCount;
}

const minute = 60_000;
const westernmost = -720;
const easternmost = 840;

/**
 * The turning point of a number of months.
 *
 * @param months - an integer >= 1
 * @returns null where it is in the first or the last years that instants have
 */
export function turningPoint(months: number, { timeZone, ...counting }: Counting): TurningPoint | null {
  if (timeZone !== undefined) return span(turnsIn(timeZone, months, counting));
  const turns: Turn[] = [];
  for (const offset of offsetsThatMatter(counting.fixed)) {
    const shift = offset * minute;
    const found = turnsIn('UTC', months, { ...counting, fixed: counting.fixed + shift });
    if (found.length === 0) return null;
    turns.push(...found.map(({ at, withDate }) => ({ at: at - shift, withDate })));
  }
  return span(turns);
}

function span(turns: readonly Turn[]): TurningPoint | null {
  const [first, ...others] = [...turns].sort((a, b) => a.at - b.at);
  return first ? { first, last: others.at(-1) ?? first } : null;
}

// As the offset grows, the turning point moves evenly as long as the other instant keeps its local date.
function offsetsThatMatter(at: number): readonly number[] {
  const toMidnight = Math.ceil(
    (dayMilliseconds - (((at % dayMilliseconds) + dayMilliseconds) % dayMilliseconds)) / minute,
  );
  const changes = [toMidnight - 1_440, toMidnight].flatMap((change) => [change - 1, change]);
  return [westernmost, ...changes.filter((each) => each > westernmost && each < easternmost), easternmost];
}

// The shortest month takes three days from a date and offsets up to one, so that a week holds every turn.
const daysBefore = 4;
const daysAfter = 7;

function turnsIn(
  timeZone: string,
  months: number,
  { moving, fixed, count }: Omit<Counting, 'timeZone'>,
): readonly Turn[] {
  const signed = moving === 'request' ? months : -months;
  const year = new Date(fixed).getUTCFullYear();
  if ([year, year + signed / 12].some((each) => each < 2 || each > 9_997)) return [];
  const around = Date.parse(addMonths(localDateOf(fixed, timeZone), signed));
  const isReached = (at: number): boolean => {
    const [closed, requested] = moving === 'closure' ? [at, fixed] : [fixed, at];
    return monthsSinceClosure(closed, requested, timeZone, count) >= months;
  };
  const [from, to] = [around - daysBefore * dayMilliseconds, around + daysAfter * dayMilliseconds];
  return turnsOf(isReached, evenStretches(timeZone, from, to));
}

// Cut wherever a local date begins or the clock changes: in between, months change at most once.
function evenStretches(timeZone: string, from: number, to: number): readonly number[] {
  const clock = zoneClock(timeZone);
  const cuts: number[] = [];
  for (let at = from; at < to; ) {
    const stretch = clock.stretchAt(at);
    const end = Math.min(stretch.to, to);
    cuts.push(at);
    let midnight = Math.floor((at + stretch.offset) / dayMilliseconds + 1) * dayMilliseconds - stretch.offset;
    for (; midnight < end; midnight += dayMilliseconds) cuts.push(midnight);
    at = end;
  }
  return [...cuts, to];
}

function turnsOf(test: (at: number) => boolean, cuts: readonly number[]): readonly Turn[] {
  const turns: Turn[] = [];
  let before: boolean | undefined;
  cuts.slice(0, -1).forEach((from, index) => {
    const to = (cuts[index + 1] ?? from) - 1;
    const [starts, ends] = [test(from), test(to)];
    if (before !== undefined && before !== starts) turns.push({ at: from, withDate: true });
    if (starts !== ends) turns.push({ at: firstAfter(from, to, (at) => test(at) === ends), withDate: false });
    before = ends;
  });
  return turns;
}

function firstAfter(before: number, after: number, hasTurned: (at: number) => boolean): number {
  let [low, high] = [before, after];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (hasTurned(middle)) high = middle;
    else low = middle;
  }
  return high;
}
