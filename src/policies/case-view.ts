import { facts } from '../case/facts.js';
import { parseInstant } from '../case/instant.js';
import { languageKey } from '../case/language.js';
import type { FactName, FactValue, SupportCase } from '../case/support-case.js';
import type { Status } from '../decision.js';
import type { Comparison } from '../engine/conditions.js';
import { yes } from '../engine/diagram.js';
import { answersIn } from '../engine/evaluate.js';
import type { RuleSet } from '../engine/rule-set.js';
import { moved, type Situation, situate } from '../engine/situation.js';
import type { Observed } from '../engine/trace.js';
import { monthsSinceClosure, possibleMonthsSinceClosure } from './months-since-closure.js';
import { agreedTarget, type ResponseTargets } from './response-targets.js';
import type { Time } from './time.js';

/** The facts that are known of a case, with the readings under which it is looked at. */
export interface Known {
  /** With `options.assume` filled in. */
  readonly supportCase: SupportCase;
  readonly flat: Readonly<Record<string, FactValue | undefined>>;
  /** Whether the case itself has each part, by fact name: `given.reopen`. */
  readonly given: Readonly<Record<string, boolean>>;
  /** By fact name: `reading.<id>`. */
  readonly readings: Readonly<Record<string, string>>;
  /** "Now" in epoch milliseconds, null when it was not said. */
  readonly asOf: number | null;
}

/** What a policy was created with. */
export interface Setup {
  readonly rules: RuleSet;
  readonly targets: ResponseTargets;
  readonly time: Time;
}

const none: readonly FactName[] = [];
const threeMonths = 'three-months';

/** A case as one set of rules sees it. */
export class CaseView implements Observed {
  readonly known: Known;
  readonly situation: Situation;
  readonly #setup: Setup;
  readonly #months: readonly number[] | null;

  /** @param placed - where the case is known to stand already, under other readings */
  constructor(known: Known, setup: Setup, placed?: Situation) {
    this.known = known;
    this.#setup = setup;
    const { space, vocabulary } = setup.rules;
    this.#months = space.byName.has('derived.monthsSinceClosure') ? this.#countMonths() : null;
    this.situation =
      placed ?? situate(space, vocabulary, { known: (fact) => this.#given(fact), possible: () => this.#months });
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
    const readings = { ...this.known.readings, [`reading.${id}`]: value };
    const variable = this.rules.space.byName.get(`reading.${id}`);
    // Months are counted under this reading, so that the case has to be placed anew.
    const placed =
      id === threeMonths
        ? undefined
        : variable
          ? moved(this.situation, variable.slot, variable.encode(value))
          : this.situation;
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
        return this.#months?.length === 1 ? this.#months[0] : undefined;
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

  statusOf(comparison: Comparison): Status {
    const info = this.rules.vocabulary.facts.get(comparison.fact);
    // A fact that is simply not known satisfies neither a comparison nor its negation, whatever its domain.
    if (info?.kind === 'variable' || info?.kind === 'key') return 'unknown';
    if (info?.kind === 'computed' && this.#months === null) return 'unknown';
    const answers = answersIn(this.rules.diagrams, this.rules.diagramOf(comparison), this.situation);
    if (answers.length > 1) return 'unknown';
    return answers[0] === yes ? 'met' : 'unmet';
  }

  /** The unknown facts of the case that stand behind slots, and further ones, in the order of `SupportCase`. */
  factsBehind(slots: Iterable<number>, further: readonly string[] = []): readonly FactName[] {
    const names = new Set(further);
    for (const slot of slots) {
      const variable = this.rules.space.variables[slot];
      const from = variable?.info.kind === 'computed' ? variable.info.from : [variable?.name ?? ''];
      for (const name of from) if (this.known.flat[name] === undefined) names.add(name);
    }
    return names.size === 0 ? none : facts.flatMap(({ name }) => (names.has(name) ? [name] : []));
  }

  #given(fact: string): FactValue | undefined {
    const { flat, given, readings } = this.known;
    return flat[fact] ?? given[fact] ?? readings[fact];
  }

  #coverage(): string | undefined {
    const { outcome, outcomes } = this.rules.policy('coverage');
    const found = answersIn(this.rules.diagrams, outcome, this.situation).flatMap((answer) => outcomes[-answer] ?? []);
    return found.length === 1 ? found[0] : undefined;
  }

  #countMonths(): readonly number[] | null {
    const { closure, reopen, customer } = this.supportCase;
    const closed = parseInstant(closure?.closedAt);
    const requested = parseInstant(reopen?.requestedAt);
    if (closed === null || requested === null) return null;
    const count = this.reading(threeMonths) === 'instant' ? 'instant' : 'calendar-date';
    return customer?.timeZone === undefined
      ? possibleMonthsSinceClosure(closed, requested, count)
      : [monthsSinceClosure(closed, requested, customer.timeZone, count)];
  }
}
