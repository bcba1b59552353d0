import { describe, expect, test } from 'vitest';
import { facts } from '../../src/case/facts.js';
import { findProblems } from '../../src/case/parse.js';

const problemsOf = (input: unknown) => findProblems(input).problems;

/** The input that sets one fact. */
const setting = (name: string, value: unknown): object => nest(name.split('.'), value);

function nest([key = '', ...further]: readonly string[], value: unknown): object {
  return { [key]: further.length === 0 ? value : nest(further, value) };
}

describe('every fact', () => {
  test.each(facts.map((fact) => [fact.name, fact.type] as const))(
    'refuses null and other types as %s',
    (name, type) => {
      const wrong: unknown[] = [null, {}, { x: 1 }, () => true, Symbol('x'), 10n, new Map(), /x/];
      if (type !== 'set') wrong.push([], ['A']);
      if (type !== 'instant') wrong.push(new Date());
      if (type !== 'number') wrong.push(0, 1, Number.NaN);
      if (type !== 'boolean' && type !== 'answer') wrong.push(true, false);
      if (type === 'boolean' || type === 'number') wrong.push('', 'x', 'true');
      for (const value of wrong) {
        const problems = problemsOf(setting(name, value));
        expect(problems).toHaveLength(1);
        expect(problems[0]).toMatchObject({ path: name, code: 'wrong-type' });
        expect(problems[0]?.allowed?.length).toBeGreaterThan(0);
        expect(problems[0]?.received).not.toBe('');
      }
    },
  );

  test.each(facts.map((fact) => [fact.name] as const))('takes undefined as unknown: %s', (name) => {
    expect(problemsOf(setting(name, undefined))).toEqual([]);
  });
});

describe('a value that is not allowed', () => {
  const cases: [fact: string, value: unknown, code: string, suggestion?: string][] = [
    ['plan', 'gold', 'unknown-value'],
    ['plan', 'pro-direct', 'unknown-value', 'professional-direct'],
    ['plan', 'prodirect', 'unknown-value', 'professional-direct'],
    ['plan', 'ProDirect', 'unknown-value', 'professional-direct'],
    ['plan', 'Professional Direct', 'unknown-value', 'professional-direct'],
    ['plan', 'standart', 'unknown-value', 'standard'],
    ['plan', 'STANDARD', 'unknown-value', 'standard'],
    ['plan', '', 'unknown-value'],
    ['plan', 'constructor', 'unknown-value'],
    ['plan', '__proto__', 'unknown-value'],
    ['severity', 'a', 'unknown-value', 'A'],
    ['severity', 'Sev A', 'unknown-value', 'A'],
    ['severity', 1, 'wrong-type', 'A'],
    ['severity', 'D', 'unknown-value'],
    ['supportHours', '24/7', 'unknown-value', '24x7'],
    ['supportHours', 'Business Hours', 'unknown-value', 'business-hours'],
    ['service.stage', 'ga', 'unknown-value', 'general-availability'],
    ['service.stage', 'publicPreview', 'unknown-value', 'public-preview'],
    ['request.need', 'RCA', 'unknown-value', 'root-cause-analysis'],
    ['request.need', 'breakfix', 'unknown-value', 'break-fix'],
    ['issue.workaround', 'true', 'wrong-type', 'true'],
    ['issue.workaround', 'non', 'wrong-type', 'false'],
    ['issue.workaround', 0, 'wrong-type', 'false'],
    ['issue.workaround', 'not-applicable', 'wrong-type'],
    ['reopen.sameUser', 'n/a', 'unknown-value', 'not-applicable'],
    ['reopen.sameUser', 'yes', 'unknown-value', 'true'],
    ['customer.country', 'fr', 'unknown-value', 'FR'],
    ['customer.country', 'UK', 'unknown-value', 'GB'],
    ['customer.country', 'ZZ', 'unknown-value'],
    ['customer.timeZone', 'europe/paris', 'unknown-value', 'Europe/Paris'],
    ['customer.timeZone', 'EST', 'unknown-value', 'America/New_York'],
    ['customer.timeZone', '+02:00', 'unknown-value'],
    ['customer.language', 'fr_FR', 'invalid-language', 'fr-FR'],
    ['customer.language', '', 'invalid-language'],
    ['submittedAt', '2026-02-30T09:00Z', 'invalid-instant'],
    ['submittedAt', '2026-03-01T09:00', 'invalid-instant'],
    ['submittedAt', '2026-03-01T24:00Z', 'invalid-instant'],
    ['submittedAt', '2026-03-01 09:00Z', 'invalid-instant', '2026-03-01T09:00Z'],
    ['submittedAt', '2026-03-01T09:00+0200', 'invalid-instant', '2026-03-01T09:00+02:00'],
    ['submittedAt', new Date(Number.NaN), 'invalid-instant'],
    ['submittedAt', new Date(8.64e15), 'invalid-instant'],
    ['effort.minutes', -1, 'out-of-range'],
    ['effort.minutes', -Number.MIN_VALUE, 'out-of-range'],
    ['effort.minutes', Number.NaN, 'out-of-range'],
    ['effort.minutes', Number.POSITIVE_INFINITY, 'out-of-range'],
    ['effort.minutes', '120', 'wrong-type', '120'],
    ['effort.minutes', '-5', 'wrong-type'],
    ['effort.minutes', ' ', 'wrong-type'],
    ['submitter.roles', 'service-admin', 'wrong-type', '["service-admin"]'],
    ['submitter.roles', 'king', 'wrong-type'],
  ];

  test.each(cases)('%s: %j', (path, value, code, suggestion) => {
    const [problem, ...others] = problemsOf(setting(path, value));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ path, code });
    expect(problem?.suggestion).toBe(suggestion);
    expect(problem?.message.includes('did you mean')).toBe(suggestion !== undefined);
  });

  test('of an enumeration comes with those that are', () => {
    expect(problemsOf({ service: { purchaseChannel: 'reseller' } })).toEqual([
      {
        path: 'service.purchaseChannel',
        code: 'unknown-value',
        message: 'must be one of microsoft, other (did you mean other?)',
        received: '"reseller"',
        allowed: ['microsoft', 'other'],
        suggestion: 'other',
      },
    ]);
  });

  test('among roles is found at its place', () => {
    const sparse = ['service-admin'];
    sparse[2] = 'Service Admin';
    sparse[4] = 'king';
    expect(problemsOf({ submitter: { roles: sparse } })).toMatchObject([
      { path: 'submitter.roles.1', code: 'wrong-type', received: 'undefined' },
      { path: 'submitter.roles.2', code: 'unknown-value', suggestion: 'service-admin' },
      { path: 'submitter.roles.3', code: 'wrong-type', received: 'undefined' },
      { path: 'submitter.roles.4', code: 'unknown-value', received: '"king"' },
    ]);
  });

  test('of null says that an unknown fact is left out', () => {
    expect(problemsOf({ plan: null, service: null })).toMatchObject([
      { path: 'plan', received: 'null', message: expect.stringContaining('left out') },
      { path: 'service', received: 'null', message: expect.stringContaining('left out') },
    ]);
  });

  test('has at most 100 characters in received', () => {
    for (const value of ['x'.repeat(5000), '\u0000'.repeat(500), 10n ** 400n, Symbol('y'.repeat(5000))]) {
      const [problem] = problemsOf({ plan: value });
      expect(problem?.received.length).toBeLessThanOrEqual(100);
    }
  });
});

