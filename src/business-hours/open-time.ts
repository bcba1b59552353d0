import type { Holidays } from './read-holidays.js';
import { hoursOf, openBeforeDay, openBeforeTime, openOf, timeAfter, type Week } from './week.js';
import { dayMilliseconds } from './zone-clock.js';

/** Where counting came to: the wall time at which the target was met, or null and what was counted. */
interface Reached {
  readonly wall: number | null;
  readonly counted: number;
}

/** Counts open time on a wall clock that does not change: milliseconds since 1970-01-01 of that clock. */
export interface OpenTime {
  /** The open milliseconds from one time to a later one. */
  between(from: number, to: number): number;
  /** The first time, at most `to`, at which `target` (at least 1) milliseconds have been open since `from`. */
  reach(from: number, to: number, target: number): Reached;
}

/** Counts for a week with holidays: by whole weeks where the holidays are known dates, else day by day. */
export function createOpenTime(week: Week, holidays: Holidays): OpenTime {
  return holidays.days ? countByWeeks(week, holidays, holidays.days) : countByDays(week, holidays);
}

const dayOf = (wall: number): number => Math.floor(wall / dayMilliseconds);
const timeOf = (wall: number): number => wall - dayOf(wall) * dayMilliseconds;

// Everything is a difference of sums since 1970, which follow from the number of weeks and of holidays before a day.
function countByWeeks(week: Week, holidays: Holidays, dates: readonly number[]): OpenTime {
  const days = dates.filter((day) => openOf(week, day) > 0);
  const lost = [0];
  for (const day of days) lost.push((lost.at(-1) ?? 0) + openOf(week, day));

  const beforeDay = (day: number): number => {
    const holidaysBefore = firstIndex(0, days.length, (index) => (days[index] ?? 0) >= day);
    return openBeforeDay(week, day) - (lost[holidaysBefore] ?? 0);
  };
  const before = (wall: number): number => {
    const day = dayOf(wall);
    const today = holidays.isHoliday(day) ? 0 : openBeforeTime(hoursOf(week, day), timeOf(wall));
    return beforeDay(day) + today;
  };

  return {
    between: (from, to) => before(to) - before(from),
    reach: (from, to, target) => {
      const start = before(from);
      const counted = before(to) - start;
      if (counted < target) return { wall: null, counted };
      const first = dayOf(from);
      const day = firstIndex(first, dayOf(to), (candidate) => beforeDay(candidate + 1) - start >= target);
      const wall = day * dayMilliseconds + timeAfter(hoursOf(week, day), start + target - beforeDay(day));
      return { wall, counted: target };
    },
  };
}

/** The first whole number from `low` on that passes a test which, once passed, stays passed; `high` if none below does. */
function firstIndex(low: number, high: number, passes: (index: number) => boolean): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (passes(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

function countByDays(week: Week, holidays: Holidays): OpenTime {
  const reach: OpenTime['reach'] = (from, to, target) => {
    let counted = 0;
    for (let day = dayOf(from); day * dayMilliseconds < to; day += 1) {
      // A day without hours is closed, holiday or not: the function is not asked.
      if (openOf(week, day) === 0 || holidays.isHoliday(day)) continue;
      const hours = hoursOf(week, day);
      const start = day * dayMilliseconds;
      const earlier = openBeforeTime(hours, from - start);
      const today = openBeforeTime(hours, to - start) - earlier;
      if (counted + today >= target) {
        return { wall: start + timeAfter(hours, earlier + target - counted), counted: target };
      }
      counted += today;
    }
    return { wall: null, counted };
  };
  return { reach, between: (from, to) => reach(from, to, Number.POSITIVE_INFINITY).counted };
}
