import type { FactName } from '../case/support-case.js';
import type { CompiledDetail, DetailAnswer } from '../engine/compile.js';
import { referredFact } from '../engine/conditions.js';
import type { Diagram } from '../engine/diagram.js';
import { type Classes, slotsThatMatter } from '../engine/evaluate.js';
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

interface Uncertain {
  readonly reading: Reading;
  /** A key for what an answer sets: the same for answers that set the same. */
  readonly keyOf: (values: readonly unknown[]) => unknown;
}

const nothing: readonly DetailAnswer[] = [{ values: [], resolutions: [] }];

/** Reads details from a policy's diagrams and remembers which of them were not certain. */
export class DetailReader implements DetailView {
  readonly case: CaseView;
  readonly possible: readonly string[];
  /** The codes of messages to add. */
  readonly notes: string[] = [];
  readonly #compiled: ReadonlyMap<string, CompiledDetail>;
  readonly #read: Reading[] = [];
  readonly #uncertain: Uncertain[] = [];
  readonly #lacks: string[] = [];
  readonly #referred = new Map<string, unknown>();
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
    const [first, ...others] = reading?.settings ?? nothing;
    const value = settingOf(detail, first?.values ?? []);
    if (!reading || others.length === 0) return value;
    const key = keyOf(value);
    if (others.every(({ values }) => keyOf(settingOf(detail, values)) === key)) return value;
    this.#uncertain.push({ reading, keyOf: (values) => keyOf(settingOf(detail, values)) });
    return null;
  }

  open<T>(detail: ScalarDetail<T>): readonly (T | null)[] {
    const settings = this.#readingOf(detail.name)?.settings ?? nothing;
    const chosen = settings.map(({ values }) => settingOf(detail, values));
    return chosen.length === 1 ? chosen : [...new Map(chosen.map((value) => [keyOf(value), value])).values()];
  }

  list<T>(detail: ListDetail<T>): readonly T[] {
    const reading = this.#readingOf(detail.name);
    const settings = reading?.settings ?? nothing;
    const listed = new Map<unknown, { readonly value: T; readonly index: number; times: number; last: number }>();
    settings.forEach(({ values }, index) => {
      for (const value of values) {
        if (!detail.accepts(value)) continue;
        const key = keyOf(value);
        const known = listed.get(key);
        if (!known) listed.set(key, { value, index: listed.size, times: 1, last: index });
        else if (known.last < index) {
          known.times += 1;
          known.last = index;
        }
      }
    });
    const certain: T[] = [];
    for (const { value, times } of listed.values()) if (times === settings.length) certain.push(value);
    if (reading && certain.length < listed.size) {
      const openOf = (values: readonly unknown[]): string => {
        const open = new Set<number>();
        for (const value of values) {
          const known = listed.get(keyOf(value));
          if (known && known.times < settings.length) open.add(known.index);
        }
        return open.size < 2 ? [...open].join() : [...open].sort((a, b) => a - b).join();
      };
      this.#uncertain.push({ reading, keyOf: openOf });
    }
    return certain.sort(detail.compare);
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
    // Details that one diagram sets are looked at together: a fact matters if it matters for one of them.
    for (const diagram of new Set(this.#uncertain.map(({ reading }) => reading.compiled.diagram))) {
      const classOf = classesOf(this.#uncertain.filter(({ reading }) => reading.compiled.diagram === diagram));
      for (const slot of slotsThatMatter(rules.layoutOf(diagram), situation, classOf)) slots.add(slot);
    }
    return this.case.factsBehind(slots, this.#lacks);
  }

  /** Whether the same would be read from the same case under another value of one reading. */
  readsAlike(other: CaseView): boolean {
    return (
      this.#read.every(({ compiled }) => other.isAsBefore(compiled.diagram)) &&
      [...this.#referred].every(([fact, value]) => other.valueOf(fact) === value)
    );
  }

  /** Those of the rows that set what was read, and those noted. */
  resolutions(): readonly string[] {
    const found = [...this.#rests];
    for (const { settings } of this.#read) for (const { resolutions } of settings) found.push(...resolutions);
    return found;
  }

  #readingOf(name: string): Reading | undefined {
    const compiled = this.#compiled.get(name);
    if (!compiled) return undefined;
    for (const each of this.#read) if (each.compiled === compiled) return each;
    const { answers, watched } = this.case.explore(compiled.diagram);
    this.#watched |= watched;
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
    const { values, resolutions } = answer;
    return values.some((each) => typeof each === 'object')
      ? { values: values.map((each) => this.#resolve(each)), resolutions }
      : answer;
  }

  #resolve(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const fact = referredFact(value);
    if (fact === undefined) {
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.#resolve(each)]));
    }
    const known = this.case.valueOf(fact);
    this.#referred.set(fact, known);
    if (known === undefined) this.#lacks.push(fact);
    return known ?? null;
  }
}

// Answers are alike when they set the same in every detail.
function classesOf(uncertain: readonly Uncertain[]): Classes {
  const classes = new Map<Diagram, number>();
  for (const { reading, keyOf: key } of uncertain) {
    const { answers, settings } = reading;
    const keys = new Map<unknown, number>();
    const pairs = new Map<number, number>();
    answers.forEach((answer, index) => {
      const own = numberOf(keys, key(settings[index]?.values ?? []));
      classes.set(answer, numberOf(pairs, (classes.get(answer) ?? 0) * answers.length + own));
    });
  }
  return (answer) => classes.get(answer) ?? 0;
}

function numberOf<Key>(numbers: Map<Key, number>, key: Key): number {
  const known = numbers.get(key) ?? numbers.size;
  numbers.set(key, known);
  return known;
}

function settingOf<T>(detail: ScalarDetail<T>, values: readonly unknown[]): T | null {
  for (const value of values) if (detail.accepts(value)) return value;
  return null;
}
