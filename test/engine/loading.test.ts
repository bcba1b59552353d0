import { describe, expect, test } from 'vitest';
import coverage from '../../rules/coverage.json' with { type: 'json' };
import thirdParty from '../../rules/third-party.json' with { type: 'json' };
import { asFile, type Changes, capWith, edited, inWords, problemsOf } from './edited.js';

const rule0 = '/rules/0/conditions';
const comparison = { fact: 'plan', operator: 'equal', value: 'standard' };
const condition = (value: unknown): Changes => ({ [rule0]: { all: [value] } });

interface Refusal {
  readonly code: string;
  readonly path: string;
  readonly changes: Changes;
  readonly suggestion?: string;
  readonly allowed?: readonly string[];
}

const inRule0 = '/rules/0/rules/0/conditions/all/0';
const refusals: readonly Refusal[] = [
  // The envelope.
  { code: 'unknown-key', path: '/rules/0/rulez', changes: { '/rulez': [] } },
  { code: 'missing-key', path: '/rules/0/decides', changes: { '/decides': undefined } },
  { code: 'wrong-type', path: '/rules/0/version', changes: { '/version': 1 } },
  { code: 'wrong-type', path: '/rules/0/outcomes', changes: { '/outcomes': [] } },
  { code: 'wrong-type', path: '/rules/0/hitPolicy', changes: { '/hitPolicy': 'UNIQUE' } },
  { code: 'wrong-type', path: '/rules/0/rules', changes: { '/rules': [] } },
  {
    code: 'unknown-policy',
    path: '/rules/0/policy',
    changes: { '/policy': 'four-hours-cap' },
    suggestion: 'four-hour-cap',
  },
  {
    code: 'unknown-outcome',
    path: '/rules/0/outcomes',
    changes: { '/outcomes/0': 'not-caped', '/rules/0/event/params/outcome': 'not-caped' },
    suggestion: 'not-capped',
  },
  {
    code: 'outcome-never-named',
    path: '/rules/0/outcomes/4',
    changes: { '/rules/2/event/params/outcome': 'not-capped' },
  },
  // Parameters.
  {
    code: 'duplicate-parameter',
    path: '/rules/0/parameters/reopenMonths',
    changes: { '/parameters/reopenMonths': { value: 3, unit: 'months', means: 'A copy.', clauses: ['prf-cap'] } },
  },
  {
    code: 'unknown-clause',
    path: '/rules/0/parameters/capMinutes/clauses',
    changes: { '/parameters/capMinutes/clauses': ['prf-capp'] },
    suggestion: 'prf-cap',
  },
  {
    code: 'wrong-type',
    path: '/rules/0/parameters/capMinutes/value',
    changes: { '/parameters/capMinutes/value': '240' },
  },
  // Conditions.
  { code: 'empty-condition', path: `${inRule0}`, changes: condition({}) },
  { code: 'empty-condition', path: `${inRule0}/all`, changes: condition({ all: [] }) },
  { code: 'empty-condition', path: `${inRule0}/any`, changes: condition({ any: [] }) },
  { code: 'wrong-type', path: `${inRule0}/any`, changes: condition({ any: comparison }) },
  { code: 'wrong-type', path: `${inRule0}`, changes: condition('open-break-fix') },
  { code: 'wrong-type', path: `${inRule0}/name`, changes: condition({ ...comparison, name: 7 }) },
  { code: 'mixed-condition', path: `${inRule0}`, changes: condition({ all: [comparison], any: [comparison] }) },
  { code: 'mixed-condition', path: '/rules/0/rules/0/conditions', changes: { [rule0]: comparison } },
  { code: 'unknown-key', path: `${inRule0}/priority`, changes: condition({ ...comparison, priority: 5 }) },
  { code: 'path-not-allowed', path: `${inRule0}/path`, changes: condition({ ...comparison, path: '$.x' }) },
  { code: 'missing-key', path: `${inRule0}/value`, changes: condition({ fact: 'plan', operator: 'equal' }) },
  {
    code: 'unknown-fact',
    path: `${inRule0}/fact`,
    changes: condition({ ...comparison, fact: 'service.stag' }),
    suggestion: 'service.stage',
  },
  { code: 'unknown-fact', path: `${inRule0}/fact`, changes: condition({ ...comparison, fact: 'toString' }) },
  { code: 'unknown-fact', path: `${inRule0}/fact`, changes: condition({ ...comparison, fact: 'derived.englishTag' }) },
  {
    code: 'unknown-operator',
    path: `${inRule0}/operator`,
    changes: condition({ ...comparison, operator: 'equals' }),
    suggestion: 'equal',
  },
  {
    code: 'unknown-operator',
    path: `${inRule0}/operator`,
    changes: condition({ ...comparison, operator: 'maybe:equal' }),
  },
  {
    code: 'unknown-operator',
    path: `${inRule0}/operator`,
    changes: condition({ ...comparison, operator: `${'not:'.repeat(2000)}equal` }),
  },
  {
    code: 'operator-does-not-fit',
    path: `${inRule0}/operator`,
    changes: condition({ ...comparison, operator: 'lessThan' }),
  },
  {
    code: 'operator-does-not-fit',
    path: `${inRule0}/operator`,
    changes: condition({ ...comparison, operator: 'contains' }),
  },
  {
    code: 'operator-does-not-fit',
    path: `${inRule0}/operator`,
    changes: condition({ fact: 'submitter.roles', operator: 'equal', value: 'service-admin' }),
  },
  {
    code: 'value-not-allowed',
    path: `${inRule0}/value`,
    changes: condition({ ...comparison, value: 'standrad' }),
    suggestion: 'standard',
    allowed: ['standard', 'professional-direct', 'unified', 'premier'],
  },
  { code: 'value-not-allowed', path: `${inRule0}/value`, changes: condition({ ...comparison, value: null }) },
  {
    code: 'value-not-allowed',
    path: `${inRule0}/value/1`,
    changes: condition({ fact: 'plan', operator: 'in', value: ['standard', 'Unified'] }),
    suggestion: 'unified',
  },
  // json-rules-engine would look for a part of the text.
  {
    code: 'wrong-type',
    path: `${inRule0}/value`,
    changes: condition({ fact: 'plan', operator: 'in', value: 'standard' }),
  },
  { code: 'wrong-type', path: `${inRule0}/value`, changes: condition({ fact: 'plan', operator: 'in', value: [] }) },
  {
    code: 'value-not-allowed',
    path: `${inRule0}/value`,
    changes: condition({ fact: 'effort.minutes', operator: 'lessThan', value: '240' }),
  },
  {
    code: 'value-not-allowed',
    path: `${inRule0}/value`,
    changes: condition({ fact: 'submittedAt', operator: 'lessThan', value: '2026-01-01T00:00:00Z' }),
  },
  {
    code: 'value-not-comparable',
    path: `${inRule0}/value/fact`,
    changes: condition({ ...comparison, value: { fact: 'severity' } }),
  },
  {
    code: 'value-not-comparable',
    path: `${inRule0}/value/fact`,
    changes: condition({ ...comparison, value: { fact: 'parameter.capMinutes' } }),
  },
  {
    code: 'unknown-fact',
    path: `${inRule0}/value/fact`,
    changes: condition({ fact: 'effort.minutes', operator: 'lessThan', value: { fact: 'parameter.capMinute' } }),
    suggestion: 'parameter.capMinutes',
  },
  {
    code: 'unknown-condition',
    path: `${inRule0}/condition`,
    changes: condition({ condition: 'cap-is-used-up' }),
    suggestion: 'cap-used-up',
  },
  {
    code: 'circular-condition',
    path: '/rules/0/conditions/cap-used-up',
    changes: { '/conditions/cap-used-up': { not: { condition: 'cap-used-up' } } },
  },
  {
    code: 'circular-condition',
    path: '/rules/0/conditions/cap-used-up',
    changes: { '/conditions/cap-used-up': { any: [comparison, { all: [comparison, { condition: 'cap-used-up' }] }] } },
  },
  {
    code: 'wrong-type',
    path: '/rules/0/conditions/open-break-fix/all/0',
    changes: { '/conditions/open-break-fix': { all: [null, 7, 'open-break-fix', { condition: 7 }] } },
  },
  {
    code: 'circular-condition',
    path: '/rules/0/conditions/one',
    changes: {
      '/conditions/one': { any: [{ condition: 'other' }] },
      '/conditions/other': { all: [comparison, { not: { condition: 'one' } }] },
    },
  },
  {
    code: 'correlated-facts',
    path: '/rules/0',
    changes: {
      [rule0]: {
        any: [
          { fact: 'derived.monthsSinceClosure', operator: 'lessThan', value: 3 },
          { fact: 'closure.closedAt', operator: 'lessThan', value: '2026-01-01T00:00:00.000Z' },
        ],
      },
    },
  },
  ...[null, [], 'open-break-fix'].flatMap((value) =>
    ['/applies', '/conditions/open-break-fix', '/tables/grounds/rows/0/conditions', '/rules/0/conditions'].map(
      (path) => ({ code: 'wrong-type', path: `/rules/0${path}`, changes: { [path]: value } }),
    ),
  ),
  // Wherever conditions stand.
  ...['/applies', '/conditions/open-break-fix', '/tables/grounds/rows/0/conditions'].map((path) => ({
    code: 'unknown-fact',
    path: `/rules/0${path}/fact`,
    changes: { [path]: { ...comparison, fact: 'plann' } },
    suggestion: 'plan',
  })),
  {
    code: 'unknown-fact',
    path: `${inRule0}/not/fact`,
    changes: condition({ not: { ...comparison, fact: 'plann' } }),
    suggestion: 'plan',
  },
  { code: 'unknown-fact', path: `${inRule0}/fact`, changes: condition({ ...comparison, fact: 7 }) },
  { code: 'unknown-operator', path: `${inRule0}/operator`, changes: condition({ ...comparison, operator: 7 }) },
  { code: 'wrong-type', path: `${inRule0}`, changes: condition(null) },
  { code: 'wrong-type', path: `${inRule0}/not`, changes: condition({ not: [comparison] }) },
  ...[true, '240', null].map((value) => ({
    code: 'value-not-allowed',
    path: `${inRule0}/value`,
    changes: condition({ fact: 'effort.minutes', operator: 'lessThan', value }),
  })),
  ...[
    1_767_225_600_000,
    '2026-01-01',
    'the first of January 26.',
    '2026-01-01T00:00:00+00:0',
    '2026-02-30T00:00:00.000Z',
  ].map((value) => ({
    code: 'value-not-allowed',
    path: `${inRule0}/value`,
    changes: condition({ fact: 'submittedAt', operator: 'lessThan', value }),
  })),
  ...['XX', 7, true].map((value) => ({
    code: 'value-not-allowed',
    path: `${inRule0}/value`,
    changes: condition({ fact: 'customer.country', operator: 'equal', value }),
  })),
  {
    code: 'value-not-allowed',
    path: `${inRule0}/value`,
    changes: condition({ fact: 'derived.language', operator: 'equal', value: 'en-GB' }),
  },
  // The other side is a fact that cannot be compared.
  ...[
    ['effort.minutes', 'lessThan', 'severity'],
    ['severity', 'equal', 'effort.minutes'],
    ['submitter.roles', 'contains', 'submitter.roles'],
    ['plan', 'in', 'submitter.roles'],
    ['customer.country', 'equal', 'customer.country'],
    ['effort.minutes', 'in', 'parameter.capMinutes'],
  ].map(([fact, operator, other]) => ({
    code: 'value-not-comparable',
    path: `${inRule0}/value/fact`,
    changes: condition({ fact, operator, value: { fact: other } }),
  })),
  {
    code: 'unknown-fact',
    path: `${inRule0}/value/fact`,
    changes: condition({ ...comparison, value: { fact: 'derived.englishTag' } }),
  },
  {
    code: 'too-complex',
    path: '/rules/0/rules',
    changes: condition({ fact: 'effort.minutes', operator: 'in', value: Array.from({ length: 1_001 }, (_, i) => i) }),
  },
  // Rules.
  ...['/rules/0/event/params', '/tables/grounds/rows/0'].flatMap((at) => [
    {
      code: 'unknown-clause',
      path: `/rules/0${at}/clauses`,
      changes: { [`${at}/clauses`]: ['prf-cap', 'prf-capp'] },
      suggestion: 'prf-cap',
    },
    {
      code: 'unknown-resolution',
      path: `/rules/0${at}/resolutions`,
      changes: { [`${at}/resolutions`]: ['A1', 'A99'] },
    },
  ]),
  { code: 'duplicate-rule', path: '/rules/0/rules/1/name', changes: { '/rules/1/name': 'cap-is-for-break-fix' } },
  { code: 'duplicate-rule', path: '/rules/0/rules/1/name', changes: { '/rules/1/name': 'cause-in-microsoft-service' } },
  ...[0, -1, 1.5, 'high', null, 1_000_001].map((priority) => ({
    code: 'bad-priority',
    path: '/rules/0/rules/0/priority',
    changes: { '/rules/0/priority': priority },
  })),
  {
    code: 'wrong-type',
    path: '/rules/0/rules/0/event/params/strength',
    changes: { '/rules/0/event/params/strength': 'shall' },
  },
  { code: 'unknown-key', path: '/rules/0/rules/0/onSuccess', changes: { '/rules/0/onSuccess': 'x' } },
  { code: 'reserved-event-type', path: '/rules/0/rules/0/event/type', changes: { '/rules/0/event/type': 'success' } },
  {
    code: 'unknown-outcome',
    path: '/rules/0/rules/0/event/params/outcome',
    changes: { '/rules/0/event/params/outcome': 'not-caped' },
    suggestion: 'not-capped',
  },
  {
    code: 'unknown-resolution',
    path: '/rules/0/rules/0/event/params/resolutions',
    changes: { '/rules/0/event/params/resolutions': ['A99'] },
  },
  {
    code: 'unknown-message',
    path: '/rules/0/rules/0/event/params/message',
    changes: { '/rules/0/event/params/message': 'cap-is-for-breakfix' },
    suggestion: 'cap-is-for-break-fix',
  },
  // Details.
  {
    code: 'unknown-detail',
    path: '/rules/0/rules/0/event/params/details/capMinute',
    changes: { '/rules/0/event/params/details': { capMinute: 1 } },
    suggestion: 'capMinutes',
  },
  {
    code: 'detail-set-twice',
    path: '/rules/0/rules/0/event/params/details/capMinutes',
    changes: { '/rules/0/event/params/details': { capMinutes: 1 } },
  },
  {
    code: 'value-not-allowed',
    path: '/rules/0/tables/grounds/rows/0/value',
    changes: { '/tables/grounds/rows/0/value': 'slowness' },
    allowed: ['performance', 'not-reproducible'],
  },
  {
    code: 'value-not-allowed',
    path: '/rules/0/tables/grounds/hitPolicy',
    changes: { '/tables/grounds/hitPolicy': 'FIRST' },
  },
  {
    code: 'unknown-outcome',
    path: '/rules/0/tables/capMinutes/outcomes',
    changes: { '/tables/capMinutes/outcomes': ['capped'] },
  },
  {
    code: 'value-not-allowed',
    path: '/rules/0/tables/capMinutes/hitPolicy',
    changes: { '/tables/capMinutes/hitPolicy': 'COLLECT' },
  },
  {
    code: 'wrong-type',
    path: '/rules/0/rules/0/event/params/details/grounds',
    changes: { '/tables/grounds': undefined, '/rules/0/event/params/details': { grounds: 'performance' } },
  },
  {
    code: 'value-not-allowed',
    path: '/rules/0/rules/0/event/params/details/grounds',
    changes: { '/tables/grounds': undefined, '/rules/0/event/params/details': { grounds: ['performance', 'slow'] } },
  },
  {
    code: 'value-not-allowed',
    path: '/rules/0/tables/capMinutes/rows/0/value',
    changes: { '/tables/capMinutes/rows/0/value': [240] },
  },
  {
    code: 'unknown-fact',
    path: '/rules/0/tables/capMinutes/rows/0/value',
    changes: { '/tables/capMinutes/rows/0/value': { at: [{ fact: 'parameter.capMinute' }] } },
    suggestion: 'parameter.capMinutes',
  },
  // Messages.
  {
    code: 'unknown-key',
    path: '/rules/0/messages/cap-is-for-break-fix/de',
    changes: { '/messages/cap-is-for-break-fix/de': 'So ist es.' },
  },
  {
    code: 'unknown-placeholder',
    path: '/rules/0/messages/cap-is-for-break-fix/en',
    changes: {
      '/messages/cap-is-for-break-fix/en': `{detail.capMinutes} {parameter.capMinutes} {${'x'.repeat(150)}} {}`,
    },
  },
  {
    code: 'missing-locale',
    path: '/rules/0/messages/cap-is-for-break-fix',
    changes: { '/messages/cap-is-for-break-fix/fr': undefined },
  },
  {
    code: 'unknown-placeholder',
    path: '/rules/0/messages/cap-is-for-break-fix/en',
    changes: { '/messages/cap-is-for-break-fix/en': 'For {request.needs} only.' },
    suggestion: 'request.need',
  },
];

