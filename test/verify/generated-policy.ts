import fc from 'fast-check';
import type { ConditionJson, PolicyFile, RuleJson } from '../../src/index.js';
import { ruleOf, shipped } from './rule-file-copies.js';

/** Few facts of each sort, and values that stand for every cell the generated conditions can cut. */
export const domains: Readonly<Record<string, readonly unknown[]>> = {
  'given.outage': [false, true],
  'outage.published': [true, false],
  'issue.performance': ['none', 'isolated', 'multiple-areas'],
  'effort.minutes': [0, 60, 120],
  'submitter.affiliation': ['customer', 'partner'],
  'reading.cap-exit': ['per-clause', 'not-resolved'],
};

/** The thresholds of `effort.minutes`. */
export const thresholds = [60, 120] as const;

const comparison: fc.Arbitrary<ConditionJson> = fc.oneof(
  ...Object.entries(domains).map(([fact, values]) =>
    fact === 'effort.minutes'
      ? fc.constantFrom(...thresholds).map((value) => ({ fact, operator: 'lessThan', value }))
      : fc
          .tuple(fc.constantFrom('equal', 'notEqual'), fc.constantFrom(...values))
          .map(([operator, value]) => ({ fact, operator, value })),
  ),
);

const condition: fc.Arbitrary<ConditionJson> = fc.letrec<{ any: ConditionJson; leaf: ConditionJson }>((tie) => ({
  leaf: comparison,
  any: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'condition' },
    tie('leaf'),
    fc.array(tie('any'), { minLength: 1, maxLength: 2 }).map((all) => ({ all })),
    fc.array(tie('any'), { minLength: 1, maxLength: 2 }).map((any) => ({ any })),
    tie('any').map((not) => ({ not })),
  ),
})).any;

const outcomes = ['may-be-provided', 'refused'] as const;

const ruleLike = (name: string, priority: number, conditions: ConditionJson, outcome: string): RuleJson => {
  const like = ruleOf(shipped('root-cause-analysis'), 'analysis-of-single-tenant');
  return {
    name,
    priority,
    conditions: { all: [conditions] },
    event: { type: outcome, params: { ...like.event.params, outcome } },
  };
};

const rules: fc.Arbitrary<readonly RuleJson[]> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 3 }), condition, fc.constantFrom(...outcomes)), {
    minLength: 2,
    maxLength: 6,
  })
  .filter((some) => outcomes.every((outcome) => some.some(([, , each]) => each === outcome)))
  .map((some) =>
    some.map(([priority, conditions, outcome], index) => ruleLike(`rule-${index}`, priority, conditions, outcome)),
  );

/** A rule file with random rules in place of those for the analysis of an outage, applying to some cases or to all. */
export const generatedPolicy: fc.Arbitrary<PolicyFile> = fc
  .tuple(rules, fc.option(comparison, { nil: undefined }))
  .map(([some, applies]) => {
    const { tables: _, conditions: __, applies: ___, ...file } = shipped('root-cause-analysis');
    return { ...file, rules: some, ...(applies ? { applies } : {}) };
  });
