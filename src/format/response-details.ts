import * as v from 'valibot';
import { isTimeZone } from '../case/time-zones.js';
import type { DayName } from '../locales/decision-words.js';
import { type Locale, words } from '../locales/locale.js';
import { readAs } from './check-decision.js';
import type { Block } from './document.js';
import { wordIn } from './fact-words.js';
import { localTime, spanOf } from './local-time.js';
import { renderInstant } from './value.js';

const instant = v.pipe(
  v.string(),
  v.check((text) => Number.isFinite(Date.parse(text))),
);
const interval = v.pipe(
  v.array(v.string()),
  v.check(({ length }) => length === 2),
);
const segment = v.object({
  from: instant,
  to: instant,
  counted: v.picklist(['open', 'closed']),
  why: v.string(),
  date: v.exactOptional(v.string()),
});
const shape = v.object({
  dueBefore: v.nullable(instant),
  remainingMinutes: v.nullable(v.number()),
  walk: v.array(segment),
  languages: v.array(v.object({ language: v.string(), hours: v.string() })),
  calendar: v.nullable(
    v.object({ id: v.string(), timeZone: v.string(), hours: v.record(v.string(), v.array(interval)) }),
  ),
});

type ResponseDetails = v.InferOutput<typeof shape>;
type Segment = v.InferOutput<typeof segment>;

const readShape = (details: unknown): ResponseDetails => readAs(shape, details);

// A zone that this platform has no data for: UTC is then right, if less handy.
function zoneOf({ calendar }: ResponseDetails): string | null {
  return calendar !== null && isTimeZone(calendar.timeZone) ? calendar.timeZone : null;
}

/**
 * The details of a first response that are more than one word, in words, by name.
 *
 * @throws TypeError that names the place of the first flaw
 */
export function responseTexts(details: unknown, locale: Locale): ReadonlyMap<string, string | null> {
  const read = readShape(details);
  const { dueBefore, languages, calendar, remainingMinutes } = read;
  const { labelled, languageHours } = words[locale].layout;
  const spoken = languages.map(({ language, hours }) => labelled(language, wordIn(languageHours, hours)));
  return new Map([
    ['dueBefore', dueBefore === null ? null : dueText(dueBefore, zoneOf(read), locale)],
    ['walk', null],
    // Counted between instants, and so whole milliseconds.
    ['remainingMinutes', remainingMinutes === null ? null : spanOf(Math.round(remainingMinutes * 60_000), locale)],
    ['languages', spoken.length === 0 ? null : spoken.join(words[locale].phrases.betweenNotes)],
    [
      'calendar',
      calendar === null ? null : labelled(`${calendar.id}, ${calendar.timeZone}`, weekText(calendar.hours, locale)),
    ],
  ]);
}

function dueText(due: string, timeZone: string | null, locale: Locale): string {
  const local = localTime(due, timeZone, locale);
  return timeZone === null ? local : `${local} (${renderInstant(due)})`;
}

const days: readonly DayName[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

// `Mon-Fri 09:00-17:00`: neighbouring days of the same hours are one entry.
function weekText(hours: Readonly<Record<string, readonly (readonly string[])[]>>, locale: Locale): string {
  const names = words[locale].layout.days;
  const runs: { first: DayName; last: DayName; open: string }[] = [];
  for (const [index, day] of days.entries()) {
    const open = (hours[day] ?? []).map((each) => each.join('-')).join(', ');
    const run = runs.at(-1);
    if (open === '') continue;
    if (run?.open === open && run.last === days[index - 1]) run.last = day;
    else runs.push({ first: day, last: day, open });
  }
  return runs
    .map(({ first, last, open }) => `${first === last ? names[first] : `${names[first]}-${names[last]}`} ${open}`)
    .join(words[locale].phrases.betweenNotes);
}

/**
 * The way from submission to the deadline as a table that can be checked by eye: none where the deadline is unknown.
 *
 * @throws TypeError that names the place of the first flaw
 */
export function walkBlocks(details: unknown, locale: Locale): readonly Block[] {
  const read = readShape(details);
  if (read.walk.length === 0) return [];
  const timeZone = zoneOf(read);
  const { walk } = words[locale].layout;
  const counts = ({ from, to, counted }: Segment): number =>
    counted === 'open' ? Date.parse(to) - Date.parse(from) : 0;
  const total = read.walk.reduce((sum, each) => sum + counts(each), 0);
  const rows = read.walk.map((each) => [
    localTime(each.from, timeZone, locale),
    localTime(each.to, timeZone, locale),
    each.counted === 'open' ? spanOf(counts(each), locale) : '–',
    [wordIn(walk.why, each.why), each.date ?? ''].join(' ').trim(),
  ]);
  const { from, to, counts: count, why } = walk.columns;
  return [
    { kind: 'heading', text: walk.heading(timeZone ?? 'UTC') },
    { kind: 'table', header: [from, to, count, why], rows: [...rows, [walk.total, '', spanOf(total, locale), '']] },
  ];
}
