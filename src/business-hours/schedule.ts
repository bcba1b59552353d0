import { createOpenTime, type OpenTime } from './open-time.js';
import type { Holidays } from './read-holidays.js';
import { hoursOf, openingOf, type Week } from './week.js';
import { dayMilliseconds, type Stretch, type ZoneClock, zoneClock } from './zone-clock.js';

/** A checked calendar, ready to count. */
export interface Schedule {
  readonly clock: ZoneClock;
  readonly week: Week;
  readonly holidays: Holidays;
  readonly openTime: OpenTime;
}

/** A schedule of checked parts; cheap, the zone's clock is shared. */
export function createSchedule(timeZone: string, week: Week, holidays: Holidays): Schedule {
  return { clock: zoneClock(timeZone), week, holidays, openTime: createOpenTime(week, holidays) };
}

/** Whether the wall clock shows an open time. */
export function isOpenAt({ clock, week, holidays }: Schedule, instant: number): boolean {
  const wall = instant + clock.stretchAt(instant).offset;
  const day = Math.floor(wall / dayMilliseconds);
  const time = wall - day * dayMilliseconds;
  return hoursOf(week, day).some(([open, close]) => time >= open && time < close) && !holidays.isHoliday(day);
}

/** The open milliseconds from an instant to a later one. */
export function openBetween({ clock, openTime }: Schedule, from: number, to: number): number {
  let open = 0;
  for (let at = from; at < to; ) {
    const stretch = clock.stretchAt(at);
    const until = Math.min(to, stretch.to);
    open += openTime.between(at + stretch.offset, until + stretch.offset);
    at = until;
  }
  return open;
}

/** The first instant that the library does not go beyond: 10000-01-01T00:00Z. */
const endOfTime: number = Date.UTC(10_000, 0, 1);

const searchedMilliseconds = 3 * 366 * dayMilliseconds;

/**
 * The first instant at which so many milliseconds have been open.
 *
 * @param target - an integer of at least 1
 * @returns `'never'` where nothing opens within three years, `'too-far'` beyond the year 9999
 */
export function instantAfter(schedule: Schedule, start: number, target: number): number | 'never' | 'too-far' {
  const { clock, openTime } = schedule;
  let rest = target;
  let closedSince = start;
  let at = start;
  while (at + rest < endOfTime) {
    const stretch = clock.stretchAt(at);
    const { wall, counted } = openTime.reach(at + stretch.offset, stretch.to + stretch.offset, rest);
    if (wall !== null) return instantWithin(schedule, stretch, wall);
    at = stretch.to;
    if (counted > 0) closedSince = at;
    else if (at - closedSince > searchedMilliseconds) return 'never';
    rest -= counted;
  }
  return 'too-far';
}

// A time within an opening is so long after the opening.
function instantWithin({ clock, week }: Schedule, stretch: Stretch, wall: number): number {
  // The closing at 24:00 belongs to the day that ends.
  const day = Math.ceil(wall / dayMilliseconds) - 1;
  const opening = day * dayMilliseconds + openingOf(hoursOf(week, day), wall - day * dayMilliseconds);
  return clock.instantOf(opening, stretch) + wall - opening;
}
