import type { ConditionJson, PolicyFile, RuleJson } from '../../src/index.js';
import { domains, thresholds } from './generated-policy.js';

/** A value for each fact that rules name. */
export type Assignment = Readonly<Record<string, unknown>>;

const nested = ({ all = [], any = [], not }: ConditionJson): readonly ConditionJson[] => [
  ...all,
  ...any,
  ...(not ? [not] : []),
];

const comparisonsIn = (condition: ConditionJson): readonly ConditionJson[] =>
  condition.fact === undefined ? nested(condition).flatMap(comparisonsIn) : [condition];

function holds(condition: ConditionJson, facts: Assignment): boolean {
  const { all, any, not, fact, operator, value } = condition;
  if (all) return all.every((each) => holds(each, facts));
  if (any) return any.some((each) => holds(each, facts));
  if (not) return !holds(not, facts);
  const actual = facts[fact ?? ''];
  if (operator === 'equal') return actual === value;
  if (operator === 'notEqual') return actual !== value;
  if (operator === 'lessThan') return Number(actual) < Number(value);
  throw new Error(`no operator ${String(operator)}`);
}

/** The values of each fact that some file names, one for each kind. */
export function domainsOf(...files: readonly PolicyFile[]): readonly (readonly [string, readonly unknown[]])[] {
  const used = files
    .flatMap(({ rules, applies }) => [...rules.map(({ conditions }) => conditions), ...(applies ? [applies] : [])])
    .flatMap(comparisonsIn);
  return Object.entries(domains).flatMap(([fact, values]): (readonly [string, readonly unknown[]])[] => {
    const mine = used.filter((each) => each.fact === fact);
    if (mine.length === 0) return [];
    const cuts = thresholds.filter((cut) => mine.some(({ value }) => value === cut));
    return [[fact, fact === 'effort.minutes' ? [0, ...cuts] : values]];
  });
}

/** Every combination of values. */
export function assignments(of: readonly (readonly [string, readonly unknown[]])[]): readonly Assignment[] {
  return of.reduce<readonly Assignment[]>(
    (sofar, [fact, values]) => sofar.flatMap((facts) => values.map((value) => ({ ...facts, [fact]: value }))),
    [{}],
  );
}

/** The rules that hold, whether they decide or not; null where the policy does not apply. */
export function met({ rules, applies }: PolicyFile, facts: Assignment): readonly RuleJson[] | null {
  if (applies && !holds(applies, facts)) return null;
  return rules.filter(({ conditions }) => holds(conditions, facts));
}

/** The rules that decide together. */
export function deciding(rules: readonly RuleJson[]): readonly RuleJson[] {
  const highest = Math.max(...rules.map(({ priority }) => priority));
  return rules.filter(({ priority }) => priority === highest);
}

/** What comes of it: an outcome, or why there is none. */
export function result(file: PolicyFile, facts: Assignment): string {
  const all = met(file, facts);
  if (all === null) return 'not-applicable';
  const outcomes = new Set(deciding(all).map(({ event }) => event.type));
  return outcomes.size === 0 ? 'gap' : outcomes.size > 1 ? 'conflict' : [...outcomes].join();
}

/**
 * The least number of facts with which some case is in a set of assignments however it is completed, departing from as
 * few default readings as possible; null when there is no such case.
 */
export function leastFacts(
  of: readonly (readonly [string, readonly unknown[]])[],
  within: (facts: Assignment) => boolean,
): { readonly departures: number; readonly facts: number } | null {
  const unknown = Symbol('unknown');
  const partial = assignments(
    of.map(([fact, values]) => [fact, /^(reading|given)\./.test(fact) ? values : [...values, unknown]]),
  );
  const full = assignments(of);
  let best: { departures: number; facts: number } | null = null;
  for (const each of partial) {
    const known = Object.entries(each).filter(([, value]) => value !== unknown);
    const impossible = each['given.outage'] === false && known.some(([fact]) => fact.startsWith('outage.'));
    if (impossible) continue;
    const departures = known.filter(([fact, value]) => fact === 'reading.cap-exit' && value !== 'per-clause').length;
    const facts = known.filter(([fact]) => !/^(reading|given)\./.test(fact)).length;
    if (best && (departures > best.departures || (departures === best.departures && facts >= best.facts))) continue;
    const completions = full.filter((every) => known.every(([fact, value]) => every[fact] === value));
    if (completions.every(within)) best = { departures, facts };
  }
  return best;
}
