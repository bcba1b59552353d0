import { describe, expect, test } from 'vitest';
import {
  type CaseDecisions,
  type ConditionTrace,
  createSupportPolicy,
  type PolicyFile,
  type SupportCase,
} from '../../src/index.js';
import { shipped } from '../verify/rule-file-copies.js';
import { asFile, capWith, edited } from './edited.js';

function traceOf(key: keyof CaseDecisions, file: PolicyFile, rule: string, supportCase: SupportCase): ConditionTrace {
  const { reasons } = createSupportPolicy({ rules: [file] }).decide(key, supportCase);
  const reason = reasons.find((each) => each.rule === rule);
  if (!reason) throw new Error(`${rule} does not decide.`);
  return reason.conditions;
}

const needTrace = { kind: 'comparison', fact: 'request.need', operator: 'notEqual', expected: 'break-fix' } as const;

describe('a trace', () => {
  test('leaves open what an unknown fact leaves open', () => {
    const traceFor = (supportCase: SupportCase): ConditionTrace =>
      traceOf('fourHourCap', shipped('four-hour-cap'), 'cap-is-for-break-fix', supportCase);
    expect(traceFor({})).toEqual({
      kind: 'all',
      status: 'unknown',
      conditions: [{ ...needTrace, status: 'unknown', actual: null }],
    });
    expect(traceFor({ request: { need: 'billing' } })).toEqual({
      kind: 'all',
      status: 'met',
      conditions: [{ ...needTrace, status: 'met', actual: 'billing' }],
    });
  });

  test('is open under any and under not as long as nothing decides', () => {
    const supportCase: SupportCase = {
      request: { need: 'break-fix' },
      issue: { performance: 'none' },
      resolution: { resolved: false, reproductionStepsFound: false },
    };
    const traced = traceOf('fourHourCap', shipped('four-hour-cap'), 'no-ground-for-the-cap', supportCase);
    expect(traced).toMatchObject({
      kind: 'all',
      status: 'unknown',
      conditions: [
        { kind: 'all', status: 'met', name: 'open-break-fix' },
        {
          kind: 'not',
          status: 'unknown',
          condition: {
            kind: 'any',
            status: 'unknown',
            conditions: [
              { status: 'unmet', actual: 'none' },
              { kind: 'any', status: 'unmet', name: 'performance-ground' },
              { kind: 'all', status: 'unknown', name: 'not-reproducible-ground' },
            ],
          },
        },
      ],
    });
    const lists = traced.kind === 'all' ? traced.conditions : [];
    expect(lists.map((each) => 'name' in each)).toEqual([true, false]);
  });

  test('keeps the names that a file gives to conditions of every kind', () => {
    const named = capWith({
      '/rules/0/conditions': {
        name: 'not for this need',
        all: [
          {
            name: 'not a break-fix',
            not: { name: 'a break-fix', fact: 'request.need', operator: 'equal', value: 'break-fix' },
          },
        ],
      },
    });
    expect(traceOf('fourHourCap', named, 'cap-is-for-break-fix', { request: { need: 'billing' } })).toMatchObject({
      name: 'not for this need',
      conditions: [{ kind: 'not', name: 'not a break-fix', condition: { kind: 'comparison', name: 'a break-fix' } }],
    });
  });

  test('leaves a comparison of two facts open while either is unknown', () => {
    const another = { fact: 'script.testedBy', operator: 'notEqual', value: { fact: 'script.providedBy' } };
    const file = asFile(edited(shipped('data-repair'), { '/rules/2/conditions/all/2': another }));
    const last = (supportCase: SupportCase): ConditionTrace | undefined => {
      const traced = traceOf('dataRepair', file, 'untested-script-not-run', supportCase);
      return traced.kind === 'all' ? traced.conditions.at(-1) : undefined;
    };
    expect(last({ script: { testedBy: 'partner' } })).toMatchObject({
      status: 'unknown',
      expected: null,
      actual: 'partner',
    });
    expect(last({ script: { providedBy: 'partner' } })).toMatchObject({
      status: 'unknown',
      expected: 'partner',
      actual: null,
    });
    expect(last({ script: { testedBy: 'partner', providedBy: 'customer' } })).toMatchObject({
      status: 'met',
      expected: 'customer',
      actual: 'partner',
    });
  });
});

test('a table that takes the first row rests on that row alone', () => {
  const isolated: SupportCase = { issue: { performance: 'isolated', cause: 'custom-code' } };
  const always = { any: [{ condition: 'performance-trouble' }, { not: { condition: 'performance-trouble' } }] };
  const file = capWith({
    '/tables/evidenceOwed/rows/1/conditions': always,
    '/tables/evidenceOwed/rows/1/resolutions': ['A22'],
  });
  const { details, resolutions } = createSupportPolicy({ rules: [file] }).decide('fourHourCap', isolated);
  expect(details.evidenceOwed).toBe(true);
  expect(resolutions).toContain('A43');
  expect(resolutions).not.toContain('A22');
});
