import { type ConditionUse, type CoverageReport, type PolicyCounts, type RuleUse, reportOf } from './report.js';

/**
 * Adds reports up, for a suite that several workers run. Policies, rules and conditions that only some of
 * them have (rules of your own) all stay.
 *
 * @example
 * const whole = mergeCoverage(files.map((file) => JSON.parse(readFileSync(file, 'utf8'))));
 */
export function mergeCoverage(reports: readonly CoverageReport[]): CoverageReport {
  const policies = reports.flatMap((report): readonly PolicyCounts[] => report.policies);
  return reportOf(merged(policies, ({ policy, version }) => `${policy} ${version}`, together));
}

const together = (one: PolicyCounts, other: PolicyCounts): PolicyCounts => ({
  policy: one.policy,
  version: one.version,
  evaluations: one.evaluations + other.evaluations,
  notApplicable: one.notApplicable + other.notApplicable,
  rules: merged([...one.rules, ...other.rules], ({ rule, outcome }) => `${rule} ${outcome}`, bothRules),
  conditions: merged(
    [...one.conditions, ...other.conditions],
    ({ at, condition }) => `${at} ${condition}`,
    bothConditions,
  ),
});

const bothRules = (one: RuleUse, other: RuleUse): RuleUse => ({
  rule: one.rule,
  outcome: one.outcome,
  decided: one.decided + other.decided,
  met: one.met + other.met,
  unmet: one.unmet + other.unmet,
  unknown: one.unknown + other.unknown,
});

const bothConditions = (one: ConditionUse, other: ConditionUse): ConditionUse => ({
  at: one.at,
  condition: one.condition,
  met: one.met + other.met,
  unmet: one.unmet + other.unmet,
  unknown: one.unknown + other.unknown,
});

function merged<T>(items: readonly T[], keyOf: (item: T) => string, both: (one: T, other: T) => T): readonly T[] {
  const found = new Map<string, T>();
  for (const item of items) {
    const key = keyOf(item);
    const before = found.get(key);
    found.set(key, before === undefined ? item : both(before, item));
  }
  return [...found.values()];
}
