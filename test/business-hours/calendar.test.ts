import {
  createBusinessCalendar,
  InvalidCaseError,
  InvalidPolicyError,
  type SupportPolicyError,
} from 'support-policy/business-hours';
import { describe, expect, it } from 'vitest';
import { dailyFrom, lines, weekdaysFrom } from './hours.js';

const paris = createBusinessCalendar({ timeZone: 'Europe/Paris', hours: weekdaysFrom('09:00', '17:00') });

function errorOf(run: () => unknown): SupportPolicyError {
  try {
    run();
  } catch (error) {
    if (error instanceof InvalidCaseError || error instanceof InvalidPolicyError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

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

describe('the walk', () => {
  const calendar = createBusinessCalendar({
    timeZone: 'Europe/Paris',
    hours: weekdaysFrom('09:00', '17:00'),
    holidays: new Set(['2026-12-25', '2026-12-26', '2026-12-28', '2026-12-29']),
  });

  it('says for every piece of the way why it counts or not', () => {
    expect(lines(calendar.deadline('2026-12-23T15:30Z', 540).walk)).toEqual([
      '2026-12-23T15:30Z 2026-12-23T16:00Z open open',
      '2026-12-23T16:00Z 2026-12-24T08:00Z closed outside-hours',
      '2026-12-24T08:00Z 2026-12-24T16:00Z open open',
      '2026-12-24T16:00Z 2026-12-24T23:00Z closed outside-hours',
      '2026-12-24T23:00Z 2026-12-25T23:00Z closed holiday 2026-12-25',
      '2026-12-25T23:00Z 2026-12-27T23:00Z closed closed-day',
      '2026-12-27T23:00Z 2026-12-28T23:00Z closed holiday 2026-12-28',
      '2026-12-28T23:00Z 2026-12-29T23:00Z closed holiday 2026-12-29',
      '2026-12-29T23:00Z 2026-12-30T08:00Z closed outside-hours',
      '2026-12-30T08:00Z 2026-12-30T08:30Z open open',
    ]);
  });

  it('is computed when first read, and the same list from then on', () => {
    const asked: string[] = [];
    const holidays = (date: string): boolean => asked.push(date) < 0;
    const deadline = createBusinessCalendar({
      timeZone: 'UTC',
      hours: dailyFrom(['09:00', '17:00']),
      holidays,
    }).deadline('2026-11-23T09:00Z', 600);
    const before = asked.length;
    expect(deadline.walk).toHaveLength(3);
    expect(asked.length).toBeGreaterThan(before);
    const after = asked.length;
    expect(deadline.walk).toBe(deadline.walk);
    expect(asked.length).toBe(after);
  });

  it('is frozen, and its dates cannot be moved', () => {
    const deadline = calendar.deadline('2026-12-23T15:30Z', 540);
    expect(Object.isFrozen(deadline) && Object.isFrozen(deadline.walk)).toBe(true);
    expect(deadline.walk.every((segment) => Object.isFrozen(segment))).toBe(true);
    const before = JSON.stringify(deadline);
    deadline.dueAt.setTime(0);
    for (const segment of deadline.walk) segment.from.setTime(segment.to.setTime(0));
    calendar.nextOpening('2026-12-23T15:30Z').setTime(0);
    expect(JSON.stringify(deadline)).toBe(before);
    expect(before).toContain('"from":"2026-12-24T23:00:00.000Z"');
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

describe('limits', () => {
  it('catches a function that makes a holiday of every day', () => {
    let calls = 0;
    const hours = weekdaysFrom('09:00', '17:00');
    const holidays = (): boolean => {
      calls += 1;
      return true;
    };
    const closed = createBusinessCalendar({ timeZone: 'Europe/Paris', hours, holidays });
    for (const run of [() => closed.nextOpening('2026-11-23T00:00Z'), () => closed.deadline('2026-11-23T00:00Z', 1)]) {
      calls = 0;
      const error = errorOf(run);
      expect(error.name).toBe('InvalidPolicyError');
      expect(error.issues).toMatchObject([{ path: '/holidays', code: 'no-opening' }]);
      expect(calls).toBeLessThan(1500);
    }
    expect(closed.isOpen('2026-11-23T12:00Z')).toBe(false);
    expect(closed.elapsed('2026-11-23T00:00Z', '2027-11-23T00:00Z')).toBe(0);
  });

  it('finds an opening after two years of holidays', () => {
    const holidays = (date: string): boolean => date < '2028-11-23';
    const calendar = createBusinessCalendar({ timeZone: 'UTC', hours: dailyFrom(['09:00', '17:00']), holidays });
    expect(calendar.nextOpening('2026-11-23T00:00Z').toISOString()).toBe('2028-11-23T09:00:00.000Z');
  });

  it('asks a function once a day at most, and never about a day without hours', () => {
    const asked: string[] = [];
    const holidays = (date: string): boolean => asked.push(date) < 0;
    const calendar = createBusinessCalendar({ timeZone: 'UTC', hours: weekdaysFrom('09:00', '17:00'), holidays });
    calendar.elapsed('2024-01-01T00:00Z', '2025-01-01T00:00Z');
    expect(asked).toHaveLength(262);
    expect(new Set(asked).size).toBe(262);
  });

  it('refuses a function that answers with a promise', () => {
    const holidays = (async () => false) as unknown as (date: string) => boolean;
    const calendar = createBusinessCalendar({ timeZone: 'UTC', hours: dailyFrom(['09:00', '17:00']), holidays });
    expect(errorOf(() => calendar.isOpen('2026-11-23T12:00Z')).issues).toMatchObject([
      { path: '/holidays', code: 'wrong-type', received: 'an object' },
    ]);
  });

  it('refuses minutes that are no duration', () => {
    for (const minutes of [-1, -0.001, Number.NaN, Number.POSITIVE_INFINITY]) {
      const error = errorOf(() => paris.deadline('2026-11-23T09:00Z', minutes));
      expect([error.name, error.issues[0]?.path, error.issues[0]?.code]).toEqual([
        'InvalidPolicyError',
        '/minutes',
        'out-of-range',
      ]);
    }
    const text = JSON.parse('"60"');
    expect(errorOf(() => paris.deadline('2026-11-23T09:00Z', text)).issues[0]?.code).toBe('wrong-type');
  });

  it('does not go beyond the year 9999', () => {
    expect(errorOf(() => paris.deadline('9999-12-31T12:00Z', 480)).issues[0]?.path).toBe('/minutes');
    expect(errorOf(() => paris.deadline('2026-11-23T09:00Z', Number.MAX_VALUE)).issues[0]?.path).toBe('/minutes');
    const error = errorOf(() => paris.nextOpening('9999-12-31T17:00Z'));
    expect([error.name, error.issues[0]?.path]).toEqual(['InvalidCaseError', 'at']);
  });

  it('names the argument that is no instant', () => {
    const bad = '2026-02-30T09:00Z';
    const good = '2026-02-28T09:00Z';
    const runs: readonly (readonly [string, () => unknown])[] = [
      ['at', () => paris.isOpen(bad)],
      ['at', () => paris.nextOpening(new Date(Number.NaN))],
      ['start', () => paris.deadline('2026-02-28 09:00', 1)],
      ['start', () => paris.elapsed(bad, good)],
      ['end', () => paris.elapsed(good, bad)],
    ];
    for (const [path, run] of runs) {
      const error = errorOf(run);
      expect([error.name, error.issues[0]?.path, error.issues[0]?.code]).toEqual([
        'InvalidCaseError',
        path,
        'invalid-instant',
      ]);
    }
  });
});
