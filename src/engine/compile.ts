import type { Strength } from '../decision.js';
import type { ConditionCompiler } from './compile-conditions.js';
import type { Condition } from './conditions.js';
import { type Diagram, type Diagrams, yes } from './diagram.js';
import type { LoadedPolicy, LoadedRow, LoadedRule, LoadedTable } from './load.js';

/** What happens in one kind of case: the rules that decide together, none of them in a gap. */
export interface Verdict {
  readonly rules: readonly LoadedRule[];
  /** Null in a gap (no rules) and in a conflict (rules of one priority that disagree). */
  readonly outcome: string | null;
  readonly strength: Strength;
}

/** What a detail is in one kind of case: the values of the rows or rules that set it. */
export interface DetailAnswer {
  readonly values: readonly unknown[];
  readonly resolutions: readonly string[];
}

/** A detail as a function of facts. */
export interface CompiledDetail {
  readonly diagram: Diagram;
  readonly answers: ReadonlyMap<Diagram, DetailAnswer>;
}

/** A policy as functions of facts. */
export interface CompiledPolicy {
  readonly loaded: LoadedPolicy;
  /** From facts to the rules that decide. */
  readonly decision: Diagram;
  readonly verdicts: ReadonlyMap<Diagram, Verdict>;
  readonly details: ReadonlyMap<string, CompiledDetail>;
  /** The slots that some answer or detail depends on. */
  readonly slots: ReadonlySet<number>;
  /** From facts to yes where the policy has something to say; null: always. */
  readonly applies: Diagram | null;
  /** From facts to the outcome; gaps and conflicts have none. */
  readonly outcome: Diagram;
  /** The outcome of each answer of `outcome`, by the negated answer. */
  readonly outcomes: readonly (string | undefined)[];
  /** Whether every case has an outcome. */
  readonly gapless: boolean;
}

const weight = { fact: 0, 'customer-may': 1, 'vendor-may': 1, must: 2 } as const;

/** The strongest of the rules that decide together, or the weakest of those that decide in different completions. */
export function pickStrength(strengths: readonly Strength[], which: 'strongest' | 'weakest'): Strength {
  const sign = which === 'strongest' ? 1 : -1;
  return (
    strengths.reduce<Strength | undefined>(
      (best, each) => (best === undefined || sign * (weight[each] - weight[best]) > 0 ? each : best),
      undefined,
    ) ?? 'fact'
  );
}

/** Compiles a policy into diagrams. */
export function compilePolicy(loaded: LoadedPolicy, diagrams: Diagrams, conditions: ConditionCompiler): CompiledPolicy {
  const { rules } = loaded;
  const choices = new Choices(diagrams, conditions);
  const priorities = [...new Set(rules.map(({ priority }) => priority))].sort((a, b) => a - b);
  const decision = priorities.reduce((lower, priority) => {
    const members = rules.flatMap(({ condition, ...rule }, index) =>
      rule.priority === priority ? [{ index, condition }] : [],
    );
    return diagrams.combine(choices.all(members), lower, (here, below) => (here === choices.none ? below : here));
  }, choices.none);
  const verdicts = new Map(answersOf(diagrams, decision).map((answer) => [answer, verdict(choices.of(answer, rules))]));
  const details = new Map<string, CompiledDetail>();
  for (const name of new Set(rules.flatMap((rule) => Object.keys(rule.details)))) {
    const answers = new Map([...verdicts].map(([answer, { rules: deciding }]) => [answer, setByRules(name, deciding)]));
    details.set(name, { diagram: decision, answers });
  }
  for (const [name, table] of loaded.tables) {
    const allowed = new Set(table.limitedTo);
    const rows = choices.table(table);
    const limit = (answer: Diagram, row: Diagram): Diagram =>
      allowed.has(verdicts.get(answer)?.outcome ?? '') ? row : choices.none;
    const diagram = table.limitedTo === null ? rows : diagrams.combine(decision, rows, limit);
    const answers = answersOf(diagrams, diagram).map(
      (answer) => [answer, setByRows(choices.of(answer, table.rows))] as const,
    );
    details.set(name, { diagram, answers: new Map(answers) });
  }
  const slots = new Set(
    [decision, ...[...details.values()].map(({ diagram }) => diagram)].flatMap((each) => slotsOf(diagrams, each)),
  );
  const applies = loaded.applies ? conditions.condition(loaded.applies) : null;
  const outcomeOf = (answer: Diagram): string | null => verdicts.get(answer)?.outcome ?? null;
  const outcome = diagrams.map(decision, (answer) => diagrams.answer(`outcome ${outcomeOf(answer) ?? ''}`));
  const gapless = [...verdicts.values()].every((each) => each.outcome !== null);
  const named: (string | undefined)[] = [];
  for (const answer of verdicts.keys()) {
    const each = outcomeOf(answer);
    if (each !== null) named[-diagrams.answer(`outcome ${each}`)] = each;
  }
  return { loaded, decision, verdicts, details, slots, applies, outcome, outcomes: named, gapless };
}

