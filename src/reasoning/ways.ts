import { parts } from '../case/encode.js';
import { facts } from '../case/facts.js';
import type { FactName, FactValue } from '../case/support-case.js';
import type { Region } from '../engine/domain.js';
import { slotsThatMatter } from '../engine/evaluate.js';
import type { Variable } from '../engine/space.js';
import type { CaseView } from '../policies/case-view.js';
import type { PolicyModule } from '../policies/module.js';
import type { Placement } from './prospect.js';
import { type RegionOfFact, regionsByMonths, regionsOf } from './regions.js';

/** One way to change a fact. */
export interface Way {
  readonly placement: Placement;
  /** The value it then has, or the interval it is then in. */
  readonly to: { readonly value: FactValue } | { readonly region: Region };
  /** Where it comes in the order of the fact's values; intervals that touch have numbers that follow each other. */
  readonly at: number;
}

/** A fact that a policy depends on, with all the ways to change it. */
export interface Changeable {
  readonly fact: FactName;
  /** Null where it is not known. */
  readonly from: FactValue | null;
  /** Whether its intervals are of instants. */
  readonly instants: boolean;
  readonly ways: readonly Way[];
}

/** The facts by whose change a policy could come to another outcome, in the order of `SupportCase`. */
export function changeableFacts(
  module: PolicyModule<string, unknown>,
  view: CaseView,
  only: readonly FactName[] | undefined,
): readonly Changeable[] {
  const variables = [...slotsOf(module, view)].flatMap((slot) => view.rules.space.variables[slot] ?? []);
  return facts.flatMap(({ name, type }) => {
    if (only?.includes(name) === false || !mayChange(view, name)) return [];
    const [variable, another] = variables.filter(({ name: own, info }) =>
      info.kind === 'computed' ? info.from.includes(name) : own === name,
    );
    // Rules that compare an instant and what is computed from it, in two files, would need both cut at once.
    if (!variable || another) return [];
    const ways = waysOf(view, name, variable);
    return ways.length === 0
      ? []
      : [{ fact: name, from: view.known.flat[name] ?? null, instants: type === 'instant', ways }];
  });
}

// The facts of an absent part ask a question of their own; an instant has no place without the one it is measured by.
function mayChange({ known, rules }: CaseView, fact: FactName): boolean {
  const part = parts.find((each) => fact.startsWith(`${each}.`));
  if (part && known.given[`given.${part}`] !== true) return false;
  return rules.vocabulary.ordered.every(
    ([earlier, later]) =>
      (fact !== earlier || known.flat[later] !== undefined) && (fact !== later || known.flat[earlier] !== undefined),
  );
}

// Of everything that a policy could depend on in some case, under the readings of this one.
function slotsOf(module: PolicyModule<string, unknown>, view: CaseView): ReadonlySet<number> {
  const { rules, situation } = view;
  const { variables } = rules.space;
  const { whole } = rules.policy(module.slug);
  const isFixed = ({ name }: Variable): boolean => name.startsWith('reading.') || name.startsWith('given.');
  const anyCase = situation.with(
    variables.map((each) => (isFixed(each) ? situation.cellOf(each.slot) : -1)),
    (slot) => variables[slot]?.all ?? [],
  );
  return slotsThatMatter(rules.layoutOf(whole), anyCase, (answer) => -answer);
}

function waysOf(view: CaseView, fact: FactName, variable: Variable): readonly Way[] {
  const { slot, info, cells } = variable;
  if (info.kind === 'computed')
    return fact === 'customer.timeZone' ? [] : byRegion(fact, slot, regionsByMonths(view, fact, variable));
  const { domain } = info;
  if (domain.kind === 'number' || domain.kind === 'instant')
    return byRegion(fact, slot, regionsOf(view, fact, variable));
  const present = view.known.flat[fact];
  const now = present === undefined ? -1 : variable.encode(present);
  return cells.flatMap(({ value }, cell) => {
    // The last cell of a text stands for every text that no rule names.
    const isOther = domain.kind === 'text' && cell === cells.length - 1;
    if (cell === now || isOther || (Array.isArray(value) && !isOneMemberAway(value, present))) return [];
    return [{ placement: { fact, slot, cells: [cell] }, to: { value }, at: cell }];
  });
}

const byRegion = (fact: FactName, slot: number, regions: readonly RegionOfFact[]): readonly Way[] =>
  regions.flatMap(({ region, cell, present }, at) =>
    present ? [] : [{ placement: { fact, slot, cells: [cell] }, to: { region }, at }],
  );

// From a set that is not known: to the empty one, or to one with a single member.
function isOneMemberAway(value: readonly string[], present: FactValue | undefined): boolean {
  if (!Array.isArray(present)) return value.length <= 1;
  const gained = value.filter((member) => !present.includes(member));
  const lost = present.filter((member) => !value.includes(member));
  return gained.length + lost.length === 1;
}
