import { createBusinessCalendar } from 'support-policy/business-hours';
import { describe, expect, it } from 'vitest';
import { lines, weekdaysFrom } from './hours.js';

const paris = createBusinessCalendar({ timeZone: 'Europe/Paris', hours: weekdaysFrom('09:00', '17:00') });

describe('isOpen and nextOpening', () => {
  it('is open from the opening on, and closed from the closing on', () => {
    expect(paris.isOpen('2026-11-23T07:59:59.999Z')).toBe(false);
    expect(paris.isOpen('2026-11-23T08:00:00.000Z')).toBe(true);
    expect(paris.isOpen('2026-11-23T15:59:59.999Z')).toBe(true);
    expect(paris.isOpen('2026-11-23T16:00:00.000Z')).toBe(false);
    expect(paris.isOpen('2026-11-22T12:00Z')).toBe(false);
  });

  it('opens at the instant itself when it is open', () => {
    const at = new Date('2026-11-23T08:00:00.001Z');
    expect(paris.nextOpening(at)).toEqual(at);
    expect(paris.nextOpening(at)).not.toBe(at);
    expect(paris.nextOpening('2026-11-27T16:00Z').toISOString()).toBe('2026-11-30T08:00:00.000Z');
  });

  it('follows several intervals in any order, joined where they touch', () => {
    const hours = {
      mon: [
        ['13:00', '17:00'],
        ['09:00', '12:00'],
        ['12:00', '12:30'],
      ],
    } as const;
    const calendar = createBusinessCalendar({ timeZone: 'UTC', hours });
    expect(lines(calendar.deadline('2026-11-23T08:00Z', 240).walk)).toEqual([
      '2026-11-23T08:00Z 2026-11-23T09:00Z closed outside-hours',
      '2026-11-23T09:00Z 2026-11-23T12:30Z open open',
      '2026-11-23T12:30Z 2026-11-23T13:00Z closed outside-hours',
      '2026-11-23T13:00Z 2026-11-23T13:30Z open open',
    ]);
  });
});

describe('deadline', () => {
  it('ends at closing time when the minutes run out there', () => {
    expect(paris.deadline('2026-11-23T08:00Z', 480).dueAt.toISOString()).toBe('2026-11-23T16:00:00.000Z');
    expect(paris.deadline('2026-11-23T16:00Z', 480).dueAt.toISOString()).toBe('2026-11-24T16:00:00.000Z');
    const allDay = createBusinessCalendar({ timeZone: 'UTC', hours: { mon: [['00:00', '24:00']] } });
    expect(allDay.deadline('2026-11-23T00:00Z', 1440).dueAt.toISOString()).toBe('2026-11-24T00:00:00.000Z');
    expect(allDay.deadline('2026-11-23T00:00Z', 1441).dueAt.toISOString()).toBe('2026-11-30T00:01:00.000Z');
  });

  it('is the start itself for no minutes, open or not, and has no walk', () => {
    for (const start of ['2026-11-22T12:00:00.123Z', '2026-11-23T12:00:00.123Z']) {
      const { dueAt, walk } = paris.deadline(start, 0);
      expect([dueAt.toISOString(), walk]).toEqual([start, []]);
    }
    expect(paris.deadline('2026-11-22T12:00Z', -0).dueAt.toISOString()).toBe('2026-11-22T12:00:00.000Z');
  });

  it('counts fractions, to the first millisecond at which they have passed', () => {
    const delay = (minutes: number): number =>
      paris.deadline('2026-11-23T09:00Z', minutes).dueAt.getTime() - Date.parse('2026-11-23T09:00Z');
    expect([0.5, 1.1, 0.001, 1 / 3, 0.0001, 1e-12, 2.3, 64.1].map(delay)).toEqual([
      30_000, 66_000, 60, 20_000, 6, 1, 138_000, 3_846_000,
    ]);
    expect(delay(0.00001)).toBe(1);
    expect(delay(1.00001)).toBe(60_001);
  });

  it('keeps the milliseconds of the start', () => {
    const { dueAt } = paris.deadline('2026-11-23T15:59:59.7501Z', 1);
    expect(dueAt.toISOString()).toBe('2026-11-24T08:00:59.750Z');
  });
});

describe('what a calendar is not affected by', () => {
  it('a change of what it was made from, or of an instant that it was given', () => {
    const hours = { mon: [['09:00', '17:00']] as [string, string][] };
    const holidays = ['2026-11-30'];
    const calendar = createBusinessCalendar({ timeZone: 'UTC', hours, holidays });
    hours.mon.length = 0;
    holidays.length = 0;
    const start = new Date('2026-11-24T00:00Z');
    const deadline = calendar.deadline(start, 60);
    start.setTime(0);
    expect(deadline.dueAt.toISOString()).toBe('2026-12-07T10:00:00.000Z');
    expect(deadline.walk[0]?.from.toISOString()).toBe('2026-11-24T00:00:00.000Z');
  });
});
