import type { FactValue } from '../case/support-case.js';
import type { PolicyId } from '../decision.js';
import type { CompiledPolicy } from './compile.js';
import type { Comparison, Condition } from './conditions.js';
import { type Diagram, type Diagrams, no, yes } from './diagram.js';
import type { Space, Variable } from './space.js';
import type { Vocabulary } from './vocabulary.js';

// A fact as a function of cells.
interface Valued {
  readonly diagram: Diagram;
  readonly values: ReadonlyMap<Diagram, FactValue>;
}

/** Compiles conditions into the diagrams of one space. */
export class ConditionCompiler {
  readonly #diagrams: Diagrams;
  readonly #space: Space;
  readonly #vocabulary: Vocabulary;
  readonly #policyOf: (slug: PolicyId) => CompiledPolicy;
  readonly #known = new Map<Condition, Diagram>();

  /** @param policyOf - the compiled policies whose outcomes are facts of others */
  constructor(diagrams: Diagrams, space: Space, vocabulary: Vocabulary, policyOf: (slug: PolicyId) => CompiledPolicy) {
    this.#diagrams = diagrams;
    this.#space = space;
    this.#vocabulary = vocabulary;
    this.#policyOf = policyOf;
  }

  /** The cells in which a condition is met. */
  condition(condition: Condition): Diagram {
    const known = this.#known.get(condition);
    if (known !== undefined) return known;
    const diagram = this.#build(condition);
    this.#known.set(condition, diagram);
    return diagram;
  }

  #build(condition: Condition): Diagram {
    if (condition.kind === 'comparison') return this.#comparison(condition);
    if (condition.kind === 'not')
      return this.#diagrams.map(this.condition(condition.condition), (met) => (met === yes ? no : yes));
    const all = condition.kind === 'all';
    return condition.conditions.reduce<Diagram>(
      (sofar, each) =>
        this.#diagrams.combine(sofar, this.condition(each), (a, b) =>
          (all ? a === yes && b === yes : a === yes || b === yes) ? yes : no,
        ),
      all ? yes : no,
    );
  }

  #comparison({ fact, operator, expected, expectedFact }: Comparison): Diagram {
    const left = this.#values(fact);
    const right = expectedFact === undefined ? undefined : this.#values(expectedFact);
    const test = (a: FactValue, b: unknown): Diagram => (operator.evaluate(a, b) ? yes : no);
    if (!right)
      return this.#diagrams.map(left.diagram, (answer) => this.#test(left, answer, (value) => test(value, expected)));
    return this.#diagrams.combine(left.diagram, right.diagram, (a, b) =>
      this.#test(left, a, (value) => this.#test(right, b, (other) => test(value, other))),
    );
  }

  #test({ values }: Valued, answer: Diagram, test: (value: FactValue) => Diagram): Diagram {
    const value = values.get(answer);
    return value === undefined ? no : test(value);
  }

  #values(fact: string): Valued {
    const info = this.#vocabulary.facts.get(fact);
    if (info?.kind === 'outcome') return this.#outcome(info.policy);
    if (info?.kind === 'function') return this.#function(info.from, info.of);
    if (info?.kind === 'key') return this.#function([info.of], ([text]) => info.keyOf(String(text)));
    return this.#function([fact], ([value]) => value);
  }

  #outcome(slug: PolicyId): Valued {
    const { decision, verdicts } = this.#policyOf(slug);
    const values = new Map<Diagram, FactValue>();
    for (const [answer, { outcome }] of verdicts) if (outcome !== null) values.set(answer, outcome);
    return { diagram: decision, values };
  }

  #function(
    from: readonly string[],
    of: (values: readonly (FactValue | undefined)[]) => FactValue | undefined,
  ): Valued {
    const values = new Map<Diagram, FactValue>();
    const variables = from.flatMap((name) => this.#space.byName.get(name) ?? []).sort((a, b) => a.slot - b.slot);
    const build = (chosen: ReadonlyMap<string, FactValue>, [next, ...rest]: readonly Variable[]): Diagram => {
      if (next)
        return this.#diagrams.node(
          next.slot,
          next.cells.map(({ value }) => build(new Map(chosen).set(next.name, value), rest)),
        );
      const value = of(from.map((name) => chosen.get(name)));
      const answer = this.#diagrams.answer(`=${JSON.stringify(value)}`);
      if (value !== undefined) values.set(answer, value);
      return answer;
    };
    return { diagram: build(new Map(), variables), values };
  }
}
