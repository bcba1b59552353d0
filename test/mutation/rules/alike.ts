import type { CompiledPolicy } from '../../../src/engine/compile.js';
import { type Diagram, no, yes } from '../../../src/engine/diagram.js';
import { createComparableRuleSets, type RuleSet } from '../../../src/engine/rule-set.js';
import type { PolicyFile, PolicyId } from '../../../src/index.js';
import { loadRuleSet } from '../../../src/policies/load-rule-set.js';
import { modules } from '../../../src/policies/modules.js';
import { both } from '../../../src/verify/cell-sets.js';
import { smallestCase } from '../../../src/verify/smallest-case.js';
import { openVocabulary, possibleCases } from '../../../src/verify/subject.js';
import { decisionKeys } from '../../cases/table.js';

/** A kind of case on which two rule files differ, and in what. */
export interface Difference {
  readonly of: string;
  readonly example: unknown;
}

/**
 * What two rule files of one policy decide differently, over all combinations of values that they can tell apart:
 * whether the policy applies, which rules decide and what these say, every detail and what it rests on.
 *
 * @returns null when they decide every case alike, so that one in place of the other is no fault
 */
export function difference(slug: PolicyId, before: PolicyFile, after: PolicyFile): Difference | null {
  const vocabulary = openVocabulary();
  const [old, fresh] = createComparableRuleSets(
    loadRuleSet([before], {}).loaded,
    loadRuleSet([after], {}).loaded,
    vocabulary,
  );
  const { diagrams } = old;
  const [one, other] = [old.policy(slug), fresh.policy(slug)];
  const possible = possibleCases(old);
  const where = (differs: Diagram): Diagram => both(diagrams, possible, differs);
  const applicable = one.applies ?? yes;
  const fresher = other.applies ?? yes;
  const found = (of: string, differs: Diagram): Difference | null => {
    const target = where(differs);
    return target === no ? null : { of, example: smallestCase(old, target) };
  };
  const unlike = (a: Diagram, b: Diagram, saysA: Says, saysB: Says): Diagram =>
    diagrams.combine(a, b, (left, right) => (saysA(left) === saysB(right) ? no : yes));
  const details = new Set([...one.details.keys(), ...other.details.keys()]);
  return (
    found('applies', unlike(applicable, fresher, String, String)) ??
    found('decision', unlike(one.decision, other.decision, verdictIn(one), verdictIn(other))) ??
    [...details].reduce<Difference | null>((sofar, name) => {
      if (sofar) return sofar;
      const [a, b] = [detailOf(one, name), detailOf(other, name)];
      const differs = unlike(a, b, settingIn(old, one, slug, name), settingIn(fresh, other, slug, name));
      return found(name, both(diagrams, applicable, differs));
    }, null)
  );
}

type Says = (answer: Diagram) => string;

const detailOf = ({ details, decision }: CompiledPolicy, name: string): Diagram =>
  details.get(name)?.diagram ?? decision;

function verdictIn({ verdicts }: CompiledPolicy): Says {
  const words = new Map(
    [...verdicts].map(([answer, { outcome, rules }]) => {
      const said = rules.map(({ name, outcome, strength, clauses, resolutions, message, details }) =>
        JSON.stringify([name, outcome, strength, clauses, resolutions, message, details]),
      );
      return [answer, JSON.stringify([outcome, said.sort()])] as const;
    }),
  );
  return (answer) => words.get(answer) ?? 'nothing';
}

function settingIn({ parameters }: RuleSet, { details }: CompiledPolicy, slug: PolicyId, name: string): Says {
  const shape = modules[decisionKeys[slug]].set.find((each) => each.name === name);
  const resolved = (value: unknown): unknown => {
    const fact: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'fact') : undefined;
    return typeof fact === 'string' ? (parameters.get(fact) ?? value) : value;
  };
  const answers = details.get(name)?.answers;
  const words = new Map(
    [...(answers ?? [])].map(([answer, { values, resolutions }]) => {
      const all = values.map((value) => JSON.stringify(resolved(value)));
      // The order of languages is that of the rows; other lists are sorted by what they hold.
      const set = [...new Set(all)];
      const said = shape?.kind === 'scalar' ? set.slice(0, 1) : name === 'languages' ? set : set.sort();
      return [answer, JSON.stringify([said, [...new Set(resolutions)].sort()])] as const;
    }),
  );
  return (answer) => words.get(answer) ?? '[[],[]]';
}
