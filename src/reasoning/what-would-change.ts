import type { FactName, FactValue } from '../case/support-case.js';
import { freeze } from '../freeze.js';
import type { CaseView } from '../policies/case-view.js';
import type { CaseDecisions } from '../policies/decisions.js';
import type { PolicyModule } from '../policies/module.js';
import { modules } from '../policies/modules.js';
import { type Bound, boundOf } from './bound.js';
import { type ChangeOptions, checkChangeOptions } from './change-options.js';
import { checkDecisionKey } from './decision-key.js';
import { mergeIntervals } from './merge.js';
import { type Found, search } from './search.js';
import { type Changeable, changeableFacts, type Way } from './ways.js';

/** A fact that would have to be different. */
export interface Change {
  readonly fact: FactName;
  /** The case's own value, or the one assumed for it; null where it is not known. */
  readonly from: FactValue | null;
  /** The value, or for a number or an instant the values, that would do. */
  readonly to: FactValue | Bound;
}

/** Changes that together lead to another outcome, none of them in vain. */
export interface ChangeSet<Outcome extends string = string> {
  /** In the order of `SupportCase`. */
  readonly changes: readonly Change[];
  readonly outcome: Outcome;
}

/** The sets of changes that lead to another outcome of one policy. */
export type ChangeSets<K extends keyof CaseDecisions> = readonly ChangeSet<CaseDecisions[K]['possible'][number]>[];

/** What would have to be different for another outcome: see `SupportPolicy.whatWouldChange`. */
export function whatWouldChange<K extends keyof CaseDecisions>(
  key: K,
  view: CaseView,
  options: ChangeOptions<K> = {},
): ChangeSets<K> {
  checkDecisionKey(key);
  return finders[key](view, options);
}

type Finder<K extends keyof CaseDecisions> = (view: CaseView, options: unknown) => ChangeSets<K>;

function finder<Outcome extends string>(
  module: PolicyModule<Outcome, unknown>,
): (view: CaseView, options: unknown) => readonly ChangeSet<Outcome>[] {
  return (view, options) => {
    const extent = checkChangeOptions(module, options);
    const changeable = changeableFacts(module, view, extent.only);
    const found = [...mergeIntervals(search(module, view, changeable, extent))];
    const placeOf = new Map(changeable.map(({ fact }, place) => [fact, place]));
    found.sort((a, b) => compareSets(a, b, ({ placement }) => placeOf.get(placement.fact) ?? 0));
    return freeze(
      found.map(({ ways, outcome }) => ({ changes: ways.map((way) => changeOf(way, changeable)), outcome })),
    );
  };
}

const finders: { readonly [K in keyof CaseDecisions]: Finder<K> } = {
  submission: finder(modules.submission),
  coverage: finder(modules.coverage),
  severityDowngrade: finder(modules.severityDowngrade),
  initialResponse: finder(modules.initialResponse),
  fourHourCap: finder(modules.fourHourCap),
  reopenEligibility: finder(modules.reopenEligibility),
  rootCauseAnalysis: finder(modules.rootCauseAnalysis),
  dataRepair: finder(modules.dataRepair),
  thirdParty: finder(modules.thirdParty),
};

// By size, then by facts, then by values.
function compareSets(a: Found<string>, b: Found<string>, placeOf: (way: Way) => number): number {
  return (
    a.ways.length - b.ways.length ||
    compareLists(a.ways.map(placeOf), b.ways.map(placeOf)) ||
    compareLists(
      a.ways.map(({ at }) => at),
      b.ways.map(({ at }) => at),
    )
  );
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function changeOf({ placement: { fact }, to }: Way, changeable: readonly Changeable[]): Change {
  const { from = null, instants = false } = changeable.find((each) => each.fact === fact) ?? {};
  return { fact, from, to: 'value' in to ? to.value : boundOf(to.region, instants) };
}
