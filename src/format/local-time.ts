import { zoneClock } from '../business-hours/zone-clock.js';
import type { DayName } from '../locales/decision-words.js';
import { type Locale, words } from '../locales/locale.js';
import { renderInstant, renderNumber } from './value.js';

const week: readonly DayName[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * An instant as a wall clock shows it, with the offset that tells two equal wall times apart:
 * `Sun 2026-10-25 02:30 +01:00`, or `Sun 2026-10-25 01:30 UTC` without a zone.
 *
 * @param instant - ISO
 * @param timeZone - a valid IANA time zone
 */
export function localTime(instant: string, timeZone: string | null, locale: Locale): string {
  const at = Date.parse(instant);
  const offset = timeZone === null ? 0 : zoneClock(timeZone).stretchAt(at).offset;
  const wall = new Date(at + offset);
  const day = words[locale].layout.days[week[wall.getUTCDay()] ?? 'sun'];
  const time = renderInstant(wall.toISOString());
  return `${day} ${timeZone === null ? time : time.replace('UTC', offsetText(offset))}`;
}

function offsetText(offset: number): string {
  const seconds = Math.abs(offset) / 1000;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  // Only local mean time of long ago has seconds.
  const shown = seconds % 60 === 0 ? parts : [...parts, seconds % 60];
  return `${offset < 0 ? '-' : '+'}${shown.map((part) => String(part).padStart(2, '0')).join(':')}`;
}

/** A span of time to the millisecond: `1 h 30 min`. */
export function spanOf(milliseconds: number, locale: Locale): string {
  const parts = [
    { count: Math.floor(milliseconds / 3_600_000), unit: 'h' },
    { count: Math.floor(milliseconds / 60_000) % 60, unit: 'min' },
    { count: (milliseconds % 60_000) / 1000, unit: 's' },
  ];
  const shown = parts.filter(({ count }) => count > 0);
  return shown.length === 0
    ? '0 min'
    : shown.map(({ count, unit }) => `${renderNumber(count, locale)} ${unit}`).join(' ');
}
