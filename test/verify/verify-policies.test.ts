import { describe, expect, it } from 'vitest';
import { no } from '../../src/engine/diagram.js';
import { createRuleSet } from '../../src/engine/rule-set.js';
import { createSupportPolicy, evaluateCase, InvalidPolicyError, type PolicyFile } from '../../src/index.js';
import { loadRuleSet } from '../../src/policies/load-rule-set.js';
import { butNot } from '../../src/verify/cell-sets.js';
import { type Finding, verifyPolicies } from '../../src/verify/index.js';
import { applicableCases, openVocabulary, possibleCases } from '../../src/verify/subject.js';
import { isDeeplyFrozen } from '../case/deeply-frozen.js';
import { changed, planted, ruleOf, shipped, without, withRules } from './rule-file-copies.js';
import { smallerCases } from './smaller-cases.js';
import { codeThrownBy } from './thrown.js';

const unsolved = { fact: 'resolution.resolved', operator: 'equal', value: false };

const outages = shipped('root-cause-analysis');
const cap = shipped('four-hour-cap');

function only(findings: readonly Finding[]): Finding {
  expect(findings).toHaveLength(1);
  const [finding] = findings;
  if (!finding) throw new Error('no finding');
  return finding;
}

const evaluating =
  (finding: Finding, ...rules: PolicyFile[]) =>
  (): unknown =>
    evaluateCase(finding.example ?? {}, { ...finding.options, rules });

describe('the shipped policies', () => {
  it('have no findings', () => {
    const { ok, cases, findings, policies } = verifyPolicies();
    expect(findings).toEqual([]);
    expect(ok).toBe(true);
    expect(policies.map(({ policy }) => policy)).toEqual(createSupportPolicy().files.map(({ policy }) => policy));
    expect(cases).toBe(policies.reduce((sum, each) => sum + each.cases, 0));
  });

  it('are counted exactly', () => {
    const counted = Object.fromEntries(verifyPolicies().policies.map((each) => [each.policy, each.cases]));
    // Ten needs, sixteen sets of roles, two affiliations, with and without a subscription.
    expect(counted['submission']).toBe(10 * 16 * 2 * 2);
    // Ten needs, whether an outage is given, and its three facts.
    expect(counted['root-cause-analysis']).toBe(10 * 2 * 2 ** 3);
    // Third-party software or not, and six causes.
    expect(counted['third-party']).toBe(2 * 6);
    // Under three months or not, whether reopening is asked for, nine answers, who updated, and two readings.
    expect(counted['reopen-eligibility']).toBe(2 * 2 * 3 ** 9 * 2 * 2 * 2);
  });

  it('are the same through a policy, and through a list of all files', () => {
    const policy = createSupportPolicy();
    expect(verifyPolicies(policy)).toEqual(verifyPolicies());
    expect(verifyPolicies([...policy.files])).toEqual(verifyPolicies());
  });

  it('have no rule that holds where its policy does not apply, so that a plain engine has no result there', () => {
    const { loaded } = loadRuleSet([], {});
    const rules = createRuleSet(loaded, openVocabulary());
    for (const policy of loaded) {
      const applicable = applicableCases(rules, policy, possibleCases(rules));
      for (const { condition, name } of policy.rules) {
        expect(butNot(rules.diagrams, rules.diagramOf(condition), applicable), name).toBe(no);
      }
    }
  });
});

