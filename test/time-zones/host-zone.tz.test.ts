import { expect, test } from 'vitest';

// Minutes as getTimezoneOffset() gives them in January and July 2026: Lord Howe shifts by half an hour.
const offsets: Readonly<Record<string, readonly [january: number, july: number]>> = {
  UTC: [0, 0],
  'America/New_York': [300, 240],
  'Asia/Tokyo': [-540, -540],
  'Africa/Cairo': [-120, -180],
  'Pacific/Apia': [-780, -780],
  'Australia/Lord_Howe': [-660, -630],
};

test('the host really stands in the zone that the project names', () => {
  const zone = process.env['TZ'] ?? 'TZ is not set';
  expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
  expect([
    new Date('2026-01-15T12:00:00Z').getTimezoneOffset(),
    new Date('2026-07-15T12:00:00Z').getTimezoneOffset(),
  ]).toEqual(offsets[zone]);
});
