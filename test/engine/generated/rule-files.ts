import fc from 'fast-check';
import type { PolicyId, Strength } from '../../../src/decision.js';
import { modules } from '../../../src/policies/modules.js';
import type { ConditionJson, PolicyFile } from '../../../src/policy-file.js';
import type { RuleFact } from './facts.js';
import { type OperatorUse, operatorUses } from './operator-uses.js';

/** The name of the one parameter of a generated file. */
const parameter = 'generatedLimit';

const pick = <T>(from: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...from);

/** A comparison of a fact with literals, with another fact or with the parameter. */
function comparisons(facts: readonly RuleFact[]): fc.Arbitrary<ConditionJson> {
  return pick(facts).chain((fact) => {
    const uses = operatorUses.filter(
      (use) => use.fact === fact.kind && (!use.ordered || (fact.ordered && fact.kind === 'one')),
    );
    return pick(uses).chain((use) =>
      expectedOf(fact, use, facts).map((value) => ({ fact: fact.name, operator: use.name, value })),
    );
  });
}

function expectedOf(fact: RuleFact, use: OperatorUse, facts: readonly RuleFact[]): fc.Arbitrary<unknown> {
  const literal = pick(fact.literals);
  const literals: fc.Arbitrary<unknown> =
    use.expected === 'one' ? literal : fc.uniqueArray(literal, { minLength: 1, maxLength: 3 });
  const others = facts.filter(
    (other) =>
      fact.finite &&
      other.finite &&
      other.name !== fact.name &&
      (other.kind === 'list') === (use.expected === 'list') &&
      other.literals.some((each) => fact.literals.includes(each)),
  );
  const choices: fc.WeightedArbitrary<unknown>[] = [{ weight: 3, arbitrary: literals }];
  if (others.length > 0) choices.push({ weight: 1, arbitrary: pick(others).map(({ name }) => ({ fact: name })) });
  if (typeof fact.literals[0] === 'number' && use.expected === 'one')
    choices.push({ weight: 1, arbitrary: fc.constant({ fact: `parameter.${parameter}` }) });
  return fc.oneof(...choices);
}

/** Conditions nested up to a depth; `shared` are names that they may use. */
function conditions(facts: readonly RuleFact[], shared: readonly string[], depth: number): fc.Arbitrary<ConditionJson> {
  const leaves = comparisons(facts);
  const references = shared.length === 0 ? leaves : pick(shared).map((condition): ConditionJson => ({ condition }));
  if (depth === 0) return fc.oneof({ weight: 3, arbitrary: leaves }, { weight: 1, arbitrary: references });
  return fc.oneof(
    { weight: 2, arbitrary: leaves },
    { weight: 1, arbitrary: references },
    { weight: 3, arbitrary: roots(facts, shared, depth) },
  );
}

/** Conditions that may stand at the top of a rule. */
function roots(facts: readonly RuleFact[], shared: readonly string[], depth: number): fc.Arbitrary<ConditionJson> {
  const inner = conditions(facts, shared, depth - 1);
  const list = fc.array(inner, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    list.map((all) => ({ all })),
    list.map((any) => ({ any })),
    inner.map((not) => ({ not })),
    ...(shared.length === 0 ? [] : [pick(shared).map((condition) => ({ condition }))]),
  );
}

const strengths: readonly Strength[] = ['must', 'vendor-may', 'customer-may', 'fact'];
const sharedNames: readonly string[] = ['first-shared', 'second-shared', 'third-shared'];

/** What a generated rule file may look like. */
export interface FileOptions {
  readonly facts: readonly RuleFact[];
  /** Priorities are all different, and a last rule always holds: no gap, no conflict. */
  readonly total: boolean;
}

/** A rule file of one of the policies. */
export function ruleFile({ facts, total }: FileOptions): fc.Arbitrary<PolicyFile> {
  return pick(Object.values(modules)).chain(({ slug, outcomes }) => {
    // What coverage decides cannot depend on what it decides.
    const usable = slug === 'coverage' ? facts.filter(({ name }) => name !== 'derived.coverage') : facts;
    // A handful of facts per file, so that its conditions meet in them.
    return fc.uniqueArray(pick(usable), { minLength: 2, maxLength: 6, selector: ({ name }) => name }).chain((some) =>
      fc
        .record({
          shared: fc.tuple(
            conditions(some, [], 1),
            conditions(some, sharedNames.slice(0, 1), 2),
            conditions(some, sharedNames.slice(0, 2), 2),
          ),
          rules: fc.array(
            fc.record({
              conditions: roots(some, sharedNames, 3),
              priority: fc.integer({ min: 2, max: 5 }),
              outcome: pick<string>(outcomes),
              strength: pick(strengths),
            }),
            { minLength: 1, maxLength: 6 },
          ),
          limit: pick([0, 0.5, 60, 120, 240]),
          last: pick<string>(outcomes),
        })
        .map(({ shared, rules, limit, last }) => {
          const written = rules.map((rule, index) => ({ ...rule, priority: total ? 100 + index : rule.priority }));
          const certain: ConditionJson = { condition: 'first-shared' };
          const fallback = {
            conditions: { any: [certain, { not: certain }] },
            priority: 1,
            outcome: last,
            strength: 'fact' as const,
          };
          return fileOf(slug, outcomes, shared, total ? [...written, fallback] : written, limit);
        }),
    );
  });
}

interface Written {
  readonly conditions: ConditionJson;
  readonly priority: number;
  readonly outcome: string;
  readonly strength: Strength;
}

function fileOf(
  policy: PolicyId,
  outcomes: readonly string[],
  shared: readonly ConditionJson[],
  rules: readonly Written[],
  limit: number,
): PolicyFile {
  return {
    policy,
    version: '9.9.9',
    decides: 'Something generated?',
    outcomes: outcomes.filter((each) => rules.some(({ outcome }) => outcome === each)),
    hitPolicy: 'FIRST',
    parameters: { [parameter]: { value: limit, unit: 'minutes', means: 'A limit.', clauses: ['prf-cap'] } },
    conditions: Object.fromEntries(shared.map((each, index) => [sharedNames[index] ?? '', each])),
    rules: rules.map(({ conditions: own, priority, outcome, strength }, index) => ({
      name: `generated-${index}`,
      priority,
      conditions: own,
      event: { type: outcome, params: { outcome, strength, clauses: ['prf-cap'], message: 'generated' } },
    })),
    messages: { generated: { en: 'Generated.', fr: 'Généré.' } },
  };
}
