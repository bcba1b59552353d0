import type { FactName } from '../case/support-case.js';
import { type Diagram, yes } from '../engine/diagram.js';
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
  return outcomesIn(module, view, placements, (answers) => answers.every((answer) => answer === yes));
}

/** The outcomes that a policy could still come to, whether or not it is certain to apply. */
export function reachableAfter<Outcome extends string>(
  module: PolicyModule<Outcome, unknown>,
  view: CaseView,
  placements: readonly Placement[],
): readonly Outcome[] {
  return outcomesIn(module, view, placements, (answers) => answers.includes(yes));
}

function outcomesIn<Outcome extends string>(
  module: PolicyModule<Outcome, unknown>,
  view: CaseView,
  placements: readonly Placement[],
  mayApply: (answers: readonly Diagram[]) => boolean,
): readonly Outcome[] {
  const situation = placed(view.situation, placements);
  const { layoutOf } = view.rules;
  const { applies, outcome, outcomes } = view.rules.policy(module.slug);
  if (applies !== null && !mayApply(answersIn(layoutOf(applies), situation))) return [];
  const named = answersIn(layoutOf(outcome), situation).map((answer) => outcomes[-answer]);
  return module.outcomes.filter((each) => named.some((name) => name === each));
}

function placed(situation: Situation, placements: readonly Placement[]): Situation {
  const moved = [...situation.cells];
  for (const { slot, cells: left } of placements) moved[slot] = left.length === 1 ? (left[0] ?? -1) : -1;
  return situation.with(moved, (slot) => placements.find((each) => each.slot === slot)?.cells ?? situation.open(slot));
}
