import { describe, expect, test } from 'vitest';
import { facts } from '../../src/case/facts.js';
import { findProblems, flatten, parseCase } from '../../src/case/parse.js';
import { supportCaseSchema } from '../../src/case/schema.js';
import { isSupportPolicyError } from '../../src/errors.js';
import { completeCase } from './complete-case.js';
import { isDeeplyFrozen } from './deeply-frozen.js';

describe('a parsed case', () => {
  test('is a copy of the input with every fact', () => {
    const parsed = parseCase(completeCase);
    expect(parsed).toEqual(completeCase);
    expect(parsed).not.toBe(completeCase);
    expect(Object.keys(flatten(parsed))).toEqual(facts.map((fact) => fact.name));
  });

  test('is deeply frozen, and so are its flat facts', () => {
    const parsed = parseCase(completeCase);
    expect(isDeeplyFrozen(parsed)).toBe(true);
    expect(isDeeplyFrozen(flatten(parsed))).toBe(true);
  });

  test('is not checked again', () => {
    const parsed = parseCase(completeCase);
    expect(parseCase(parsed)).toBe(parsed);
    expect(findProblems(parsed)).toEqual({ value: parsed, problems: [] });
    expect(findProblems(parsed).value).toBe(parsed);
    expect(flatten(parsed)).toBe(flatten(parsed));
    expect(supportCaseSchema['~standard'].validate(parsed)).toEqual({ value: parsed });
  });

  test('is in the order of SupportCase, whatever the order of the input', () => {
    const parsed = parseCase({
      service: { stage: 'public-preview', family: 'other' },
      severity: 'A',
      plan: 'standard',
    });
    expect(JSON.stringify(parsed)).toBe(
      '{"plan":"standard","severity":"A","service":{"family":"other","stage":"public-preview"}}',
    );
    expect(Object.keys(flatten(parsed))).toEqual(['plan', 'severity', 'service.family', 'service.stage']);
  });

  test('leaves out undefined facts and keeps parts without facts', () => {
    expect(parseCase({})).toStrictEqual({});
    expect(
      parseCase({ plan: undefined, customer: undefined, reopen: {}, script: { providedBy: undefined } }),
    ).toStrictEqual({
      reopen: {},
      script: {},
    });
    expect(flatten(parseCase({ reopen: {} }))).toStrictEqual({});
  });

  test('holds instants as ISO strings in UTC, cut to milliseconds', () => {
    const contactedAt = new Date('2026-03-02T10:00:00.123Z');
    expect(parseCase({ submittedAt: '2026-03-02T09:00:00.98765+01:00', firstResponse: { contactedAt } })).toStrictEqual(
      {
        submittedAt: '2026-03-02T08:00:00.987Z',
        firstResponse: { contactedAt: '2026-03-02T10:00:00.123Z' },
      },
    );
  });

  test('holds each role once, in the order given', () => {
    const roles = ['service-admin', 'power-platform-admin', 'service-admin'];
    expect(parseCase({ submitter: { roles } })).toEqual({
      submitter: { roles: ['service-admin', 'power-platform-admin'] },
    });
    expect(parseCase({ submitter: { roles: [] } })).toEqual({ submitter: { roles: [] } });
    expect(roles).toHaveLength(3);
  });

  test.each([0, -0, 0.1, 239.999, 1e9, Number.MAX_VALUE])('takes %d minutes of effort', (minutes) => {
    const effort = flatten(parseCase({ effort: { minutes } }))['effort.minutes'];
    expect(effort).toBe(minutes + 0);
  });

  test('keeps a language tag as it is written', () => {
    expect(flatten(parseCase({ customer: { language: 'zh-hans' } }))['customer.language']).toBe('zh-hans');
  });

  test('has an id of up to 1,000 characters', () => {
    expect(parseCase({ id: '' })).toEqual({ id: '' });
    expect(parseCase({ id: 'x'.repeat(1000) })).toHaveProperty('id');
    expect(findProblems({ id: 'x'.repeat(1001) }).problems).toMatchObject([{ path: 'id', code: 'too-long' }]);
  });

  test('can come from an object without a prototype', () => {
    const bare: Record<string, unknown> = Object.create(null);
    bare['plan'] = 'standard';
    bare['service'] = Object.assign(Object.create(null), { stage: 'public-preview' });
    expect(parseCase(bare)).toEqual({ plan: 'standard', service: { stage: 'public-preview' } });
  });

  test('flattens an input that was not parsed, and refuses a wrong one', () => {
    expect(flatten({ plan: 'standard', service: { stage: 'public-preview' } })).toEqual({
      plan: 'standard',
      'service.stage': 'public-preview',
    });
    expect(() => flatten(JSON.parse('{"plan":"gold"}'))).toThrow('plan: must be one of');
  });
});

