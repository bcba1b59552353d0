import { describe, expect, it } from 'vitest';
import { type ConditionJson, createSupportPolicy, type PolicyFile } from '../../src/index.js';
import { diffPolicies, verifyPolicies } from '../../src/verify/index.js';
import { planted, ruleOf, shipped, withRules } from './rule-file-copies.js';
import { codeThrownBy } from './thrown.js';

const repair = shipped('third-party');
const like = ruleOf(repair, 'cause-outside-microsoft-service');
const all = (...conditions: ConditionJson[]): ConditionJson => ({ all: conditions });

/** Full support where the condition holds, and nothing anywhere else. */
function onlyWhere(
  condition: ConditionJson,
  otherwise: ConditionJson = all(condition, { not: condition }),
): PolicyFile {
  const { applies: _, ...file } = repair;
  return withRules(file, () => [
    planted(like, { name: 'where', outcome: 'full-support', conditions: all(condition) }),
    planted(like, { name: 'otherwise', conditions: otherwise }),
  ]);
}

describe('the example of a gap', () => {
  const gaps: readonly { readonly title: string; readonly condition: ConditionJson }[] = [
    {
      title: 'before an instant',
      condition: { fact: 'submittedAt', operator: 'greaterThanInclusive', value: '2026-01-01T00:00:00.000Z' },
    },
    {
      title: 'at and after an instant',
      condition: { fact: 'submittedAt', operator: 'lessThan', value: '2026-01-01T00:00:00.000Z' },
    },
    {
      title: 'after an instant',
      condition: { fact: 'submittedAt', operator: 'lessThanInclusive', value: '2026-01-01T00:00:00.000Z' },
    },
    { title: 'in any other country', condition: { fact: 'customer.country', operator: 'in', value: ['AD', 'AE'] } },
    { title: 'in one country', condition: { fact: 'customer.country', operator: 'notEqual', value: 'JP' } },
    { title: 'in any other zone', condition: { fact: 'customer.timeZone', operator: 'equal', value: 'Europe/Paris' } },
    { title: 'in any other language', condition: { fact: 'derived.language', operator: 'in', value: ['en', 'und'] } },
    { title: 'in one script', condition: { fact: 'derived.language', operator: 'notEqual', value: 'zh-Hant' } },
    { title: 'in a variant', condition: { fact: 'customer.language', operator: 'notEqual', value: 'pt-BR' } },
    { title: 'from a number on', condition: { fact: 'effort.minutes', operator: 'lessThan', value: 90 } },
    {
      title: 'months after closing',
      condition: { fact: 'derived.monthsSinceClosure', operator: 'notEqual', value: 7 },
    },
    {
      title: 'after many months',
      condition: { fact: 'derived.monthsSinceClosure', operator: 'lessThan', value: 1200 },
    },
    { title: 'without a role', condition: { fact: 'submitter.roles', operator: 'contains', value: 'service-admin' } },
    { title: 'with a part that is asked for', condition: { fact: 'given.script', operator: 'equal', value: false } },
    { title: 'without a part', condition: { fact: 'given.script', operator: 'equal', value: true } },
  ];

  it.each(gaps)('$title is a case that falls into it', ({ condition }) => {
    const file = onlyWhere(condition);
    const gap = verifyPolicies([file]).findings.find(({ kind }) => kind === 'gap');
    const policy = createSupportPolicy({ rules: [file] });
    expect(codeThrownBy(() => policy.decide('thirdParty', gap?.example ?? { id: 'none' }))).toBe('no-rule-decides');
  });

  it('in a part that the case does not have is null, for no case shows it', () => {
    const given = { fact: 'given.script', operator: 'equal', value: true };
    const file = onlyWhere({ any: [given, { fact: 'script.testedInUat', operator: 'equal', value: true }] });
    const gap = verifyPolicies([file]).findings.find(({ kind }) => kind === 'gap');
    expect(gap).toMatchObject({ example: null });
    expect(gap?.message).toContain('No case shows it by itself');
  });

  it('so many months after closing that no calendar has the date is null', () => {
    const file = onlyWhere({ fact: 'derived.monthsSinceClosure', operator: 'lessThan', value: 1e6 });
    expect(verifyPolicies([file]).findings.find(({ kind }) => kind === 'gap')).toMatchObject({ example: null });
  });
});

describe('the example of a change in instants that depend on each other', () => {
  const closed = (value: string): ConditionJson => ({ fact: 'closure.closedAt', operator: 'lessThan', value });
  const requested = (value: string): ConditionJson => ({ fact: 'reopen.requestedAt', operator: 'lessThan', value });
  const early = '2026-01-01T00:00:00.000Z';
  const late = '2026-06-01T00:00:00.000Z';
  const months = { fact: 'derived.monthsSinceClosure', operator: 'lessThan', value: 2 };
  const pairs: readonly (readonly [title: string, before: ConditionJson, after: ConditionJson])[] = [
    ['closed before, asked for later', closed(early), requested(late)],
    ['closed late, asked for early', closed(late), requested(early)],
    ['closed, and counted in months', closed(early), months],
    ['asked for, and counted in months', requested(early), months],
  ];

  it.each(pairs)('%s is decided so by both', (_, before, after) => {
    const files = [before, after].map((condition) => onlyWhere(condition, { not: condition }));
    const [one, other] = files.map((file) => createSupportPolicy({ rules: [file] }));
    const changes = diffPolicies(files.slice(0, 1), files.slice(1));
    expect(changes.length).toBeGreaterThan(0);
    for (const { from, to, example } of changes) {
      expect(one?.decide('thirdParty', example).outcome).toBe(from);
      expect(other?.decide('thirdParty', example).outcome).toBe(to);
    }
  });

  it('counts no case in which one comes before the other that it follows', () => {
    const files = [closed(late), requested(late)].map((condition) => onlyWhere(condition, { not: condition }));
    // Closed early and asked for late: the other way round cannot be.
    expect(diffPolicies(files.slice(0, 1), files.slice(1))).toMatchObject([
      { from: 'full-support', to: 'reasonable-support', count: 1 },
    ]);
  });
});