describe('a gap', () => {
  it('is found with a smallest example', () => {
    const file = without(outages, 'analysis-of-unpublished-outage');
    const finding = only(verifyPolicies([file]).findings);
    expect(finding).toMatchObject({ kind: 'gap', policy: 'root-cause-analysis', rules: [] });
    expect(codeThrownBy(evaluating(finding, file))).toBe('no-rule-decides');
  });

  // A file of which no rule has one of the outcomes does not load.
  const removals = createSupportPolicy().files.flatMap((file) =>
    file.rules.flatMap(({ name, event }) => {
      const alone = file.rules.every((other) => other.name === name || other.event.type !== event.type);
      return alone ? [] : [{ name, file: without(file, name) }];
    }),
  );

  it.each(removals)('that the removal of $name leaves has an example that needs each of its facts', ({ file }) => {
    for (const finding of verifyPolicies([file]).findings) {
      const policy = createSupportPolicy({ ...finding.options, rules: [file] });
      const { example } = finding;
      expect(finding.kind).toBe('gap');
      expect(codeThrownBy(() => policy.outcomes(example ?? {}))).toBe('no-rule-decides');
      for (const smaller of smallerCases(example ?? {})) {
        expect(codeThrownBy(() => policy.outcomes(smaller))).toBeNull();
      }
    }
  });

  it('that only another reading opens says which', () => {
    const finding = only(
      verifyPolicies([without(shipped('initial-response'), 'unified-response-set-by-agreement')]).findings,
    );
    expect(finding.options).toEqual({ readings: { 'unified-targets': 'not-stated' } });
    expect(finding.message).toContain('unified-targets = not-stated');
  });

  it('that only an agreed target opens says so', () => {
    const file = without(shipped('initial-response'), 'target-agreed');
    const finding = only(verifyPolicies([file]).findings);
    expect(finding.message).toContain('agreed');
    expect(codeThrownBy(evaluating(finding, file))).toBe('no-rule-decides');
    expect(codeThrownBy(() => evaluateCase(finding.example ?? {}, { rules: [file] }))).toBeNull();
  });

  it('in months since closing becomes two instants, whatever the time zone', () => {
    const file = without(shipped('reopen-eligibility'), 'closed-too-long-ago');
    const finding = only(verifyPolicies([file]).findings);
    expect(Object.keys(finding.example ?? {})).toContain('closure');
    expect(finding.example?.customer).toBeUndefined();
    expect(codeThrownBy(evaluating(finding, file))).toBe('no-rule-decides');
  });
});

describe('a conflict', () => {
  const rule = ruleOf(cap, 'cap-is-for-break-fix');

  it('of two rules with one priority is found with both and an example', () => {
    const file = withRules(cap, (rules) => [
      ...rules,
      planted(rule, {
        name: 'planted',
        outcome: 'advisory-required',
        conditions: { all: [unsolved, { fact: 'request.need', operator: 'equal', value: 'how-to' }] },
      }),
    ]);
    const finding = only(verifyPolicies([file]).findings);
    expect(finding).toMatchObject({ kind: 'conflict', rules: [rule.name, 'planted'] });
    expect(finding.example).toEqual({ request: { need: 'how-to' }, resolution: { resolved: false } });
    expect(codeThrownBy(evaluating(finding, file))).toBe('rules-conflict');
  });

  it('is none where the rules say the same', () => {
    const file = withRules(cap, (rules) => [
      ...rules,
      planted(rule, {
        name: 'planted',
        conditions: { all: [unsolved, { fact: 'request.need', operator: 'equal', value: 'how-to' }] },
      }),
    ]);
    expect(verifyPolicies([file]).findings).toEqual([]);
  });
});

describe('an unreachable rule', () => {
  const like = ruleOf(cap, 'cap-is-for-break-fix');
  const withCondition = (...conditions: { fact: string; operator: string; value: unknown }[]): PolicyFile =>
    withRules(cap, (rules) => [
      ...rules,
      planted(like, { name: 'planted', priority: 999, conditions: { all: conditions } }),
    ]);

  it('is found where conditions contradict each other', () => {
    const file = withCondition(
      { fact: 'effort.minutes', operator: 'lessThan', value: 10 },
      { fact: 'effort.minutes', operator: 'greaterThan', value: 20 },
    );
    const finding = only(verifyPolicies([file]).findings);
    expect(finding).toMatchObject({ kind: 'unreachable', rules: ['planted'], example: null });
  });

  it('is found where no value is left', () => {
    const file = withCondition({ fact: 'effort.minutes', operator: 'lessThan', value: 0 });
    expect(only(verifyPolicies([file]).findings)).toMatchObject({ kind: 'unreachable', rules: ['planted'] });
  });

  it('is one that holds only where the policy does not apply', () => {
    const conditions = {
      all: [
        { fact: 'given.outage', operator: 'equal', value: false },
        { fact: 'request.need', operator: 'equal', value: 'billing' },
      ],
    };
    const [first] = outages.rules;
    if (!first) throw new Error('no rule');
    const file = withRules(outages, (rules) => [...rules, planted(first, { name: 'planted', conditions })]);
    const finding = only(verifyPolicies([file]).findings);
    expect(finding).toMatchObject({ kind: 'unreachable', rules: ['planted'], example: null });
    expect(finding.message).toContain('does not apply');
  });
});

