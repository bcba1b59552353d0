import type { CompiledPolicy } from '../engine/compile.js';
import { type Diagram, yes } from '../engine/diagram.js';
import type { LoadedPolicy, LoadedRule } from '../engine/load.js';
import { createRuleSet, type RuleSet } from '../engine/rule-set.js';
import type { Verdict } from '../engine/verdict.js';
import type { Vocabulary } from '../engine/vocabulary.js';
import { both, countIn, whereAnswer } from './cell-sets.js';
import { applicableCases, decidingPart, possibleCases } from './subject.js';

/** A policy with all the cases that it can be asked about. */
export interface PolicyCases {
  readonly rules: RuleSet;
  readonly policy: CompiledPolicy;
  readonly cases: number;
  /** Where the policy applies. */
  readonly applicable: Diagram;
  /** From the cases where it applies to its verdicts. */
  readonly decided: Diagram;
  /** By rule, where it applies and the rule holds. */
  readonly met: ReadonlyMap<LoadedRule, Diagram>;
}

/** Compiles a policy by itself, with those whose outcomes it asks for. */
export function casesOf(loaded: LoadedPolicy, all: readonly LoadedPolicy[], vocabulary: Vocabulary): PolicyCases {
  const rules = createRuleSet(decidingPart(loaded, all, vocabulary), vocabulary);
  const { diagrams } = rules;
  const policy = rules.policy(loaded.slug);
  const possible = possibleCases(rules);
  const applicable = applicableCases(rules, loaded, possible);
  const elsewhere = diagrams.answer('elsewhere');
  return {
    rules,
    policy,
    cases: countIn(rules.space, diagrams, possible),
    applicable,
    decided: diagrams.combine(applicable, policy.decision, (within, answer) => (within === yes ? answer : elsewhere)),
    met: new Map(
      policy.loaded.rules.map((rule) => [rule, both(diagrams, applicable, rules.diagramOf(rule.condition))]),
    ),
  };
}

/** The verdicts among the answers of a diagram. */
export const verdictsIn = ({ rules, policy }: PolicyCases, diagram: Diagram): readonly Verdict[] =>
  rules.diagrams.answersOf(diagram).flatMap((answer) => policy.verdicts.get(answer) ?? []);

/** The cases with such a verdict. */
export function whereVerdict({ rules, policy, decided }: PolicyCases, wanted: (verdict: Verdict) => boolean): Diagram {
  return whereAnswer(rules.diagrams, decided, (answer) => {
    const verdict = policy.verdicts.get(answer);
    return verdict !== undefined && wanted(verdict);
  });
}
