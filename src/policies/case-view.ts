import { facts } from '../case/facts.js';
import { languageKey } from '../case/language.js';
import type { FactName, FactValue, SupportCase } from '../case/support-case.js';
import type { ConditionTrace, Status } from '../decision.js';
import type { Comparison, Condition } from '../engine/conditions.js';
import { yes } from '../engine/diagram.js';
import type { RuleSet } from '../engine/rule-set.js';
import { Situation } from '../engine/situation.js';
import type { Observed } from '../engine/trace.js';
import { Answers } from './answers.js';
import type { Known } from './known.js';
import { factsBehindMonths } from './months-of-case.js';
import type { CountedDeadline } from './response-deadline.js';
import { agreedTarget, type ResponseTargets } from './response-targets.js';
import type { Time } from './time.js';

/** What a policy was created with. */
export interface Setup {
  readonly rules: RuleSet;
  readonly targets: ResponseTargets;
  readonly time: Time;
}

const none: readonly FactName[] = [];

const placed = (known: Known, { rules }: Setup): Situation => new Situation(rules.space, rules.vocabulary, known);

/** A case as one set of rules sees it. */
export class CaseView implements Observed {
  readonly known: Known;
  readonly answers: Answers;
  /** The deadlines counted so far, under these and other readings. */
  readonly deadlines: CountedDeadline[];
  #traced: Map<Condition, ConditionTrace> | undefined;
  readonly #setup: Setup;

  constructor(
    known: Known,
    setup: Setup,
    answers: Answers = new Answers(setup.rules, known, placed(known, setup)),
    deadlines: CountedDeadline[] = [],
  ) {
    this.known = known;
    this.#setup = setup;
    this.answers = answers;
    this.deadlines = deadlines;
  }

  get traced(): Map<Condition, ConditionTrace> {
    this.#traced ??= new Map();
    return this.#traced;
  }

  get situation(): Situation {
    return this.answers.situation;
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

  /** The same case under another value of one reading, which is one of the ways. */
  withReading(id: string, value: string, way: number): CaseView {
    const known = this.known.withReading(id, value);
    const answers = new Answers(this.rules, known, placed(known, this.#setup), { answers: this.answers, way });
    return new CaseView(known, this.#setup, answers, this.deadlines);
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

  statusOf(comparison: Comparison): Status {
    const info = this.rules.vocabulary.facts.get(comparison.fact);
    // A fact that is simply not known satisfies neither a comparison nor its negation, whatever its domain.
    if (info?.kind === 'variable' || info?.kind === 'key') return 'unknown';
    if (info?.kind === 'computed' && this.known.months === null) return 'unknown';
    const answers = this.answers.of(this.rules.diagramOf(comparison));
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
    const found = this.answers.of(outcome).flatMap((answer) => outcomes[-answer] ?? []);
    return found.length === 1 ? found[0] : undefined;
  }
}
