import type { FactName } from '../case/support-case.js';
import type { CompiledDetail } from '../engine/compile.js';
import { referredFact } from '../engine/conditions.js';
import type { Diagram } from '../engine/diagram.js';
import { slotsThatMatter } from '../engine/evaluate.js';
import type { CaseView } from './case-view.js';
import type { ListDetail, ScalarDetail } from './detail.js';
import { keyOf } from './json.js';
import type { DetailView } from './module.js';

// A detail in all completions: what each answer of its diagram sets, with references to facts resolved.
interface Reading {
  readonly compiled: CompiledDetail;
  readonly answers: readonly Diagram[];
  readonly values: readonly (readonly unknown[])[];
}

const nothing: readonly (readonly unknown[])[] = [[]];

/** Reads details from a policy's diagrams and remembers which of them were not certain. */
export class DetailReader implements DetailView {
  readonly case: CaseView;
  readonly possible: readonly string[];
  /** The codes of messages to add. */
  readonly notes: string[] = [];
  readonly #compiled: ReadonlyMap<string, CompiledDetail>;
  readonly #read: Reading[] = [];
  readonly #uncertain: { readonly reading: Reading; readonly keyOf: (values: readonly unknown[]) => string }[] = [];
  readonly #lacks: string[] = [];
  readonly #rests: string[] = [];
  #watched = 0;

  constructor(view: CaseView, compiled: ReadonlyMap<string, CompiledDetail>, possible: readonly string[]) {
    this.case = view;
    this.possible = possible;
    this.#compiled = compiled;
  }

  /** The readings that were asked for on the way, as bits of `Space.readings`. */
  get watched(): number {
    return this.#watched;
  }

  scalar<T>(detail: ScalarDetail<T>): T | null {
    const reading = this.#readingOf(detail.name);
    const chosen = (reading?.values ?? nothing).map((values) => settingOf(detail, values));
    const [first = null] = chosen;
    if (!reading || chosen.length === 1) return first;
    const key = keyOf(first);
    if (chosen.every((value) => keyOf(value) === key)) return first;
    this.#uncertain.push({ reading, keyOf: (values) => keyOf(settingOf(detail, values)) });
    return null;
  }

  open<T>(detail: ScalarDetail<T>): readonly (T | null)[] {
    const chosen = (this.#readingOf(detail.name)?.values ?? nothing).map((values) => settingOf(detail, values));
    return chosen.length === 1 ? chosen : [...new Map(chosen.map((value) => [keyOf(value), value])).values()];
  }

  list<T>(detail: ListDetail<T>): readonly T[] {
    const reading = this.#readingOf(detail.name);
    const lists = (reading?.values ?? nothing).map((values) => values.filter((value) => detail.accepts(value)));
    const [first = []] = lists;
    if (!reading || lists.length === 1) return [...new Set(first)].sort(detail.compare);
    const keys = lists.map((values) => new Set(values.map(keyOf)));
    const certain = first.filter((value) => keys.every((each) => each.has(keyOf(value))));
    const open = new Set(keys.flatMap((each) => [...each]).filter((key) => !keys.every((each) => each.has(key))));
    if (open.size > 0) {
      const openOf = (values: readonly unknown[]): string =>
        [...new Set(values.map(keyOf))]
          .filter((key) => open.has(key))
          .sort()
          .join();
      this.#uncertain.push({ reading, keyOf: openOf });
    }
    return [...new Map(certain.map((value) => [keyOf(value), value])).values()].sort(detail.compare);
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

  /** Facts for want of which a detail is null or a list may grow. */
  lacking(): readonly FactName[] {
    const { rules, situation } = this.case;
    const slots = new Set<number>();
    for (const { reading, keyOf: key } of this.#uncertain) {
      const { compiled, answers, values } = reading;
      const keys = values.map(key);
      const classOf = (answer: Diagram): number => keys.indexOf(keys[answers.indexOf(answer)] ?? '');
      for (const slot of slotsThatMatter(rules.diagrams, compiled.diagram, situation, classOf)) slots.add(slot);
    }
    return this.case.factsBehind(slots, this.#lacks);
  }

  /** Those of the rows that set what was read, and those noted. */
  resolutions(): readonly string[] {
    const ofRows = this.#read.flatMap(({ compiled, answers }) =>
      answers.flatMap((answer) => compiled.answers.get(answer)?.resolutions ?? []),
    );
    return [...this.#rests, ...ofRows];
  }

  #readingOf(name: string): Reading | undefined {
    const compiled = this.#compiled.get(name);
    const known = this.#read.find((each) => each.compiled === compiled);
    if (!compiled || known) return known;
    const { answers, watched } = this.case.explore(compiled.diagram);
    this.#watched |= watched;
    const values = answers.map((answer) =>
      (compiled.answers.get(answer)?.values ?? []).map((each) => this.#resolve(each)),
    );
    const reading = { compiled, answers, values };
    this.#read.push(reading);
    return reading;
  }

  #resolve(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const fact = referredFact(value);
    if (fact === undefined) {
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.#resolve(each)]));
    }
    const known = this.case.valueOf(fact);
    if (known === undefined) this.#lacks.push(fact);
    return known ?? null;
  }
}

function settingOf<T>(detail: ScalarDetail<T>, values: readonly unknown[]): T | null {
  for (const value of values) if (detail.accepts(value)) return value;
  return null;
}
