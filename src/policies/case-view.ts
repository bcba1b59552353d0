import type { Encoded, Given } from '../case/encode.js';
import { facts } from '../case/facts.js';
import { languageKey } from '../case/language.js';
import type { FactName, FactValue, SupportCase } from '../case/support-case.js';
import type { ConditionTrace, Status } from '../decision.js';
import type { Comparison, Condition } from '../engine/conditions.js';
import { type Diagram, yes } from '../engine/diagram.js';
import { type Exploration, explore } from '../engine/evaluate.js';
import type { RuleSet } from '../engine/rule-set.js';
import { type Knowledge, moved, PlacedCase, type Situation } from '../engine/situation.js';
import type { Observed } from '../engine/trace.js';
import { type ChosenReadings, withOther } from './chosen-readings.js';
import { factsBehindMonths, monthReading, monthsBetweenByDays, monthsOf } from './months-of-case.js';
import type { CountedDeadline } from './response-deadline.js';
import { agreedTarget, type ResponseTargets } from './response-targets.js';
import type { Time } from './time.js';

/** The facts that are known of a case, with the readings under which it is looked at. */
export interface Known {
  /** With `options.assume` filled in. */
  readonly supportCase: SupportCase;
  readonly flat: Readonly<Record<string, FactValue | undefined>>;
  /** Whether the case itself has each part. */
  readonly given: Given;
  /** `flat` and `given` once more. */
  readonly encoded: Encoded;
  /** By fact name: `reading.<id>`. */
  readonly readings: ChosenReadings;
  /** "Now" in epoch milliseconds, null when it was not said. */
  readonly asOf: number | null;
}

/** What a policy was created with. */
export interface Setup {
  readonly rules: RuleSet;
  readonly targets: ResponseTargets;
  readonly time: Time;
}

interface Placed {
  readonly situation: Situation;
  readonly months: readonly number[] | null | undefined;
  readonly deadlines: CountedDeadline[];
}

const none: readonly FactName[] = [];

/** A case as one set of rules sees it. */
export class CaseView implements Observed, Knowledge {
  readonly known: Known;
  readonly situation: Situation;
  /** The deadlines counted so far, under these and other readings. */
  readonly deadlines: CountedDeadline[];
  #explored: Map<Diagram, Exploration> | undefined;
  #traced: Map<Condition, ConditionTrace> | undefined;
  readonly #setup: Setup;
  #months: readonly number[] | null | undefined;

  /** @param placed - where the case stands already, when it was placed under other readings */
  constructor(known: Known, setup: Setup, placed?: Placed) {
    this.known = known;
    this.#setup = setup;
    this.deadlines = placed?.deadlines ?? [];
    this.#months = placed?.months;
    this.situation = placed?.situation ?? new PlacedCase(setup.rules.space, setup.rules.vocabulary, this);
  }

  get codes(): readonly number[] {
    return this.known.encoded.codes;
  }

  get values(): readonly (FactValue | undefined)[] {
    return this.known.encoded.values;
  }

  get readings(): ChosenReadings {
    return this.known.readings;
  }

  possible(): readonly number[] | null {
    return this.#countMonths();
  }

  between(): readonly [number, number] | null {
    return monthsBetweenByDays(this.known);
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
    const readings = withOther(this.known.readings, `reading.${id}`, value);
    const variable = this.rules.space.byName.get(`reading.${id}`);
    const situation = variable ? moved(this.situation, variable.slot, variable.encode(value)) : this.situation;
    // Months are counted under this reading, so that the case has to be placed anew.
    const placed = id === monthReading ? undefined : { situation, months: this.#months, deadlines: this.deadlines };
    return new CaseView({ ...this.known, readings }, this.#setup, placed);
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
        return this.#countMonths()?.length === 1 ? this.#countMonths()?.[0] : undefined;
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
    const { diagrams, space } = this.rules;
    const found = explore(diagrams, diagram, this.situation, space.watch);
    this.#explored.set(diagram, found);
    return found;
  }

  statusOf(comparison: Comparison): Status {
    const info = this.rules.vocabulary.facts.get(comparison.fact);
    // A fact that is simply not known satisfies neither a comparison nor its negation, whatever its domain.
    if (info?.kind === 'variable' || info?.kind === 'key') return 'unknown';
    if (info?.kind === 'computed' && this.#countMonths() === null) return 'unknown';
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
    return names.size === 0 ? none : facts.flatMap(({ name }) => (names.has(name) ? [name] : []));
  }

  #countMonths(): readonly number[] | null {
    this.#months ??= monthsOf(this.known);
    return this.#months;
  }

  #given(fact: string): FactValue | undefined {
    const { flat, readings } = this.known;
    const given: Readonly<Record<string, boolean>> = this.known.given;
    return flat[fact] ?? given[fact] ?? readings[fact];
  }

  #coverage(): string | undefined {
    const { outcome, outcomes } = this.rules.policy('coverage');
    const found = this.explore(outcome).answers.flatMap((answer) => outcomes[-answer] ?? []);
    return found.length === 1 ? found[0] : undefined;
  }
}
