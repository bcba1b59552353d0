import { type Alternatives, alternativesTo } from '../engine/alternatives.js';
import type { Diagram } from '../engine/diagram.js';
import { explore } from '../engine/evaluate.js';
import type { Exploration } from '../engine/exploration.js';
import type { RuleSet } from '../engine/rule-set.js';
import type { Situation } from '../engine/situation.js';
import type { Known } from './known.js';

/** The same case as it was, and the way ({@link Alternatives}) that leads from there to here. */
export interface Before {
  readonly answers: Answers;
  readonly way: number;
}

/** What the diagrams of the rules give in all completions of one case, each looked up once. */
export class Answers {
  readonly situation: Situation;
  readonly #rules: RuleSet;
  readonly #known: Known;
  readonly #before: Before | undefined;
  #alternatives: Alternatives | undefined;
  #explored: Map<Diagram, Exploration> | undefined;

  constructor(rules: RuleSet, known: Known, situation: Situation, before?: Before) {
    this.#rules = rules;
    this.#known = known;
    this.situation = situation;
    this.#before = before;
  }

  /** The case as it is, and under another value of each reading. */
  get alternatives(): Alternatives {
    const { space, vocabulary } = this.#rules;
    this.#alternatives ??= alternativesTo(this.#known.readings, space, vocabulary);
    return this.#alternatives;
  }

  /** The answers of a diagram. */
  of(diagram: Diagram): readonly Diagram[] {
    return this.#before?.answers.explore(diagram).in(this.#before.way) ?? this.explore(diagram).answers;
  }

  /** Whether a diagram has the answers that it had before. */
  isAsBefore(diagram: Diagram): boolean {
    const before = this.#before?.answers.of(diagram);
    const now = this.of(diagram);
    return now === before || (before?.length === now.length && before.every((answer, index) => answer === now[index]));
  }

  /** The ways in which a fact that rules can use may have another value. */
  differing(fact: string): number {
    const info = this.#rules.vocabulary.facts.get(fact);
    if (info?.kind === 'outcome') return this.explore(this.#rules.policy(info.policy).outcome).differs;
    return this.alternatives.changing(fact);
  }

  /** What a diagram gives here and in all other ways. */
  explore(diagram: Diagram): Exploration {
    this.#explored ??= new Map();
    const known = this.#explored.get(diagram);
    if (known) return known;
    const found = explore(this.#rules.layoutOf(diagram), this.situation, this.alternatives);
    this.#explored.set(diagram, found);
    return found;
  }
}
