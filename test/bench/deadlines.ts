import assert from 'node:assert/strict';
import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';
import businessTime from 'dayjs-business-time';
import { type BusinessCalendar, type BusinessHours, createBusinessCalendar } from 'support-policy/business-hours';
import type { Figure, Section } from './figures.js';
import { type Effort, inRounds, ratio, slowTask, type Task, task, timeOf } from './measure.js';
import { createRandom } from './random.js';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const peerWeekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
const hours: BusinessHours = Object.fromEntries(weekdays.map((day) => [day, [['09:00', '17:00']]]));
const holidays: readonly string[] = [2026, 2027].flatMap((year) =>
  ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'].map((date) => `${year}-${date}`),
);

const spans = {
  'in a day': 90,
  'within a week': 3 * 480,
  'over a month': 21 * 480,
  'over a year': 250 * 480,
} as const;

type Span = keyof typeof spans;

const zones = ['UTC', 'Europe/Paris'] as const;
type Zone = (typeof zones)[number];

function setUpPeer(): void {
  dayjs.extend(utc);
  dayjs.extend(timezone);
  dayjs.extend(businessTime);
  const open = peerWeekdays.map((day) => [day, [{ start: '09:00:00', end: '17:00:00' }]]);
  dayjs.setBusinessTime({ sunday: null, saturday: null, ...Object.fromEntries(open) });
  dayjs.setHolidays([...holidays]);
}

// Mondays to Fridays from 09:00 to 15:00, so that the shortest span ends the same day, from 12 January to 6 February,
// so that a month ends before clocks change: at a change, the library compared never returns.
function startsIn(zone: Zone): readonly string[] {
  const random = createRandom(7);
  return Array.from({ length: 60 }, () => {
    const monday = Date.UTC(2026, 0, 12 + 7 * random.below(4));
    const wall = monday + random.below(5) * 86_400_000 + (9 * 60 + random.below(360)) * 60_000;
    return new Date(wall - (zone === 'UTC' ? 0 : 3_600_000)).toISOString();
  });
}

const crossesClockChange = (zone: Zone, span: Span): boolean => zone !== 'UTC' && span === 'over a year';

function peerDue(start: string, zone: Zone, minutes: number): string {
  const from = zone === 'UTC' ? dayjs.utc(start) : dayjs(start).tz(zone);
  return from.addBusinessMinutes(minutes).toISOString();
}

function checkAgreement(calendar: BusinessCalendar, zone: Zone, span: Span): void {
  const minutes = spans[span];
  for (const start of startsIn(zone).slice(0, span === 'in a day' || span === 'within a week' ? 60 : 5)) {
    const due = calendar.deadline(start, minutes).dueAt.toISOString();
    assert.equal(due, peerDue(start, zone, minutes), `${minutes} minutes from ${start} in ${zone}`);
  }
}

const spanNames: readonly Span[] = ['in a day', 'within a week', 'over a month', 'over a year'];

/** Times deadlines near and far against dayjs-business-time, its fastest way (UTC) and in a zone, where both agree. */
export async function measureDeadlines(effort: Effort): Promise<Section> {
  setUpPeer();
  const tasks: Task[] = [];
  const compared: (readonly [Zone, Span])[] = [];
  for (const zone of zones) {
    const calendar = createBusinessCalendar({ timeZone: zone, hours, holidays });
    for (const span of spanNames) {
      const minutes = spans[span];
      const starts = startsIn(zone);
      const id = `${zone}, ${span}`;
      tasks.push(
        task(`dueAt, ${id}`, starts.length, (index) => calendar.deadline(starts[index] ?? '', minutes).dueAt),
        task(`walk, ${id}`, starts.length, (index) => calendar.deadline(starts[index] ?? '', minutes).walk),
      );
      if (crossesClockChange(zone, span)) continue;
      checkAgreement(calendar, zone, span);
      compared.push([zone, span]);
      const calls = span === 'in a day' ? 60 : span === 'within a week' ? 10 : 1;
      tasks.push(
        slowTask(
          `dayjs-business-time, ${id}`,
          starts.length,
          (index) => peerDue(starts[index] ?? '', zone, minutes),
          calls,
        ),
      );
    }
  }
  const times = await inRounds(tasks, effort);
  const figures: Figure[] = zones.flatMap((zone) =>
    spanNames.map((span) => ({
      what: `dueAt ${span}, ${zone}`,
      value: timeOf(times, `dueAt, ${zone}, ${span}`),
      unit: 'ns' as const,
    })),
  );
  for (const zone of zones) {
    figures.push(
      {
        id: `dueAt, year / day, ${zone}`,
        what: `dueAt over a year takes, of one in a day, ${zone}`,
        value: ratio(times, `dueAt, ${zone}, over a year`, `dueAt, ${zone}, in a day`),
        unit: '×',
        target: { atMost: 10 },
      },
      {
        id: `walk / dueAt within a week, ${zone}`,
        what: `dueAt with its walk takes, of dueAt alone, within a week, ${zone}`,
        value: ratio(times, `walk, ${zone}, within a week`, `dueAt, ${zone}, within a week`),
        unit: '×',
      },
    );
  }
  for (const [zone, span] of compared) {
    const isNear = span === 'in a day' || span === 'within a week';
    figures.push({
      id: `dayjs-business-time / dueAt, ${zone}, ${span}`,
      what: `dayjs-business-time takes, of dueAt ${span}, ${zone}`,
      value: ratio(times, `dayjs-business-time, ${zone}, ${span}`, `dueAt, ${zone}, ${span}`),
      unit: '×',
      ...(isNear ? { target: { atLeast: 5 } } : {}),
    });
  }
  return { title: 'Deadlines in business hours', figures };
}
