import { describe, expect, it } from 'vitest';
import type { ConditionJson, PolicyFile, SupportCase } from '../../src/index.js';
import { createSupportPolicy, facts, InvalidPolicyError } from '../../src/index.js';

/** A policy in place of data repair: the outcome under each condition, the first that is met. */
function fileOf(...cases: readonly (readonly [outcome: string, condition: ConditionJson])[]): PolicyFile {
  return {
    policy: 'data-repair',
    version: '2.0.0',
    decides: 'What a contract says.',
    outcomes: [...new Set(cases.map(([outcome]) => outcome))],
    hitPolicy: 'FIRST',
    rules: cases.map(([outcome, condition], index) => ({
      name: `case-${index}`,
      priority: cases.length - index,
      conditions: { all: [condition] },
      event: { type: outcome, params: { outcome, strength: 'fact', clauses: ['dat-script-may'], message: 'own' } },
    })),
    messages: { own: { en: 'So it is.', fr: 'C’est ainsi.' } },
  };
}

const otherwise: ConditionJson = { fact: 'given.script', operator: 'in', value: [true, false] };
const minutes = (operator: string, value: number): ConditionJson => ({ fact: 'effort.minutes', operator, value });
const between = (operator: string, from: unknown, other: string, to: unknown, fact: string): ConditionJson => ({
  all: [
    { fact, operator, value: from },
    { fact, operator: other, value: to },
  ],
});

const changesOf = (file: PolicyFile, c: SupportCase, maxChanges = 2): unknown[] =>
  createSupportPolicy({ rules: [file] })
    .whatWouldChange('dataRepair', c, { maxChanges })
    .map(({ changes, outcome }) => [...changes.map(({ fact, to }) => [fact, to]), outcome]);

