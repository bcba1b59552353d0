import { readFileSync } from 'node:fs';
import { createBusinessCalendar } from 'support-policy/business-hours';
import { describe, expect, it } from 'vitest';
import { weekdaysFrom } from './hours.js';

interface Line {
  readonly id: string;
  readonly timeZone: string;
  readonly open: string;
  readonly close: string;
  readonly holidays: readonly string[];
  readonly start: string;
}

interface DeadlineLine extends Line {
  readonly businessMinutes: number;
  readonly deadline: string;
}

interface DurationLine extends Line {
  readonly end: string;
  readonly businessMsBetween: number;
}

function lines<T extends Line>(name: string): readonly T[] {
  const text = readFileSync(new URL(`./oracle/${name}`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const deadlines = lines<DeadlineLine>('deadlines.jsonl');
const durations = lines<DurationLine>('durations.jsonl');

// Known dates are counted by whole weeks, a function is asked day by day: two ways to count, both checked.
const calendars = (line: Line) => {
  const common = { timeZone: line.timeZone, hours: weekdaysFrom(line.open, line.close) };
  const dates = new Set(line.holidays);
  return [
    createBusinessCalendar({ ...common, holidays: line.holidays }),
    createBusinessCalendar({ ...common, holidays: (date) => dates.has(date) }),
  ];
};

describe('the independent count', () => {
  it('has all its lines', () => {
    expect([deadlines.length, durations.length]).toEqual([300, 100]);
  });

  it('agrees on every deadline', () => {
    for (const line of deadlines) {
      for (const calendar of calendars(line)) {
        expect(calendar.deadline(line.start, line.businessMinutes).dueAt.toISOString(), line.id).toBe(line.deadline);
      }
    }
  });

  it('agrees on every duration, and on its negative backwards', () => {
    for (const line of durations) {
      for (const calendar of calendars(line)) {
        expect(calendar.elapsed(line.start, line.end), line.id).toBe(line.businessMsBetween);
        expect(calendar.elapsed(line.end, line.start), line.id).toBe(0 - line.businessMsBetween);
      }
    }
  });

  it('agrees on the open time between a start and its deadline', () => {
    for (const line of deadlines) {
      for (const calendar of calendars(line)) {
        expect(calendar.elapsed(line.start, line.deadline), line.id).toBe(line.businessMinutes * 60_000);
      }
    }
  });
});
