import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { parseInstant, suggestInstant, timeOfDate } from '../../src/case/instant.js';

const iso = (value: unknown): string | null => {
  const at = parseInstant(value);
  return at === null ? null : new Date(at).toISOString();
};

describe('an instant', () => {
  test.each([
    ['2026-03-08T09:00Z', '2026-03-08T09:00:00.000Z'],
    ['2026-03-08T09:00:01Z', '2026-03-08T09:00:01.000Z'],
    ['2026-03-08T09:00:01.5Z', '2026-03-08T09:00:01.500Z'],
    ['2026-03-08T09:00:01.9999999Z', '2026-03-08T09:00:01.999Z'],
    ['2026-03-08T09:00:01.0009Z', '2026-03-08T09:00:01.000Z'],
    ['2026-03-08T09:00+01:00', '2026-03-08T08:00:00.000Z'],
    ['2026-03-08T09:00-09:30', '2026-03-08T18:30:00.000Z'],
    ['2026-03-08T00:30+14:00', '2026-03-07T10:30:00.000Z'],
    ['2026-03-08T09:00-00:00', '2026-03-08T09:00:00.000Z'],
    ['2024-02-29T23:59:59.999Z', '2024-02-29T23:59:59.999Z'],
    ['2000-02-29T00:00Z', '2000-02-29T00:00:00.000Z'],
    ['0000-01-01T00:00Z', '0000-01-01T00:00:00.000Z'],
    ['0050-06-01T00:00Z', '0050-06-01T00:00:00.000Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
    ['1969-12-31T23:59:59.9999Z', '1969-12-31T23:59:59.999Z'],
  ])('%s is %s', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  test.each([
    ['without an offset', '2026-03-08T09:00'],
    ['with a date alone', '2026-03-08'],
    ['on 30 February', '2026-02-30T09:00Z'],
    ['on 29 February of a common year', '2026-02-29T09:00Z'],
    ['on 29 February of a century', '1900-02-29T09:00Z'],
    ['on 31 April', '2026-04-31T09:00Z'],
    ['on day 0', '2026-04-00T09:00Z'],
    ['in month 13', '2026-13-01T09:00Z'],
    ['in month 0', '2026-00-01T09:00Z'],
    ['at 24:00', '2026-03-08T24:00Z'],
    ['at minute 60', '2026-03-08T09:60Z'],
    ['at second 60', '2026-03-08T09:00:60Z'],
    ['with a space for T', '2026-03-08 09:00Z'],
    ['with a small t', '2026-03-08t09:00Z'],
    ['with a small z', '2026-03-08T09:00z'],
    ['with +0200', '2026-03-08T09:00+0200'],
    ['with +02', '2026-03-08T09:00+02'],
    ['with an offset of 24 hours', '2026-03-08T09:00+24:00'],
    ['with an offset of 60 minutes', '2026-03-08T09:00+01:60'],
    ['with a fraction of minutes', '2026-03-08T09:00.5Z'],
    ['with an empty fraction', '2026-03-08T09:00:00.Z'],
    ['with a comma', '2026-03-08T09:00:00,5Z'],
    ['with one digit of hours', '2026-03-08T9:00Z'],
    ['with a year of five digits', '12026-03-08T09:00Z'],
    ['with a signed year', '+002026-03-08T09:00Z'],
    ['before the year 0000 in UTC', '0000-01-01T00:00+00:01'],
    ['after the year 9999 in UTC', '9999-12-31T23:59-00:01'],
    ['with a line end', '2026-03-08T09:00Z\n'],
    ['with a space before', ' 2026-03-08T09:00Z'],
    ['with other digits', '٢٠٢٦-03-08T09:00Z'],
    ['empty', ''],
  ])('%s is none', (_, text) => {
    expect(parseInstant(text)).toBeNull();
  });

  test('is a Date, also one of another frame, and no invalid one', () => {
    expect(iso(new Date('2026-03-08T09:00Z'))).toBe('2026-03-08T09:00:00.000Z');
    expect(iso(runInNewContext("new Date('2026-03-08T09:00Z')"))).toBe('2026-03-08T09:00:00.000Z');
    expect(parseInstant(new Date(Number.NaN))).toBeNull();
    expect(parseInstant(new Date(-62_167_219_200_001))).toBeNull();
    expect(parseInstant(new Date(253_402_300_800_000))).toBeNull();
  });

  test('is nothing else', () => {
    const pretender = Object.create(Date.prototype);
    for (const value of [0, 1_772_956_800_000, null, undefined, true, {}, [], () => 0, pretender, Symbol('x'), 5n]) {
      expect(parseInstant(value)).toBeNull();
    }
  });

  test('runs no code of the Date that it reads', () => {
    const date = new Date(5);
    Object.defineProperty(date, 'getTime', { value: () => 7 });
    expect(parseInstant(date)).toBe(5);
    expect(timeOfDate(new Proxy(new Date(5), {}))).toBeNull();
  });

  test('is read quickly from a text of megabytes', () => {
    const digits = '1'.repeat(1_000_000);
    expect(parseInstant(digits)).toBeNull();
    expect(iso(`2026-03-08T09:00:00.${digits}Z`)).toBe('2026-03-08T09:00:00.111Z');
  });

  const field = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'));

  test('is what Temporal reads, for every text of the form', () => {
    const texts = fc
      .tuple(
        fc.integer({ min: 1, max: 9998 }),
        field(13),
        field(32),
        field(25),
        field(61),
        field(59),
        field(14),
        fc.boolean(),
      )
      .map(([year, month, day, hour, minute, second, offset, west]) => {
        const date = `${String(year).padStart(4, '0')}-${month}-${day}`;
        return `${date}T${hour}:${minute}:${second}${west ? '-' : '+'}${offset}:30`;
      });
    fc.assert(
      fc.property(texts, (text) => {
        let expected: number | null = null;
        try {
          expected = Temporal.Instant.from(text).epochMilliseconds;
        } catch {
          expected = null;
        }
        expect(parseInstant(text)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('is the same after a round through ISO text', () => {
    const instants = fc.date({
      min: new Date('0000-01-01T00:00Z'),
      max: new Date('9999-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    });
    fc.assert(fc.property(instants, (date) => parseInstant(date.toISOString()) === date.getTime()));
  });
});

describe('a suggested instant', () => {
  test.each([
    ['2026-03-08 09:00Z', '2026-03-08T09:00Z'],
    ['2026-03-08t09:00z', '2026-03-08T09:00Z'],
    ['2026-03-08T09:00+0200', '2026-03-08T09:00+02:00'],
    ['2026-03-08 09:00:05.25 +02', '2026-03-08T09:00:05.25+02:00'],
    [' 2026-03-08T09:00 Z ', '2026-03-08T09:00Z'],
  ])('for %s is %s', (text, expected) => {
    expect(suggestInstant(text)).toBe(expected);
  });

  test.each([
    '2026-03-08T09:00',
    '2026-03-08',
    '2026-02-30 09:00Z',
    '09:00+02',
    'yesterday',
    '',
    '2026-03-08T09:00Z',
    ' '.repeat(1e6),
  ])('for %j is none', (text) => {
    expect(suggestInstant(text)).toBeUndefined();
  });
});
