import type { PolicyId } from '../decision.js';
import { type Condition, comparisonsIn } from '../engine/conditions.js';
import { type Diagram, type Diagrams, no, yes } from '../engine/diagram.js';
import type { Cell } from '../engine/domain.js';
import type { LoadedPolicy } from '../engine/load.js';
import { DiagramTooLarge } from '../engine/nodes.js';
import { Problems } from '../engine/problems.js';
import { conditionsOf, type RuleSet } from '../engine/rule-set.js';
import type { Space } from '../engine/space.js';
import type { FactInfo, Vocabulary } from '../engine/vocabulary.js';
import { InvalidPolicyError } from '../errors.js';
import { createVocabulary } from '../policies/vocabulary.js';
import { both } from './cell-sets.js';
import { canPrecede } from './instants.js';

/** The fact that is set by an option which rule files do not show. */
export const agreedTarget = 'derived.agreedTarget';

/** The facts that rules can use, with whether a target was agreed left open: a contract may say either. */
export function openVocabulary(): Vocabulary {
  const { facts, ...others } = createVocabulary({});
  const open: FactInfo = { kind: 'variable', domain: { kind: 'finite', values: [false, true] } };
  return { ...others, facts: new Map(facts).set(agreedTarget, open) };
}

/** A policy as its rules decide, and those whose outcomes it names: tables of details change no outcome. */
export function decidingPart(
  policy: LoadedPolicy,
  all: readonly LoadedPolicy[],
  vocabulary: Vocabulary,
): readonly LoadedPolicy[] {
  const slugs = withNamed(policy, all, vocabulary);
  return all.flatMap((each) => (slugs.has(each.slug) ? [withoutTables(each)] : []));
}

const withoutTables = (policy: LoadedPolicy): LoadedPolicy => ({ ...policy, tables: new Map() });

/** The slugs of a policy and of all on whose outcomes it depends. */
function withNamed(policy: LoadedPolicy, all: readonly LoadedPolicy[], { facts }: Vocabulary): ReadonlySet<PolicyId> {
  const slugs = new Set<PolicyId>([policy.slug]);
  const pending: Condition[] = [...conditionsOf(withoutTables(policy))];
  for (const condition of pending) {
    for (const { fact } of comparisonsIn([condition])) {
      const info = facts.get(fact);
      if (info?.kind !== 'outcome' || slugs.has(info.policy)) continue;
      slugs.add(info.policy);
      const named = all.find(({ slug }) => slug === info.policy);
      if (named) pending.push(...conditionsOf(withoutTables(named)));
    }
  }
  return slugs;
}

/** The policies that are named, and those whose rules ask for the outcome of one that is. */
export function dependingOn(
  named: ReadonlySet<PolicyId>,
  all: readonly LoadedPolicy[],
  vocabulary: Vocabulary,
): readonly LoadedPolicy[] {
  return all.filter((policy) => [...withNamed(policy, all, vocabulary)].some((slug) => named.has(slug)));
}

/** The combinations of cells that cases can be in: one instant never comes before another that it follows. */
export function possibleCases({ space, diagrams, vocabulary }: RuleSet): Diagram {
  return vocabulary.ordered.reduce((sofar, [earlier, later]) => {
    const first = space.byName.get(earlier);
    const second = space.byName.get(later);
    if (!first || !second) return sofar;
    const [outer, inner] = first.slot < second.slot ? [first, second] : [second, first];
    const inOrder = diagrams.node(
      outer.slot,
      outer.cells.map((one) =>
        diagrams.node(
          inner.slot,
          inner.cells.map((other) => ((outer === first ? canFollow(one, other) : canFollow(other, one)) ? yes : no)),
        ),
      ),
    );
    return both(diagrams, sofar, inOrder);
  }, yes);
}

const canFollow = (earlier: Cell, later: Cell): boolean =>
  !earlier.region || !later.region || canPrecede(earlier.region, later.region);

/** The cases to which a policy has something to say. */
export function applicableCases(rules: RuleSet, { applies }: LoadedPolicy, possible: Diagram): Diagram {
  return applies ? both(rules.diagrams, possible, rules.diagramOf(applies)) : possible;
}

/** What is needed to look for cases. */
export interface Searched {
  readonly space: Space;
  readonly diagrams: Diagrams;
  readonly vocabulary: Vocabulary;
}

/**
 * Reports rules that are too entangled to reason about like those that are too entangled to load.
 *
 * @throws InvalidPolicyError (`too-complex`)
 */
export function withinBounds<T>(slug: PolicyId, reason: () => T): T {
  try {
    return reason();
  } catch (error) {
    if (!(error instanceof DiagramTooLarge)) throw error;
    const problems = new Problems();
    problems.add(['rules'], 'too-complex', `the rules of ${slug} combine too many facts`, slug);
    throw new InvalidPolicyError(problems.found);
  }
}
