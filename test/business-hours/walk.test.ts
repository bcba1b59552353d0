import { createBusinessCalendar } from 'support-policy/business-hours';
import { describe, expect, it } from 'vitest';
import { dailyFrom, lines, weekdaysFrom } from './hours.js';

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
