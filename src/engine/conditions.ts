import { Rule, type TopLevelCondition } from 'json-rules-engine';
import type { ConditionJson } from '../policy-file.js';
import { findOperator, type Operator } from './operators.js';
import { referredFact } from './references.js';

/** A comparison of a fact with a value, or with the value of another fact. */
export interface Comparison {
  readonly kind: 'comparison';
  readonly fact: string;
  readonly operator: Operator;
  readonly expected: unknown;
  /** The other fact, in place of `expected`. */
  readonly expectedFact?: string;
  readonly name?: string;
}

/** A condition as json-rules-engine parsed it, with shared conditions expanded. */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly conditions: readonly Condition[]; readonly name?: string }
  | { readonly kind: 'not'; readonly condition: Condition; readonly name?: string }
  | Comparison;

/** Makes equal conditions one object, within one file and across files. */
export class Conditions {
  readonly #known = new Map<string, Condition>();
  readonly #ids = new Map<Condition, number>();

  unique(condition: Condition): Condition {
    const key = this.#keyOf(condition);
    const known = this.#known.get(key);
    if (known) return known;
    this.#known.set(key, condition);
    this.#ids.set(condition, this.#ids.size);
    return condition;
  }

  #keyOf(condition: Condition): string {
    const { kind, name = '' } = condition;
    // Names come last: they alone can hold anything.
    if (kind === 'not') return `not ${this.#ids.get(condition.condition)} ${name}`;
    if (kind !== 'comparison')
      return `${kind} ${condition.conditions.map((each) => this.#ids.get(each)).join()} ${name}`;
    const { fact, operator, expected, expectedFact } = condition;
    return JSON.stringify([fact, operator.name, expected, expectedFact, name]);
  }
}

/** Turns the checked conditions of one rule file into trees; a shared condition becomes one tree, used many times. */
export class ConditionParser {
  readonly #shared: Readonly<Record<string, ConditionJson>>;
  readonly #constants: ReadonlyMap<string, unknown>;
  readonly #conditions: Conditions;
  readonly #expanded = new Map<string, Condition>();

  /**
   * @param shared - the file's shared conditions
   * @param constants - facts whose value never changes: the file's parameters
   */
  constructor(
    shared: Readonly<Record<string, ConditionJson>>,
    constants: ReadonlyMap<string, unknown>,
    conditions: Conditions,
  ) {
    this.#shared = shared;
    this.#constants = constants;
    this.#conditions = conditions;
  }

  /** The conditions of a rule, parsed by json-rules-engine. */
  rule(conditions: ConditionJson): Condition {
    if (!isTopLevel(conditions)) throw new TypeError('A condition reached the parser unchecked.');
    return this.#convert(new Rule({ conditions, event: { type: 'decided' } }).conditions);
  }

  /** A condition that stands outside a rule: of a table's row, or `applies`. */
  condition(conditions: ConditionJson): Condition {
    if (isTopLevel(conditions)) return this.rule(conditions);
    // json-rules-engine wants all, any, not or a reference at the top of a rule.
    const parsed = this.rule({ all: [conditions] });
    return parsed.kind === 'all' ? (parsed.conditions[0] ?? parsed) : parsed;
  }

  #convert(json: ConditionJson): Condition {
    const name = json.name === undefined ? {} : { name: json.name };
    if (json.condition !== undefined) return this.#expand(json.condition);
    if (json.all)
      return this.#unique({ kind: 'all', conditions: json.all.map((each) => this.#convert(each)), ...name });
    if (json.any)
      return this.#unique({ kind: 'any', conditions: json.any.map((each) => this.#convert(each)), ...name });
    if (json.not) return this.#unique({ kind: 'not', condition: this.#convert(json.not), ...name });
    const operator = findOperator(json.operator ?? '');
    if (!operator || json.fact === undefined) throw new TypeError('A condition reached the parser unchecked.');
    const expectedFact = referredFact(json.value);
    const comparison = { kind: 'comparison', fact: json.fact, operator, ...name } as const;
    if (expectedFact === undefined) return this.#unique({ ...comparison, expected: Object.freeze(json.value) });
    if (!this.#constants.has(expectedFact)) return this.#unique({ ...comparison, expected: undefined, expectedFact });
    return this.#unique({ ...comparison, expected: this.#constants.get(expectedFact) });
  }

  #unique(condition: Condition): Condition {
    return this.#conditions.unique(condition);
  }

  #expand(name: string): Condition {
    const known = this.#expanded.get(name);
    if (known) return known;
    const shared = this.#shared[name];
    if (!shared) throw new TypeError('A shared condition reached the parser unchecked.');
    const expanded = this.#unique({ ...this.condition(shared), name });
    this.#expanded.set(name, expanded);
    return expanded;
  }
}

/** Whether json-rules-engine takes it as the conditions of a rule. */
export const isTopLevel = (condition: ConditionJson): condition is ConditionJson & TopLevelCondition =>
  'all' in condition || 'any' in condition || 'not' in condition || 'condition' in condition;

/** Every comparison in some conditions once, from left to right. */
export function comparisonsIn(conditions: Iterable<Condition>): ReadonlySet<Comparison> {
  const found = new Set<Comparison>();
  const seen = new Set<Condition>();
  const visit = (condition: Condition): void => {
    if (seen.has(condition)) return;
    seen.add(condition);
    if (condition.kind === 'comparison') found.add(condition);
    else if (condition.kind === 'not') visit(condition.condition);
    else condition.conditions.forEach(visit);
  };
  for (const condition of conditions) visit(condition);
  return found;
}