describe('a rule that adds nothing', () => {
  const like = ruleOf(cap, 'cap-is-for-break-fix');
  const twice = {
    not: { not: { all: [{ fact: 'request.need', operator: 'notEqual', value: 'break-fix' }] } },
  };

  it('is a duplicate of one that holds in the same cases, however they are written', () => {
    const file = withRules(cap, (rules) => [...rules, planted(like, { name: 'planted', conditions: twice })]);
    const finding = only(verifyPolicies([file]).findings);
    expect(finding).toMatchObject({ kind: 'duplicate', rules: [like.name, 'planted'] });
    expect(evaluateCase(finding.example ?? {}, { rules: [file] }).fourHourCap.reasons.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining([like.name, 'planted']),
    );
  });

  it('is shadowed by one of a higher priority that always holds with it', () => {
    const file = withRules(cap, (rules) => [
      ...rules,
      planted(like, {
        name: 'planted',
        priority: 1,
        outcome: 'advisory-required',
        conditions: { all: [unsolved, { fact: 'request.need', operator: 'equal', value: 'training' }] },
      }),
    ]);
    const finding = only(verifyPolicies([file]).findings);
    expect(finding).toMatchObject({ kind: 'shadowed', rules: ['planted', like.name] });
    expect(finding.example).toEqual({ request: { need: 'training' }, resolution: { resolved: false } });
    expect(evaluateCase(finding.example ?? {}, { rules: [file] }).fourHourCap.outcome).toBe('not-capped');
  });

  it('is both when it repeats a rule with a lower priority', () => {
    const file = withRules(cap, (rules) => [...rules, planted(like, { name: 'planted', priority: 1 })]);
    expect(verifyPolicies([file]).findings.map(({ kind }) => kind)).toEqual(['duplicate', 'shadowed']);
  });
});

describe('rule files of a caller', () => {
  it('are verified alone, unless the rules of another policy ask for their outcome', () => {
    expect(verifyPolicies([cap]).policies.map(({ policy }) => policy)).toEqual(['four-hour-cap']);
    expect(verifyPolicies([]).policies).toEqual([]);
  });

  it('are verified with the policies that depend on them', () => {
    const thirdParty = shipped('third-party');
    const dependent = changed(thirdParty, thirdParty.rules[0]?.name ?? '', (rule) => ({
      ...rule,
      conditions: { all: [rule.conditions, { fact: 'derived.coverage', operator: 'notEqual', value: 'not-covered' }] },
    }));
    const coverage = without(shipped('coverage'), 'training-not-included');
    const { policies, findings } = verifyPolicies([coverage, dependent]);
    expect(policies.map(({ policy }) => policy)).toEqual(['coverage', 'third-party']);
    const gap = findings.find((each) => each.policy === 'third-party');
    expect(gap).toMatchObject({ kind: 'gap' });
    expect(
      codeThrownBy(() => createSupportPolicy({ rules: [dependent] }).decide('thirdParty', gap?.example ?? {})),
    ).toBe('no-rule-decides');
  });

  it('that do not load are refused with every problem at its place', () => {
    const broken = changed(cap, 'cap-is-for-break-fix', (rule) => ({ ...rule, priority: 0 }));
    expect(() => verifyPolicies([outages, broken])).toThrow(InvalidPolicyError);
    expect(() => verifyPolicies([outages, broken])).toThrow(/\/1\/rules\//);
    // @ts-expect-error: not what callers in TypeScript can write
    expect(() => verifyPolicies(42)).toThrow(InvalidPolicyError);
  });
});

it('gives frozen results, the same each time', () => {
  const file = without(cap, 'cap-is-for-break-fix');
  const report = verifyPolicies([file]);
  expect(isDeeplyFrozen(report)).toBe(true);
  expect(verifyPolicies([file])).toEqual(report);
});
