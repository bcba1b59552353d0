import type { ConditionTrace, Status } from '../decision.js';
import type { Comparison, Condition } from './conditions.js';

/** What a trace asks of a case. */
export interface Observed {
  /** The value of a fact; undefined where unknown. */
  readonly valueOf: (fact: string) => unknown;
  /** The status of a comparison whose fact is not known to one value, but perhaps to within some. */
  readonly statusOf: (comparison: Comparison) => Status;
  /** The traces made of this case so far: equal conditions are one object, and are traced once. */
  readonly traced: Map<Condition, ConditionTrace>;
}

/** A condition with the status of every part, frozen; nothing is short-circuited. */
export function trace(condition: Condition, observed: Observed): ConditionTrace {
  const known = observed.traced.get(condition);
  if (known) return known;
  const made = Object.freeze(traceAnew(condition, observed));
  observed.traced.set(condition, made);
  return made;
}

function traceAnew(condition: Condition, observed: Observed): ConditionTrace {
  if (condition.kind === 'comparison') return traceComparison(condition, observed);
  const { kind, name } = condition;
  if (kind === 'not') {
    const inner = trace(condition.condition, observed);
    const status = opposite[inner.status];
    return name === undefined ? { kind, status, condition: inner } : { kind, status, condition: inner, name };
  }
  const conditions = condition.conditions.map((each) => trace(each, observed));
  Object.freeze(conditions);
  const status = combined(kind, conditions);
  return name === undefined ? { kind, status, conditions } : { kind, status, conditions, name };
}

function traceComparison(comparison: Comparison, observed: Observed): ConditionTrace {
  const { fact, operator, expected: literal, expectedFact, name } = comparison;
  const value = observed.valueOf(fact);
  const other = expectedFact === undefined ? literal : observed.valueOf(expectedFact);
  const known = value !== undefined && other !== undefined;
  const status = known ? (operator.evaluate(value, other) ? 'met' : 'unmet') : observed.statusOf(comparison);
  const expected = other ?? null;
  const actual = value ?? null;
  return name === undefined
    ? { kind: 'comparison', status, fact, operator: operator.name, expected, actual }
    : { kind: 'comparison', status, fact, operator: operator.name, expected, actual, name };
}

const opposite: Readonly<Record<Status, Status>> = { met: 'unmet', unmet: 'met', unknown: 'unknown' };

function combined(kind: 'all' | 'any', conditions: readonly ConditionTrace[]): Status {
  const decisive = kind === 'all' ? 'unmet' : 'met';
  let open = false;
  for (const { status } of conditions) {
    if (status === decisive) return decisive;
    if (status === 'unknown') open = true;
  }
  if (open) return 'unknown';
  return kind === 'all' ? 'met' : 'unmet';
}
