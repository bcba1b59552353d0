const form = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(?:Z|([+-])(\d{2}):(\d{2}))$/;

/** Midnight UTC of a date in epoch milliseconds, null for a date that no calendar has. */
function midnight(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : null;
}

function parseText(text: string): number | null {
  const match = form.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second = '0', fraction = '', sign, offsetHour = '0', offsetMinute = '0'] =
    match;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  if (Number(offsetHour) > 23 || Number(offsetMinute) > 59) return null;
  const date = midnight(Number(year), Number(month), Number(day));
  if (date === null) return null;
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'));
  const wall = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 + milliseconds;
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * 60_000;
  return date + wall - (sign === '-' ? -offset : offset);
}

// 0000-01-01T00:00Z and 9999-12-31T23:59:59.999Z: outside them, ISO text has six digits of year and no longer sorts.
const earliest = -62_167_219_200_000;
const latest = 253_402_300_799_999;

/** The time of a `Date`, NaN for an invalid one; null for anything that is no `Date`. */
export function timeOfDate(value: unknown): number | null {
  if (typeof value !== 'object' || value === null) return null;
  try {
    // Asks for what makes an object a Date: holds for one of another frame, and runs no code of the object's own.
    return Date.prototype.getTime.call(value);
  } catch {
    return null;
  }
}

/**
 * The instant that a value names, in epoch milliseconds, or null where it names none.
 *
 * Accepted are a valid `Date` and the text `YYYY-MM-DDTHH:mm[:ss[.fraction]]` that ends in `Z` or an
 * offset `+-HH:mm`: a real date, hours 00 to 23. Digits past milliseconds are cut. The year, in UTC,
 * is 0000 to 9999.
 *
 * @example
 * parseInstant('2026-03-08T09:00+01:00'); // 1772956800000
 * parseInstant('2026-02-30T09:00Z'); // null
 */
export function parseInstant(value: unknown): number | null {
  const at = typeof value === 'string' ? parseText(value) : timeOfDate(value);
  return at !== null && at >= earliest && at <= latest ? at : null;
}

/** An instant of a parsed case, an ISO string in UTC, in epoch milliseconds; null for none. */
export function epochOf(instant: string | Date | undefined): number | null {
  return typeof instant === 'string' ? Date.parse(instant) : parseInstant(instant);
}

/**
 * A well-formed instant that a text probably meant, or undefined: repairs lower-case letters, a space
 * for `T` and an offset without its colon. An offset is never invented.
 */
export function suggestInstant(text: string): string | undefined {
  if (text.length > 60) return undefined;
  const repaired = text
    .trim()
    .toUpperCase()
    .replace(/^(\d{4}-\d{2}-\d{2}) +/, '$1T')
    .replace(
      /(:\d{2}(?:\.\d+)?) *([+-]\d{2})(?::?(\d{2}))?$/,
      (_, clock: string, hour: string, minute?: string) => `${clock}${hour}:${minute ?? '00'}`,
    )
    .replace(/ +Z$/, 'Z');
  return repaired !== text && parseInstant(repaired) !== null ? repaired : undefined;
}
