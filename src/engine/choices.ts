import type { ConditionCompiler } from './compile-conditions.js';
import type { Condition } from './conditions.js';
import { type Diagram, type Diagrams, yes } from './diagram.js';
import type { LoadedTable } from './load.js';

/** A rule or a row, by its index. */
interface Member {
  readonly index: number;
  readonly condition: Condition;
}

/** Builds diagrams whose answers are lists of indexes: of rules, or of rows. */
export class Choices {
  /** The answer of an empty list. */
  readonly none: Diagram;
  readonly #diagrams: Diagrams;
  readonly #conditions: ConditionCompiler;

  constructor(diagrams: Diagrams, conditions: ConditionCompiler) {
    this.#diagrams = diagrams;
    this.#conditions = conditions;
    this.none = diagrams.answer('');
  }

  /** All that hold. */
  all(members: readonly Member[]): Diagram {
    return members.reduce((found, { index, condition }) => {
      const add = (set: Diagram): Diagram =>
        this.#diagrams.answer(set === this.none ? `${index}` : `${this.#diagrams.keyOf(set)},${index}`);
      return this.#diagrams.combine(found, this.#conditions.condition(condition), (set, met) =>
        met === yes ? add(set) : set,
      );
    }, this.none);
  }

  /** The first that holds. */
  first(members: readonly Member[]): Diagram {
    return members.reduceRight((later, { index, condition }) => {
      const here = this.#diagrams.answer(`${index}`);
      return this.#diagrams.combine(this.#conditions.condition(condition), later, (met, below) =>
        met === yes ? here : below,
      );
    }, this.none);
  }

  /** The rows of a table, by its hit policy. */
  table({ hitPolicy, rows }: LoadedTable): Diagram {
    const members = rows.map(({ condition }, index) => ({ index, condition }));
    return hitPolicy === 'COLLECT' ? this.all(members) : this.first(members);
  }

  /** What an answer lists. */
  of<T>(answer: Diagram, all: readonly T[]): readonly T[] {
    const key = this.#diagrams.keyOf(answer);
    return key === '' ? [] : key.split(',').flatMap((index) => all[Number(index)] ?? []);
  }
}
