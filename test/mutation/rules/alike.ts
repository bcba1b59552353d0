import { parts } from '../../../src/case/encode.js';
import type { CompiledPolicy } from '../../../src/engine/compile.js';
import { type Diagram, no, yes } from '../../../src/engine/diagram.js';
import { createComparableRuleSets, type RuleSet } from '../../../src/engine/rule-set.js';
import type { PolicyFile, PolicyId } from '../../../src/index.js';
import { loadRuleSet } from '../../../src/policies/load-rule-set.js';
import { modules } from '../../../src/policies/modules.js';
import { both } from '../../../src/verify/cell-sets.js';
import { smallestCase } from '../../../src/verify/smallest-case.js';
import { agreedTarget, openVocabulary, possibleCases } from '../../../src/verify/subject.js';
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
  // The plain engine refuses to run without the facts of a part that is not there.
  const text = JSON.stringify([before.conditions, before.rules]);
  const runs = parts.some((part) => text.includes(`"${part}.`)) ? applicable : yes;
  // Agreed targets come before those of the file.
  const agreed = old.space.byName.get(agreedTarget);
  const ownTargets = agreed
    ? diagrams.node(
        agreed.slot,
        agreed.cells.map(({ value }) => (value === true ? no : yes)),
      )
    : yes;
  const found = (of: string, differs: Diagram): Difference | null => {
    const target = where(differs);
    // Facts of a part that is not there are never known: some combinations are no case.
    const example = target === no ? null : smallestCase(old, target);
    return example && { of, example };
  };
  const unlike = (a: Diagram, b: Diagram, saysA: Says, saysB: Says): Diagram =>
    diagrams.combine(a, b, (left, right) => (saysA(left) === saysB(right) ? no : yes));
  const [resolved, resolvedToo] = [resolutionsIn(old, one), resolutionsIn(fresh, other)];
  const details = new Set([...one.details.keys(), ...other.details.keys()]);
  return (
    found('applies', unlike(applicable, fresher, String, String)) ??
    found('decision', both(diagrams, runs, unlike(one.decision, other.decision, verdictIn(one), verdictIn(other)))) ??
    found(
      'resolutions',
      both(diagrams, applicable, unlike(resolved[0], resolvedToo[0], resolved[1], resolvedToo[1])),
    ) ??
    [...details].reduce<Difference | null>((sofar, name) => {
      if (sofar) return sofar;
      const [a, b] = [detailOf(one, name), detailOf(other, name)];
      const differs = unlike(a, b, settingIn(old, one, slug, name), settingIn(fresh, other, slug, name));
      return found(
        name,
        both(diagrams, name === 'withinMinutes' ? both(diagrams, applicable, ownTargets) : applicable, differs),
      );
    }, null)
  );
}

type Says = (answer: Diagram) => string;

const detailOf = ({ details, decision }: CompiledPolicy, name: string): Diagram =>
  details.get(name)?.diagram ?? decision;

// A reason shows its rule, strength, clauses and message; what it sets shows in the details.
function verdictIn({ verdicts }: CompiledPolicy): Says {
  const words = new Map(
    [...verdicts].map(([answer, { outcome, rules }]) => {
      const said = rules.map(({ name, strength, clauses, message }) =>
        JSON.stringify([name, strength, clauses, message]),
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
    [...(answers ?? [])].map(([answer, { values }]) => {
      // The order of languages is that of the rows; other lists are sorted by what they hold.
      const set = [...new Set(values.map((value) => JSON.stringify(resolved(value))))];
      const said = shape?.kind === 'scalar' ? set.slice(0, 1) : name === 'languages' ? set : set.sort();
      return [answer, JSON.stringify(said)] as const;
    }),
  );
  return (answer) => words.get(answer) ?? '[]';
}

// From facts to all resolutions that the decision would name.
function resolutionsIn(
  { diagrams }: RuleSet,
  { decision, verdicts, details }: CompiledPolicy,
): readonly [Diagram, Says] {
  const lists = new Map<Diagram, readonly string[]>();
  const named = (ids: readonly string[]): Diagram => {
    const sorted = [...new Set(ids)].sort();
    const answer = diagrams.answer(`resolutions ${sorted.join()}`);
    lists.set(answer, sorted);
    return answer;
  };
  const ofRules = diagrams.map(decision, (answer) =>
    named((verdicts.get(answer)?.rules ?? []).flatMap(({ resolutions }) => resolutions)),
  );
  const all = [...details.values()].reduce(
    (sofar, { diagram, answers }) =>
      diagrams.combine(sofar, diagram, (before, answer) =>
        named([...(lists.get(before) ?? []), ...(answers.get(answer)?.resolutions ?? [])]),
      ),
    ofRules,
  );
  return [all, (answer) => (lists.get(answer) ?? []).join()];
}
