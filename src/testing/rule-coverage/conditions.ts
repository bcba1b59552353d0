import type { Condition } from '../../engine/conditions.js';
import type { LoadedPolicy } from '../../engine/load.js';
import { referredFact } from '../../engine/references.js';
import type { ConditionJson } from '../../policy-file.js';

/** A condition that is counted: a comparison, or a shared condition. */
export interface CountedCondition {
  /** A JSON pointer into the rule file. */
  readonly at: string;
  readonly text: string;
  readonly condition: Condition;
  /** Stands in `applies`, so that it counts where the policy does not apply. */
  readonly decidesWhetherItApplies: boolean;
  /** The outcomes under which it is looked at, where it stands in a table; null: all. */
  readonly limitedTo: readonly string[] | null;
}

/** Every comparison and every shared condition of a rule file, once, in the file's order of keys. */
export function countedConditions({ file, applies, rules, tables }: LoadedPolicy): readonly CountedCondition[] {
  const collector = new Collector(file.conditions ?? {});
  if (applies && file.applies) collector.add(file.applies, applies, '/applies', { applies: true, limitedTo: null });
  file.rules.forEach(({ name, conditions }, index) => {
    const rule = rules.find((each) => each.name === name);
    if (rule)
      collector.add(conditions, rule.condition, `/rules/${index}/conditions`, { applies: false, limitedTo: null });
  });
  for (const [name, table] of Object.entries(file.tables ?? {})) {
    const limitedTo = table.outcomes ?? null;
    table.rows.forEach(({ conditions }, index) => {
      const row = tables.get(name)?.rows[index];
      if (row)
        collector.add(conditions, row.condition, `/tables/${name}/rows/${index}/conditions`, {
          applies: false,
          limitedTo,
        });
    });
  }
  return [...collector.found.values()];
}

interface Use {
  readonly applies: boolean;
  readonly limitedTo: readonly string[] | null;
}

// Goes through a condition as it is written and as it was parsed, side by side.
class Collector {
  readonly found = new Map<string, CountedCondition>();
  readonly #shared: Readonly<Record<string, ConditionJson>>;

  constructor(shared: Readonly<Record<string, ConditionJson>>) {
    this.#shared = shared;
  }

  add(json: ConditionJson, condition: Condition, at: string, use: Use): void {
    if (json.condition !== undefined) this.#addShared(json.condition, condition, use);
    else if (condition.kind === 'comparison') this.#count(at, textOf(json), condition, use);
    else if (condition.kind === 'not') this.add(json.not ?? {}, condition.condition, `${at}/not`, use);
    else
      condition.conditions.forEach((each, index) => {
        this.add(json[condition.kind]?.[index] ?? {}, each, `${at}/${condition.kind}/${index}`, use);
      });
  }

  #addShared(name: string, condition: Condition, use: Use): void {
    const at = `/conditions/${name}`;
    this.#count(at, name, condition, use);
    const shared = this.#shared[name];
    if (shared) this.add(shared, condition, at, use);
  }

  // A shared condition is looked at wherever one of its uses is.
  #count(at: string, text: string, condition: Condition, { applies, limitedTo }: Use): void {
    const before = this.found.get(at);
    this.found.set(at, {
      at,
      text,
      condition,
      decidesWhetherItApplies: applies || (before?.decidesWhetherItApplies ?? false),
      limitedTo: before === undefined ? limitedTo : union(before.limitedTo, limitedTo),
    });
  }
}

const union = (one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null =>
  one === null || other === null ? null : [...new Set([...one, ...other])];

const textOf = ({ fact, operator, value }: ConditionJson): string =>
  `${fact} ${operator} ${referredFact(value) ?? JSON.stringify(value)}`;
