import type { ConditionTrace, Status } from '../decision.js';
import type { Comparison, Condition } from './conditions.js';

/** What a trace asks of a case. */
export interface Observed {
  /** The value of a fact; undefined where unknown. */
  readonly valueOf: (fact: string) => unknown;
  /** The status of a comparison whose fact is not known to one value, but perhaps to within some. */
  readonly statusOf: (comparison: Comparison) => Status;
}

/** A condition with the status of every part; nothing is short-circuited. */
export function trace(condition: Condition, observed: Observed): ConditionTrace {
  const name = condition.name === undefined ? {} : { name: condition.name };
  if (condition.kind === 'comparison') {
    const { fact, operator, expected, expectedFact } = condition;
    const actual = observed.valueOf(fact);
    const other = expectedFact === undefined ? expected : observed.valueOf(expectedFact);
    const known = actual !== undefined && (expectedFact === undefined || other !== undefined);
    const status = known ? met(operator.evaluate(actual, other)) : observed.statusOf(condition);
    return {
      kind: 'comparison',
      status,
      fact,
      operator: operator.name,
      expected: other ?? null,
      actual: actual ?? null,
      ...name,
    };
  }
  if (condition.kind === 'not') {
    const inner = trace(condition.condition, observed);
    return { kind: 'not', status: opposite[inner.status], condition: inner, ...name };
  }
  const conditions = condition.conditions.map((each) => trace(each, observed));
  return { kind: condition.kind, status: combined(condition.kind, conditions), conditions, ...name };
}

/** The status of a condition, without the tree. */
export function statusOf(condition: Condition, observed: Observed): Status {
  return trace(condition, observed).status;
}

const met = (holds: boolean): Status => (holds ? 'met' : 'unmet');

const opposite: Readonly<Record<Status, Status>> = { met: 'unmet', unmet: 'met', unknown: 'unknown' };

function combined(kind: 'all' | 'any', conditions: readonly ConditionTrace[]): Status {
  const [decisive, otherwise]: readonly [Status, Status] = kind === 'all' ? ['unmet', 'met'] : ['met', 'unmet'];
  if (conditions.some(({ status }) => status === decisive)) return decisive;
  return conditions.some(({ status }) => status === 'unknown') ? 'unknown' : otherwise;
}
