import type { BusinessHours } from 'support-policy/business-hours';

/** Monday to Friday, one interval a day. */
export function weekdaysFrom(open: string, close: string): BusinessHours {
  const day = [[open, close]] as const;
  return { mon: day, tue: day, wed: day, thu: day, fri: day };
}

/** The same intervals on all seven days. */
export function dailyFrom(...day: readonly (readonly [open: string, close: string])[]): BusinessHours {
  return { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };
}

/** A walk as lines that can be read: `07:00Z-15:00Z open`. */
export function lines(
  walk: readonly { from: Date; to: Date; counted: string; why: string; date?: string }[],
): readonly string[] {
  const short = (instant: Date): string => instant.toISOString().replace(/(:00)?\.000Z$/, 'Z');
  return walk.map(({ from, to, counted, why, date }) =>
    [short(from), short(to), counted, why, date].filter((part) => part !== undefined).join(' '),
  );
}
