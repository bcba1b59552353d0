import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  dateOfDay,
  dayOfDate,
  localDateOf,
  monthsBetween,
  startOfDate,
  wallTimeToInstant,
} from '../../src/business-hours/local-date.js';

const iso = (instant: number): string => new Date(instant).toISOString();

describe('local dates', () => {
  it('are those of the zone', () => {
    expect(localDateOf(Date.parse('2026-03-01T23:30:00Z'), 'Asia/Tokyo')).toBe('2026-03-02');
    expect(localDateOf(Date.parse('2026-03-01T23:30:00Z'), 'America/Los_Angeles')).toBe('2026-03-01');
    expect(localDateOf(Date.parse('2011-12-30T09:59:59.999Z'), 'Pacific/Apia')).toBe('2011-12-29');
    expect(localDateOf(Date.parse('2011-12-30T10:00:00Z'), 'Pacific/Apia')).toBe('2011-12-31');
  });

  it('are numbered both ways, and checked', () => {
    expect([dayOfDate('1970-01-01'), dayOfDate('1969-12-31'), dayOfDate('2000-02-29')]).toEqual([0, -1, 11_016]);
    expect([dateOfDay(0), dateOfDay(-1), dateOfDay(11_016)]).toEqual(['1970-01-01', '1969-12-31', '2000-02-29']);
    for (const date of ['2026-02-30', '2026-00-10', '1900-02-29', '2026-1-1', '+002026-01-01', '']) {
      expect(dayOfDate(date), date).toBeNull();
    }
  });

  it('begin with their first instant', () => {
    expect(iso(startOfDate('2026-07-01', 'Europe/Paris'))).toBe('2026-06-30T22:00:00.000Z');
    expect(iso(startOfDate('2023-04-28', 'Africa/Cairo'))).toBe('2023-04-27T22:00:00.000Z');
    expect(iso(startOfDate('2018-03-22', 'Asia/Tehran'))).toBe('2018-03-21T20:30:00.000Z');
    expect(iso(startOfDate('2022-10-30', 'Asia/Beirut'))).toBe('2022-10-29T22:00:00.000Z');
    expect(iso(startOfDate('2006-10-29', 'America/St_Johns'))).toBe('2006-10-29T02:30:00.000Z');
    expect(iso(startOfDate('2011-12-30', 'Pacific/Apia'))).toBe('2011-12-30T10:00:00.000Z');
  });
});

describe('a wall time', () => {
  it('is the first instant after the gap, or the first of two', () => {
    expect(iso(wallTimeToInstant('2026-03-29T02:30', 'Europe/Paris'))).toBe('2026-03-29T01:00:00.000Z');
    expect(iso(wallTimeToInstant('2026-10-25T02:30', 'Europe/Paris'))).toBe('2026-10-25T00:30:00.000Z');
    expect(iso(wallTimeToInstant('2026-04-05T01:45', 'Australia/Lord_Howe'))).toBe('2026-04-04T14:45:00.000Z');
    expect(iso(wallTimeToInstant('2026-07-01T09:00:00.123', 'Asia/Kathmandu'))).toBe('2026-07-01T03:15:00.123Z');
  });

  it('is what Temporal says where it exists, in any year and zone', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const wall = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2060, 0, 1) });
    fc.assert(
      fc.property(fc.constantFrom(...zones), wall, (zone, time) => {
        const text = iso(time).slice(0, -1);
        const earlier = Temporal.PlainDateTime.from(text).toZonedDateTime(zone, { disambiguation: 'earlier' });
        fc.pre(earlier.toPlainDateTime().equals(text));
        expect(wallTimeToInstant(text, zone)).toBe(earlier.epochMilliseconds);
        expect(localDateOf(earlier.epochMilliseconds, zone)).toBe(text.slice(0, 10));
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  it('is right all day on the days around every clock change', () => {
    const quarter = 900_000;
    for (const zone of ['Africa/Cairo', 'America/Havana', 'Australia/Lord_Howe', 'Asia/Beirut', 'Pacific/Chatham']) {
      let change = Temporal.Instant.from('2021-06-01T00:00Z').toZonedDateTimeISO(zone).getTimeZoneTransition('next');
      for (let count = 0; change && count < 4; count += 1) {
        const middle = Math.floor(change.epochMilliseconds / quarter) * quarter;
        for (let time = middle - 100 * quarter; time <= middle + 100 * quarter; time += quarter) {
          const text = iso(time).slice(0, -1);
          const plain = Temporal.PlainDateTime.from(text);
          const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
          const expected = earlier.toPlainDateTime().equals(plain) ? earlier : change;
          expect(wallTimeToInstant(text, zone), `${text} ${zone}`).toBe(expected.epochMilliseconds);
        }
        change = change.getTimeZoneTransition('next');
      }
    }
  });
});

describe('months', () => {
  it('are clamped to the end of a shorter one', () => {
    expect(addMonths('2023-11-30', 3)).toBe('2024-02-29');
    expect(addMonths('2024-11-30', 3)).toBe('2025-02-28');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2026-12-31', 0)).toBe('2026-12-31');
    expect(addMonths('0099-12-31', 2)).toBe('0100-02-28');
  });

  it('between two dates are those that have gone by in full', () => {
    expect(monthsBetween('2023-11-30', '2024-02-28')).toBe(2);
    expect(monthsBetween('2023-11-30', '2024-02-29')).toBe(3);
    expect(monthsBetween('2026-05-10', '2026-05-10')).toBe(0);
    expect(monthsBetween('2026-05-10', '2026-05-09')).toBe(-1);
    expect(monthsBetween('2026-03-31', '2026-02-28')).toBe(-1);
  });

  it('agree with Temporal and with each other', () => {
    const day = fc.integer({ min: -700_000, max: 2_900_000 });
    fc.assert(
      fc.property(day, day, fc.integer({ min: -500, max: 500 }), (a, b, months) => {
        const [from, to] = [dateOfDay(a), dateOfDay(b)];
        expect(addMonths(from, months)).toBe(Temporal.PlainDate.from(from).add({ months }).toString());
        const n = monthsBetween(from, to);
        expect(addMonths(from, n) <= to).toBe(true);
        expect(addMonths(from, n + 1) > to).toBe(true);
      }),
      { seed: 5 },
    );
  });
});
