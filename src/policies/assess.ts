import { facts } from '../case/facts.js';
import type { FactName } from '../case/support-case.js';
import type { Strength } from '../decision.js';
import { type CompiledDetail, pickStrength, type Verdict } from '../engine/compile.js';
import { referredFact } from '../engine/conditions.js';
import type { Diagram } from '../engine/diagram.js';
import { answersIn, slotsThatMatter } from '../engine/evaluate.js';
import type { LoadedRule } from '../engine/load.js';
import { Problems } from '../engine/problems.js';
import { InvalidPolicyError } from '../errors.js';
import type { CaseView } from './case-view.js';
import type { ListDetail, ScalarDetail } from './detail.js';
import type { DetailView, PolicyModule } from './module.js';

/** What a policy says of a case, before it is explained. */
export interface Assessment<Outcome extends string, Details> {
  readonly outcome: Outcome | 'undetermined';
  readonly possible: readonly Outcome[];
  readonly strength: Strength;
  /** Every rule that decides in some completion, by precedence. */
  readonly rules: readonly LoadedRule[];
  readonly details: Details;
  /** The codes of messages to add. */
  readonly notes: readonly string[];
  /** Of the rows that set a detail. */
  readonly resolutions: readonly string[];
  readonly missing: () => readonly FactName[];
  /** Facts for want of which a detail is null or a list may grow, those of `missing` among them. */
  readonly lacking: () => readonly FactName[];
}

/**
 * Looks up what a policy's diagrams say of all completions of a case.
 *
 * @throws InvalidPolicyError (`no-rule-decides`, `rules-conflict`) when no completion has an answer
 */
export function assess<Outcome extends string, Details>(
  module: PolicyModule<Outcome, Details>,
  view: CaseView,
): Assessment<Outcome, Details> {
  const { diagrams } = view.rules;
  const { decision, verdicts, loaded, details } = view.rules.policy(module.slug);
  const { outcome, possible, deciding } = possibleIn(module, view);
  const decidingRules = new Set(deciding.flatMap(({ rules }) => rules));
  const detailView = new Details(view, details, possible);
  return {
    outcome,
    possible,
    strength:
      outcome === 'undetermined'
        ? 'fact'
        : pickStrength(
            deciding.map(({ strength }) => strength),
            'weakest',
          ),
    rules: loaded.rules.filter((rule) => decidingRules.has(rule)),
    details: module.details(detailView),
    notes: detailView.notes(),
    resolutions: detailView.resolutions(),
    missing: () => {
      if (outcome !== 'undetermined') return [];
      return behind(
        view,
        slotsThatMatter(diagrams, decision, view.situation, (answer) => verdicts.get(answer)?.outcome ?? ''),
      );
    },
    lacking: () => detailView.lacking(),
  };
}

interface Possible<Outcome> {
  readonly outcome: Outcome | 'undetermined';
  readonly possible: readonly Outcome[];
  readonly deciding: readonly Verdict[];
}

/** The outcomes of all completions; throws as {@link assess}. */
export function possibleIn<Outcome extends string>(
  module: PolicyModule<Outcome, unknown>,
  view: CaseView,
): Possible<Outcome> {
  const { decision, verdicts } = view.rules.policy(module.slug);
  const reached = answersIn(view.rules.diagrams, decision, view.situation).flatMap(
    (answer) => verdicts.get(answer) ?? [],
  );
  const deciding = reached.filter(({ outcome }) => outcome !== null);
  if (deciding.length === 0) throw undecided(module.slug, reached);
  const outcomes = new Set(deciding.map(({ outcome }) => outcome));
  const possible = module.outcomes.filter((outcome) => outcomes.has(outcome));
  const [only] = possible;
  return { outcome: possible.length === 1 && only !== undefined ? only : 'undetermined', possible, deciding };
}

const behind = (view: CaseView, slots: Iterable<number>): readonly FactName[] =>
  inOrder([...slots].flatMap((slot) => view.factsBehind(slot)));

/** Facts once each, in the order of `SupportCase`. */
export const inOrder = (names: readonly FactName[]): readonly FactName[] =>
  facts.flatMap(({ name }) => (names.includes(name) ? [name] : []));

function undecided(slug: string, reached: readonly Verdict[]): InvalidPolicyError {
  const problems = new Problems();
  const names = [...new Set(reached.flatMap(({ rules }) => rules.map(({ name }) => name)))];
  if (names.length === 0) problems.add(['rules'], 'no-rule-decides', `no rule of ${slug} decides this case`, slug);
  else
    problems.add(
      ['rules'],
      'rules-conflict',
      `${names.join(', ')} of ${slug} hold together with one priority, and disagree`,
      names.join(', '),
    );
  return new InvalidPolicyError(problems.found, names.length === 0 ? 'no-rule-decides' : 'rules-conflict');
}

