import type { Choices } from './choices.js';
import { referredFact } from './conditions.js';
import type { Diagram, Diagrams } from './diagram.js';
import type { LoadedPolicy, LoadedRow } from './load.js';
import type { Verdict } from './verdict.js';

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

/** What details are compiled with. */
export interface Compilation {
  readonly decision: Diagram;
  readonly verdicts: ReadonlyMap<Diagram, Verdict>;
  readonly diagrams: Diagrams;
  readonly choices: Choices;
  readonly parameters: ReadonlyMap<string, number>;
}

/** The details that rules and tables set, by name. */
export function compileDetails(
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
    const answers = diagrams
      .answersOf(diagram)
      .map((answer) => [answer, ofRows(choices.of(answer, table.rows))] as const);
    details.set(name, { diagram, answers: new Map(answers) });
  }
  return details;
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
