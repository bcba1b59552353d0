import type { CompiledDetail, DetailAnswer } from '../engine/compile-details.js';
import type { Diagram } from '../engine/diagram.js';
import { withReferences } from '../engine/references.js';
import type { CaseView } from './case-view.js';

/** A detail in all completions: what each answer of its diagram sets, with references to facts resolved. */
export interface Setting {
  readonly compiled: CompiledDetail;
  readonly answers: readonly Diagram[];
  readonly settings: readonly DetailAnswer[];
}

/** Looks up what rules and tables set of a case, detail by detail. */
export class DetailSettings {
  /** Facts that values refer to and that are not known. */
  readonly unknown: string[] = [];
  readonly #view: CaseView;
  readonly #compiled: ReadonlyMap<string, CompiledDetail>;
  readonly #read: Setting[] = [];
  readonly #referred = new Map<string, unknown>();

  constructor(view: CaseView, compiled: ReadonlyMap<string, CompiledDetail>) {
    this.#view = view;
    this.#compiled = compiled;
  }

  /** What sets a detail; undefined for those that no rule and no table sets. */
  of(name: string): Setting | undefined {
    const compiled = this.#compiled.get(name);
    if (!compiled) return undefined;
    for (const each of this.#read) if (each.compiled === compiled) return each;
    const answers = this.#view.answers.of(compiled.diagram);
    const settings: DetailAnswer[] = [];
    for (const answer of answers) {
      const setting = compiled.answers.get(answer);
      if (setting) settings.push(this.#resolved(setting));
    }
    const found = { compiled, answers, settings };
    this.#read.push(found);
    return found;
  }

  /** The diagram of a detail, if it has one. */
  diagramOf(name: string): Diagram | undefined {
    return this.#compiled.get(name)?.diagram;
  }

  /** The ways ({@link Alternatives}) in which what was read may be something else. */
  differs(): number {
    let ways = 0;
    for (const { compiled } of this.#read) ways |= this.#view.answers.explore(compiled.diagram).differs;
    for (const fact of this.#referred.keys()) ways |= this.#view.answers.differing(fact);
    return ways;
  }

  /** Whether the facts that values refer to are the same there. */
  refersAlike(other: CaseView): boolean {
    for (const [fact, value] of this.#referred) if (other.valueOf(fact) !== value) return false;
    return true;
  }

  /** Those of the rows that set what was read. */
  resolutions(): readonly string[] {
    const found: string[] = [];
    for (const { settings } of this.#read) for (const { resolutions } of settings) found.push(...resolutions);
    return found;
  }

  #resolved(answer: DetailAnswer): DetailAnswer {
    const { values, refers, resolutions } = answer;
    if (!refers) return answer;
    return { values: values.map((value) => withReferences(value, (fact) => this.#valueOf(fact))), refers, resolutions };
  }

  #valueOf(fact: string): unknown {
    const known = this.#view.valueOf(fact);
    this.#referred.set(fact, known);
    if (known === undefined) this.unknown.push(fact);
    return known ?? null;
  }
}
