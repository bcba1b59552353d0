import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import calendarsFile from '../rules/business-hours.json' with { type: 'json' };
import clausesFile from '../rules/clauses.json' with { type: 'json' };
import readingsFile from '../rules/readings.json' with { type: 'json' };
import { parseTemplate } from '../src/format/template.js';
import { modules } from '../src/policies/modules.js';
import { ruleFiles } from '../src/policies/rule-files.js';
import { createVocabulary } from '../src/policies/vocabulary.js';
import { decisionKeys, slugs } from './cases/table.js';
import { readingValues } from './reference/readings.js';
import { namesIn, pathsUnder, readJson, readText } from './repository.js';

/** Every citation of clauses and resolutions in the rule files and calendars, with where it stands. */
const citations = [
  ...ruleFiles.flatMap(({ policy, rules, tables = {}, parameters = {} }) => [
    ...rules.map(({ name, event: { params } }) => ({ at: `${policy} ${name}`, ...params })),
    ...Object.entries(tables).flatMap(([detail, { rows }]) =>
      rows.map((row, index) => ({ at: `${policy} ${detail} ${index}`, ...row })),
    ),
    ...Object.entries(parameters).map(([name, parameter]) => ({
      at: `${policy} ${name}`,
      resolutions: [],
      ...parameter,
    })),
  ]),
  ...calendarsFile.calendars.map((calendar) => ({ at: `calendar ${calendar.id}`, ...calendar })),
];

const duplicatesIn = (names: readonly string[]): readonly string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);

describe('clauses', () => {
  const known = clausesFile.clauses.map(({ id }) => id);
  const cited = new Set(citations.flatMap(({ clauses }) => clauses));

  test('are there once each, and are those that the rules cite', () => {
    expect(known).toHaveLength(117);
    expect(duplicatesIn(known)).toEqual([]);
    expect([...cited].filter((id) => !known.includes(id))).toEqual([]);
    expect(citations.filter(({ clauses }) => duplicatesIn(clauses).length > 0)).toEqual([]);
  });

  test('are all cited that decide something, and no other', () => {
    const uncited = clausesFile.clauses.filter(({ id }) => !cited.has(id));
    expect(uncited.map(({ id }) => id)).toEqual(
      clausesFile.clauses.filter(({ declarative }) => declarative).map(({ id }) => id),
    );
  });
});

