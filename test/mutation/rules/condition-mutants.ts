import type { ConditionJson } from '../../../src/index.js';
import { type Mutant, replaced, shortened } from './mutant.js';
import { otherValues } from './values.js';

/** What the conditions of one rule file can name. */
export interface Names {
  readonly shared: readonly string[];
  readonly parameters: readonly string[];
}

const neighbours: Readonly<Record<string, readonly string[]>> = {
  equal: ['notEqual'],
  notEqual: ['equal'],
  in: ['notIn'],
  notIn: ['in'],
  contains: ['doesNotContain'],
  doesNotContain: ['contains'],
  lessThan: ['lessThanInclusive', 'greaterThan', 'greaterThanInclusive'],
  lessThanInclusive: ['lessThan', 'greaterThan', 'greaterThanInclusive'],
  greaterThan: ['greaterThanInclusive', 'lessThan', 'lessThanInclusive'],
  greaterThanInclusive: ['greaterThan', 'lessThan', 'lessThanInclusive'],
};

/** Every fault in a condition and in what it consists of. */
export function conditionMutants(at: string, condition: ConditionJson, names: Names): readonly Mutant[] {
  if (condition.fact !== undefined) return comparisonMutants(at, condition, names);
  if (condition.not !== undefined)
    return [
      replaced(at, 'negation removed', condition.not),
      ...conditionMutants(`${at}/not`, condition.not, names).filter(({ change }) => change !== 'negated'),
    ];
  const negated = replaced(at, 'negated', { not: condition });
  if (condition.condition !== undefined) {
    const { condition: name } = condition;
    return [
      negated,
      ...besides(name, names.shared).map((each) => replaced(`${at}/condition`, `${name} -> ${each}`, each)),
    ];
  }
  const kind = condition.all === undefined ? 'any' : 'all';
  const other = kind === 'all' ? 'any' : 'all';
  const list = condition[kind] ?? [];
  const swapped = list.length > 1 ? [replaced(at, `${kind} -> ${other}`, { [other]: list })] : [];
  const nested = list.flatMap((each, index) => conditionMutants(`${at}/${kind}/${index}`, each, names));
  return [negated, ...swapped, ...shortened(`${at}/${kind}`, list), ...nested];
}

// The ones before and after it in the file.
function besides(name: string, all: readonly string[]): readonly string[] {
  const place = all.indexOf(name);
  return [...new Set([all[place - 1] ?? all.at(-1), all[place + 1] ?? all[0]])].flatMap((each) =>
    each === undefined || each === name ? [] : [each],
  );
}

// `negated` is left out: a neighbouring operator says the same.
function comparisonMutants(
  at: string,
  { fact = '', operator = '', value }: ConditionJson,
  names: Names,
): readonly Mutant[] {
  return [
    ...(neighbours[operator] ?? []).map((each) => replaced(`${at}/operator`, `${operator} -> ${each}`, each)),
    ...otherValues(`${at}/value`, fact, value, names.parameters),
  ];
}