describe('a part that is no object', () => {
  test.each([[null], ['x'], [1], [true], [[]], [new Date()], [new Map()], [() => 1]])('is refused: %o', (value) => {
    expect(problemsOf({ service: value })).toMatchObject([
      { path: 'service', code: 'wrong-type', allowed: expect.arrayContaining(['service.stage']) },
    ]);
    expect(problemsOf(value)).toMatchObject([
      { path: '', code: 'wrong-type', allowed: expect.arrayContaining(['plan']) },
    ]);
  });

  test('is refused as the case itself, undefined too', () => {
    expect(problemsOf(undefined)).toMatchObject([{ path: '', code: 'wrong-type', received: 'undefined' }]);
  });
});

describe('a name that no fact has', () => {
  test.each([
    [{ stage: 'x' }, 'stage', 'service.stage'],
    [{ service: { minutes: 1 } }, 'service.minutes', 'effort.minutes'],
    [{ servce: { stage: 'x' } }, 'servce.stage', 'service.stage'],
    [{ servce: {} }, 'servce', 'service'],
    [{ service: { stge: 'x' } }, 'service.stge', 'service.stage'],
    [{ service: { purchase_channel: 'x' } }, 'service.purchase_channel', 'service.purchaseChannel'],
    [{ 'service.stage': 'x' }, 'service.stage', 'service.stage'],
    [{ Plan: 'x' }, 'Plan', 'plan'],
    [{ colour: 'x' }, 'colour', undefined],
    [{ ['x'.repeat(300)]: 1 }, `${'x'.repeat(99)}…`, undefined],
    [{ service: { stage: 'public-preview', extra: undefined } }, 'service.extra', undefined],
    [{ tags: ['a', 'b'] }, 'tags', undefined],
    [{ plan: 'standard', '': 1 }, '', undefined],
  ])('%j is at %s, meant %s', (input, path, suggestion) => {
    const [problem, ...others] = problemsOf(input);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ path, code: 'unknown-fact' });
    expect(problem?.suggestion).toBe(suggestion);
  });

  test('is one problem for each leaf of an unknown object', () => {
    expect(
      problemsOf({ x: { a: 1, b: { c: 2, d: {}, e: null } }, service: { y: { z: [1] } } }).map(({ path }) => path),
    ).toEqual(['service.y.z', 'x.a', 'x.b.c', 'x.b.d', 'x.b.e']);
  });

  test('comes with the names of its part', () => {
    expect(problemsOf({ effort: { hours: 4 } })[0]?.allowed).toEqual(['effort.minutes']);
  });

  test('does not hide other problems', () => {
    const input = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`k${index}`, 1]));
    const problems = problemsOf({ ...input, plan: 'gold', severity: 'D' });
    expect(problems).toHaveLength(103);
    expect(problems.slice(0, 2).map(({ path }) => path)).toEqual(['plan', 'severity']);
    expect(problems.at(-1)).toMatchObject({ path: '', code: 'too-many-problems' });
  });

  test('is listed up to the hundredth', () => {
    const keys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1]));
    expect(problemsOf(keys(100)).filter(({ code }) => code === 'too-many-problems')).toEqual([]);
    expect(problemsOf(keys(100))).toHaveLength(100);
    expect(problemsOf(keys(101))).toHaveLength(101);
    expect(problemsOf({ x: keys(101) }).at(-1)).toMatchObject({ code: 'too-many-problems' });
  });
});
