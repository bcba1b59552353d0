import type { FactName } from '../case/support-case.js';
import type { Diagram } from '../engine/diagram.js';
import { answersIn } from '../engine/evaluate.js';
import type { Situation } from '../engine/situation.js';
import type { CaseView } from '../policies/case-view.js';
import type { PolicyModule } from '../policies/module.js';

/** A fact that is given another value: the cells that its slot may then be in. */
export interface Placement {
  readonly fact: FactName;
  readonly slot: number;
  readonly cells: readonly number[];
}

/**
 * The outcomes that a policy leaves open once facts are placed, in the order of its table: none where it
 * does not apply, or where rules of the caller's have a gap.
 */
export function possibleAfter<Outcome extends string>(
  module: PolicyModule<Outcome, unknown>,
  view: CaseView,
  placements: readonly Placement[],
): readonly Outcome[] {
  const answers = answersAfter(module, view, placements);
  return answers.includes(view.rules.policy(module.slug).inapplicable) ? [] : outcomesOf(module, view, answers);
}

/** The outcomes that a policy could still come to, whether or not it is certain to apply. */
export const reachableAfter = <Outcome extends string>(
  module: PolicyModule<Outcome, unknown>,
  view: CaseView,
  placements: readonly Placement[],
): readonly Outcome[] => outcomesOf(module, view, answersAfter(module, view, placements));

function answersAfter(
  module: PolicyModule<string, unknown>,
  { rules, situation }: CaseView,
  placements: readonly Placement[],
): readonly Diagram[] {
  return answersIn(rules.layoutOf(rules.policy(module.slug).whole), placed(situation, placements));
}

function outcomesOf<Outcome extends string>(
  module: PolicyModule<Outcome, unknown>,
  { rules }: CaseView,
  answers: readonly Diagram[],
): readonly Outcome[] {
  const { outcomes } = rules.policy(module.slug);
  return module.outcomes.filter((each) => answers.some((answer) => outcomes[-answer] === each));
}

function placed(situation: Situation, placements: readonly Placement[]): Situation {
  const moved = [...situation.cells];
  for (const { slot, cells: left } of placements) moved[slot] = left.length === 1 ? (left[0] ?? -1) : -1;
  return situation.with(moved, (slot) => placements.find((each) => each.slot === slot)?.cells ?? situation.open(slot));
}