describe('instants of one case', () => {
  const at = '2026-03-05T08:00:00.000Z';
  const later = '2026-03-05T08:00:00.001Z';

  test.each([
    ['firstResponse.contactedAt', { submittedAt: later, firstResponse: { contactedAt: at } }],
    ['firstResponse.workStartedAt', { submittedAt: later, firstResponse: { workStartedAt: at } }],
    ['reopen.requestedAt', { closure: { closedAt: later }, reopen: { requestedAt: at } }],
  ])('refuse %s before the one it follows', (path, input) => {
    const { value, problems } = findProblems(input);
    expect(value).toBeNull();
    expect(problems).toEqual([
      expect.objectContaining({ path, code: 'too-early', received: `"${at}"`, allowed: [`at or after ${later}`] }),
    ]);
  });

  test.each([
    [{ submittedAt: at, firstResponse: { contactedAt: at, workStartedAt: later } }],
    [{ closure: { closedAt: at }, reopen: { requestedAt: at } }],
    [{ closure: { closedAt: '2026-03-05T09:00+01:00' }, reopen: { requestedAt: '2026-03-05T03:00-05:00' } }],
    [{ closure: { closedAt: later }, submittedAt: at }],
    [{ firstResponse: { contactedAt: at }, closure: { closedAt: later } }],
  ])('accept %j', (input) => {
    expect(findProblems(input).problems).toEqual([]);
  });

  test('are compared beside other problems', () => {
    const input = { plan: 'gold', closure: { closedAt: later }, reopen: { requestedAt: at } };
    expect(findProblems(input).problems.map((problem) => problem.code)).toEqual(['unknown-value', 'too-early']);
  });
});

describe('supportCaseSchema', () => {
  test('is a Standard Schema', () => {
    expect(supportCaseSchema['~standard']).toMatchObject({ version: 1, vendor: 'support-policy' });
    expect(isDeeplyFrozen(supportCaseSchema)).toBe(true);
  });

  test('gives the parsed case', () => {
    const result = supportCaseSchema['~standard'].validate(completeCase);
    expect(result).toEqual({ value: completeCase });
    if (result.issues === undefined) expect(parseCase(result.value)).toBe(result.value);
  });

  test('gives every problem of parseCase, with its path name by name', () => {
    const input = {
      plan: 'gold',
      submitter: { roles: ['service-admin', 'king'] },
      'a.b': { c: 1 },
      submittedAt: '2026-03-05T08:00Z',
      firstResponse: { contactedAt: '2026-03-05T07:00Z' },
    };
    const { issues } = supportCaseSchema['~standard'].validate(input);
    expect(issues?.map((issue) => issue.path)).toEqual([
      ['plan'],
      ['submitter', 'roles', 1],
      ['firstResponse', 'contactedAt'],
      ['a.b', 'c'],
    ]);
    expect(issues?.map((issue) => issue.message)).toEqual(
      findProblems(input).problems.map((problem) => problem.message),
    );
    expect(supportCaseSchema['~standard'].validate(null)).toMatchObject({ issues: [{ path: [] }] });
  });
});

test('the error of parseCase carries every problem', () => {
  let caught: unknown;
  try {
    parseCase({ plan: 'gold', severity: 'D' });
  } catch (error) {
    caught = error;
  }
  expect(isSupportPolicyError(caught)).toBe(true);
  expect(caught).toMatchObject({
    name: 'InvalidCaseError',
    code: 'invalid-case',
    issues: [{ path: 'plan' }, { path: 'severity' }],
  });
});
