import { describe, expect, test } from 'vitest';
import fourHourCap from '../../rules/four-hour-cap.json' with { type: 'json' };
import { createSupportPolicy, evaluateCase, InvalidPolicyError, type SupportCase } from '../../src/index.js';
import { completeCase } from '../case/complete-case.js';
import { isDeeplyFrozen } from '../case/deeply-frozen.js';
import { capWith, edited } from './edited.js';

/** A break-fix under the performance ground, whose effort alone decides. */
const slow = (minutes: number, plan: SupportCase['plan'] = 'standard'): SupportCase => ({
  plan,
  effort: { minutes },
  service: { family: 'dynamics-365', stage: 'general-availability' },
  request: { need: 'break-fix' },
  issue: { performance: 'isolated', reproducesOnStandardInstall: true, customized: false, cause: 'other' },
  resolution: { resolved: false, reproductionStepsFound: true },
});

function refusalOf(run: () => unknown): InvalidPolicyError {
  try {
    run();
  } catch (error) {
    if (error instanceof InvalidPolicyError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a cap changed from four hours to six, in one place', () => {
  const six = createSupportPolicy({ rules: [capWith({ '/parameters/capMinutes/value': 360 })] });
  const decide = (minutes: number) => six.decide('fourHourCap', slow(minutes));

  test('changes the decisions', () => {
    expect([239.99, 240, 359.99, 360, 360.01].map((minutes) => decide(minutes).outcome)).toEqual([
      'within-cap',
      'within-cap',
      'within-cap',
      'close-and-refer',
      'close-and-refer',
    ]);
    expect([239.99, 240].map((minutes) => evaluateCase(slow(minutes)).fourHourCap.outcome)).toEqual([
      'within-cap',
      'close-and-refer',
    ]);
  });

  test('changes what is possible of an unknown effort', () => {
    const { effort: _, ...unknown } = slow(0);
    expect(six.decide('fourHourCap', unknown)).toMatchObject({
      possible: ['within-cap', 'close-and-refer'],
      missing: ['effort.minutes'],
      details: { capMinutes: 360 },
    });
  });

  test('changes the details', () => {
    expect(decide(300).details).toMatchObject({ capMinutes: 360, spentMinutes: 300, remainingMinutes: 60 });
    expect(decide(400).details).toMatchObject({ capMinutes: 360, spentMinutes: 400, remainingMinutes: 0 });
  });

  test('changes the messages and the trace', () => {
    const messages = [300, 400].map((minutes) =>
      decide(minutes)
        .reasons.map(({ message }) => message)
        .join(' '),
    );
    expect(messages.every((message) => message.includes('6 hours'))).toBe(true);
    expect(messages.join(' ')).not.toMatch(/4 hours|240/);
    expect(JSON.stringify(decide(300).reasons)).toContain('"expected":360');
  });

  test('changes the plain engine', async () => {
    const run = async (minutes: number): Promise<unknown> => {
      const facts = { ...Object.fromEntries(flat(slow(minutes))), 'service.purchaseChannel': 'microsoft', ...readings };
      const { results } = await six.toEngine('fourHourCap').run(facts);
      return results[0]?.event?.params?.['outcome'];
    };
    expect([await run(359.99), await run(360)]).toEqual(['within-cap', 'close-and-refer']);
  });
});

const readings = {
  'reading.preview-coverage': 'limited',
  'reading.preview-limits-apply-to': 'both-families',
  'reading.cap-trigger': 'not-reproducible',
  'reading.cap-exit': 'per-clause',
  'reading.multi-area-on-standard': 'refer',
  'reading.professional-direct-continuation': 'no',
  'reading.unified-not-reproducible': 'no',
};

function flat(supportCase: SupportCase): [string, unknown][] {
  return Object.entries(supportCase).flatMap(([part, value]): [string, unknown][] =>
    typeof value === 'object'
      ? Object.entries(value).map(([name, each]) => [`${part}.${name}`, each])
      : [[part, value]],
  );
}

describe('rules that leave a case undecided', () => {
  test('load, and say so when such a case comes: a gap', () => {
    const gap = createSupportPolicy({
      rules: [capWith({ '/rules': fourHourCap.rules.filter(({ name }) => name !== 'performance-cap-used-up') })],
    });
    expect(gap.decide('fourHourCap', slow(239)).outcome).toBe('within-cap');
    const refused = refusalOf(() => gap.decide('fourHourCap', slow(240)));
    expect(refused.code).toBe('no-rule-decides');
    expect(refused.issues).toEqual([expect.objectContaining({ code: 'no-rule-decides', path: '/rules' })]);
    expect(refused.message).toContain('four-hour-cap');
    expect(refused.help).toContain('verifyPolicies');
    expect(refusalOf(() => gap.evaluate(slow(240))).code).toBe('no-rule-decides');
    expect(refusalOf(() => gap.outcomes(slow(240))).code).toBe('no-rule-decides');
  });

  test('load, and name the rules when such a case comes: a conflict', () => {
    const at = fourHourCap.rules.findIndex(({ name }) => name === 'performance-cap-used-up');
    const conflict = createSupportPolicy({ rules: [capWith({ [`/rules/${at}/priority`]: 70 })] });
    expect(conflict.decide('fourHourCap', slow(240)).outcome).toBe('close-and-refer');
    const refused = refusalOf(() => conflict.decide('fourHourCap', slow(240, 'unified')));
    expect(refused.code).toBe('rules-conflict');
    expect(refused.issues).toHaveLength(1);
    expect(refused.issues[0]).toMatchObject({ code: 'rules-conflict', path: '/rules' });
    expect(refused.message).toContain('performance-continues-by-advisory');
    expect(refused.message).toContain('performance-cap-used-up');
    expect(refused.help).toContain('verifyPolicies');
  });

  test('decide the cases that are not in the gap, also unknown ones', () => {
    const gap = createSupportPolicy({
      rules: [capWith({ '/rules': fourHourCap.rules.filter(({ name }) => name !== 'performance-cap-used-up') })],
    });
    const { effort: _, ...unknown } = slow(0);
    expect(gap.decide('fourHourCap', unknown).possible).toEqual(['within-cap']);
  });
});

describe('replaced rules', () => {
  test('replace one policy and leave the others', () => {
    const [first] = fourHourCap.rules;
    const never = capWith({
      '/outcomes': ['not-capped'],
      '/version': '2.0.0',
      '/rules': [
        { ...first, conditions: { any: [{ condition: 'open-break-fix' }, { not: { condition: 'open-break-fix' } }] } },
      ],
      '/tables': {},
    });
    const policy = createSupportPolicy({ rules: [never] });
    expect(policy.decide('fourHourCap', {})).toMatchObject({
      outcome: 'not-capped',
      policyVersion: '2.0.0',
      missing: [],
    });
    expect(policy.decide('coverage', completeCase)).toEqual(evaluateCase(completeCase).coverage);
    expect(policy.files.find((file) => file.policy === 'four-hour-cap')?.version).toBe('2.0.0');
    expect(policy.files.map((file) => file.policy)).toEqual(createSupportPolicy().files.map((file) => file.policy));
  });

  test('are copied: what becomes of the file afterwards changes nothing', () => {
    const file = edited(fourHourCap, {});
    const own = capWith({});
    const policy = createSupportPolicy({ rules: [own] });
    const before = policy.decide('fourHourCap', slow(300));
    Object.assign(own, { rules: [], parameters: { capMinutes: { value: 1 } }, version: 'spoilt' });
    expect(policy.decide('fourHourCap', slow(300))).toEqual(before);
    expect(policy.files.find((each) => each.policy === 'four-hour-cap')).toEqual(file);
    expect(isDeeplyFrozen(policy.files)).toBe(true);
    expect(Object.isFrozen(own)).toBe(false);
    expect(Object.isFrozen(own.messages)).toBe(false);
  });

  test('of one policy do not reach another', () => {
    createSupportPolicy({ rules: [capWith({ '/parameters/capMinutes/value': 1 })] });
    expect(evaluateCase(slow(200)).fourHourCap.outcome).toBe('within-cap');
    expect(createSupportPolicy().decide('fourHourCap', slow(200)).outcome).toBe('within-cap');
  });
});

test('a detail that refers to a fact rests on the readings behind the fact', () => {
  const value = { fact: 'derived.monthsSinceClosure' };
  const rows = fourHourCap.tables.capMinutes.rows.map((row) => ({ ...row, value }));
  const policy = createSupportPolicy({ rules: [capWith({ '/tables/capMinutes/rows': rows })] });
  const closedAt = '2026-01-15T12:00:00.000Z';
  const readingsFor = (requestedAt: string) => {
    const dates: SupportCase = { closure: { closedAt }, reopen: { requestedAt }, customer: { timeZone: 'UTC' } };
    return policy.decide('fourHourCap', { ...slow(0), ...dates }).readings;
  };
  // Three months by the calendar, and not yet three to the hour.
  expect(readingsFor('2026-04-15T04:00:00.000Z')).toEqual([
    { id: 'three-months', value: 'calendar-date', alternatives: [], alsoChanges: ['capMinutes', 'remainingMinutes'] },
  ]);
  expect(readingsFor('2026-04-15T12:00:00.000Z')).toEqual([]);
});
