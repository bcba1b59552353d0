import { fromZonedTime } from 'date-fns-tz/fromZonedTime';

/** The milliseconds of a local date without a clock change. */
export const dayMilliseconds: number = 86_400_000;

/** Real time during which a zone's clocks keep one offset from UTC. */
export interface Stretch {
  /** Epoch milliseconds, inside. */
  readonly from: number;
  /** Epoch milliseconds, outside. */
  readonly to: number;
  /** Wall clock minus UTC, in milliseconds. */
  readonly offset: number;
}

/**
 * The wall clock of a zone. A wall time is a number: the epoch milliseconds at which UTC shows it.
 */
export interface ZoneClock {
  /** The stretch that holds an instant. Stretches end with UTC years too, where no clock changes. */
  stretchAt(instant: number): Stretch;
  /** What date-fns-tz makes of a wall time: right away from clock changes only, NaN where it gives up. */
  zoned(wall: number): number;
  /** The instant at which the wall clock shows a time within a stretch (its end included). */
  instantOf(wall: number, stretch: Stretch): number;
}

const keptClocks = 128;
const keptYears = 256;
const keptTimes = 1024;

// No zone of the tz database has two clock changes less than a week apart, so that none is missed.
const probeStep = 4 * dayMilliseconds;

const clocks: Map<string, ZoneClock> = new Map();

/** The clock of a valid IANA time zone; what it has found out is kept, within bounds. */
export function zoneClock(timeZone: string): ZoneClock {
  return clocks.get(timeZone) ?? keep(clocks, timeZone, createClock(timeZone), keptClocks);
}

function createClock(timeZone: string): ZoneClock {
  const offsetAt = offsetReader(timeZone);
  const years: Map<number, readonly Stretch[]> = new Map();
  const times: Map<number, number> = new Map();
  let latest: Stretch = { from: 0, to: 0, offset: 0 };

  const stretchAt = (instant: number): Stretch => {
    if (instant >= latest.from && instant < latest.to) return latest;
    const year = new Date(instant).getUTCFullYear();
    const stretches = years.get(year) ?? keep(years, year, stretchesOf(year, offsetAt), keptYears);
    latest = stretches.find((stretch) => instant < stretch.to) ?? latest;
    return latest;
  };
  const zoned = (wall: number): number =>
    times.get(wall) ?? keep(times, wall, fromZonedTime(textOf(wall), timeZone).getTime(), keptTimes);

  return {
    stretchAt,
    zoned,
    instantOf: (wall, stretch) => {
      const instant = zoned(wall);
      // Read back: next to a clock change date-fns-tz can be off, there the stretch knows better.
      return instant + stretch.offset === wall ? instant : wall - stretch.offset;
    },
  };
}

function textOf(wall: number): string {
  return new Date(wall).toISOString().slice(0, -1);
}

function keep<Key, Value>(map: Map<Key, Value>, key: Key, value: Value, limit: number): Value {
  if (map.size >= limit) {
    const [oldest] = map.keys();
    if (oldest !== undefined) map.delete(oldest);
  }
  map.set(key, value);
  return value;
}

function stretchesOf(year: number, offsetAt: (instant: number) => number): readonly Stretch[] {
  const end = startOfYear(year + 1);
  const stretches: Stretch[] = [];
  let from = startOfYear(year);
  let offset = offsetAt(from);
  let known = from;
  while (known < end) {
    const probe = Math.min(known + probeStep, end);
    if (offsetAt(probe) === offset) {
      known = probe;
    } else {
      known = firstChange(known, probe, (instant) => offsetAt(instant) !== offset);
      stretches.push({ from, to: known, offset });
      from = known;
      offset = offsetAt(known);
    }
  }
  if (from < end) stretches.push({ from, to: end, offset });
  return stretches;
}

// Clocks change on whole seconds.
function firstChange(before: number, after: number, hasChanged: (instant: number) => boolean): number {
  let low = before / 1000;
  let high = after / 1000;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (hasChanged(middle * 1000)) high = middle;
    else low = middle;
  }
  return high * 1000;
}

// setUTCFullYear, because Date.UTC takes the years 0 to 99 for 1900 to 1999.
function startOfYear(year: number): number {
  return new Date(0).setUTCFullYear(year, 0, 1);
}

function offsetReader(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    const [month = 1, day = 1, ...time] = (format.format(instant).match(/\d+/g) ?? []).map(Number);
    const [hour = 0, minute = 0, second = 0] = time;
    const wall = new Date(instant);
    const year = wall.getUTCFullYear();
    // The local year is not asked for, since eras would come with it: it is the one next to UTC's.
    const turn = wall.getUTCMonth() - (month - 1);
    wall.setUTCFullYear(turn > 6 ? year + 1 : turn < -6 ? year - 1 : year, month - 1, day);
    return wall.setUTCHours(hour, minute, second, 0) - Math.floor(instant / 1000) * 1000;
  };
}
