import { Choices } from './choices.js';
import type { ConditionCompiler } from './compile-conditions.js';
import { type CompiledDetail, compileDetails } from './compile-details.js';
import { type Diagram, type Diagrams, yes } from './diagram.js';
import type { LoadedPolicy, LoadedRule } from './load.js';
import { type Verdict, verdictOf } from './verdict.js';

/** A policy as functions of facts. */
export interface CompiledPolicy {
  readonly loaded: LoadedPolicy;
  /** From facts to the rules that decide. */
  readonly decision: Diagram;
  readonly verdicts: ReadonlyMap<Diagram, Verdict>;
  readonly details: ReadonlyMap<string, CompiledDetail>;
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
  const verdicts = new Map(
    diagrams.answersOf(decision).map((answer) => [answer, verdictOf(choices.of(answer, rules))]),
  );
  const details = compileDetails(loaded, { decision, verdicts, diagrams, choices, parameters });
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
    applies: applicable,
    outcome,
    outcomes,
    whole,
    inapplicable,
    gapless: diagrams.answersOf(whole).every((each) => each === inapplicable || outcomes[-each] !== undefined),
  };
}

// The rules of the highest priority that has any.
function decisionOf(rules: readonly LoadedRule[], diagrams: Diagrams, choices: Choices): Diagram {
  const priorities = [...new Set(rules.map(({ priority }) => priority))].sort((a, b) => a - b);
  return priorities.reduce((lower, priority) => {
    const members = rules.flatMap(({ condition, priority: own }, index) =>
      own === priority ? [{ index, condition }] : [],
    );
    return diagrams.combine(choices.all(members), lower, (here, below) => (here === choices.none ? below : here));
  }, choices.none);
}
