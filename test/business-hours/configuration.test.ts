import { createBusinessCalendar, InvalidPolicyError } from 'support-policy/business-hours';
import { describe, expect, it } from 'vitest';
import { weekdaysFrom } from './hours.js';

// Configurations come from files too, so that what types forbid has to be tried.
const create = createBusinessCalendar as (configuration: unknown) => unknown;
const good = { timeZone: 'Europe/Paris', hours: weekdaysFrom('09:00', '17:00') };

function problems(configuration: unknown): readonly string[] {
  try {
    create(configuration);
  } catch (error) {
    if (error instanceof InvalidPolicyError) return error.issues.map(({ path, code }) => `${path} ${code}`);
    throw error;
  }
  return [];
}

const withHours = (hours: unknown): readonly string[] => problems({ ...good, hours });
const withHolidays = (holidays: unknown): readonly string[] => problems({ ...good, holidays });

describe('a calendar that cannot be', () => {
  it('has an unknown zone', () => {
    for (const timeZone of ['Europe/Atlantis', 'europe/paris', '+02:00', 'EST', '']) {
      expect(problems({ ...good, timeZone }), timeZone).toEqual(['/timeZone unknown-value']);
    }
    expect(problems({ hours: good.hours })).toEqual(['/timeZone wrong-type']);
    expect(() => create({ ...good, timeZone: 'europe/paris' })).toThrow('did you mean Europe/Paris?');
  });

  it('never opens', () => {
    for (const hours of [{}, { mon: [] }, { mon: undefined }, { sat: [], sun: [] }]) {
      expect(withHours(hours)).toEqual(['/hours no-opening']);
    }
    expect(withHours(undefined)).toEqual(['/hours wrong-type']);
    expect(withHours([['09:00', '17:00']])).toEqual(['/hours wrong-type']);
  });

  it('has reversed, empty or overlapping intervals', () => {
    expect(withHours({ mon: [['17:00', '09:00']] })).toEqual(['/hours/mon/0 reversed-interval']);
    expect(withHours({ mon: [['09:00', '09:00']] })).toEqual(['/hours/mon/0 reversed-interval']);
    expect(withHours({ mon: [['22:00', '00:00']] })).toEqual(['/hours/mon/0 reversed-interval']);
    const inner = [
      ['09:00', '17:00'],
      ['10:00', '11:00'],
      ['12:00', '13:00'],
    ];
    expect(withHours({ tue: inner })).toEqual([
      '/hours/tue/1 overlapping-intervals',
      '/hours/tue/2 overlapping-intervals',
    ]);
    expect(
      withHours({
        tue: [
          ['09:00', '12:00'],
          ['09:00', '12:00'],
        ],
      }),
    ).toEqual(['/hours/tue/1 overlapping-intervals']);
    expect(
      withHours({
        tue: [
          ['12:00', '17:00'],
          ['09:00', '12:00'],
        ],
      }),
    ).toEqual([]);
  });

  it('has times that no clock shows', () => {
    for (const time of ['9:00', '09:60', '25:00', '24:01', '09:00:00', ' 09:00', '09:00\n', '']) {
      expect(withHours({ mon: [[time, '24:00']] }), JSON.stringify(time)).toEqual(['/hours/mon/0/0 invalid-time']);
    }
    expect(withHours({ mon: [['24:00', '24:00']] })).toEqual(['/hours/mon/0/0 invalid-time']);
    expect(withHours({ mon: [[9, 17]] })).toEqual(['/hours/mon/0/0 wrong-type', '/hours/mon/0/1 wrong-type']);
    expect(withHours({ mon: ['09:00', '17:00'] })).toEqual(['/hours/mon/0 wrong-type', '/hours/mon/1 wrong-type']);
    expect(withHours({ mon: [['09:00']] })).toEqual(['/hours/mon/0 wrong-type']);
    expect(withHours({ mon: '09:00-17:00' })).toEqual(['/hours/mon wrong-type']);
    expect(withHours({ mon: null })).toEqual(['/hours/mon wrong-type']);
  });

  it('has holidays that are no dates, or no end', () => {
    expect(
      withHolidays(['2026-02-29', '2026-13-01', '26-01-01', '2026-01-01T00:00', '2028-02-29', 20_260_101]),
    ).toEqual([
      '/holidays/0 invalid-date',
      '/holidays/1 invalid-date',
      '/holidays/2 invalid-date',
      '/holidays/3 invalid-date',
      '/holidays/5 wrong-type',
    ]);
    for (const holidays of ['2026-12-25', null, {}, 25])
      expect(withHolidays(holidays)).toEqual(['/holidays wrong-type']);
    function* forever(): Generator<string> {
      for (;;) yield '2026-12-25';
    }
    expect(withHolidays(forever())).toEqual(['/holidays too-long']);
  });

  it('has properties that mean nothing', () => {
    expect(problems({ ...good, holiday: [] })).toEqual(['/holiday unknown-property']);
    expect(withHours({ monday: [['09:00', '17:00']] })).toEqual(['/hours/monday unknown-property']);
    expect(() => create({ ...good, holiday: [] })).toThrow('did you mean holidays?');
    expect(() => create({ ...good, hours: { 'a/b~c': [] } })).toThrow('/hours/a~1b~0c');
  });

  it('is no object, or cannot be read', () => {
    for (const configuration of [undefined, null, 'Europe/Paris', [good], new Map()]) {
      expect(problems(configuration)).toEqual([' wrong-type']);
    }
    const throwing = {
      get mon(): never {
        throw new Error('no');
      },
    };
    expect(withHours(throwing)).toEqual(['/hours/mon wrong-type']);
    expect(withHours(Object.create({ mon: [['09:00', '17:00']] }))).toEqual(['/hours no-opening']);
  });

  it('is told everything at once', () => {
    const configuration = {
      timeZone: 'Mars/Base',
      hours: { mon: [['17:00', '9:00']], tue: 1 },
      holidays: ['x'],
      id: 1,
    };
    expect(problems(configuration)).toEqual([
      '/id unknown-property',
      '/timeZone unknown-value',
      '/hours/mon/0/1 invalid-time',
      '/hours/tue wrong-type',
      '/holidays/0 invalid-date',
    ]);
  });
});

describe('a calendar that can be', () => {
  it('takes dates unsorted, twice, on weekends, from any iterable', () => {
    function* dates(): Generator<string> {
      yield* ['2026-12-25', '2026-01-01', '2026-12-25', '2026-11-22'];
    }
    const custom = { [Symbol.iterator]: dates };
    for (const holidays of [[...dates()], new Set(dates()), dates(), custom]) {
      const calendar = createBusinessCalendar({ ...good, holidays });
      expect(calendar.elapsed('2026-12-24T00:00Z', '2026-12-26T00:00Z')).toBe(8 * 3_600_000);
    }
  });

  it('closes at 24:00, and takes aliases of zones', () => {
    const calendar = createBusinessCalendar({ timeZone: 'Asia/Calcutta', hours: { sun: [['00:00', '24:00']] } });
    expect(calendar.elapsed('2026-11-20T00:00Z', '2026-11-27T00:00Z')).toBe(24 * 3_600_000);
  });
});
