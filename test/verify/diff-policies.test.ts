import { describe, expect, it } from 'vitest';
import {
  createSupportPolicy,
  InvalidPolicyError,
  isSupportPolicyError,
  type PolicyFile,
  type SupportCase,
} from '../../src/index.js';
import { diffPolicies, type PolicyChange } from '../../src/verify/index.js';
import { isDeeplyFrozen } from '../case/deeply-frozen.js';
import { changed, planted, ruleOf, shipped, without, withRules } from './rule-file-copies.js';

const cap = shipped('four-hour-cap');

function sixHours(): PolicyFile {
  const { capMinutes } = cap.parameters ?? {};
  if (!capMinutes) throw new Error('no cap');
  return { ...cap, parameters: { ...cap.parameters, capMinutes: { ...capMinutes, value: 360 } } };
}

/** What comes of a case: an outcome, or the word of a diff for its absence. */
function decided(
  file: PolicyFile,
  key: 'fourHourCap' | 'thirdParty',
  supportCase: SupportCase,
  options: object,
): string {
  try {
    return createSupportPolicy({ ...options, rules: [file] }).decide(key, supportCase).outcome;
  } catch (error) {
    if (!isSupportPolicyError(error)) throw error;
    return error.code === 'no-rule-decides' ? 'gap' : 'conflict';
  }
}

const shows = (
  change: PolicyChange,
  key: 'fourHourCap' | 'thirdParty',
  before: PolicyFile,
  after: PolicyFile,
): void => {
  expect(decided(before, key, change.example, change.options ?? {})).toBe(change.from);
  expect(decided(after, key, change.example, change.options ?? {})).toBe(change.to);
};

describe('a changed cap', () => {
  const changes = diffPolicies([], [sixHours()]);

  it('lets cases from four to six hours stay within it', () => {
    expect(changes.map(({ policy, from, to }) => [policy, from, to])).toEqual([
      ['four-hour-cap', 'close-and-refer', 'within-cap'],
      ['four-hour-cap', 'close-or-advisory', 'within-cap'],
    ]);
    for (const change of changes) expect(change.example.effort?.minutes).toBe(240);
  });

  it('shows each change by a case that is decided so before and after', () => {
    for (const change of changes) shows(change, 'fourHourCap', cap, sixHours());
  });

  it('goes the other way when before and after are exchanged', () => {
    const back = diffPolicies([sixHours()], [cap]);
    expect(back.map(({ from, to, count }) => [to, from, count])).toEqual(
      changes.map(({ from, to, count }) => [from, to, count]),
    );
  });

  it('is frozen, and the same each time', () => {
    expect(isDeeplyFrozen(changes)).toBe(true);
    expect(diffPolicies([], [sixHours()])).toEqual(changes);
  });
});

describe('no difference', () => {
  it('is found between the same files, named or not', () => {
    expect(diffPolicies([], [])).toEqual([]);
    expect(diffPolicies([...createSupportPolicy().files], [])).toEqual([]);
    expect(diffPolicies(createSupportPolicy(), createSupportPolicy({ rules: [structuredClone(cap)] }))).toEqual([]);
  });

  it('is made by other priorities in the same order', () => {
    const spread = withRules(cap, (rules) => rules.map((rule) => ({ ...rule, priority: rule.priority * 10 })));
    expect(diffPolicies([], [spread])).toEqual([]);
  });
});

describe('where there is no outcome', () => {
  it('a removed rule leaves a gap', () => {
    const file = without(cap, 'cap-is-for-break-fix');
    const [change, ...others] = diffPolicies([], [file]);
    expect(others).toEqual([]);
    expect(change).toMatchObject({ from: 'not-capped', to: 'gap' });
    if (change) shows(change, 'fourHourCap', cap, file);
  });

  it('a contradicting rule makes a conflict', () => {
    const file = withRules(cap, (rules) => [
      ...rules,
      planted(ruleOf(cap, 'cap-is-for-break-fix'), { name: 'planted', outcome: 'advisory-required' }),
    ]);
    const [change, ...others] = diffPolicies([], [file]);
    expect(others).toEqual([]);
    expect(change).toMatchObject({ from: 'not-capped', to: 'conflict' });
    if (change) shows(change, 'fourHourCap', cap, file);
  });

  it('a policy that applies to more cases turns not-applicable into outcomes', () => {
    const thirdParty = shipped('third-party');
    const anySoftware = {
      ...thirdParty,
      conditions: {
        'third-party-software-involved': {
          any: [{ fact: 'issue.thirdPartySoftware', operator: 'in', value: [true, false] }],
        },
      },
    };
    const changes = diffPolicies([], [anySoftware]);
    expect(changes.map(({ from, to, count }) => [from, to, count])).toEqual([
      ['not-applicable', 'reasonable-support', 5],
      ['not-applicable', 'full-support', 1],
    ]);
    for (const change of changes) shows(change, 'thirdParty', thirdParty, anySoftware);
  });
});

it('follows a changed coverage into the rules that ask for it', () => {
  const dependent = changed(shipped('third-party'), 'cause-outside-microsoft-service', (rule) => ({
    ...rule,
    conditions: {
      all: [rule.conditions, { fact: 'derived.coverage', operator: 'notEqual', value: 'governed-by-agreement' }],
    },
  }));
  const coverage = changed(shipped('coverage'), 'family-not-covered', ({ event, ...rule }) => ({
    ...rule,
    event: { type: 'governed-by-agreement', params: { ...event.params, outcome: 'governed-by-agreement' } },
  }));
  const changes = diffPolicies([dependent], [dependent, coverage]);
  expect(new Set(changes.map(({ policy }) => policy))).toEqual(new Set(['coverage', 'third-party']));
  expect(changes).toContainEqual(
    expect.objectContaining({ policy: 'third-party', from: 'reasonable-support', to: 'gap' }),
  );
});

it('names the side on which a file does not load', () => {
  const broken = changed(cap, 'cap-is-for-break-fix', (rule) => ({ ...rule, priority: 0 }));
  expect(() => diffPolicies([], [broken])).toThrow(InvalidPolicyError);
  expect(() => diffPolicies([], [broken])).toThrow(/\/after\/0\/rules\//);
  expect(() => diffPolicies([broken], [])).toThrow(/\/before\/0\/rules\//);
});
