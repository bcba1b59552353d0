import Holidays from 'date-holidays';
import { createBusinessCalendar } from 'support-policy/business-hours';
import { type DateHolidaysClass, fromDateHolidays } from 'support-policy/holidays';
import { describe, expect, it } from 'vitest';
import { InvalidPolicyError } from '../src/errors.js';
import { yearOf } from './holidays-of-a-year.js';

describe('whose holidays count', () => {
  it('are those of a state or a region, by country', () => {
    const germany = yearOf(fromDateHolidays(Holidays), 'DE', 2026);
    const bavaria = yearOf(fromDateHolidays(Holidays, { places: { DE: 'DE.BY' } }), 'DE', 2026);
    const augsburg = yearOf(fromDateHolidays(Holidays, { places: { DE: 'DE.BY.A' } }), 'DE', 2026);
    expect(bavaria.filter((date) => !germany.includes(date))).toEqual(['2026-01-06', '2026-06-04', '2026-11-01']);
    expect(augsburg.filter((date) => !bavaria.includes(date))).toEqual(['2026-08-08', '2026-08-15']);
  });

  it('can be those of a calendar, unless the country has its own', () => {
    const places = { 'north-america': 'US', MX: 'MX' };
    const source = fromDateHolidays(Holidays, { places });
    const canada = yearOf(source, 'CA', 2026, 'north-america');
    expect(canada).toEqual(yearOf(source, 'US', 2026, 'north-america'));
    expect(canada).not.toEqual(yearOf(source, 'CA', 2026, 'standard'));
    expect(yearOf(source, 'MX', 2026, 'north-america')).toEqual(yearOf(source, 'MX', 2026));
  });

  it('are of the kinds asked for', () => {
    const withBanks = yearOf(fromDateHolidays(Holidays, { types: ['public', 'bank'] }), 'JP', 2026);
    expect(withBanks.slice(0, 4)).toEqual(['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-12']);
  });

  it('are none without a country, for one that is not known, and in years far away', () => {
    const source = fromDateHolidays(Holidays);
    if (typeof source !== 'function') throw new TypeError('not a function');
    expect(source('standard', '2026-01-01', {})).toBe(false);
    expect(yearOf(source, 'AQ', 2026)).toEqual([]);
    for (const year of ['0001', '0050', '1899', '2102', '9999']) {
      expect(source('standard', `${year}-01-01`, { customer: { country: 'CN' } }), year).toBe(false);
    }
  });
});

describe('a source in use', () => {
  it('gives a calendar its holidays', () => {
    const source = fromDateHolidays(Holidays);
    if (typeof source !== 'function') throw new TypeError('not a function');
    const calendar = createBusinessCalendar({
      timeZone: 'Europe/Paris',
      hours: { thu: [['09:00', '17:00']], fri: [['09:00', '17:00']] },
      holidays: (date) => source('standard', date, { customer: { country: 'FR' } }),
    });
    expect(calendar.nextOpening('2026-12-25T00:00Z').toISOString()).toBe('2026-12-31T08:00:00.000Z');
  });

  it('reads each year of a place once', () => {
    let reads = 0;
    class Counting extends Holidays {
      override getHolidays(year?: string | number | Date): ReturnType<Holidays['getHolidays']> {
        reads += 1;
        return super.getHolidays(year);
      }
    }
    const source = fromDateHolidays(Counting);
    yearOf(source, 'FR', 2026);
    yearOf(source, 'FR', 2026);
    expect(reads).toBe(2);
  });
});

describe('options that cannot be', () => {
  const pathsOf = (run: () => unknown): readonly string[] => {
    try {
      run();
    } catch (error) {
      if (error instanceof InvalidPolicyError) return error.issues.map(({ path, code }) => `${path} ${code}`);
      throw error;
    }
    return [];
  };

  it('name places or kinds that the package does not have', () => {
    const places = { DE: 'DE.XX', FR: 'Frankreich', US: 'US.CA', AT: 'AT.1.Z', CH: 'CH.ZH' };
    const types = JSON.parse('["public", "national"]');
    expect(pathsOf(() => fromDateHolidays(Holidays, { places, types }))).toEqual([
      '/types/1 unknown-value',
      '/places/DE unknown-value',
      '/places/FR unknown-value',
      '/places/AT unknown-value',
    ]);
  });

  it('are no class', () => {
    const missing = JSON.parse('{}') as DateHolidaysClass;
    expect(pathsOf(() => fromDateHolidays(missing))).toEqual([' wrong-type']);
  });
});
