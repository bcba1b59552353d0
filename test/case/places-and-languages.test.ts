import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCountry, suggestCountry } from '../../src/case/countries.js';
import { isLanguageTag, languageKey, suggestLanguage } from '../../src/case/language.js';
import { timeZoneNames } from '../../src/case/time-zone-names.js';
import { isTimeZone, suggestTimeZone } from '../../src/case/time-zones.js';

describe('a country', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const accepted = letters.flatMap((first) => letters.map((second) => first + second)).filter(isCountry);

  test('is one of the 249 codes that ISO 3166-1 assigns', () => {
    expect(accepted).toHaveLength(249);
    const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    expect(accepted.filter((code) => names.of(code) === undefined)).toEqual([]);
  });

  test.each(['UK', 'EU', 'SU', 'ZZ', 'AN', 'YU', 'XK', 'EL', 'fr', 'FRA', '250', '', ' FR', 'constructor'])(
    'is not %j',
    (code) => {
      expect(isCountry(code)).toBe(false);
    },
  );

  test.each([
    ['fr', 'FR'],
    ['UK', 'GB'],
    ['usa', 'US'],
    ['Japan', 'JP'],
    ['Japon', 'JP'],
    [' ca ', 'CA'],
    ['Atlantis', undefined],
    ['constructor', undefined],
    ['x'.repeat(1e6), undefined],
  ])('meant by %s is %s', (text, expected) => {
    expect(suggestCountry(text)).toBe(expected);
  });
});

describe('a time zone', () => {
  test('is every zone that the platform lists', () => {
    expect(Intl.supportedValuesOf('timeZone').filter((zone) => !isTimeZone(zone))).toEqual([]);
  });

  test('has a name of the list once, without abbreviations that name an offset', () => {
    expect(timeZoneNames().size).toBe(594);
    expect([...timeZoneNames()].filter((name) => ['EST', 'MST', 'HST', 'Factory'].includes(name))).toEqual([]);
    expect([...timeZoneNames()].filter((name) => !/^[A-Z][\w+-]*(?:\/[A-Z][\w+-]*)*$/.test(name))).toEqual([]);
  });

  test.each([
    'Europe/Paris',
    'Europe/Kyiv',
    'Europe/Kiev',
    'Asia/Kolkata',
    'Asia/Calcutta',
    'US/Pacific',
    'UTC',
    'GMT',
    'Etc/UTC',
    'Etc/GMT+5',
    'CET',
    'America/Argentina/Buenos_Aires',
    'America/Port_of_Spain',
  ])('is %s', (name) => {
    expect(isTimeZone(name)).toBe(true);
    expect(isTimeZone(name)).toBe(true);
  });

  test.each([
    'europe/paris',
    'EUROPE/PARIS',
    'Europe/paris',
    'Paris',
    'EST',
    'MST',
    'HST',
    'PST',
    '+02:00',
    '-05:00',
    '+0200',
    'UTC+2',
    'GMT+2',
    'Z',
    'utc',
    'Factory',
    'SystemV/EST5',
    'Europe/Atlantis',
    '',
    ' Europe/Paris',
    'Europe/Paris ',
    'constructor',
    '__proto__',
  ])('is not %j', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });

  test('is none for a text of megabytes', () => {
    expect(isTimeZone('Europe/Paris'.repeat(1e5))).toBe(false);
    expect(suggestTimeZone('Europe/Paris'.repeat(1e5))).toBeUndefined();
  });

  test.each([
    ['europe/paris', 'Europe/Paris'],
    ['Europe/Pairs', 'Europe/Paris'],
    ['America/New York', 'America/New_York'],
    ['new york', 'America/New_York'],
    ['Tokyo', 'Asia/Tokyo'],
    ['EST', 'America/New_York'],
    ['utc', 'UTC'],
    ['+02:00', undefined],
    ['', undefined],
    ['somewhere else', undefined],
    ['constructor', undefined],
  ])('meant by %s is %s', (text, expected) => {
    expect(suggestTimeZone(text)).toBe(expected);
  });

  test('that is suggested is one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...timeZoneNames()), fc.nat(), (name, at) => {
        const cut = at % name.length;
        const suggestion = suggestTimeZone(name.slice(0, cut) + name.slice(cut + 1));
        expect(suggestion === undefined || timeZoneNames().has(suggestion)).toBe(true);
      }),
    );
  });
});

describe('a language tag', () => {
  test.each([
    'en',
    'fr',
    'EN',
    'pt-BR',
    'zh',
    'zh-Hans',
    'zh-hant-hk',
    'es-419',
    'de-CH-1996',
    'en-x-other',
    'ja-JP-u-ca-japanese',
    'haw',
    'zh-Hans-x-other',
  ])('is %s', (tag) => {
    expect(isLanguageTag(tag)).toBe(true);
  });

  test.each([
    '',
    'e',
    'french',
    'fr_FR',
    'fr-',
    '-fr',
    'fr--FR',
    'fr FR',
    'i-klingon',
    'x-private',
    'en-a',
    'fr-F',
    'fr-FRANCAISES',
    'root',
    '12',
    'é',
    `en-x-${'a'.repeat(8)}${'-a'.repeat(200)}`,
  ])('is not %j', (tag) => {
    expect(isLanguageTag(tag)).toBe(false);
  });

  test('is one exactly where the platform reads it', () => {
    const subtag = fc.constantFrom(
      'en',
      'zh',
      'hans',
      'Hant',
      'TW',
      '419',
      '1996',
      'u',
      'x',
      'ca',
      'a',
      'fr',
      'gregory',
      'no',
      '0abc',
      'abcd',
    );
    fc.assert(
      fc.property(fc.array(subtag, { minLength: 1, maxLength: 5 }), (subtags) => {
        const tag = subtags.join('-');
        let isWellFormed = true;
        try {
          new Intl.Locale(tag);
        } catch {
          isWellFormed = false;
        }
        expect(isLanguageTag(tag)).toBe(isWellFormed && /^[a-z]{2,3}(-|$)/i.test(tag));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['en', 'en'],
    ['EN-us', 'en'],
    ['pt-BR', 'pt'],
    ['zh', 'zh'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-Hans', 'zh-Hans'],
    ['zh-Hans-TW', 'zh-Hans'],
    ['ZH-HANS-x-other', 'zh-Hans'],
    ['zh-Hant', 'zh-Hant'],
    ['zh-Hant-CN', 'zh-Hant'],
    ['zh-tw', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-MO', 'zh-Hant'],
    ['zh-MY', 'zh'],
    ['zh-Latn-CN', 'zh'],
    ['zh-x-hans', 'zh'],
    ['zh-u-nu-hant', 'zh'],
    ['en-Hans', 'en'],
  ])('%s has the key %s', (tag, key) => {
    expect(languageKey(tag)).toBe(key);
  });

  test.each([
    ['fr_FR', 'fr-FR'],
    ['pt_BR.UTF-8', 'pt-BR'],
    ['zh_hans', 'zh-Hans'],
    ['French', 'fr'],
    ['Allemand', 'de'],
    ['gibberish', undefined],
    ['', undefined],
    ['x'.repeat(1e6), undefined],
  ])('meant by %s is %s', (text, expected) => {
    expect(suggestLanguage(text)).toBe(expected);
  });
});
