import type { FactValue } from '../case/support-case.js';
import { type Comparison, type Condition, comparisonsIn } from './conditions.js';
import { type Cell, cellsOf, type Domain, encoder } from './domain.js';
import type { FactInfo, Vocabulary } from './vocabulary.js';

/** A fact that diagrams ask for. */
export interface Variable {
  readonly name: string;
  readonly slot: number;
  readonly info: Extract<FactInfo, { kind: 'variable' | 'computed' }>;
  readonly cells: readonly Cell[];
  /** Every cell: what an unknown fact may be. */
  readonly all: readonly number[];
  readonly encode: (value: FactValue) => number;
  /** Whether other facts can rule out some of its cells while it is unknown. */
  readonly narrows: boolean;
}

/** The facts that a set of policies asks for, in the order in which their conditions first name them. */
export interface Space {
  readonly variables: readonly Variable[];
  readonly byName: ReadonlyMap<string, Variable>;
  /** By slot, where the code of a fact is that is its cell; -1 for other facts. */
  readonly codedAt: readonly number[];
}

interface Uses {
  readonly info: Variable['info'];
  readonly mentioned: unknown[];
  readonly keys: string[];
  keyOf: (text: string) => string;
  readonly comparisons: Comparison[];
}

/** Cuts the domains of all facts in the conditions of all policies. */
export function createSpace(conditions: Iterable<Condition>, vocabulary: Vocabulary): Space {
  const uses = new Map<string, Uses>();
  const use = (fact: string): Uses | undefined => {
    const info = vocabulary.facts.get(fact);
    if (info?.kind === 'function') info.from.forEach(use);
    if (info?.kind !== 'variable' && info?.kind !== 'computed') return undefined;
    const known = uses.get(fact) ?? { info, mentioned: [], keys: [], keyOf: String, comparisons: [] };
    uses.set(fact, known);
    return known;
  };
  for (const comparison of comparisonsIn(conditions)) {
    const info = vocabulary.facts.get(comparison.fact);
    const literals = Array.isArray(comparison.expected) ? comparison.expected : [comparison.expected];
    const own = use(comparison.fact);
    own?.mentioned.push(...literals);
    own?.comparisons.push(comparison);
    if (comparison.expectedFact !== undefined) use(comparison.expectedFact);
    if (info?.kind !== 'key') continue;
    const text = use(info.of);
    text?.keys.push(...literals.map(String));
    if (text) text.keyOf = info.keyOf;
  }
  const counterparts = new Set(vocabulary.ordered.flat());
  const variables = [...uses].map(([name, found], slot) => variable(name, slot, found, counterparts));
  return {
    variables,
    byName: new Map(variables.map((each) => [each.name, each])),
    codedAt: variables.map(({ info }) =>
      info.kind === 'variable' && info.domain.kind === 'finite' ? (info.position ?? -1) : -1,
    ),
  };
}

function variable(name: string, slot: number, uses: Uses, counterparts: ReadonlySet<string>): Variable {
  const { info, mentioned, keys, keyOf, comparisons } = uses;
  const tells = (a: FactValue, b: FactValue): boolean =>
    comparisons.some(({ operator, expected }) => operator.evaluate(a, expected) !== operator.evaluate(b, expected));
  const domain: Domain = info.domain;
  const cells = cellsOf(domain, mentioned, keys, tells);
  return {
    name,
    slot,
    info,
    cells,
    all: cells.map((_, cell) => cell),
    encode: encoder(domain, cells, mentioned, keys, keyOf),
    narrows: info.kind === 'computed' || counterparts.has(name),
  };
}
