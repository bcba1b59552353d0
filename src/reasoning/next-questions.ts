import { facts } from '../case/facts.js';
import type { FactName } from '../case/support-case.js';
import type { Variable } from '../engine/space.js';
import { freeze } from '../freeze.js';
import type { Locale } from '../locales/locale.js';
import { outcomeOf, slotsMissing } from '../policies/assess.js';
import type { CaseView } from '../policies/case-view.js';
import type { CaseDecisions } from '../policies/decisions.js';
import type { PolicyModule } from '../policies/module.js';
import { modules } from '../policies/modules.js';
import { checkDecisionKeys } from './decision-key.js';
import { type Placement, possibleAfter } from './prospect.js';

/** A fact worth asking for. */
export interface Question {
  readonly fact: FactName;
  /** In the locale of the call. */
  readonly question: string;
  /** The decisions whose `missing` holds the fact, in the order of `CaseDecisions`. */
  readonly decides: readonly (keyof CaseDecisions)[];
}

/** A case, and how one call looks at it. */
export interface AskedAbout {
  readonly view: CaseView;
  readonly call: { readonly locale: Locale };
}

/** What to ask next: see `SupportPolicy.nextQuestions`. */
export function nextQuestions({ view, call: { locale } }: AskedAbout, keys: unknown): readonly Question[] {
  const asked = checkDecisionKeys(keys);
  const slots = new Map(asked.map((key) => [key, missingSlots(modules[key], view)]));
  const slotOf = (key: keyof CaseDecisions, fact: FactName): number | undefined =>
    slots.get(key)?.find((slot) => view.factsBehind([slot]).includes(fact));
  const ranked = facts.flatMap(({ name, question }) => {
    const decides = asked.filter((key) => slotOf(key, name) !== undefined);
    const [slot] = decides.flatMap((key) => slotOf(key, name) ?? []);
    if (slot === undefined) return [];
    const open = answers(view, name, slot).map((answer) => openOutcomes(view, asked, answer));
    const mean = open.reduce((sum, each) => sum + each, 0) / open.length;
    return [{ mean, asks: { fact: name, question: question[locale], decides } }];
  });
  // Sorting is stable: facts come in the order of `SupportCase`.
  return freeze(ranked.sort((a, b) => a.mean - b.mean).map(({ asks }) => asks));
}

function missingSlots(module: PolicyModule<string, unknown>, view: CaseView): readonly number[] {
  return outcomeOf(module, view) === 'undetermined' ? [...slotsMissing(module, view)] : [];
}

const openOutcomes = (
  view: CaseView,
  keys: readonly (keyof CaseDecisions)[],
  placements: readonly Placement[],
): number => keys.reduce((sum, key) => sum + possibleAfter(modules[key], view, placements).length, 0);

// Every answer to a question; one that changes nothing where it takes more than this fact to know anything.
function answers(view: CaseView, fact: FactName, slot: number): readonly (readonly Placement[])[] {
  const variable = view.rules.space.variables[slot];
  if (!variable || !standsAlone(view, fact, variable)) return [[]];
  return view.situation.open(slot).map((cell) => [{ fact, slot, cells: [cell] }]);
}

function standsAlone(view: CaseView, fact: FactName, { info }: Variable): boolean {
  if (info.kind !== 'computed') return true;
  // Without the other instant nothing is known of the months; without the zone they are known to within a day.
  return info.from.every(
    (each) => each === fact || each === 'customer.timeZone' || view.known.flat[each] !== undefined,
  );
}
