import { parseInstant } from '../case/instant.js';
import type { FactName } from '../case/support-case.js';
import { contains, type Region } from '../engine/domain.js';
import type { Variable } from '../engine/space.js';
import type { CaseView } from '../policies/case-view.js';
import { reaches } from './bound.js';
import { type Counting, type Turn, turningPoint } from './turning-point.js';

/** Numbers or instants that rules cannot tell apart, with the cell in which they put a slot. */
export interface RegionOfFact {
  readonly region: Region;
  readonly cell: number;
  /** Whether the case's own value lies in it. */
  readonly present: boolean;
}

/** The regions of a number or an instant that rules compare, in ascending order. */
export function regionsOf(view: CaseView, fact: FactName, { cells, slot }: Variable): readonly RegionOfFact[] {
  const [earliest, latest] = limitsOf(view, fact);
  return cells.flatMap(({ region }, cell) =>
    region && reaches(region, earliest, latest)
      ? [{ region, cell, present: isKnown(view, fact) && view.situation.cells[slot] === cell }]
      : [],
  );
}

const isKnown = (view: CaseView, fact: FactName): boolean => view.known.flat[fact] !== undefined;

const instantOf = (view: CaseView, fact: string): number | null => parseInstant(view.known.flat[fact]);

// What the instants that come before and after it leave to a fact.
function limitsOf({ known, rules }: CaseView, fact: FactName): readonly [earliest: number, latest: number] {
  const values = (names: readonly string[]): readonly number[] =>
    names.flatMap((name) => parseInstant(known.flat[name]) ?? []);
  const { ordered } = rules.vocabulary;
  return [
    Math.max(...values(ordered.flatMap(([earlier, later]) => (later === fact ? [earlier] : [])))),
    Math.min(...values(ordered.flatMap(([earlier, later]) => (earlier === fact ? [later] : [])))),
  ];
}

/**
 * The regions of one of the instants behind `derived.monthsSinceClosure`, in ascending order; none where they
 * would lie in the first or the last years that instants have.
 */
export function regionsByMonths(view: CaseView, fact: FactName, variable: Variable): readonly RegionOfFact[] {
  const moving = fact === 'closure.closedAt' ? 'closure' : 'request';
  const fixed = instantOf(view, moving === 'closure' ? 'reopen.requestedAt' : 'closure.closedAt');
  if (fixed === null) return [];
  const timeZone = view.supportCase.customer?.timeZone;
  const count = view.reading('three-months') === 'instant' ? 'instant' : 'calendar-date';
  const counting: Counting = { moving, fixed, timeZone, count };
  const regions = fromTurns(variable, counting);
  const present = instantOf(view, fact);
  return regions.map((each) => ({ ...each, present: present !== null && contains(each.region, present) }));
}

function fromTurns({ cells }: Variable, counting: Counting): readonly Omit<RegionOfFact, 'present'>[] {
  const regions: Omit<RegionOfFact, 'present'>[] = [];
  let from: Region = { from: null, fromIncluded: false, to: null, toIncluded: false };
  // The later a case was closed the fewer the months, the later the request the more.
  const inTime = cells.map((_, cell) => cell);
  if (counting.moving === 'closure') inTime.reverse();
  for (const [index, cell] of inTime.entries()) {
    const next = inTime[index + 1];
    if (next === undefined) {
      regions.push({ region: from, cell });
      break;
    }
    const turn = turningPoint(fewestMonths(cells[Math.max(cell, next)]?.region), counting);
    if (turn === null) return [];
    regions.push({ region: until(from, turn.first, counting), cell });
    // What lies between first and last is on both sides by turns, and no bound could name it.
    from = after(turn.last, counting);
  }
  return regions;
}

function fewestMonths(region: Region | undefined): number {
  const from = region?.from ?? 0;
  return region?.fromIncluded ? Math.ceil(from) : Math.floor(from) + 1;
}

// A closing whose months end at the very time of the request is still too early, so that the bound names it.
const namesLastBefore = ({ withDate }: Turn, { moving }: Counting): boolean => moving === 'closure' && !withDate;

const until = (region: Region, turn: Turn, counting: Counting): Region =>
  namesLastBefore(turn, counting)
    ? { ...region, to: turn.at - 1, toIncluded: true }
    : { ...region, to: turn.at, toIncluded: false };

const after = (turn: Turn, counting: Counting): Region =>
  namesLastBefore(turn, counting)
    ? { from: turn.at - 1, fromIncluded: false, to: null, toIncluded: false }
    : { from: turn.at, fromIncluded: true, to: null, toIncluded: false };
