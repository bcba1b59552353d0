import { nearest } from './suggestions.js';
import { timeZoneNames } from './time-zone-names.js';

// Zones younger than the list that the platform's own data already has.
let additional: ReadonlySet<string> | undefined;

function isListed(name: string): boolean {
  if (timeZoneNames().has(name)) return true;
  // Without a slash stand the abbreviations EST, MST and HST, which some platforms list.
  additional ??= new Set(Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/')));
  return additional.has(name);
}

// Grows only by listed names, so that its size is bounded by the list.
const known = new Map<string, boolean>();

function isKnownToPlatform(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/**
 * Whether a text is a time zone of the IANA database, or an alias of one, in IANA's spelling, that
 * this platform has data for. Offsets, other spellings and the abbreviations EST, MST and HST are not.
 *
 * @example
 * isTimeZone('Europe/Paris'); // true
 * isTimeZone('europe/paris'); // false
 * isTimeZone('+02:00'); // false
 */
export function isTimeZone(name: string): boolean {
  const answer = known.get(name);
  if (answer !== undefined) return answer;
  if (!isListed(name)) return false;
  const supported = isKnownToPlatform(name);
  known.set(name, supported);
  return supported;
}

// Abbreviations stand for a place's winter or summer time, so that only the place names the zone.
const abbreviations: Readonly<Record<string, string>> = {
  EST: 'America/New_York',
  EDT: 'America/New_York',
  CDT: 'America/Chicago',
  MST: 'America/Denver',
  MDT: 'America/Denver',
  PST: 'America/Los_Angeles',
  PDT: 'America/Los_Angeles',
  HST: 'Pacific/Honolulu',
  CEST: 'Europe/Paris',
  BST: 'Europe/London',
  JST: 'Asia/Tokyo',
};

/** The time zone that a text probably meant (`europe/paris`, `Paris`, `EST`), or undefined. */
export function suggestTimeZone(text: string): string | undefined {
  const name = text.trim().replaceAll(' ', '_');
  const zone = Object.hasOwn(abbreviations, name.toUpperCase()) ? abbreviations[name.toUpperCase()] : undefined;
  if (zone !== undefined) return zone;
  // An offset has no near zone: which of several it meant depends on the place.
  if (!/[a-z]{3}/i.test(name)) return undefined;
  const city = name.toLowerCase();
  for (const listed of timeZoneNames()) {
    if (listed.toLowerCase() === city || listed.toLowerCase().endsWith(`/${city}`)) return listed;
  }
  return nearest(name, timeZoneNames());
}
