import { createBusinessCalendar } from 'support-policy/business-hours';
import { describe, expect, it } from 'vitest';
import { dailyFrom, lines, weekdaysFrom } from './hours.js';

const hour = 3_600_000;
const due = (timeZone: string, day: readonly (readonly [string, string])[], start: string, minutes: number) =>
  createBusinessCalendar({ timeZone, hours: dailyFrom(...day) }).deadline(start, minutes);

describe('a skipped hour', () => {
  it('shortens the opening that it cuts: Cairo goes from 00:00 to 01:00', () => {
    const { dueAt, walk } = due('Africa/Cairo', [['00:00', '02:00']], '2023-04-27T20:00Z', 60);
    expect(dueAt.toISOString()).toBe('2023-04-27T23:00:00.000Z');
    expect(lines(walk)).toEqual([
      '2023-04-27T20:00Z 2023-04-27T22:00Z closed outside-hours',
      '2023-04-27T22:00Z 2023-04-27T23:00Z open open',
    ]);
  });

  it('swallows the opening that lies within it: Tehran 2018-03-22, Santiago 2026-09-06, Havana 2026-03-08', () => {
    for (const [zone, from, to, next] of [
      ['Asia/Tehran', '2018-03-21T12:00Z', '2018-03-22T12:00Z', '2018-03-22T19:30:00.000Z'],
      ['America/Santiago', '2026-09-05T12:00Z', '2026-09-06T12:00Z', '2026-09-07T03:00:00.000Z'],
      ['America/Havana', '2026-03-07T12:00Z', '2026-03-08T12:00Z', '2026-03-09T04:00:00.000Z'],
    ] as const) {
      const calendar = createBusinessCalendar({ timeZone: zone, hours: dailyFrom(['00:00', '01:00']) });
      expect(calendar.elapsed(from, to), zone).toBe(0);
      expect(calendar.nextOpening(from).toISOString(), zone).toBe(next);
    }
  });

  it('moves an opening within it to its end, and counts real time: Los Angeles 2026-03-08', () => {
    const hours = dailyFrom(['02:30', '06:00']);
    const calendar = createBusinessCalendar({ timeZone: 'America/Los_Angeles', hours });
    expect(calendar.nextOpening('2026-03-08T08:00Z').toISOString()).toBe('2026-03-08T10:00:00.000Z');
    expect(calendar.elapsed('2026-03-08T08:00Z', '2026-03-08T20:00Z')).toBe(3 * hour);
    expect(calendar.elapsed('2026-03-09T08:00Z', '2026-03-09T20:00Z')).toBe(3.5 * hour);
  });
});

describe('a repeated hour', () => {
  it('opens an interval within it twice: Paris 2026-10-25', () => {
    const { walk } = due('Europe/Paris', [['02:15', '02:45']], '2026-10-25T00:00Z', 60);
    expect(lines(walk)).toEqual([
      '2026-10-25T00:00Z 2026-10-25T00:15Z closed outside-hours',
      '2026-10-25T00:15Z 2026-10-25T00:45Z open open',
      '2026-10-25T00:45Z 2026-10-25T01:15Z closed outside-hours',
      '2026-10-25T01:15Z 2026-10-25T01:45Z open open',
    ]);
  });

  it('is one opening where the two touch: half an hour at Lord Howe, an hour at midnight in Havana', () => {
    expect(lines(due('Australia/Lord_Howe', [['01:30', '02:00']], '2026-04-04T14:30Z', 60).walk)).toEqual([
      '2026-04-04T14:30Z 2026-04-04T15:30Z open open',
    ]);
    expect(lines(due('America/Havana', [['00:00', '01:00']], '2026-11-01T04:00Z', 120).walk)).toEqual([
      '2026-11-01T04:00Z 2026-11-01T06:00Z open open',
    ]);
  });

  it('lengthens the day before where clocks go back over midnight: Beirut 2022-10-29, Santiago 2026-04-04', () => {
    for (const [timeZone, date, start, end] of [
      ['Asia/Beirut', '2022-10-29', '2022-10-28T21:00:00.000Z', '2022-10-29T22:00:00.000Z'],
      ['America/Santiago', '2026-04-04', '2026-04-04T03:00:00.000Z', '2026-04-05T04:00:00.000Z'],
    ] as const) {
      const calendar = createBusinessCalendar({ timeZone, hours: dailyFrom(['00:00', '24:00']), holidays: [date] });
      const { walk } = calendar.deadline(new Date(Date.parse(start) - hour), 61);
      expect(walk[1]?.date).toBe(date);
      expect(walk[1]?.from.toISOString()).toBe(start);
      expect(walk[1]?.to.toISOString()).toBe(end);
    }
  });

  it('brings a date back that had begun already: St. John’s, 00:01 to 23:01 on 2006-10-29', () => {
    const hours = dailyFrom(['00:00', '24:00']);
    const calendar = createBusinessCalendar({ timeZone: 'America/St_Johns', hours, holidays: ['2006-10-29'] });
    expect(lines(calendar.deadline('2006-10-29T02:00Z', 90).walk)).toEqual([
      '2006-10-29T02:00Z 2006-10-29T02:30Z open open',
      '2006-10-29T02:30Z 2006-10-29T02:31Z closed holiday 2006-10-29',
      '2006-10-29T02:31Z 2006-10-29T03:30Z open open',
      '2006-10-29T03:30Z 2006-10-30T03:30Z closed holiday 2006-10-29',
      '2006-10-30T03:30Z 2006-10-30T03:31Z open open',
    ]);
  });
});

