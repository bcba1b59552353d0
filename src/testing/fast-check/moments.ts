import { type Arbitrary, constantFrom, integer, oneof, record, tuple } from 'fast-check';
import { dateOfDay, startOfDate, wallTimeToInstant } from '../../business-hours/local-date.js';
import { zoneClock } from '../../business-hours/zone-clock.js';

/** A point in time that is not yet tied to a zone: which local date, what happens then, and how far off. */
export interface Moment {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly at: 'time-of-day' | 'midnight' | 'opening' | 'closing' | 'clock-change';
  /** Minutes of the local date, for `time-of-day`; chooses among openings or closings otherwise. */
  readonly minute: number;
  /** Milliseconds. */
  readonly off: number;
  /** An instant that a rule names, in epoch milliseconds; it takes the place of the date. */
  readonly named?: number;
}

/** Where a {@link Moment} happens. */
export interface Place {
  readonly timeZone: string;
  /** `HH:mm` */
  readonly openings: readonly string[];
  readonly closings: readonly string[];
}

const firstDay = Date.UTC(2020, 0, 1) / 86_400_000;
const lastDay = Date.UTC(2031, 11, 31) / 86_400_000;

// Month ends, the leap day among them: where months of different lengths meet.
const monthEnds: readonly number[] = Array.from(
  { length: 144 },
  (_, month) => Date.UTC(2020, month + 1, 0) / 86_400_000,
);

/** Milliseconds before and after a boundary. */
export const nudges: Arbitrary<number> = constantFrom(0, -1, 1, -1_000, 60_000, -60_000);

/**
 * Moments that like the boundaries of calendars, clocks and months.
 *
 * @param named - instants that rules name, in epoch milliseconds
 */
export function momentsNear(named: readonly number[]): Arbitrary<Moment> {
  const moments = record<Moment>({
    day: oneof(integer({ min: firstDay, max: lastDay }), constantFrom(...monthEnds)),
    at: constantFrom('time-of-day', 'midnight', 'opening', 'closing', 'clock-change'),
    minute: integer({ min: 0, max: 1_439 }),
    off: nudges,
  });
  if (named.length === 0) return moments;
  return oneof(
    moments,
    tuple(moments, constantFrom(...named)).map(([moment, at]) => ({ ...moment, named: at })),
  );
}

/** The instant of a moment at a place, in epoch milliseconds. */
export function instantOf({ day, at, minute, off, named }: Moment, { timeZone, openings, closings }: Place): number {
  if (named !== undefined) return named + off;
  const date = dateOfDay(day);
  const timeOf = (times: readonly string[]): number => {
    const time = times[minute % Math.max(1, times.length)] ?? '00:00';
    // A calendar that closes at midnight says 24:00, which is the next date's beginning.
    return time === '24:00'
      ? startOfDate(dateOfDay(day + 1), timeZone)
      : wallTimeToInstant(`${date}T${time}`, timeZone);
  };
  switch (at) {
    case 'midnight':
      return startOfDate(date, timeZone) + off;
    case 'opening':
      return timeOf(openings) + off;
    case 'closing':
      return timeOf(closings) + off;
    case 'clock-change':
      return zoneClock(timeZone).stretchAt(startOfDate(date, timeZone)).to + off;
    case 'time-of-day':
      return startOfDate(date, timeZone) + minute * 60_000;
  }
}
