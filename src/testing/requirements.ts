import type { ConditionTrace } from '../decision.js';

/** A comparison in a trace. */
export type ComparisonTrace = Extract<ConditionTrace, { readonly kind: 'comparison' }>;

/** That a comparison has to hold, or not to hold. */
export interface Requirement {
  readonly comparison: ComparisonTrace;
  readonly wanted: boolean;
}

// Enough to find a near way; conditions with more ways than that are rare, and near ones come first.
const mostWays = 40;

/** Whether a requirement is fulfilled. */
export const isFulfilled = ({ comparison, wanted }: Requirement): boolean =>
  comparison.status === (wanted ? 'met' : 'unmet');

/**
 * The ways in which a condition could be met (or be unmet), each as all that it takes, the nearest first: the
 * one for which the fewest known facts and then the fewest unknown ones would have to be otherwise. A way
 * that asks two things of one fact is none.
 */
export function waysTo(condition: ConditionTrace, wanted: boolean): readonly (readonly Requirement[])[] {
  if (condition.kind === 'comparison') return [[{ comparison: condition, wanted }]];
  if (condition.kind === 'not') return waysTo(condition.condition, !wanted);
  const each = condition.conditions.map((nested) => waysTo(nested, wanted));
  const everyOne = (condition.kind === 'all') === wanted;
  return everyOne ? each.reduce(crossed, [[]]) : nearestFirst(each.flat());
}

const crossed = (
  ways: readonly (readonly Requirement[])[],
  further: readonly (readonly Requirement[])[],
): readonly (readonly Requirement[])[] =>
  nearestFirst(ways.flatMap((way) => further.map((more) => [...way, ...more])).filter(isConsistent));

const nearestFirst = (ways: readonly (readonly Requirement[])[]): readonly (readonly Requirement[])[] =>
  [...ways].sort((a, b) => distance(a) - distance(b)).slice(0, mostWays);

/** How far off a way is: known facts that stand in its way weigh more than unknown ones. */
export function distance(way: readonly Requirement[]): number {
  const open = new Map(
    way.flatMap((each) => (isFulfilled(each) ? [] : [[textOf(each), each.comparison.status === 'unknown' ? 1 : 100]])),
  );
  return [...open.values()].reduce((sum, weight) => sum + weight, 0);
}

/** A requirement as a key: equal texts ask for the same. */
export const textOf = ({ comparison: { fact, operator, expected }, wanted }: Requirement): string =>
  `${wanted} ${fact} ${operator} ${JSON.stringify(expected)}`;

function isConsistent(way: readonly Requirement[]): boolean {
  const facts = new Set(way.map(({ comparison }) => comparison.fact));
  return [...facts].every((fact) => hasValue(way.filter(({ comparison }) => comparison.fact === fact)));
}

const lists: Readonly<Record<string, boolean>> = { equal: true, in: true, notEqual: false, notIn: false };

// Of numbers, instants and sets nothing is said: their operators compare, and ways among them are few.
function hasValue(requirements: readonly Requirement[]): boolean {
  let allowed: readonly string[] | undefined;
  const excluded = new Set<string>();
  for (const { comparison, wanted } of requirements) {
    const names = lists[comparison.operator];
    if (names === undefined) continue;
    const { expected } = comparison;
    const values = (Array.isArray(expected) ? expected : [expected]).map((value) => JSON.stringify(value));
    if (names === wanted) allowed = allowed?.filter((value) => values.includes(value)) ?? values;
    else for (const value of values) excluded.add(value);
  }
  return allowed === undefined || allowed.some((value) => !excluded.has(value));
}
