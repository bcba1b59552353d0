import { facts } from '../case/facts.js';
import { languageKey } from '../case/language.js';
import type { FactName, FactValue, SupportCase } from '../case/support-case.js';
import type { ConditionTrace, Status } from '../decision.js';
import type { Comparison, Condition } from '../engine/conditions.js';
import { type Diagram, yes } from '../engine/diagram.js';
import { type Exploration, explore } from '../engine/evaluate.js';
import type { RuleSet } from '../engine/rule-set.js';
import { Situation } from '../engine/situation.js';
import type { Observed } from '../engine/trace.js';
import type { Known } from './known.js';
import { factsBehindMonths, monthReading } from './months-of-case.js';
import type { CountedDeadline } from './response-deadline.js';
import { agreedTarget, type ResponseTargets } from './response-targets.js';
import type { Time } from './time.js';

/** What a policy was created with. */
export interface Setup {
  readonly rules: RuleSet;
  readonly targets: ResponseTargets;
  readonly time: Time;
}

/** The same case under another value of one reading. */
interface Before {
  readonly view: CaseView;
  /** The bit of the reading in `Exploration.watched`. */
  readonly bit: number;
  /** Where the case stands now; undefined where it has to be placed anew. */
  readonly situation: Situation | undefined;
}

const none: readonly FactName[] = [];

/** A case as one set of rules sees it. */
export class CaseView implements Observed {
  readonly known: Known;
  readonly situation: Situation;
  /** The deadlines counted so far, under these and other readings. */
  readonly deadlines: CountedDeadline[];
  #explored: Map<Diagram, Exploration> | undefined;
  #traced: Map<Condition, ConditionTrace> | undefined;
  readonly #setup: Setup;
  readonly #before: Before | undefined;

  constructor(known: Known, setup: Setup, before?: Before) {
    this.known = known;
    this.#setup = setup;
    this.#before = before;
    this.deadlines = before?.view.deadlines ?? [];
    this.situation = before?.situation ?? new Situation(setup.rules.space, setup.rules.vocabulary, known);
  }

  get traced(): Map<Condition, ConditionTrace> {
    this.#traced ??= new Map();
    return this.#traced;
  }

  get rules(): RuleSet {
    return this.#setup.rules;
  }

  get time(): Time {
    return this.#setup.time;
  }

  get asOf(): number | null {
    return this.known.asOf;
  }

  get supportCase(): SupportCase {
    return this.known.supportCase;
  }

  /** The same case under another value of one reading. */
  withReading(id: string, value: string): CaseView {
    const { space } = this.rules;
    const variable = space.byName.get(`reading.${id}`);
    const moved = (): Situation =>
      variable ? this.situation.withCell(variable.slot, variable.encode(value)) : this.situation;
    // Months are counted under this reading, so that the case has to be placed anew.
    const situation = id === monthReading ? undefined : moved();
    return new CaseView(this.known.withReading(id, value), this.#setup, {
      view: this,
      bit: space.bitOf(id),
      situation,
    });
  }

  reading(id: string): string | undefined {
    return this.known.readings[`reading.${id}`];
  }

  parameter(name: string): number | undefined {
    return this.rules.parameters.get(`parameter.${name}`);
  }

  /** The value of any fact that rules can use; undefined where it is not known. */
  valueOf(fact: string): FactValue | undefined {
    const own = this.#given(fact);
    if (own !== undefined) return own;
    const { customer, plan, severity } = this.supportCase;
    switch (fact) {
      case 'derived.monthsSinceClosure':
        return this.known.months?.length === 1 ? this.known.months[0] : undefined;
      case 'derived.language':
        return customer?.language === undefined ? undefined : languageKey(customer.language);
      case 'derived.englishTag':
        return customer?.language !== undefined && languageKey(customer.language) === 'en' ? customer.language : 'en';
      case 'derived.agreedTarget':
        return plan === undefined || severity === undefined
          ? undefined
          : agreedTarget(this.#setup.targets, plan, severity) !== undefined;
      case 'derived.coverage':
        return this.#coverage();
      default:
        return this.rules.parameters.get(fact);
    }
  }

  /** What a diagram of the rules gives in all completions of the case. */
  explore(diagram: Diagram): Exploration {
    this.#explored ??= new Map();
    const known = this.#explored.get(diagram);
    if (known) return known;
    const { space, layoutOf } = this.rules;
    const before = this.#before?.view.explore(diagram);
    const found =
      before && (before.watched & (this.#before?.bit ?? 0)) === 0
        ? before
        : explore(layoutOf(diagram), this.situation, space.watch);
    this.#explored.set(diagram, found);
    return found;
  }

  /** Whether a diagram has the same answers as before, under the other value of the reading. */
  isAsBefore(diagram: Diagram): boolean {
    const before = this.#before?.view.explore(diagram);
    const { answers } = this.explore(diagram);
    return (
      before !== undefined &&
      before.answers.length === answers.length &&
      before.answers.every((answer, index) => answer === answers[index])
    );
  }

  statusOf(comparison: Comparison): Status {
    const info = this.rules.vocabulary.facts.get(comparison.fact);
    // A fact that is simply not known satisfies neither a comparison nor its negation, whatever its domain.
    if (info?.kind === 'variable' || info?.kind === 'key') return 'unknown';
    if (info?.kind === 'computed' && this.known.months === null) return 'unknown';
    const { answers } = this.explore(this.rules.diagramOf(comparison));
    if (answers.length > 1) return 'unknown';
    return answers[0] === yes ? 'met' : 'unmet';
  }

  /** The unknown facts of the case that stand behind slots, and further ones, in the order of `SupportCase`. */
  factsBehind(slots: Iterable<number>, further: readonly string[] = []): readonly FactName[] {
    const names = new Set(further);
    for (const slot of slots) {
      const variable = this.rules.space.variables[slot];
      const from =
        variable?.info.kind === 'computed' ? factsBehindMonths(this.known, variable) : [variable?.name ?? ''];
      for (const name of from) if (this.known.flat[name] === undefined) names.add(name);
    }
    return names.size === 0 ? none : facts.map(({ name }) => name).filter((name) => names.has(name));
  }

  #given(fact: string): FactValue | undefined {
    const { flat, given, readings } = this.known;
    return flat[fact] ?? given[fact] ?? readings[fact];
  }

  #coverage(): string | undefined {
    const { outcome, outcomes } = this.rules.policy('coverage');
    const found = this.explore(outcome).answers.flatMap((answer) => outcomes[-answer] ?? []);
    return found.length === 1 ? found[0] : undefined;
  }
}
