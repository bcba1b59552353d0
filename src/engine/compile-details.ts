import type { Choices } from './choices.js';
import type { Diagram, Diagrams } from './diagram.js';
import type { LoadedPolicy } from './load.js';
import { withReferences } from './references.js';
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
  const setting = (value: unknown, resolutions: readonly string[] = []): DetailAnswer => {
    let refers = false;
    const values = listed(value).map((each) =>
      withReferences(each, (fact) => {
        const parameter = parameters.get(fact);
        refers ||= parameter === undefined;
        return parameter ?? { fact };
      }),
    );
    return { values, refers, resolutions };
  };
  const details = new Map<string, CompiledDetail>();
  for (const name of new Set(rules.flatMap((rule) => Object.keys(rule.details)))) {
    const byRule = new Map(rules.map((rule) => [rule, setting(rule.details[name])]));
    const answers = [...verdicts].map(
      ([answer, verdict]) => [answer, joined(verdict.rules.flatMap((rule) => byRule.get(rule) ?? []))] as const,
    );
    details.set(name, { diagram: decision, answers: new Map(answers) });
  }
  for (const [name, table] of tables) {
    const allowed = new Set(table.limitedTo);
    const limit = (answer: Diagram, rows: Diagram): Diagram =>
      allowed.has(verdicts.get(answer)?.outcome ?? '') ? rows : choices.none;
    const unlimited = choices.table(table);
    const diagram = table.limitedTo === null ? unlimited : diagrams.combine(decision, unlimited, limit);
    const byRow = table.rows.map(({ value, resolutions }) => setting(value, resolutions));
    const answers = diagrams.answersOf(diagram).map((answer) => [answer, joined(choices.of(answer, byRow))] as const);
    details.set(name, { diagram, answers: new Map(answers) });
  }
  return details;
}

const listed = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

// What several rules or rows set together.
const joined = (settings: readonly DetailAnswer[]): DetailAnswer => ({
  values: settings.flatMap(({ values }) => values),
  refers: settings.some(({ refers }) => refers),
  resolutions: settings.flatMap(({ resolutions }) => resolutions),
});
