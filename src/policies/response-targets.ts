import type { Plan, Severity } from '../case/support-case.js';
import type { Condition } from '../engine/conditions.js';
import type { LoadedPolicy, LoadedRow } from '../engine/load.js';
import { findOperator } from '../engine/operators.js';

/** Initial response targets in minutes, where a contract says otherwise than the published table. */
export type ResponseTargets = Readonly<Partial<Record<Plan, Readonly<Partial<Record<Severity, number>>>>>>;

/** The target that was agreed for a plan and a severity, in minutes. */
export function agreedTarget(targets: ResponseTargets, plan: unknown, severity: unknown): number | undefined {
  for (const [agreedPlan, bySeverity] of Object.entries(targets)) {
    if (agreedPlan !== plan) continue;
    for (const [agreedSeverity, minutes] of Object.entries(bySeverity)) {
      if (agreedSeverity === severity) return minutes;
    }
  }
  return undefined;
}

/** The policy `initial-response` with the agreed targets as the first rows of its table. */
export function withAgreedTargets(policy: LoadedPolicy, targets: ResponseTargets): LoadedPolicy {
  const table = policy.tables.get('withinMinutes');
  const rows = Object.entries(targets).flatMap(([plan, bySeverity]) =>
    Object.entries(bySeverity).map(([severity, minutes]) => agreedRow(plan, severity, minutes)),
  );
  if (!table || rows.length === 0) return policy;
  return {
    ...policy,
    tables: new Map(policy.tables).set('withinMinutes', { ...table, rows: [...rows, ...table.rows] }),
  };
}

function agreedRow(plan: string, severity: string, minutes: number): LoadedRow {
  const equals = (fact: string, expected: string): Condition => {
    const operator = findOperator('equal');
    if (!operator) throw new TypeError('json-rules-engine has no operator “equal”.');
    return { kind: 'comparison', fact, operator, expected };
  };
  const condition: Condition = { kind: 'all', conditions: [equals('plan', plan), equals('severity', severity)] };
  return { condition, value: minutes, clauses: [], resolutions: [] };
}
