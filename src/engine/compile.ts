import type { Strength } from '../decision.js';
import { Choices } from './choices.js';
import type { ConditionCompiler } from './compile-conditions.js';
import { referredFact } from './conditions.js';
import { type Diagram, type Diagrams, yes } from './diagram.js';
import type { LoadedPolicy, LoadedRow, LoadedRule } from './load.js';

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
  /** Whether a value is, or holds, a reference to a fact. Parameters stand with their values. */
  readonly refers: boolean;
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
  /** As `outcome` where the policy applies, `inapplicable` elsewhere. */
  readonly whole: Diagram;
  readonly inapplicable: Diagram;
  /** Whether every case to which the policy applies has an outcome. */
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
export function compilePolicy(
  loaded: LoadedPolicy,
  diagrams: Diagrams,
  conditions: ConditionCompiler,
  parameters: ReadonlyMap<string, number>,
): CompiledPolicy {
  const { rules, applies } = loaded;
  const choices = new Choices(diagrams, conditions);
  const decision = decisionOf(rules, diagrams, choices);
  const verdicts = new Map(answersOf(diagrams, decision).map((answer) => [answer, verdict(choices.of(answer, rules))]));
  const details = detailsOf(loaded, { decision, verdicts, diagrams, choices, parameters });
  const all = [decision, ...[...details.values()].map(({ diagram }) => diagram)];
  const outcomeOf = (answer: Diagram): string | null => verdicts.get(answer)?.outcome ?? null;
  const named = (answer: Diagram): Diagram => diagrams.answer(`outcome ${outcomeOf(answer) ?? ''}`);
  const outcomes: (string | undefined)[] = [];
  for (const answer of verdicts.keys()) outcomes[-named(answer)] = outcomeOf(answer) ?? undefined;
  const outcome = diagrams.map(decision, named);
  const inapplicable = diagrams.answer('inapplicable');
  const applicable = applies ? conditions.condition(applies) : null;
  const whole =
    applicable === null
      ? outcome
      : diagrams.combine(applicable, outcome, (met, answer) => (met === yes ? answer : inapplicable));
  return {
    loaded,
    decision,
    verdicts,
    details,
    slots: new Set(all.flatMap((each) => slotsOf(diagrams, each))),
    applies: applicable,
    outcome,
    outcomes,
    whole,
    inapplicable,
    gapless: answersOf(diagrams, whole).every((each) => each === inapplicable || outcomes[-each] !== undefined),
  };
}

// The rules of the highest priority that has any.
function decisionOf(rules: readonly LoadedRule[], diagrams: Diagrams, choices: Choices): Diagram {
  const priorities = [...new Set(rules.map(({ priority }) => priority))].sort((a, b) => a - b);
  return priorities.reduce((lower, priority) => {
    const members = rules.flatMap(({ condition, ...rule }, index) =>
      rule.priority === priority ? [{ index, condition }] : [],
    );
    return diagrams.combine(choices.all(members), lower, (here, below) => (here === choices.none ? below : here));
  }, choices.none);
}

interface Compilation {
  readonly decision: Diagram;
  readonly verdicts: CompiledPolicy['verdicts'];
  readonly diagrams: Diagrams;
  readonly choices: Choices;
  readonly parameters: ReadonlyMap<string, number>;
}

function detailsOf(
  { rules, tables }: LoadedPolicy,
  { decision, verdicts, diagrams, choices, parameters }: Compilation,
): ReadonlyMap<string, CompiledDetail> {
  const answerOf = (values: readonly unknown[], resolutions: readonly string[]): DetailAnswer => {
    const set = values.map((value) => withParameters(value, parameters));
    return { values: set, refers: set.some(refersToFact), resolutions };
  };
  const details = new Map<string, CompiledDetail>();
  for (const name of new Set(rules.flatMap((rule) => Object.keys(rule.details)))) {
    const valuesOf = ({ rules: deciding }: Verdict): readonly unknown[] =>
      deciding.flatMap((rule) => listed(rule.details[name]));
    const answers = new Map([...verdicts].map(([answer, verdict]) => [answer, answerOf(valuesOf(verdict), [])]));
    details.set(name, { diagram: decision, answers });
  }
  for (const [name, table] of tables) {
    const allowed = new Set(table.limitedTo);
    const limit = (answer: Diagram, rows: Diagram): Diagram =>
      allowed.has(verdicts.get(answer)?.outcome ?? '') ? rows : choices.none;
    const unlimited = choices.table(table);
    const diagram = table.limitedTo === null ? unlimited : diagrams.combine(decision, unlimited, limit);
    const ofRows = (rows: readonly LoadedRow[]): DetailAnswer =>
      answerOf(
        rows.flatMap(({ value }) => listed(value)),
        rows.flatMap(({ resolutions }) => resolutions),
      );
    const answers = answersOf(diagrams, diagram).map(
      (answer) => [answer, ofRows(choices.of(answer, table.rows))] as const,
    );
    details.set(name, { diagram, answers: new Map(answers) });
  }
  return details;
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

function withParameters(value: unknown, parameters: ReadonlyMap<string, number>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const fact = referredFact(value);
  if (fact !== undefined) return parameters.get(fact) ?? value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withParameters(each, parameters)]));
}

const refersToFact = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (referredFact(value) !== undefined || Object.values(value).some(refersToFact));
