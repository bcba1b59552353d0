import type { Decision } from '../../src/index.js';
import type { Expectation } from './table.js';

/** What the contract implies of every decision with this outcome, so that no row has to repeat it. */
export function completed(wanted: Expectation): Expectation {
  if (wanted.outcome === 'undetermined') return { strength: 'fact', ...wanted };
  if (wanted.outcome !== 'not-applicable') return { possible: [wanted.outcome], missing: [], ...wanted };
  const nothing = { possible: [], missing: [], incomplete: [], assumed: [], readingIds: [] };
  return { strength: 'fact', subjectToAgreement: null, ...nothing, ...wanted };
}

function pick(source: object, keys: readonly string[]): Record<string, unknown> {
  const values = new Map<string, unknown>(Object.entries(source));
  return Object.fromEntries(keys.filter((key) => values.has(key)).map((key) => [key, values.get(key)]));
}

/** The part of a decision that an expectation speaks of, in the expectation's own shape. */
export function answered(decision: Decision<string, object>, wanted: Expectation): Record<string, unknown> {
  const clauses = new Set(decision.reasons.flatMap((reason) => reason.clauses));
  const found = {
    ...decision,
    details: pick(decision.details, Object.keys(wanted.details ?? {})),
    reasons: decision.reasons.map((reason, index) =>
      pick(reason, Object.keys(wanted.reasons?.[index] ?? { rule: '' })),
    ),
    cites: wanted.cites?.filter((clause) => clauses.has(clause)),
    readings: wanted.readings?.map((use) => {
      const reading = decision.readings.find(({ id }) => id === use.id);
      return reading === undefined ? `no reading "${use.id}"` : pick(reading, Object.keys(use));
    }),
    readingIds: decision.readings.map(({ id }) => id),
    resolutions: wanted.resolutions?.filter((id) => decision.resolutions.includes(id)),
    resolutionIds: decision.resolutions,
  };
  return pick(found, Object.keys(wanted));
}
