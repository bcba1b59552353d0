import type { CaseDecisions } from 'support-policy';

/** A decision's key. */
export type Key = keyof CaseDecisions;

/** The outcome of every policy, whoever decided it. */
export type Outcomes = Readonly<Record<Key, string>>;

/** The decisions in the contract's order. */
export const keys: readonly Key[] = [
  'submission',
  'coverage',
  'severityDowngrade',
  'initialResponse',
  'fourHourCap',
  'reopenEligibility',
  'rootCauseAnalysis',
  'dataRepair',
  'thirdParty',
];

/** One value per key. */
export function eachKey<T>(make: (key: Key) => T): Readonly<Record<Key, T>> {
  return {
    submission: make('submission'),
    coverage: make('coverage'),
    severityDowngrade: make('severityDowngrade'),
    initialResponse: make('initialResponse'),
    fourHourCap: make('fourHourCap'),
    reopenEligibility: make('reopenEligibility'),
    rootCauseAnalysis: make('rootCauseAnalysis'),
    dataRepair: make('dataRepair'),
    thirdParty: make('thirdParty'),
  };
}