describe('a date that never was: 2011-12-30 in Apia', () => {
  it('is no day to open', () => {
    const calendar = createBusinessCalendar({ timeZone: 'Pacific/Apia', hours: dailyFrom(['09:00', '17:00']) });
    expect(calendar.nextOpening('2011-12-30T03:00Z').toISOString()).toBe('2011-12-30T19:00:00.000Z');
    expect(lines(calendar.deadline('2011-12-30T02:30Z', 60).walk)).toEqual([
      '2011-12-30T02:30Z 2011-12-30T03:00Z open open',
      '2011-12-30T03:00Z 2011-12-30T19:00Z closed outside-hours',
      '2011-12-30T19:00Z 2011-12-30T19:30Z open open',
    ]);
  });

  it('is no Friday and no holiday', () => {
    const timeZone = 'Pacific/Apia';
    const fridays = createBusinessCalendar({ timeZone, hours: { fri: [['09:00', '17:00']] } });
    expect(fridays.nextOpening('2011-12-29T20:00Z').toISOString()).toBe('2012-01-05T19:00:00.000Z');
    const hours = dailyFrom(['00:00', '24:00']);
    const holiday = createBusinessCalendar({ timeZone, hours, holidays: ['2011-12-30'] });
    expect(holiday.elapsed('2011-12-28T00:00Z', '2012-01-01T00:00Z')).toBe(4 * 24 * hour);
  });
});

describe('zones, dates and spans', () => {
  it('knows offsets of quarters of an hour', () => {
    const kathmandu = createBusinessCalendar({ timeZone: 'Asia/Kathmandu', hours: weekdaysFrom('09:00', '17:00') });
    expect(kathmandu.nextOpening('2026-11-23T00:00Z').toISOString()).toBe('2026-11-23T03:15:00.000Z');
    const chatham = createBusinessCalendar({ timeZone: 'Pacific/Chatham', hours: weekdaysFrom('09:00', '17:00') });
    expect(chatham.nextOpening('2026-07-05T20:00Z').toISOString()).toBe('2026-07-05T20:15:00.000Z');
  });

  it('counts real time whatever the clocks do where it never closes', () => {
    for (const timeZone of ['Pacific/Apia', 'America/St_Johns', 'Africa/Casablanca', 'Asia/Gaza', 'Europe/Dublin']) {
      const calendar = createBusinessCalendar({ timeZone, hours: dailyFrom(['00:00', '24:00']) });
      const [from, to] = ['2004-02-28T13:14:15.016Z', '2029-03-01T01:02:03.004Z'];
      expect(calendar.elapsed(from, to), timeZone).toBe(Date.parse(to) - Date.parse(from));
      const { walk } = calendar.deadline(from, (Date.parse(to) - Date.parse(from)) / 60_000);
      expect(lines(walk)).toEqual([`${from} ${to} open open`]);
    }
  });

  it('has a leap day in 2028 and none in 2100', () => {
    const calendar = createBusinessCalendar({ timeZone: 'Asia/Tokyo', hours: dailyFrom(['09:00', '17:30']) });
    expect(calendar.elapsed('2028-02-28T00:00Z', '2028-03-01T00:00Z')).toBe(17 * hour);
    expect(calendar.elapsed('2100-02-28T00:00Z', '2100-03-01T00:00Z')).toBe(8.5 * hour);
  });

  it('counts ten years: 2,609 working days of eight hours from 2020 to 2029', () => {
    for (const [timeZone, offset] of [
      ['UTC', 'Z'],
      ['America/New_York', '-05:00'],
      ['Asia/Tokyo', '+09:00'],
    ] as const) {
      const calendar = createBusinessCalendar({ timeZone, hours: weekdaysFrom('09:00', '17:00') });
      const [start, end] = [`2020-01-01T00:00${offset}`, `2030-01-01T00:00${offset}`];
      expect(calendar.elapsed(start, end), timeZone).toBe(2609 * 8 * hour);
      const { dueAt } = calendar.deadline(start, 2609 * 8 * 60);
      expect(dueAt, timeZone).toEqual(new Date(`2029-12-31T17:00${offset}`));
    }
  });

  it('works before 1970 and in the first and last years', () => {
    const calendar = createBusinessCalendar({ timeZone: 'UTC', hours: weekdaysFrom('09:00', '17:00') });
    expect(calendar.nextOpening('1969-12-27T12:00Z').toISOString()).toBe('1969-12-29T09:00:00.000Z');
    expect(calendar.deadline('1969-12-31T16:59:59.999Z', 1).dueAt.toISOString()).toBe('1970-01-01T09:00:59.999Z');
    expect(calendar.nextOpening('0001-01-01T00:00Z').toISOString()).toBe('0001-01-01T09:00:00.000Z');
    expect(calendar.nextOpening('9999-12-31T00:00Z').toISOString()).toBe('9999-12-31T09:00:00.000Z');
    const early = createBusinessCalendar({ timeZone: 'America/Los_Angeles', hours: dailyFrom(['00:00', '24:00']) });
    expect(early.elapsed('0000-01-01T00:00Z', '0000-03-01T00:00Z')).toBe(60 * 24 * hour);
  });
});
