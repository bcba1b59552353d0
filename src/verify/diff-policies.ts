import { type Diagram, type Diagrams, yes } from '../engine/diagram.js';
import type { LoadedPolicy } from '../engine/load.js';
import { createComparableRuleSets, type RuleSet } from '../engine/rule-set.js';
import type { Vocabulary } from '../engine/vocabulary.js';
import { freeze } from '../freeze.js';
import { both, countIn, whereAnswer } from './cell-sets.js';
import { type PolicySource, readPolicies } from './read-policies.js';
import type { PolicyChange } from './report.js';
import { smallestCase } from './smallest-case.js';
import { applicableCases, decidingPart, dependingOn, openVocabulary, possibleCases, withinBounds } from './subject.js';

/**
 * Which kinds of case two sets of rules decide differently, the most frequent change of each policy first.
 *
 * A kind of case is a combination of known values and readings that the rules of one set or the other can tell apart.
 * Outcomes are compared, not details or strengths. A change that shows only in cases with facts of a part that the case
 * does not have is left out.
 *
 * @param before - rule files; the built-in ones stand in for those that are not named
 * @param after - likewise
 * @returns the changes by policy, in the order of `CaseDecisions`; empty when everything is decided alike
 * @throws InvalidPolicyError as `verifyPolicies`, paths beginning with `/before` or `/after`
 * @example
 * diffPolicies([], [capOfSixHours])[0];
 * // { policy: 'four-hour-cap', from: 'close-and-refer', to: 'within-cap', count: …, example: { effort: { minutes: 240 }, … } }
 */
export function diffPolicies(before: PolicySource, after: PolicySource): readonly PolicyChange[] {
  const [old, fresh] = [readPolicies(before, ['before']), readPolicies(after, ['after'])];
  const vocabulary = openVocabulary();
  const named = new Set([...old.named, ...fresh.named]);
  const concerned = new Set(
    [old, fresh].flatMap(({ all }) => dependingOn(named, all, vocabulary).map(({ slug }) => slug)),
  );
  return freeze(
    old.all.flatMap((policy) => {
      const other = fresh.all.find(({ slug }) => slug === policy.slug);
      if (!other || !concerned.has(policy.slug)) return [];
      return withinBounds(policy.slug, () => changesIn(policy, other, [old.all, fresh.all], vocabulary));
    }),
  );
}

function changesIn(
  before: LoadedPolicy,
  after: LoadedPolicy,
  [oldAll, newAll]: readonly [readonly LoadedPolicy[], readonly LoadedPolicy[]],
  vocabulary: Vocabulary,
): readonly PolicyChange[] {
  const [old, fresh] = createComparableRuleSets(
    decidingPart(before, oldAll, vocabulary),
    decidingPart(after, newAll, vocabulary),
    vocabulary,
  );
  const { space, diagrams } = old;
  const possible = possibleCases(old);
  const [from, to] = [resultsIn(old, before, possible), resultsIn(fresh, after, possible)];
  const pairs = new Map<Diagram, { readonly from: string; readonly to: string }>();
  const alike = diagrams.answer('alike');
  const changed = diagrams.combine(from.diagram, to.diagram, (a, b) => {
    const [one, other] = [from.results.get(a) ?? '', to.results.get(b) ?? ''];
    if (one === other) return alike;
    const answer = diagrams.answer(`${one} became ${other}`);
    pairs.set(answer, { from: one, to: other });
    return answer;
  });
  const order = [...before.outcomes, ...after.outcomes, ...withoutOutcome];
  return diagrams
    .answersOf(changed)
    .flatMap((answer) => {
      const pair = pairs.get(answer);
      if (!pair) return [];
      const where = both(
        diagrams,
        possible,
        whereAnswer(diagrams, changed, (each) => each === answer),
      );
      const found = smallestCase(old, where);
      return found ? [{ policy: before.slug, ...pair, count: countIn(space, diagrams, where), ...found }] : [];
    })
    .sort(
      (a, b) =>
        b.count - a.count || order.indexOf(a.from) - order.indexOf(b.from) || order.indexOf(a.to) - order.indexOf(b.to),
    );
}

const withoutOutcome = ['not-applicable', 'gap', 'conflict'] as const;

// What comes of a case under a policy, in words.
function resultsIn(
  rules: RuleSet,
  policy: LoadedPolicy,
  possible: Diagram,
): { readonly diagram: Diagram; readonly results: ReadonlyMap<Diagram, string> } {
  const { diagrams } = rules;
  const { decision, verdicts } = rules.policy(policy.slug);
  const results = new Map<Diagram, string>();
  const result = (text: string): Diagram => named(diagrams, results, text);
  const elsewhere = result('not-applicable');
  const decided = new Map(
    [...verdicts].map(([answer, { outcome, rules: deciding }]) => [
      answer,
      result(outcome ?? (deciding.length === 0 ? 'gap' : 'conflict')),
    ]),
  );
  const diagram = diagrams.combine(applicableCases(rules, policy, possible), decision, (within, answer) =>
    within === yes ? (decided.get(answer) ?? elsewhere) : elsewhere,
  );
  return { diagram, results };
}

function named(diagrams: Diagrams, results: Map<Diagram, string>, text: string): Diagram {
  const answer = diagrams.answer(`result ${text}`);
  results.set(answer, text);
  return answer;
}