interface Member {
  readonly index: number;
  readonly condition: Condition;
}

// Diagrams whose answers are lists of indexes: of rules, or of rows.
class Choices {
  readonly none: Diagram;
  readonly #diagrams: Diagrams;
  readonly #conditions: ConditionCompiler;

  constructor(diagrams: Diagrams, conditions: ConditionCompiler) {
    this.#diagrams = diagrams;
    this.#conditions = conditions;
    this.none = diagrams.answer('');
  }

  /** All that hold. */
  all(members: readonly Member[]): Diagram {
    return members.reduce((found, { index, condition }) => {
      const add = (set: Diagram): Diagram =>
        this.#diagrams.answer(set === this.none ? `${index}` : `${this.#diagrams.keyOf(set)},${index}`);
      return this.#diagrams.combine(found, this.#conditions.condition(condition), (set, met) =>
        met === yes ? add(set) : set,
      );
    }, this.none);
  }

  /** The first that holds. */
  first(members: readonly Member[]): Diagram {
    return members.reduceRight((later, { index, condition }) => {
      const here = this.#diagrams.answer(`${index}`);
      return this.#diagrams.combine(this.#conditions.condition(condition), later, (met, below) =>
        met === yes ? here : below,
      );
    }, this.none);
  }

  table({ hitPolicy, rows }: LoadedTable): Diagram {
    const members = rows.map(({ condition }, index) => ({ index, condition }));
    return hitPolicy === 'COLLECT' ? this.all(members) : this.first(members);
  }

  of<T>(answer: Diagram, all: readonly T[]): readonly T[] {
    const key = this.#diagrams.keyOf(answer);
    return key === '' ? [] : key.split(',').flatMap((index) => all[Number(index)] ?? []);
  }
}

/** The answers that a diagram can give. */
export const answersOf = (diagrams: Diagrams, diagram: Diagram): readonly Diagram[] =>
  within(diagrams, diagram).filter((each) => each < 0);

const slotsOf = (diagrams: Diagrams, diagram: Diagram): readonly number[] =>
  within(diagrams, diagram).flatMap((node) => diagrams.slots[node] ?? []);

function within({ children }: Diagrams, diagram: Diagram): readonly Diagram[] {
  const seen = new Set<Diagram>();
  const visit = (each: Diagram): void => {
    if (seen.has(each)) return;
    seen.add(each);
    children[each]?.forEach(visit);
  };
  visit(diagram);
  return [...seen];
}

function verdict(rules: readonly LoadedRule[]): Verdict {
  const outcomes = new Set(rules.map(({ outcome }) => outcome));
  const [outcome] = outcomes;
  const strength = pickStrength(
    rules.map((rule) => rule.strength),
    'strongest',
  );
  return { rules, outcome: outcomes.size === 1 && outcome !== undefined ? outcome : null, strength };
}

const listed = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

const setByRules = (name: string, rules: readonly LoadedRule[]): DetailAnswer => ({
  values: rules.flatMap(({ details }) => listed(details[name])),
  resolutions: [],
});

const setByRows = (rows: readonly LoadedRow[]): DetailAnswer => ({
  values: rows.flatMap(({ value }) => listed(value)),
  resolutions: rows.flatMap(({ resolutions }) => resolutions),
});