describe('a rule file is refused', () => {
  test.each(refusals)('$code at $path', ({ changes, code, path, suggestion, allowed }) => {
    const problems = problemsOf(capWith(changes));
    const found = problems.find((each) => each.code === code && each.path === path);
    expect(found, JSON.stringify(problems)).toBeDefined();
    expect(found?.message).not.toBe('');
    expect(found?.received).not.toBe('');
    expect(found?.received.length).toBeLessThanOrEqual(100);
    if (suggestion !== undefined) expect(found?.suggestion).toBe(suggestion);
    if (allowed !== undefined) expect(found?.allowed).toEqual(allowed);
  });

  test('in words that say what was meant', async () => {
    const said = refusals.map(({ changes }) => inWords(problemsOf(capWith(changes))));
    // Read the difference when this fails: these are the words that a rule author sees.
    await expect(`${said.join('\n\n')}\n`).toMatchFileSnapshot('./refusals.txt');
  });

  test('with every problem of every file at once', () => {
    const cap = capWith({ '/rules/0/priority': 0, '/rules/1/event/type': 'error', '/version': undefined });
    const third = asFile(
      edited(thirdParty, { '/rules/0/name': 'x', '/rules/1/name': 'x', '/messages/y': { en: 'Y.' } }),
    );
    expect(problemsOf(cap, third).map(({ path, code }) => `${path} ${code}`)).toEqual([
      '/rules/0/version missing-key',
      '/rules/0/rules/0/priority bad-priority',
      '/rules/1/rules/1/name duplicate-rule',
      '/rules/1/messages/y missing-locale',
    ]);
  });

  test('when it is given twice', () => {
    const found = problemsOf(capWith({}), capWith({}));
    const [first] = found;
    expect(first).toEqual({
      code: 'duplicate-policy',
      path: '/rules/1/policy',
      message: 'this policy was given before',
      received: '"four-hour-cap"',
    });
    // As are all names in it that the library has once.
    expect(new Set(found.slice(1).map(({ code }) => code))).toEqual(
      new Set(['duplicate-rule', 'duplicate-parameter', 'duplicate-message']),
    );
  });

  test('when it uses the code of a message that another file uses', () => {
    const [code = ''] = Object.keys(thirdParty.messages);
    expect(problemsOf(capWith({ [`/messages/${code}`]: { en: 'So.', fr: 'Ainsi.' } }))).toEqual([
      {
        code: 'duplicate-message',
        path: `/rules/0/messages/${code}`,
        message: 'another file has a message of this code',
        received: `"${code}"`,
      },
    ]);
  });

  test('when coverage depends on what coverage decides', () => {
    const circle = { all: [{ fact: 'derived.coverage', operator: 'equal', value: 'covered' }] };
    expect(problemsOf(asFile(edited(coverage, { '/rules/0/conditions': circle })))).toEqual([
      {
        code: 'circular-condition',
        path: '/rules/0',
        message: 'derived.coverage is what this file decides',
        received: '"derived.coverage"',
      },
    ]);
    expect(problemsOf(capWith({ '/rules/0/conditions': circle }))).toEqual([]);
  });

  test('with pointers that escape what JSON pointers escape', () => {
    expect(problemsOf(capWith({ '/messages': { 'a/b~c': 'text' } })).map(({ path }) => path)).toContain(
      '/rules/0/messages/a~1b~0c',
    );
  });
});

