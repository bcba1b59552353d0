import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  type CaseDecisions,
  evaluateCase,
  formatDecision,
  formatDecisions,
  InvalidPolicyError,
  type Locale,
} from '../../src/index.js';
import { words } from '../../src/locales/locale.js';
import { completeCase } from '../case/complete-case.js';
import { caseOf, optionsOf } from '../cases/case-of-row.js';
import { decisionKeys, slugs, table } from '../cases/table.js';

const locales: readonly Locale[] = ['en', 'fr'];
const formats = ['text', 'markdown'] as const;

const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const other: Readonly<Record<Locale, Locale>> = { en: 'fr', fr: 'en' };

describe.each(slugs)('%s', (slug) => {
  const { base, cases } = v.parse(table, readJson(`../cases/${slug}.json`));
  const key = decisionKeys[slug];
  const decisionOf = (row: (typeof cases)[number], locale: Locale): CaseDecisions[typeof key] =>
    evaluateCase(caseOf(base, row), { ...optionsOf(row), locale })[key];
  const evaluated = cases.map((row) => {
    const made = { en: decisionOf(row, 'en'), fr: decisionOf(row, 'fr') };
    return { name: row.name, in: (locale: Locale): CaseDecisions[typeof key] => made[locale] };
  });

  it.each(locales)('is complete in words for every acceptance case, %s', (locale) => {
    const outcomes = new Set<string>();
    for (const { name, in: decisionIn } of evaluated) {
      const decision = decisionIn(locale);
      outcomes.add(decision.outcome);
      const outcomeWords = { ...words[locale].layout.open, ...words[locale].decisions[key].outcomes };
      const word: unknown = Reflect.get(outcomeWords, decision.outcome);
      for (const format of formats) {
        const text = formatDecision(decision, { locale, format });
        expect(text.split('\n')[0], name).toContain(word);
        expect(text, name).not.toMatch(/undefined|\bnull\b|\[object|NaN|[{}]|\s$| \n/);
        expect(text, name).not.toMatch(format === 'text' ? /\n\n\n/ : /\n\n\n|[^\\]_/);
      }
    }
    const declared = Object.keys(words[locale].decisions[key].outcomes);
    expect([...outcomes]).toEqual(expect.arrayContaining(declared));
    expect(outcomes).toContain('undetermined');
  });

  it('renders anew in another locale what evaluating in that locale says', () => {
    for (const { name, in: decisionIn } of evaluated) {
      for (const locale of locales) {
        const stored: CaseDecisions[typeof key] = JSON.parse(JSON.stringify(decisionIn(locale)));
        const to = other[locale];
        expect(formatDecision(stored, { locale: to }), name).toBe(formatDecision(decisionIn(to), { locale: to }));
      }
    }
  });

  it('keeps text within a hundred columns', () => {
    for (const { name, in: decisionIn } of evaluated) {
      for (const locale of locales) {
        const text = formatDecision(decisionIn(locale));
        // A way counted to the millisecond needs all of its digits.
        const isToTheMillisecond = /:\d\d\.\d{3} /.test(text);
        const tooWide = text.split('\n').filter((line) => !isToTheMillisecond && [...line].length > 100);
        expect(tooWide, name).toEqual([]);
      }
    }
  });

  it('asks the question of its rule file', () => {
    const { decides } = v.parse(v.object({ decides: v.string() }), readJson(`../../rules/${slug}.json`));
    expect(words.en.decisions[key].question.replaceAll('’', "'").replaceAll('-', ' ')).toBe(
      decides.replaceAll('-', ' '),
    );
  });
});

const decisions = evaluateCase(completeCase);

it('uses the locale in which the decision was made', () => {
  const { coverage } = evaluateCase(completeCase, { locale: 'fr' });
  expect(formatDecision(coverage)).toBe(formatDecision(coverage, { locale: 'fr' }));
  expect(formatDecision(coverage)).not.toBe(formatDecision(coverage, { locale: 'en' }));
});

it('keeps the message of a rule file of the caller’s', () => {
  const [reason] = decisions.coverage.reasons;
  if (reason === undefined) throw new Error('a decision has a reason');
  const message = 'Our own desk takes this one.';
  for (const own of [
    { ...reason, message },
    { ...reason, message, code: 'our-own' },
    { ...reason, message, code: 'toString' },
  ]) {
    expect(formatDecision({ ...decisions.coverage, reasons: [own] }, { locale: 'fr' })).toContain(`1. ${message}\n`);
  }
});

it('formats a decision that is not applicable in one line', () => {
  const { dataRepair } = evaluateCase({});
  expect(formatDecision(dataRepair)).toBe('Data repair: not applicable');
  expect(formatDecision(dataRepair, { locale: 'fr' })).toBe('Réparation de données\u00a0: sans objet');
  expect(formatDecision(dataRepair, { format: 'markdown' })).toBe('Data repair: not applicable');
});

it('formats all decisions of a case, those that are not applicable in the last line', () => {
  const some = evaluateCase({ issue: { thirdPartySoftware: true } });
  const text = formatDecisions(some);
  expect(text.split('\n').at(-1)).toBe('Not applicable to this case: Reopening, Root cause analysis, Data repair');
  const applicable = [some.submission, some.coverage, some.severityDowngrade, some.initialResponse, some.fourHourCap];
  for (const decision of [...applicable, some.thirdParty]) expect(text).toContain(formatDecision(decision));
  expect(formatDecisions(decisions)).not.toContain('Not applicable');
});

it('gives one locale to all decisions', () => {
  const french = evaluateCase({ request: { need: 'how-to' } }, { locale: 'fr' });
  expect(formatDecisions(french)).toMatch(/\nSans objet pour ce cas.*(\n.*)?$/);
  expect(formatDecisions(french, { locale: 'en' })).toBe(
    formatDecisions(evaluateCase({ request: { need: 'how-to' } }), { locale: 'en' }),
  );
});

it('changes nothing in what it is given', () => {
  const stored: CaseDecisions = JSON.parse(JSON.stringify(decisions));
  formatDecisions(stored, { locale: 'fr', format: 'markdown' });
  expect(stored).toEqual(decisions);
});

it.each<[string, object]>([
  ['details', { ...decisions.coverage, details: null }],
  [
    'reasons.0.conditions.kind',
    { ...decisions.coverage, reasons: [{ ...decisions.coverage.reasons[0], conditions: {} }] },
  ],
  ['policy', { ...decisions.coverage, policy: 'cover' }],
  [
    'walk.0.from',
    { ...decisions.initialResponse, details: { ...decisions.initialResponse.details, walk: [{ from: 'x' }] } },
  ],
])('throws a TypeError that names %s where a decision is malformed', (place, malformed) => {
  const call = (): unknown => Reflect.apply(formatDecision, undefined, [malformed]);
  expect(call).toThrow(TypeError);
  expect(call).toThrow(`${place} is malformed`);
});

it.each([null, undefined, 'covered', [], {}])('throws a TypeError for %j', (value) => {
  expect(() => Reflect.apply(formatDecision, undefined, [value])).toThrow(TypeError);
  expect(() => Reflect.apply(formatDecisions, undefined, [value])).toThrow(TypeError);
});

it.each<[string, unknown]>([
  ['/locale', { locale: 'de' }],
  ['/format', { format: 'html' }],
  ['/colour', { colour: true }],
  ['', null],
])('throws an InvalidPolicyError at %j for options that do not exist', (path, options) => {
  let caught: unknown;
  try {
    Reflect.apply(formatDecision, undefined, [decisions.coverage, options]);
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(InvalidPolicyError);
  expect(caught).toMatchObject({ issues: [{ path }] });
});
