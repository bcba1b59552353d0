import { describe, expect, test } from 'vitest';
import {
  type CaseDecisions,
  createSupportPolicy,
  evaluateCase,
  InvalidCaseError,
  InvalidPolicyError,
  isSupportPolicyError,
  type PolicyOptions,
  parseCase,
  type SupportCase,
  type SupportPolicyError,
  toFacts,
} from '../src/index.js';
import { modules } from '../src/policies/modules.js';
import { completeCase } from './case/complete-case.js';
import { isDeeplyFrozen } from './case/deeply-frozen.js';

const isKey = (key: string): key is keyof CaseDecisions => Object.hasOwn(modules, key);
const keys = Object.keys(modules).filter(isKey);

const partial: SupportCase = { plan: 'standard', request: { need: 'break-fix' }, reopen: {}, effort: { minutes: 12 } };
const cases: readonly SupportCase[] = [{}, partial, completeCase, { ...completeCase, service: { family: 'other' } }];

function refusalOf(run: () => unknown): SupportPolicyError {
  try {
    run();
  } catch (error) {
    if (isSupportPolicyError(error)) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const found = ({ issues }: SupportPolicyError): string[] => issues.map(({ path, code }) => `${path} ${code}`).sort();

/** What a caller in plain JavaScript could pass. */
const asOptions = (input: unknown): PolicyOptions => {
  const isOptions = (value: unknown): value is PolicyOptions => value !== undefined;
  if (!isOptions(input)) throw new TypeError('no options');
  return input;
};

describe('the ways to decide', () => {
  const policy = createSupportPolicy();

  test.each(cases)('agree: case %#', (supportCase) => {
    const decisions = policy.evaluate(supportCase);
    expect(Object.keys(decisions)).toEqual(keys);
    expect(evaluateCase(supportCase)).toEqual(decisions);
    expect(evaluateCase(parseCase(supportCase))).toEqual(decisions);
    for (const key of keys) {
      expect(policy.decide(key, supportCase)).toEqual(decisions[key]);
      expect(policy.outcomes(supportCase)[key]).toBe(decisions[key].outcome);
      expect(decisions[key].policy).toBe(modules[key].slug);
    }
  });

  test('agree under options of a call, which win over those of the policy', () => {
    const readings = { 'cap-exit': 'not-resolved' } as const;
    const own = createSupportPolicy({ readings: { 'cap-exit': 'per-clause' }, locale: 'fr' });
    const call = { readings, locale: 'en', asOf: '2026-03-02T08:10:00Z' } as const;
    expect(own.evaluate(completeCase, call)).toEqual(evaluateCase(completeCase, call));
    expect(own.decide('fourHourCap', completeCase, call)).toEqual(evaluateCase(completeCase, call).fourHourCap);
    expect(own.outcomes(completeCase, call).fourHourCap).toBe(evaluateCase(completeCase, call).fourHourCap.outcome);
    expect(own.evaluate(completeCase)).toEqual(evaluateCase(completeCase, { locale: 'fr' }));
    expect(own.evaluate(completeCase)).not.toEqual(own.evaluate(completeCase, call));
  });

  test('refuse the same cases', () => {
    const wrong: SupportCase = { effort: { minutes: -1 }, closure: { closedAt: 'yesterday' } };
    const expected = ['closure.closedAt', 'effort.minutes'];
    for (const run of [
      () => policy.evaluate(wrong),
      () => policy.decide('coverage', wrong),
      () => policy.outcomes(wrong),
      () => evaluateCase(wrong),
      () => toFacts(wrong),
      () => parseCase(wrong),
    ]) {
      const refused = refusalOf(run);
      expect(refused).toBeInstanceOf(InvalidCaseError);
      expect(refused.issues.map(({ path }) => path).sort()).toEqual(expected);
    }
  });
});

describe('results', () => {
  test.each(cases)('are frozen plain JSON, and the input stays as it was: case %#', (supportCase) => {
    const before = structuredClone(supportCase);
    const decisions = evaluateCase(supportCase, { asOf: new Date('2026-03-02T08:10:00Z') });
    expect(isDeeplyFrozen(decisions)).toBe(true);
    expect(JSON.parse(JSON.stringify(decisions))).toStrictEqual(decisions);
    expect(supportCase).toStrictEqual(before);
    expect(isDeeplyFrozen(createSupportPolicy().outcomes(supportCase))).toBe(true);
    expect(isDeeplyFrozen(toFacts(supportCase))).toBe(true);
  });

  test('take a deeply frozen input and dates, and leave dates alone', () => {
    const submittedAt = new Date('2026-03-02T08:00:00Z');
    const decisions = evaluateCase({ ...completeCase, submittedAt });
    expect(decisions).toEqual(evaluateCase(completeCase));
    expect(submittedAt.getTime()).toBe(Date.parse('2026-03-02T08:00:00Z'));
    expect(Object.isFrozen(submittedAt)).toBe(false);
  });

  test('cannot be changed through the files of a policy', () => {
    const { files } = createSupportPolicy();
    expect(isDeeplyFrozen(files)).toBe(true);
    expect(files.map(({ policy }) => policy)).toEqual(keys.map((key) => modules[key].slug));
  });
});

describe('options', () => {
  test('are refused with every problem at once, each at its JSON pointer', () => {
    const wrong = asOptions({
      assume: { plan: 'gold', service: { stag: 'x' } },
      readings: { downgrade: 'never', downgrades: 'discretionary' },
      holidays: { FR: ['2026-02-30'], XX: [] },
      calendars: [{ id: 'own', countries: ['XX'], hours: { mon: [['17:00', '09:00']] } }, 7],
      responseTargets: { standard: { A: 0, D: 5 }, gold: {} },
      rules: 'all',
      asOf: 'now',
      locale: 'de',
      holiday: {},
    });
    const expected = [
      '/asOf value-not-allowed',
      '/calendars/0/countries/0 value-not-allowed',
      '/calendars/1 wrong-type',
      '/holiday unknown-key',
      '/holidays/FR/0 value-not-allowed',
      '/holidays/XX unknown-key',
      '/locale value-not-allowed',
      '/readings/downgrade value-not-allowed',
      '/readings/downgrades unknown-key',
      '/responseTargets/gold unknown-key',
      '/responseTargets/standard/A value-not-allowed',
      '/responseTargets/standard/D unknown-key',
      '/rules wrong-type',
    ];
    for (const run of [() => createSupportPolicy(wrong), () => evaluateCase({}, wrong), () => toFacts({}, wrong)]) {
      const refused = refusalOf(run);
      expect(refused).toBeInstanceOf(InvalidPolicyError);
      expect(refused.code).toBe('invalid-policy');
      expect(found(refused)).toEqual(expect.arrayContaining(expected));
      const paths = refused.issues.map(({ path }) => path);
      expect(paths).toEqual(expect.arrayContaining(['/assume/plan', '/assume/service/stag']));
      expect(paths.some((path) => path.startsWith('/calendars/0/hours'))).toBe(true);
      expect(refused.issues.find(({ path }) => path === '/holiday')?.suggestion).toBe('holidays');
      expect(refused.issues.find(({ path }) => path === '/readings/downgrades')?.suggestion).toBe('downgrade');
    }
  });

  test.each([null, 5, 'fr', [], true])('must be an object: %j', (wrong) => {
    expect(found(refusalOf(() => createSupportPolicy(asOptions(wrong))))).toEqual([' wrong-type']);
    expect(found(refusalOf(() => createSupportPolicy().evaluate({}, asOptions(wrong))))).toEqual([' wrong-type']);
  });

  test('of a call are the three that a call may have', () => {
    const policy = createSupportPolicy();
    for (const key of ['assume', 'holidays', 'calendars', 'responseTargets', 'rules', 'locales']) {
      expect(found(refusalOf(() => policy.evaluate({}, asOptions({ [key]: {} }))))).toEqual([`/${key} unknown-key`]);
      expect(found(refusalOf(() => policy.outcomes({}, asOptions({ [key]: {} }))))).toEqual([`/${key} unknown-key`]);
    }
    const wrong = asOptions({ asOf: 0, locale: 'xx', readings: { weekend: 'sunday' } });
    expect(found(refusalOf(() => policy.decide('coverage', {}, wrong)))).toEqual([
      '/asOf value-not-allowed',
      '/locale value-not-allowed',
      '/readings/weekend value-not-allowed',
    ]);
  });

  test('may be undefined one by one', () => {
    const nothing = { assume: undefined, readings: undefined, holidays: undefined, asOf: undefined, locale: undefined };
    expect(evaluateCase(completeCase, nothing)).toEqual(evaluateCase(completeCase));
    expect(createSupportPolicy().evaluate(completeCase, { asOf: undefined, locale: undefined })).toEqual(
      evaluateCase(completeCase),
    );
  });

  test('are copied: what becomes of them afterwards changes nothing', () => {
    const options = {
      responseTargets: { standard: { A: 30 } },
      holidays: { FR: ['2026-03-02'] },
      assume: { ...partial },
    };
    const policy = createSupportPolicy(options);
    const before = policy.evaluate(completeCase);
    options.responseTargets.standard.A = 1;
    options.holidays.FR.push('2026-03-03', '2026-03-04');
    options.assume.plan = 'premier';
    expect(policy.evaluate(completeCase)).toEqual(before);
  });
});

describe('errors', () => {
  test('are known by their brand, across copies of the library', () => {
    const foreign = Object.assign(new Error('x'), { [Symbol.for('support-policy.error')]: true });
    expect(isSupportPolicyError(refusalOf(() => parseCase(null)))).toBe(true);
    expect(isSupportPolicyError(foreign)).toBe(true);
    for (const other of [new Error('x'), null, undefined, 'x', { code: 'invalid-case' }])
      expect(isSupportPolicyError(other)).toBe(false);
  });

  test('say what to do, and cannot be changed', () => {
    const refused = refusalOf(() => parseCase({ plan: 'x'.repeat(1000) }));
    expect(refused).toMatchObject({ name: 'InvalidCaseError', code: 'invalid-case' });
    expect(refused.help).not.toBe('');
    expect(refused.issues[0]?.received.length).toBeLessThanOrEqual(100);
    expect(isDeeplyFrozen(refused.issues)).toBe(true);
  });
});
