import type { CheckedFacts } from '../case/parse.js';
import type { FactValue, SupportCase } from '../case/support-case.js';
import type { Knowledge } from '../engine/situation.js';
import type { CheckedCall } from './checked-call.js';
import { type ChosenReadings, withOther } from './chosen-readings.js';
import { monthReading, monthsBetweenByDays, monthsOf } from './months-of-case.js';

/** What is known of a case, and the readings under which it is looked at. */
export class Known implements Knowledge {
  /** With `options.assume` filled in. */
  readonly supportCase: SupportCase;
  /** By fact name: `reading.<id>`. */
  readonly readings: ChosenReadings;
  /** "Now" in epoch milliseconds, null when it was not said. */
  readonly asOf: number | null;
  readonly #facts: CheckedFacts;
  /** The same case, as far as months go. */
  readonly #alike: Known | undefined;
  #months: readonly number[] | null | undefined;

  constructor(
    supportCase: SupportCase,
    facts: CheckedFacts,
    { readings, asOf }: Omit<CheckedCall, 'locale'>,
    alike?: Known,
  ) {
    this.supportCase = supportCase;
    this.readings = readings;
    this.asOf = asOf;
    this.#facts = facts;
    this.#alike = alike;
  }

  get flat(): Readonly<Record<string, FactValue | undefined>> {
    return this.#facts.flat;
  }

  /** Whether the case itself has each part. */
  get given(): Readonly<Record<string, boolean>> {
    return this.#facts.given;
  }

  get codes(): ArrayLike<number> {
    return this.#facts.encoded.codes;
  }

  get values(): readonly (FactValue | undefined)[] {
    return this.#facts.encoded.values;
  }

  /** `derived.monthsSinceClosure`: its one value, those that some time zone gives, or null for any. */
  get months(): readonly number[] | null {
    if (this.#months === undefined) this.#months = this.#alike ? this.#alike.months : monthsOf(this);
    return this.#months;
  }

  possible(): readonly number[] | null {
    return this.months;
  }

  between(): readonly [number, number] | null {
    return monthsBetweenByDays(this);
  }

  /** The same case under another value of one reading. */
  withReading(id: string, value: string): Known {
    const readings = withOther(this.readings, `reading.${id}`, value);
    const alike = id === monthReading ? undefined : this;
    return new Known(this.supportCase, this.#facts, { readings, asOf: this.asOf }, alike);
  }
}
