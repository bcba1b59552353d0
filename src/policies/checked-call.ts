import type { Locale } from '../locales/locale.js';
import type { ChosenReadings } from './chosen-readings.js';

/** What a single evaluation is set to. */
export interface CheckedCall {
  /** By fact name: `reading.<id>`. */
  readonly readings: ChosenReadings;
  /** Epoch milliseconds. */
  readonly asOf: number | null;
  readonly locale: Locale;
}
