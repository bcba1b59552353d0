import type { FactName } from '../case/support-case.js';
import type { CompiledDetail, DetailAnswer } from '../engine/compile-details.js';
import type { Diagram } from '../engine/diagram.js';
import { slotsThatMatter } from '../engine/evaluate.js';
import { withReferences } from '../engine/references.js';
import { type Agreement, agreedList, agreedValue, classesOf, type Difference, settingOf } from './agreement.js';
import type { CaseView } from './case-view.js';
import type { ListDetail, ScalarDetail } from './detail.js';
import { keyOf } from './json.js';
import type { DetailView } from './module.js';

// A detail in all completions: what each answer of its diagram sets, with references to facts resolved.
interface Reading {
  readonly compiled: CompiledDetail;
  readonly answers: readonly Diagram[];
  readonly settings: readonly DetailAnswer[];
}

const unset: readonly DetailAnswer[] = [{ values: [], refers: false, resolutions: [] }];

/** Reads details from a policy's diagrams and remembers which of them were not certain. */
export class DetailReader implements DetailView {
  readonly case: CaseView;
  readonly possible: readonly string[];
  /** The codes of messages to add. */
  readonly notes: string[] = [];
  readonly #compiled: ReadonlyMap<string, CompiledDetail>;
  readonly #before: DetailReader | undefined;
  readonly #read: Reading[] = [];
  readonly #settled = new Map<string, unknown>();
  readonly #differences = new Map<Diagram, Difference[]>();
  readonly #referred = new Map<string, unknown>();
  readonly #lacks: string[] = [];
  readonly #rests: string[] = [];

  /** @param before - what was read of the same case under another value of one reading */
  constructor(
    view: CaseView,
    compiled: ReadonlyMap<string, CompiledDetail>,
    possible: readonly string[],
    before?: DetailReader,
  ) {
    this.case = view;
    this.possible = possible;
    this.#compiled = compiled;
    this.#before = before?.refersAlike(view) ? before : undefined;
  }

  /** The ways ({@link Alternatives}) in which what was read may be something else. */
  differs(): number {
    let ways = 0;
    for (const { compiled } of this.#read) ways |= this.case.answers.explore(compiled.diagram).differs;
    for (const fact of this.#referred.keys()) ways |= this.case.answers.differing(fact);
    return ways;
  }

  scalar<T>(detail: ScalarDetail<T>): T | null {
    const before = this.#settledBefore(detail.name);
    if (before !== undefined) return detail.accepts(before) ? before : null;
    return this.#settle(detail.name, (settings) => agreedValue(detail, settings));
  }

  open<T>(detail: ScalarDetail<T>): readonly (T | null)[] {
    const settings = this.#readingOf(detail.name)?.settings ?? unset;
    const chosen = settings.map(({ values }) => settingOf(detail, values));
    return chosen.length === 1 ? chosen : [...new Map(chosen.map((value) => [keyOf(value), value])).values()];
  }

  list<T>(detail: ListDetail<T>): readonly T[] {
    const before = this.#settledBefore(detail.name);
    if (Array.isArray(before)) return before.filter(detail.accepts);
    return this.#settle(detail.name, (settings) => agreedList(detail, settings));
  }

  lacks(...names: readonly FactName[]): void {
    this.#lacks.push(...names);
  }

  note(code: string): void {
    this.notes.push(code);
  }

  rests(...resolutions: readonly string[]): void {
    this.#rests.push(...resolutions);
  }

  /**
   * Facts for want of which a detail is null or a list may grow.
   *
   * @param missing - slots that matter for the outcome and need not be named again
   */
  lacking(missing: ReadonlySet<number>): readonly FactName[] {
    const { rules, situation } = this.case;
    const slots = new Set(missing);
    // Details that one diagram sets are looked at together: a fact matters if it matters for one of them.
    for (const [diagram, differences] of this.#differences) {
      const layout = rules.layoutOf(diagram);
      if (layout.slots.every((slot) => slots.has(slot) || situation.cellOf(slot) >= 0)) continue;
      for (const slot of slotsThatMatter(layout, situation, classesOf(differences))) slots.add(slot);
    }
    return this.case.factsBehind(slots, this.#lacks);
  }

  /** Whether the facts that values refer to are the same there. */
  refersAlike(other: CaseView): boolean {
    for (const [fact, value] of this.#referred) if (other.valueOf(fact) !== value) return false;
    return true;
  }

  /** Those of the rows that set what was read, and those noted. */
  resolutions(): readonly string[] {
    const found = [...this.#rests];
    for (const { settings } of this.#read) for (const { resolutions } of settings) found.push(...resolutions);
    return found;
  }

  // What a detail was before, if it is still that.
  #settledBefore(name: string): unknown {
    const diagram = this.#compiled.get(name)?.diagram;
    return this.#before && diagram !== undefined && this.case.answers.isAsBefore(diagram)
      ? this.#before.#settled.get(name)
      : undefined;
  }

  #settle<T>(name: string, agree: (settings: readonly DetailAnswer[]) => Agreement<T>): T {
    const reading = this.#readingOf(name);
    const { value, differ } = agree(reading?.settings ?? unset);
    this.#settled.set(name, value);
    if (reading && differ) {
      const { compiled, answers, settings } = reading;
      const others = this.#differences.get(compiled.diagram) ?? [];
      this.#differences.set(compiled.diagram, [...others, { answers, settings, differ }]);
    }
    return value;
  }

  #readingOf(name: string): Reading | undefined {
    const compiled = this.#compiled.get(name);
    if (!compiled) return undefined;
    for (const each of this.#read) if (each.compiled === compiled) return each;
    const answers = this.case.answers.of(compiled.diagram);
    const settings: DetailAnswer[] = [];
    for (const answer of answers) {
      const setting = compiled.answers.get(answer);
      if (setting) settings.push(this.#resolved(setting));
    }
    const reading = { compiled, answers, settings };
    this.#read.push(reading);
    return reading;
  }

  #resolved(answer: DetailAnswer): DetailAnswer {
    const { values, refers, resolutions } = answer;
    if (!refers) return answer;
    return { values: values.map((value) => withReferences(value, (fact) => this.#valueOf(fact))), refers, resolutions };
  }

  #valueOf(fact: string): unknown {
    const known = this.case.valueOf(fact);
    this.#referred.set(fact, known);
    if (known === undefined) this.#lacks.push(fact);
    return known ?? null;
  }
}