// Reads details from a policy's diagrams and remembers which of them were not certain.
class Details implements DetailView {
  readonly case: CaseView;
  readonly possible: readonly string[];
  readonly #compiled: ReadonlyMap<string, CompiledDetail>;
  readonly #uncertain: (() => readonly FactName[])[] = [];
  readonly #lacks: FactName[] = [];
  readonly #rests: string[] = [];
  readonly #notes: string[] = [];

  constructor(view: CaseView, compiled: ReadonlyMap<string, CompiledDetail>, possible: readonly string[]) {
    this.case = view;
    this.possible = possible;
    this.#compiled = compiled;
  }

  scalar<T>(detail: ScalarDetail<T>): T | null {
    const open = this.open(detail);
    const [only = null] = open;
    if (open.length <= 1) return only;
    this.#note(detail.name, (values) => JSON.stringify(values[0] ?? null));
    return null;
  }

  open<T>(detail: ScalarDetail<T>): readonly (T | null)[] {
    const found = new Map<string, T | null>();
    for (const values of this.#answers(detail.name)) {
      const value = values.find((each) => detail.accepts(each));
      found.set(JSON.stringify(value ?? null), detail.accepts(value) ? value : null);
    }
    return found.size === 0 ? [null] : [...found.values()];
  }

  list<T>(detail: ListDetail<T>): readonly T[] {
    const lists = this.#answers(detail.name);
    const [first = []] = lists;
    if (lists.length === 1) return [...new Set(first.filter((value) => detail.accepts(value)))].sort(detail.compare);
    const keys = lists.map((values) => new Set(values.map((value) => JSON.stringify(value))));
    const certain = new Map<string, T>();
    const elements = lists.flat();
    for (const value of elements) {
      const key = JSON.stringify(value);
      if (!detail.accepts(value)) continue;
      if (keys.every((list) => list.has(key))) certain.set(key, value);
      else this.#note(detail.name, (values) => String(values.some((each) => JSON.stringify(each) === key)));
    }
    return [...certain.values()].sort(detail.compare);
  }

  lacks(...names: readonly FactName[]): void {
    this.#lacks.push(...names);
  }

  note(code: string): void {
    this.#notes.push(code);
  }

  notes(): readonly string[] {
    return this.#notes;
  }

  rests(...resolutions: readonly string[]): void {
    this.#rests.push(...resolutions);
  }

  lacking(): readonly FactName[] {
    return inOrder([...this.#lacks, ...this.#uncertain.flatMap((facts) => facts())]);
  }

  resolutions(): readonly string[] {
    const { rules, situation } = this.case;
    const ofRows = [...this.#compiled.values()].flatMap(({ diagram, answers }) =>
      answersIn(rules.diagrams, diagram, situation).flatMap((answer) => answers.get(answer)?.resolutions ?? []),
    );
    return [...this.#rests, ...ofRows];
  }

  // The values that each completion gives, with references to facts resolved.
  #answers(name: string): readonly (readonly unknown[])[] {
    const compiled = this.#compiled.get(name);
    if (!compiled) return [[]];
    const { rules, situation } = this.case;
    return answersIn(rules.diagrams, compiled.diagram, situation).map((answer) => this.#valuesOf(compiled, answer));
  }

  #valuesOf({ answers }: CompiledDetail, answer: Diagram): readonly unknown[] {
    return (answers.get(answer)?.values ?? []).map((value) => this.#resolve(value));
  }

  #resolve(value: unknown): unknown {
    const fact = referredFact(value);
    if (fact !== undefined) {
      const known = this.case.valueOf(fact);
      if (known === undefined) this.#lacks.push(...facts.flatMap(({ name }) => (name === fact ? [name] : [])));
      return known ?? null;
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.#resolve(each)]));
  }

  #note(name: string, same: (values: readonly unknown[]) => string): void {
    const compiled = this.#compiled.get(name);
    if (!compiled) return;
    const { rules, situation } = this.case;
    this.#uncertain.push(() =>
      behind(
        this.case,
        slotsThatMatter(rules.diagrams, compiled.diagram, situation, (answer) =>
          same(this.#valuesOf(compiled, answer)),
        ),
      ),
    );
  }
}
