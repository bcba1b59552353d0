import { readFileSync } from 'node:fs';
import { safeParse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { facts } from '../../src/case/facts.js';
import { plainly } from '../../src/case/suggestions.js';
import { usualWords } from '../../src/case/usual-words.js';
import { valueSchema } from '../../src/case/value-schemas.js';
import { words } from '../../src/locales/locale.js';
import { isDeeplyFrozen } from './deeply-frozen.js';

/** The paths of the interfaces in support-case.ts, in the order in which they are written. */
function pathsInSource(): string[] {
  const source = readFileSync(new URL('../../src/case/support-case.ts', import.meta.url), 'utf8');
  const membersOf = (name: string): [string, string][] => {
    const body = new RegExp(`export interface ${name} \\{([^}]*)\\n\\}`).exec(source)?.[1] ?? '';
    return [...body.matchAll(/readonly (\w+)\?:\s*\|?\s*([^;]*?);/g)].map(([, member = '', type = '']) => [
      member,
      type,
    ]);
  };
  return membersOf('SupportCase').flatMap(([member, type]) => {
    const within = membersOf(type.replace(/ \| undefined$/, ''));
    return within.length === 0 ? [member] : within.map(([inner]) => `${member}.${inner}`);
  });
}

describe('the catalogue of facts', () => {
  test('lists the facts in the order of SupportCase', () => {
    const paths = pathsInSource();
    expect(paths).toHaveLength(55);
    expect(facts.map((fact) => fact.name)).toEqual(paths);
  });

  test('is deeply frozen', () => {
    expect(isDeeplyFrozen(facts)).toBe(true);
  });

  test('has a label and a question of its own in every locale', () => {
    for (const locale of ['en', 'fr'] as const) {
      for (const part of ['label', 'question'] as const) {
        const texts = facts.map((fact) => fact[part][locale]);
        expect(new Set(texts).size).toBe(facts.length);
        expect(texts.filter((text) => text.trim() === '' || text.length > 120)).toEqual([]);
      }
    }
    expect(facts.filter((fact) => !/[^ \u00a0]\?$/.test(fact.question.en)).map((fact) => fact.name)).toEqual([]);
    expect(facts.filter((fact) => !/[^ ]\u00a0\?$/.test(fact.question.fr)).map((fact) => fact.name)).toEqual([]);
  });

  test('gives each value a word of its own in every locale', () => {
    for (const { values = [], valueLabels = {} } of facts) {
      expect(Object.keys(valueLabels).sort()).toEqual(values.map(String).sort());
      for (const locale of ['en', 'fr'] as const) {
        expect(new Set(Object.values(valueLabels).map((label) => label[locale])).size).toBe(values.length);
      }
    }
  });

  test('describes booleans, answers, enumerations, sets and numbers', () => {
    const named = (name: string) => facts.find((fact) => fact.name === name);
    expect(named('issue.workaround')).toMatchObject({
      type: 'boolean',
      values: [true, false],
      valueLabels: { true: { en: 'yes', fr: 'oui' }, false: { en: 'no', fr: 'non' } },
    });
    expect(named('reopen.sameUser')).toMatchObject({ type: 'answer', values: [true, false, 'not-applicable'] });
    expect(named('plan')).toMatchObject({
      type: 'enum',
      values: ['standard', 'professional-direct', 'unified', 'premier'],
      valueLabels: { 'professional-direct': { en: 'Professional Direct', fr: 'Professional Direct' } },
    });
    expect(named('submitter.roles')).toMatchObject({
      type: 'set',
      values: ['power-platform-admin', 'service-admin', 'delegated-admin', 'subscription-owner'],
    });
    expect(named('effort.minutes')).toMatchObject({ type: 'number', unit: 'minutes' });
    expect(named('effort.minutes')).not.toHaveProperty('values');
    expect(named('submittedAt')?.type).toBe('instant');
    expect(named('customer.country')?.type).toBe('country');
    expect(named('customer.timeZone')?.type).toBe('time-zone');
    expect(named('customer.language')?.type).toBe('language');
    expect(named('id')?.type).toBe('text');
  });

  test('lists exactly the values that the schema of the fact accepts', () => {
    for (const { name, type, values } of facts) {
      if (values === undefined) continue;
      const wrap = (value: unknown) => (type === 'set' ? [value] : value);
      for (const value of values) expect(safeParse(valueSchema(name), wrap(value)).success).toBe(true);
      for (const other of ['', 'gold', 'true', 1])
        expect(safeParse(valueSchema(name), wrap(other)).success).toBe(false);
      expect(safeParse(valueSchema(name), wrap('not-applicable')).success).toBe(type === 'answer');
      expect(safeParse(valueSchema(name), wrap(true)).success).toBe(type === 'answer' || type === 'boolean');
    }
  });
});

describe('the words', () => {
  test('answer yes and no in every locale', () => {
    expect(words.en.answers).toEqual({ true: 'yes', false: 'no', 'not-applicable': 'not applicable' });
    expect(words.fr.answers).toEqual({ true: 'oui', false: 'non', 'not-applicable': 'sans objet' });
  });

  test('that people use for values are compared as they are written', () => {
    for (const synonyms of Object.values(usualWords)) {
      for (const word of Object.keys(synonyms)) expect(plainly(word)).toBe(word);
    }
  });
});