describe('readings and resolutions', () => {
  const ambiguities = [
    ...readingsFile.readings.map((each) => each.ambiguity),
    ...readingsFile.resolutions.map(({ id }) => id),
  ];

  test('are the 64 entries of the source, once each', () => {
    const all = Array.from({ length: 64 }, (_, index) => `A${String(index + 1).padStart(2, '0')}`);
    expect([...ambiguities].sort()).toEqual(all);
  });

  test('cite clauses that exist', () => {
    const known = new Set(clausesFile.clauses.map(({ id }) => id));
    const cited = [...readingsFile.readings, ...readingsFile.resolutions].flatMap(({ clauses }) => clauses);
    expect(cited.filter((id) => !known.has(id))).toEqual([]);
  });

  test('have the values and defaults of the public type', () => {
    const written = readingsFile.readings.map(({ id, values }) => [id, values.map(({ value }) => value)]);
    expect(Object.fromEntries(written)).toEqual(readingValues);
    expect(written.map(([id]) => id)).toEqual(Object.keys(readingValues));
    for (const reading of readingsFile.readings) expect(reading.default).toBe(reading.values[0]?.value);
  });

  test('are used: every reading by a rule, a calendar or the count of months', () => {
    const text = JSON.stringify([ruleFiles, calendarsFile.calendars]);
    const unused = readingsFile.readings.filter(({ id }) => !text.includes(`reading.${id}"`)).map(({ id }) => id);
    expect(unused).toEqual(['three-months']);
    const months = createVocabulary({}).facts.get('derived.monthsSinceClosure');
    expect(months?.kind === 'computed' ? months.readings : []).toEqual(['three-months']);
  });

  test('cited by rules exist', () => {
    const known = new Set(readingsFile.resolutions.map(({ id }) => id));
    const cited = citations.flatMap(({ resolutions = [] }) => resolutions);
    expect(cited.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('messages', () => {
  // Notes that computed details add to the reasons.
  const notes = ['no-holidays'];

  test.each(ruleFiles.map((file) => [file.policy, file] as const))(
    'of %s are used and say the same in both languages',
    (_, file) => {
      const used = new Set(file.rules.map(({ event }) => event.params.message));
      expect(Object.keys(file.messages).filter((code) => !used.has(code) && !notes.includes(code))).toEqual([]);
      for (const [code, texts] of Object.entries(file.messages)) {
        expect(Object.keys(texts)).toEqual(['en', 'fr']);
        const [en, fr] = ['en', 'fr'].map((locale) => [...parseTemplate(texts[locale] ?? '').placeholders].sort());
        expect([code, fr]).toEqual([code, en]);
        for (const text of Object.values(texts)) expect(text).toMatch(/^[^a-z].*[.?!]$/);
      }
    },
  );
});

test('events are named after the outcomes of their rules', () => {
  const events = ruleFiles.flatMap(({ rules }) => rules.map(({ name, event: { type } }) => [name, type]));
  const outcomes = ruleFiles.flatMap(({ rules }) => rules.map(({ name, event }) => [name, event.params.outcome]));
  expect(events).toEqual(outcomes);
});

test('shared conditions of one name say the same in every file', () => {
  const meanings = new Map<string, string>();
  for (const { conditions = {} } of ruleFiles) {
    for (const [name, condition] of Object.entries(conditions)) {
      const text = JSON.stringify(condition);
      expect([name, text]).toEqual([name, meanings.get(name) ?? text]);
      meanings.set(name, text);
    }
  }
  expect(meanings.size).toBeGreaterThan(10);
});

test('shared conditions and parameters are used', () => {
  for (const file of ruleFiles) {
    const text = JSON.stringify(file);
    const unused = Object.keys(file.conditions ?? {}).filter((name) => !text.includes(`{"condition":"${name}"}`));
    expect([file.policy, unused]).toEqual([file.policy, []]);
  }
  const all = JSON.stringify(ruleFiles);
  const parameters = ruleFiles.flatMap(({ parameters: each = {} }) => Object.keys(each));
  expect(duplicatesIn(parameters)).toEqual([]);
  expect(parameters.filter((name) => !all.includes(`parameter.${name}"`))).toEqual([]);
});

describe('JSON Schemas', () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  const schemaOf: Readonly<Record<string, string>> = {
    clauses: 'clauses',
    readings: 'readings',
    'business-hours': 'business-hours',
    ...Object.fromEntries(slugs.map((slug) => [slug, 'policy'])),
  };

  test('belong to files and files to schemas', () => {
    expect(namesIn('rules', '.json')).toEqual(Object.keys(schemaOf).sort());
    expect(namesIn('rules/schemas', '.schema.json')).toEqual([...new Set(Object.values(schemaOf))].sort());
  });

  test.each(Object.entries(schemaOf))('accept rules/%s.json', (name, schema) => {
    const file = readJson(`rules/${name}.json`);
    expect(file).toMatchObject({ $schema: `./schemas/${schema}.schema.json` });
    const validate = ajv.compile(Object(readJson(`rules/schemas/${schema}.schema.json`)));
    expect([validate(file), validate.errors]).toEqual([true, null]);
    expect(validate({ ...Object(file), another: 1 })).toBe(false);
  });

  test('know the facts that the loader knows', () => {
    const { definitions } = Object(readJson('rules/schemas/policy.schema.json'));
    const alternatives: readonly { readonly enum?: readonly string[] }[] = Object(definitions).fact.anyOf;
    expect(alternatives.flatMap((each) => each.enum ?? []).sort()).toEqual(
      [...createVocabulary({}).facts.keys()].sort(),
    );
  });
});

describe('one slug per policy', () => {
  test('in rules, modules, tables and decisions', () => {
    const inRules = namesIn('rules', '.json').filter(
      (name) => !['clauses', 'readings', 'business-hours'].includes(name),
    );
    expect(inRules).toEqual([...slugs].sort());
    expect(namesIn('test/cases', '.json')).toEqual([...slugs].sort());
    expect(namesIn('src/policies', '.ts')).toEqual(expect.arrayContaining([...slugs].sort()));
    expect(ruleFiles.map(({ policy }) => policy)).toEqual(slugs);
    expect(Object.entries(modules).map(([key, { slug, key: own }]) => [slug, key, own])).toEqual(
      Object.entries(decisionKeys).map(([slug, key]) => [slug, key, key]),
    );
    for (const { policy, outcomes } of ruleFiles) {
      const module = Object.values(modules).find(({ slug }) => slug === policy);
      expect(outcomes).toEqual(module?.outcomes);
    }
  });

  test('with rules of unique names that follow precedence', () => {
    const names = ruleFiles.flatMap(({ rules }) => rules.map(({ name }) => name));
    expect(duplicatesIn(names)).toEqual([]);
    for (const { rules } of ruleFiles) {
      const priorities = rules.map(({ priority }) => priority);
      expect(priorities).toEqual([...priorities].sort((a, b) => b - a));
      for (const { event } of rules) expect(event.type).toBe(event.params.outcome);
    }
  });
});

describe('the policy', () => {
  /** Code without comments: what is left is what runs. */
  const code = (path: string): string =>
    readText(path)
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/(^|[^:])\/\/.*$/gm, '$1');
  const sources = pathsUnder('src', '.ts').filter(
    (path) => !path.startsWith('src/testing/') && !path.startsWith('src/locales/'),
  );

  test('keeps its numbers in rules, not in code', () => {
    const parameters = ruleFiles.flatMap(({ parameters: each = {} }) => Object.values(each).map(({ value }) => value));
    const targets = ruleFiles.flatMap(({ tables = {} }) =>
      (tables['withinMinutes']?.rows ?? []).flatMap(({ value }) => (typeof value === 'number' ? [value] : [])),
    );
    const telling = [...new Set([...parameters, ...targets])].filter((number) => number >= 100);
    expect(telling).toEqual(expect.arrayContaining([240]));
    const found = sources.flatMap((path) =>
      telling.filter((number) => new RegExp(`\\b${number}\\b`).test(code(path))).map((number) => `${path} ${number}`),
    );
    expect(found).toEqual([]);
  });

  test('keeps its hours, clauses and sentences in rules, not in code', () => {
    const clauses = clausesFile.clauses.map(({ id }) => `'${id}'`);
    const hours = calendarsFile.calendars.flatMap((calendar) => calendar.hours.flat());
    for (const path of sources) {
      const text = code(path);
      expect([path, clauses.filter((id) => text.includes(id))]).toEqual([path, []]);
      expect([path, hours.filter((hour) => text.includes(`'${hour}'`))]).toEqual([path, []]);
    }
  });
});
