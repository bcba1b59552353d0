import Holidays from 'date-holidays';
import { fromDateHolidays } from 'support-policy/holidays';
import { describe, expect, it } from 'vitest';
import { yearOf } from './holidays-of-a-year.js';

const source = fromDateHolidays(Holidays);

describe('holidays of date-holidays, wherever the host is', () => {
  it('are those of the country, on its own dates', () => {
    expect(yearOf(source, 'FR', 2026)).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
    expect(yearOf(source, 'US', 2026)).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-02-16',
      '2026-05-25',
      '2026-06-19',
      '2026-07-03',
      '2026-07-04',
      '2026-09-07',
      '2026-10-12',
      '2026-11-11',
      '2026-11-26',
      '2026-12-25',
    ]);
    expect(yearOf(source, 'JP', 2026).slice(0, 4)).toEqual(['2026-01-01', '2026-01-12', '2026-02-11', '2026-02-23']);
  });

  it('close each day of several, over the end of a year too', () => {
    expect(yearOf(source, 'SA', 2026).filter((date) => date.startsWith('2026-03'))).toEqual([
      '2026-03-19',
      '2026-03-20',
      '2026-03-21',
      '2026-03-22',
    ]);
    const december = ['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31'];
    expect(yearOf(source, 'SZ', 2026)).toEqual(expect.arrayContaining(december));
    expect(yearOf(source, 'SZ', 2027)).toEqual(expect.arrayContaining(['2027-01-01', '2027-01-02']));
  });

  it('close whole days only: on the day of a clock change, but not from noon', () => {
    expect(yearOf(source, 'AT', 2025)).toContain('2025-10-26');
    expect(yearOf(source, 'EG', 2025)).toContain('2025-04-25');
    expect(yearOf(source, 'GT', 2026)).not.toContain('2026-12-24');
    expect(yearOf(source, 'GT', 2026)).toContain('2026-12-25');
    expect(yearOf(source, 'TR', 2026).filter((date) => date.startsWith('2026-03'))).toEqual([
      '2026-03-20',
      '2026-03-21',
      '2026-03-22',
    ]);
  });

  it('close days on which the host’s clock skips midnight, as Cairo’s does on these', () => {
    for (const [country, date] of [
      ['AM', '2026-04-24'],
      ['AU', '2025-04-25'],
      ['BB', '2023-04-28'],
      ['EG', '2025-04-25'],
    ] as const) {
      expect(yearOf(source, country, Number(date.slice(0, 4))), country).toContain(date);
    }
    expect(yearOf(source, 'AW', 2023)).toContain('2023-04-27');
    expect(yearOf(source, 'AW', 2023)).not.toContain('2023-04-28');
  });
});
