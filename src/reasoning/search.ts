import { Problems } from '../engine/problems.js';
import { InvalidPolicyError } from '../errors.js';
import { outcomeOf } from '../policies/assess.js';
import type { CaseView } from '../policies/case-view.js';
import type { PolicyModule } from '../policies/module.js';
import { type Placement, possibleAfter, reachableAfter } from './prospect.js';
import type { Changeable, Way } from './ways.js';

/** One way for each of some facts, and the outcome that they lead to together. */
export interface Found<Outcome extends string> {
  readonly ways: readonly Way[];
  readonly outcome: Outcome;
}

/** How far to look. */
export interface Extent<Outcome extends string> {
  /** Null for any outcome. */
  readonly to: Outcome | null;
  readonly maxChanges: number;
}

// Takes a few seconds at most.
const mostTried = 300_000;

/**
 * The smallest sets of changes after which a policy decides otherwise, fewest changes first.
 *
 * @throws InvalidPolicyError (`too-complex`) when there are too many sets to try
 */
export function search<Outcome extends string>(
  module: PolicyModule<Outcome, unknown>,
  view: CaseView,
  changeable: readonly Changeable[],
  { to, maxChanges }: Extent<Outcome>,
): readonly Found<Outcome>[] {
  const present = outcomeOf(module, view);
  const anyWay = changeable.map((each) => anyWayOf(each, view));
  const found: Found<Outcome>[] = [];
  let tried = 0;
  for (let size = 1; size <= Math.min(maxChanges, changeable.length); size += 1) {
    // Every set that gives an outcome without need holds a smaller one that gives it, found in an earlier round.
    const isWanted = (outcome: Outcome, ways: readonly Way[]): boolean =>
      outcome !== present &&
      (to === null || outcome === to) &&
      !found.some((each) => each.outcome === outcome && each.ways.every((way) => ways.includes(way)));
    const extend = (chosen: readonly Way[], from: number): void => {
      tried += 1;
      if (tried > mostTried) throw tooMany(maxChanges);
      const placements = chosen.map(({ placement }) => placement);
      if (chosen.length === size) {
        const [outcome, another] = possibleAfter(module, view, placements);
        if (outcome !== undefined && another === undefined && isWanted(outcome, chosen))
          found.push({ ways: chosen, outcome });
        return;
      }
      const reachable = reachableAfter(module, view, [...placements, ...anyWay.slice(from)]);
      if (!reachable.some((outcome) => isWanted(outcome, chosen))) return;
      // As many facts must be left as there are still to be chosen.
      for (let index = from; index <= changeable.length - (size - chosen.length); index += 1)
        for (const way of changeable[index]?.ways ?? []) extend([...chosen, way], index + 1);
    };
    extend([], 0);
  }
  return found;
}

// A fact that may stay as it is or be changed in any way.
function anyWayOf({ ways }: Changeable, { situation }: CaseView): Placement {
  const [placement] = ways.map((way) => way.placement);
  if (!placement) throw new TypeError('A fact without ways to change it is not changeable.');
  const { fact, slot } = placement;
  const now = situation.cells[slot] ?? -1;
  const cells = ways.flatMap((way) => way.placement.cells);
  return { fact, slot, cells: [...new Set([...(now < 0 ? situation.open(slot) : [now]), ...cells])] };
}

function tooMany(maxChanges: number): InvalidPolicyError {
  const problems = new Problems();
  problems.add(
    ['maxChanges'],
    'too-complex',
    'there are too many sets of so many changes: allow fewer, or name the facts in only',
    maxChanges,
  );
  return new InvalidPolicyError(problems.found);
}
