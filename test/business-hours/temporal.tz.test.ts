import fc from 'fast-check';
import { type BusinessHours, createBusinessCalendar, type Weekday } from 'support-policy/business-hours';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';

// The second oracle reads the wall clock with Temporal, one instant at a time, and knows no stretch, week or sum.

const zones = [
  'America/Los_Angeles',
  'Asia/Tokyo',
  'Europe/Paris',
  'Africa/Cairo',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Asia/Beirut',
  'America/Havana',
  'America/Santiago',
  'America/St_Johns',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'UTC',
];
const names: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

interface Setting {
  readonly timeZone: string;
  readonly hours: BusinessHours;
  readonly holidays: readonly string[];
}

const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

// An even number of different times, paired in order: intervals that touch nowhere.
const day = fc
  .uniqueArray(fc.oneof(fc.integer({ min: 0, max: 1440 }), fc.constantFrom(0, 1440, 60, 120, 1380)), { maxLength: 6 })
  .map((times) => {
    const sorted = [...times].sort((a, b) => a - b);
    return Array.from({ length: Math.floor(sorted.length / 2) }, (_, i): readonly [string, string] => [
      clockText(sorted[2 * i] ?? 0),
      clockText(sorted[2 * i + 1] ?? 0),
    ]);
  });

const hours: fc.Arbitrary<BusinessHours> = fc
  .tuple(day, day, day, day, day, day, day)
  .filter((days) => days.some((intervals) => intervals.length > 0))
  .map((days) => Object.fromEntries(days.map((intervals, index) => [names[index], intervals])));

const first = Date.UTC(2005, 0, 1);
const last = Date.UTC(2028, 0, 1);

// Half of the starts lie within two days of a clock change, where the mistakes are.
function nearChange(timeZone: string, instant: number): number {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  const change = zoned.getTimeZoneTransition('next');
  return change ? change.epochMilliseconds + (instant % 172_800_000) - 86_400_000 : instant;
}

const startIn = (timeZone: string): fc.Arbitrary<number> => {
  const instant = fc.integer({ min: first, max: last });
  return fc.oneof(
    instant,
    instant.map((at) => nearChange(timeZone, at)),
  );
};

const scenario = fc.constantFrom(...zones).chain((timeZone) =>
  fc
    .tuple(hours, startIn(timeZone), fc.uniqueArray(fc.integer({ min: -2, max: 12 }), { maxLength: 5 }))
    .map(([week, start, offsets]) => ({
      start,
      setting: { timeZone, hours: week, holidays: offsets.map((days) => dateAfter(start, days)) },
    })),
);

function dateAfter(instant: number, days: number): string {
  return new Date(instant + days * 86_400_000).toISOString().slice(0, 10);
}

function reasonAt({ timeZone, hours: week, holidays }: Setting, instant: number): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  const intervals = week[names[zoned.dayOfWeek - 1] ?? 'mon'] ?? [];
  const date = zoned.toPlainDate().toString();
  if (intervals.length === 0) return 'closed-day';
  if (holidays.includes(date)) return `holiday ${date}`;
  const time = zoned.toPlainTime().toString({ smallestUnit: 'millisecond' });
  return intervals.some(([open, close]) => time >= open && (close === '24:00' || time < close))
    ? 'open'
    : 'outside-hours';
}

const runs = { numRuns: 150, seed: 20_261_123 };
const quarter = 900_000;

describe('Temporal, reading the wall clock', () => {
  it('agrees on every segment of a walk, at its edges and every quarter of an hour', () => {
    fc.assert(
      fc.property(scenario, fc.integer({ min: 1, max: 90_000_000 }), ({ setting, start }, milliseconds) => {
        const calendar = createBusinessCalendar(setting);
        const { dueAt, walk } = calendar.deadline(new Date(start), milliseconds / 60_000);
        let open = 0;
        let at = start;
        let before = '';
        for (const segment of walk) {
          const [from, to] = [segment.from.getTime(), segment.to.getTime()];
          const reason = segment.date === undefined ? segment.why : `${segment.why} ${segment.date}`;
          expect(from).toBe(at);
          expect(reason).not.toBe(before);
          expect(to).toBeGreaterThan(from);
          // Short intervals are rare enough for a whole walk; a long closure is read more coarsely.
          const step = Math.max(quarter, Math.floor((to - from) / 200));
          for (let probe = from; probe < to; probe += step) expect(reasonAt(setting, probe)).toBe(reason);
          expect(reasonAt(setting, to - 1)).toBe(reason);
          expect(segment.counted).toBe(segment.why === 'open' ? 'open' : 'closed');
          if (segment.counted === 'open') open += to - from;
          at = to;
          before = reason;
        }
        expect(open).toBe(milliseconds);
        expect(at).toBe(dueAt.getTime());
        expect(before).toBe('open');
        expect(calendar.elapsed(new Date(start), dueAt)).toBe(milliseconds);
      }),
      runs,
    );
  });

  it('agrees on whether it is open', () => {
    fc.assert(
      fc.property(scenario, fc.integer({ min: -86_400_000, max: 86_400_000 }), ({ setting, start }, shift) => {
        const open = createBusinessCalendar(setting).isOpen(new Date(start + shift));
        expect(open).toBe(reasonAt(setting, start + shift) === 'open');
      }),
      { ...runs, numRuns: 1000 },
    );
  });

  it('finds the same next opening: nothing is open before it, and it is open at it', () => {
    fc.assert(
      fc.property(scenario, ({ setting, start }) => {
        const opening = createBusinessCalendar(setting).nextOpening(new Date(start)).getTime();
        expect(reasonAt(setting, opening)).toBe('open');
        const step = Math.max(quarter, Math.floor((opening - start) / 200));
        for (let probe = start; probe < opening; probe += step) expect(reasonAt(setting, probe)).not.toBe('open');
        if (opening > start) expect(reasonAt(setting, opening - 1)).not.toBe('open');
      }),
      runs,
    );
  });

  it('counts ten years alike by weeks and by days, and adds up at any instant between', () => {
    fc.assert(
      fc.property(scenario, fc.double({ min: 0, max: 1, noNaN: true }), ({ setting, start }, share) => {
        const dates = new Set(setting.holidays);
        const byWeeks = createBusinessCalendar(setting);
        const byDays = createBusinessCalendar({ ...setting, holidays: (date) => dates.has(date) });
        const end = start + 3653 * 86_400_000;
        const middle = new Date(start + Math.floor((end - start) * share));
        const total = byWeeks.elapsed(new Date(start), new Date(end));
        expect(byDays.elapsed(new Date(start), new Date(end))).toBe(total);
        const parts = byWeeks.elapsed(new Date(start), middle) + byWeeks.elapsed(middle, new Date(end));
        expect(parts).toBe(total);
        const due = byWeeks.deadline(new Date(start), total / 60_000).dueAt.getTime();
        expect(due).toBeLessThanOrEqual(end);
        expect(byDays.deadline(new Date(start), total / 60_000).dueAt.getTime()).toBe(due);
      }),
      { ...runs, numRuns: 40 },
    );
  });
});
