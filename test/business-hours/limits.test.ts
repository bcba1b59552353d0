import {
  createBusinessCalendar,
  InvalidCaseError,
  InvalidPolicyError,
  type SupportPolicyError,
} from 'support-policy/business-hours';
import { describe, expect, it } from 'vitest';
import { dailyFrom, weekdaysFrom } from './hours.js';

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