describe('what would change under rules of one’s own', () => {
  const middle = fileOf(
    ['script-may-run', between('greaterThan', 100, 'lessThanInclusive', 200, 'effort.minutes')],
    ['not-repaired', otherwise],
  );

  it('is a bound on each side of a number, or on both', () => {
    expect(changesOf(middle, { effort: { minutes: 150 } })).toEqual([
      [['effort.minutes', { atMost: 100 }], 'not-repaired'],
      [['effort.minutes', { above: 200 }], 'not-repaired'],
    ]);
    expect(changesOf(middle, { effort: { minutes: 50 } })).toEqual([
      [['effort.minutes', { above: 100, atMost: 200 }], 'script-may-run'],
    ]);
    expect(changesOf(middle, {})).toEqual([
      [['effort.minutes', { atMost: 100 }], 'not-repaired'],
      [['effort.minutes', { above: 100, atMost: 200 }], 'script-may-run'],
      [['effort.minutes', { above: 200 }], 'not-repaired'],
    ]);
  });

  it('joins neighbouring regions that lead to the same outcome, where the same changes are needed', () => {
    const file = fileOf(
      ['script-may-run', { all: [minutes('lessThan', 100), { fact: 'severity', operator: 'in', value: ['A', 'B'] }] }],
      ['script-may-run', { all: [minutes('lessThan', 200), { fact: 'severity', operator: 'equal', value: 'B' }] }],
      ['not-repaired', otherwise],
    );
    expect(changesOf(file, { effort: { minutes: 300 }, severity: 'C' })).toEqual([
      [['severity', 'A'], ['effort.minutes', { below: 100 }], 'script-may-run'],
      [['severity', 'B'], ['effort.minutes', { below: 200 }], 'script-may-run'],
    ]);
    expect(changesOf(file, { effort: { minutes: 300 }, severity: 'A' })).toEqual([
      [['effort.minutes', { below: 100 }], 'script-may-run'],
      // Below 100 the severity would be changed in vain.
      [['severity', 'B'], ['effort.minutes', { atLeast: 100, below: 200 }], 'script-may-run'],
    ]);
  });

  it('bounds instants that rules compare, in the order that cases keep', () => {
    const file = fileOf(
      ['script-may-run', { fact: 'submittedAt', operator: 'greaterThanInclusive', value: '2027-01-01T00:00:00.000Z' }],
      ['not-repaired', otherwise],
    );
    const responded = (at: string): SupportCase => ({
      submittedAt: '2026-06-01T00:00Z',
      firstResponse: { contactedAt: at, workStartedAt: at },
    });
    expect(changesOf(file, responded('2027-03-01T00:00Z'))).toEqual([
      [['submittedAt', { atLeast: '2027-01-01T00:00:00.000Z' }], 'script-may-run'],
    ]);
    expect(changesOf(file, responded('2027-01-01T00:00Z'))).toHaveLength(1);
    expect(changesOf(file, responded('2026-12-31T23:59:59.999Z'))).toEqual([]);
    // Without the instants that follow it, it has no place.
    expect(changesOf(file, { submittedAt: '2026-06-01T00:00Z' })).toEqual([]);
    expect(changesOf(file, { ...responded('2027-03-01T00:00Z'), submittedAt: '2027-02-01T00:00Z' })).toEqual([
      [['submittedAt', { below: '2027-01-01T00:00:00.000Z' }], 'not-repaired'],
    ]);
  });

  it('takes texts from the rules, and makes up none', () => {
    const file = fileOf(
      ['script-may-run', { fact: 'customer.country', operator: 'in', value: ['FR', 'BE'] }],
      ['script-not-run', { fact: 'customer.country', operator: 'equal', value: 'CH' }],
      ['not-repaired', otherwise],
    );
    expect(changesOf(file, { customer: { country: 'FR' } })).toEqual([[['customer.country', 'CH'], 'script-not-run']]);
    expect(changesOf(file, { customer: { country: 'DE' } })).toEqual([
      [['customer.country', 'FR'], 'script-may-run'],
      [['customer.country', 'BE'], 'script-may-run'],
      [['customer.country', 'CH'], 'script-not-run'],
    ]);
  });

  it('counts months from several thresholds', () => {
    const months = (operator: string, value: number): ConditionJson => ({
      fact: 'derived.monthsSinceClosure',
      operator,
      value,
    });
    const file = fileOf(
      ['script-may-run', { all: [months('greaterThanInclusive', 1), months('lessThan', 6)] }],
      ['not-repaired', otherwise],
    );
    const c = (requestedAt: string): SupportCase => ({
      customer: { timeZone: 'UTC' },
      closure: { closedAt: '2026-01-31T12:00:00.000Z' },
      reopen: { requestedAt },
    });
    expect(changesOf(file, c('2026-02-01T12:00Z'))).toEqual([
      [
        ['closure.closedAt', { atLeast: '2025-08-02T00:00:00.000Z', below: '2026-01-02T00:00:00.000Z' }],
        'script-may-run',
      ],
      [
        ['reopen.requestedAt', { atLeast: '2026-02-28T00:00:00.000Z', below: '2026-07-31T00:00:00.000Z' }],
        'script-may-run',
      ],
    ]);
    expect(changesOf(file, c('2026-05-01T12:00Z')).slice(2)).toEqual([
      [['reopen.requestedAt', { below: '2026-02-28T00:00:00.000Z' }], 'not-repaired'],
      [['reopen.requestedAt', { atLeast: '2026-07-31T00:00:00.000Z' }], 'not-repaired'],
    ]);
    const never = fileOf(['script-may-run', months('lessThan', 1e12)], ['not-repaired', otherwise]);
    expect(changesOf(never, c('2026-05-01T12:00Z'))).toEqual([]);
  });

  it('is never a gap or a conflict, but a case that is in one cannot be reasoned about', () => {
    const severity = (value: string): ConditionJson => ({ fact: 'severity', operator: 'equal', value });
    const file = fileOf(['script-may-run', severity('A')], ['not-repaired', severity('B')]);
    expect(changesOf(file, { severity: 'A' })).toEqual([[['severity', 'B'], 'not-repaired']]);
    expect(() => changesOf(file, { severity: 'C' })).toThrow(InvalidPolicyError);
  });

  it('is bounded: rules that need every fact are refused when many may be changed', () => {
    const all = facts.flatMap(({ name, type }) => (type === 'boolean' && !/^(outage|script)/.test(name) ? [name] : []));
    const flags = all.slice(0, 13);
    // Whether an even number of flags is set: nothing can be told before the last one is known.
    const conditions = Object.fromEntries(
      flags.map((fact, index) => {
        const isSet: ConditionJson = { fact, operator: 'equal', value: true };
        const before: ConditionJson = index === 0 ? otherwise : { condition: `even-${index - 1}` };
        const changes: ConditionJson = { all: [{ not: before }, isSet] };
        return [`even-${index}`, { any: [{ all: [before, { not: isSet }] }, changes] }];
      }),
    );
    const even: ConditionJson = { condition: `even-${flags.length - 1}` };
    const rules = [{ ...fileOf(['script-may-run', even], ['not-repaired', otherwise]), conditions }];
    const policy = createSupportPolicy({ rules });
    expect(policy.whatWouldChange('dataRepair', {}, { maxChanges: 3 })).toEqual([]);
    expect(() => policy.whatWouldChange('dataRepair', {}, { maxChanges: flags.length })).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ path: '/maxChanges', code: 'too-complex' })] }),
    );
    expect(policy.whatWouldChange('dataRepair', {}, { maxChanges: 20, only: flags.slice(0, 4) })).toEqual([]);
  });
});