test.each<[string, Changes]>([
  ['as it is shipped', {}],
  ['with the highest priority', { '/rules/0/priority': 1_000_000 }],
  ['with the lowest priority', { '/rules/0/priority': 1, '/rules/1/priority': 1 }],
  ['with details in a message', { '/messages/cap-is-for-break-fix/en': 'Up to {detail.capMinutes} minutes.' }],
  ['with nothing for a detail', { '/tables/capMinutes/rows/0/value': null }],
  [
    'with a thousand values of one fact',
    condition({ fact: 'effort.minutes', operator: 'in', value: Array.from({ length: 999 }, (_, i) => i) }),
  ],
  ['with a key of languages', condition({ fact: 'derived.language', operator: 'notIn', value: ['en', 'fr'] })],
  ['with a country', condition({ fact: 'customer.country', operator: 'in', value: ['FR', 'BE'] })],
  ['with an instant', condition({ fact: 'submittedAt', operator: 'lessThan', value: '2026-02-28T00:00:00.000Z' })],
  [
    'with facts that have values in common',
    condition({ fact: 'script.testedBy', operator: 'equal', value: { fact: 'script.providedBy' } }),
  ],
])('a rule file is taken %s', (_, changes) => {
  expect(problemsOf(capWith(changes))).toEqual([]);
});

test('the shipped files are taken together', () => {
  expect(problemsOf(capWith({}), asFile(structuredClone(thirdParty)))).toEqual([]);
});
