import { dateOfDay } from './local-date.js';
import type { Schedule } from './schedule.js';
import { hoursOf } from './week.js';
import { dayMilliseconds, type Stretch } from './zone-clock.js';

/** Why a stretch of time counts or does not. */
export type SegmentReason = 'open' | 'outside-hours' | 'closed-day' | 'holiday';

/** A piece of the way from a start to its deadline: all of it counts, or none of it, for one reason. */
export interface Segment {
  /** Inside. A new `Date` each time it is read, so that changing one changes nothing here. */
  readonly from: Date;
  /** Outside: the next segment's `from`. A new `Date` each time it is read. */
  readonly to: Date;
  readonly counted: 'open' | 'closed';
  /** A day of the week without hours is a `closed-day`, even on a holiday. */
  readonly why: SegmentReason;
  /** The holiday's local date, `yyyy-MM-dd`; on `holiday` segments only. */
  readonly date?: string;
}

interface Run {
  readonly from: number;
  to: number;
  readonly why: SegmentReason;
  readonly day: number | null;
}

/** The consecutive segments between two instants, frozen; neighbours differ in `why` or in their holiday. */
export function walkBetween(schedule: Schedule, from: number, to: number): readonly Segment[] {
  const runs: Run[] = [];
  for (let at = from; at < to; ) {
    const stretch = schedule.clock.stretchAt(at);
    addStretch(runs, schedule, stretch, at, Math.min(to, stretch.to));
    at = stretch.to;
  }
  return Object.freeze(runs.map(segmentOf));
}

function addStretch(
  runs: Run[],
  { week, holidays, clock }: Schedule,
  stretch: Stretch,
  from: number,
  to: number,
): void {
  const end = to + stretch.offset;
  let wall = from + stretch.offset;
  // Times within the stretch only, so that hours cut by a clock change are cut here as well.
  const addUntil = (until: number, why: SegmentReason, day: number | null = null): void => {
    const next = Math.min(until, end);
    if (next <= wall) return;
    const instant = next === end ? to : clock.instantOf(next, stretch);
    const last = runs.at(-1);
    if (last?.why === why && last.day === day) last.to = instant;
    else runs.push({ from: last?.to ?? from, to: instant, why, day });
    wall = next;
  };
  while (wall < end) {
    const day = Math.floor(wall / dayMilliseconds);
    const midnight = day * dayMilliseconds;
    const hours = hoursOf(week, day);
    if (hours.length === 0) {
      addUntil(midnight + dayMilliseconds, 'closed-day');
    } else if (holidays.isHoliday(day)) {
      addUntil(midnight + dayMilliseconds, 'holiday', day);
    } else {
      for (const [open, close] of hours) {
        addUntil(midnight + open, 'outside-hours');
        addUntil(midnight + close, 'open');
      }
      addUntil(midnight + dayMilliseconds, 'outside-hours');
    }
  }
}

function segmentOf({ from, to, why, day }: Run): Segment {
  return Object.freeze({
    get from(): Date {
      return new Date(from);
    },
    get to(): Date {
      return new Date(to);
    },
    counted: why === 'open' ? 'open' : 'closed',
    why,
    ...(day === null ? {} : { date: dateOfDay(day) }),
  });
}
