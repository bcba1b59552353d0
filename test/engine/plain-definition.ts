/**
 * The answers for a partial case under a generated rule file, by definition: conditions are looked at
 * with operators written anew, and every completion of the unknown facts is tried.
 */
import type { ConditionJson, PolicyFile, RuleJson } from '../../src/policy-file.js';
import type { FlatCase, RuleFact } from './generated/facts.js';

type Compare = (fact: unknown, expected: unknown) => boolean;

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

// Numbers by value and instants in UTC as text: both sides of a comparison are of one type.
const before: Compare = (a, b) =>
  typeof a === 'number' && typeof b === 'number' ? a < b : typeof a === 'string' && typeof b === 'string' && a < b;
const same: Compare = (a, b) => a === b;

const operators: Readonly<Record<string, Compare>> = {
  equal: same,
  notEqual: (a, b) => a !== b,
  in: (a, b) => listed(b).includes(a),
  notIn: (a, b) => !listed(b).includes(a),
  contains: (a, b) => listed(a).includes(b),
  doesNotContain: (a, b) => !listed(a).includes(b),
  lessThan: before,
  lessThanInclusive: (a, b) => before(a, b) || same(a, b),
  greaterThan: (a, b) => before(b, a),
  greaterThanInclusive: (a, b) => before(b, a) || same(a, b),
};

const decorators: Readonly<Record<string, (inner: Compare) => Compare>> = {
  not: (inner) => (a, b) => !inner(a, b),
  swap: (inner) => (a, b) => inner(b, a),
  someFact: (inner) => (a, b) => listed(a).some((each) => inner(each, b)),
  everyFact: (inner) => (a, b) => listed(a).every((each) => inner(each, b)),
  someValue: (inner) => (a, b) => listed(b).some((each) => inner(a, each)),
  everyValue: (inner) => (a, b) => listed(b).every((each) => inner(a, each)),
};

function operator(name: string): Compare {
  const [first = '', ...rest] = name.split(':');
  const decorate = decorators[first];
  if (rest.length > 0 && decorate) return decorate(operator(rest.join(':')));
  const plain = operators[first];
  if (!plain || rest.length > 0) throw new TypeError(`no operator ${name}`);
  return plain;
}

type FactOf = (fact: string) => unknown;

function holds(condition: ConditionJson, file: PolicyFile, factOf: FactOf): boolean {
  const { all, any, not, condition: shared, fact = '', operator: name = '', value } = condition;
  if (all) return all.every((each) => holds(each, file, factOf));
  if (any) return any.some((each) => holds(each, file, factOf));
  if (not) return !holds(not, file, factOf);
  if (shared !== undefined) return holds(file.conditions?.[shared] ?? {}, file, factOf);
  const other: unknown = typeof value === 'object' && value !== null && 'fact' in value ? value.fact : undefined;
  return operator(name)(factOf(fact), typeof other === 'string' ? factOf(other) : value);
}

/** The rule that decides a complete case; priorities are all different. */
function deciding(file: PolicyFile, flat: FlatCase): RuleJson | undefined {
  const factOf: FactOf = (fact) =>
    fact.startsWith('parameter.') ? file.parameters?.[fact.slice('parameter.'.length)]?.value : flat[fact];
  return [...file.rules]
    .sort((a, b) => b.priority - a.priority)
    .find(({ conditions }) => holds(conditions, file, factOf));
}

/** An unknown fact, with a value for every kind of value that a rule could tell apart. */
export interface Unknown {
  readonly fact: string;
  readonly values: readonly unknown[];
}

/** What the definitions say. */
export interface Defined {
  readonly possible: readonly string[];
  readonly missing: readonly string[];
  /** The weakest; the two kinds of permission are equally strong. */
  readonly strengths: readonly string[];
  readonly rules: readonly string[];
}

const weight: Readonly<Record<string, number>> = { fact: 0, 'customer-may': 1, 'vendor-may': 1, must: 2 };

/** Tries every completion. */
export function byDefinition(file: PolicyFile, known: FlatCase, unknowns: readonly Unknown[]): Defined {
  const complete = ([next, ...rest]: readonly Unknown[], flat: FlatCase): readonly FlatCase[] =>
    next ? next.values.flatMap((value) => complete(rest, { ...flat, [next.fact]: value })) : [flat];
  const completions = complete(unknowns, known).map((flat) => ({ flat, rule: deciding(file, flat) }));
  const outcomeOf = ({ rule }: { rule: RuleJson | undefined }): string => rule?.event.params.outcome ?? 'gap';
  const differsIn = ({ fact }: Unknown): boolean => {
    // Completions that differ in this fact alone share the rest of their facts.
    const seen = new Map<string, string>();
    return completions.some((completion) => {
      const rest = JSON.stringify({ ...completion.flat, [fact]: null });
      const outcome = seen.get(rest) ?? outcomeOf(completion);
      seen.set(rest, outcome);
      return outcome !== outcomeOf(completion);
    });
  };
  const rules = completions.flatMap(({ rule }) => rule ?? []);
  const possible = file.outcomes.filter((outcome) => completions.some((each) => outcomeOf(each) === outcome));
  const strengths = rules.map(({ event }) => event.params.strength);
  const weakest = Math.min(...strengths.map((strength) => weight[strength] ?? 0));
  return {
    possible,
    missing: unknowns.filter(differsIn).map(({ fact }) => fact),
    strengths: possible.length === 1 ? strengths.filter((each) => weight[each] === weakest) : ['fact'],
    rules: [...new Set(rules.map(({ name }) => name))].sort(),
  };
}

/** Values of a fact: all of a finite one; of an ordered one its thresholds and what lies between and around them. */
export function valuesOf({ name, kind, ordered, literals, finite }: RuleFact): readonly unknown[] {
  if (kind === 'list') return subsets(literals);
  if (finite) return literals;
  if (!ordered) return [...literals, ...(name === 'customer.language' ? ['nl', 'fr-CA', 'pt', 'zh-TW'] : ['ZZ'])];
  const numbers = literals.map((each) => (typeof each === 'string' ? Date.parse(each) : Number(each)));
  const cuts = [...new Set(numbers)].sort((a, b) => a - b);
  const [first = 0, last = first] = [cuts[0], cuts.at(-1)];
  const tried = [
    first - 86_400_000,
    ...cuts,
    ...cuts.map((cut, at) => (cut + (cuts[at + 1] ?? cut + 2)) / 2),
    last + 1,
  ];
  if (typeof literals[0] !== 'string') return tried.filter((each) => each >= 0);
  return [...new Set(tried.map(Math.floor))].map((each) => new Date(each).toISOString());
}

const subsets = ([first, ...rest]: readonly unknown[]): readonly (readonly unknown[])[] =>
  first === undefined ? [[]] : subsets(rest).flatMap((each) => [each, [first, ...each]]);
