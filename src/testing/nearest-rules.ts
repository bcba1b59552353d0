import type { ConditionTrace, Decision } from '../decision.js';
import { type Observed, trace } from '../engine/trace.js';
import { isSupportPolicyError } from '../errors.js';
import { loadRuleSet, type Rules } from '../policies/load-rule-set.js';
import { ruleFiles } from '../policies/rule-files.js';
import type { PolicyFile } from '../policy-file.js';
import { type ComparisonTrace, distance, isFulfilled, type Requirement, textOf, waysTo } from './requirements.js';

const mostShown = 3;

/**
 * The rules by which a decision was nearest to being decided, and what stands in their way, in lines.
 *
 * A decision does not carry its case: only the facts that its own conditions mention are known here.
 *
 * @param files - the rule files under which it was made
 * @param sought - which rules are of interest
 */
export function nearestRules(
  decision: Decision,
  files: readonly PolicyFile[],
  sought: (rule: { readonly name: string; readonly outcome: string }) => boolean,
): readonly string[] {
  const seen = factsSeen(decision);
  const observed: Observed = {
    valueOf: (fact) => seen.get(fact) ?? undefined,
    statusOf: () => 'unknown',
    traced: new Map(),
  };
  const deciding = new Set(decision.reasons.map(({ rule }) => rule));
  const rules = rulesOf(decision, files);
  const highest = Math.max(...rules.map(({ name, priority }) => (deciding.has(name) ? priority : 0)));
  const found = rules
    .filter((rule) => sought(rule) && !deciding.has(rule.name))
    .map((rule) => ({ rule, way: waysTo(trace(rule.condition, observed), true)[0] ?? [] }))
    .sort((a, b) => distance(a.way) - distance(b.way));
  const left = found.length - mostShown;
  return [
    ...found
      .slice(0, mostShown)
      .flatMap(({ rule, way }) => [
        `  rule ${rule.name} gives ${rule.outcome}, but`,
        ...obstacles(way, seen, rule.priority < highest),
      ]),
    ...(left > 0 ? [`  … and ${left} more rules`] : []),
  ];
}

// Rules that do not load have been reported by whatever was evaluated with them.
function rulesOf({ policy }: Decision, files: readonly PolicyFile[]): Rules['loaded'][number]['rules'] {
  try {
    const { loaded } = loadRuleSet(files === ruleFiles ? [] : files, {});
    return loaded.find(({ slug }) => slug === policy)?.rules ?? [];
  } catch (error) {
    if (isSupportPolicyError(error)) return [];
    throw error;
  }
}

/** Every fact that the conditions of the deciding rules mention, null where it is unknown. */
function factsSeen({ reasons }: Decision): ReadonlyMap<string, unknown> {
  const comparisons = reasons.flatMap(({ conditions }) => comparisonsIn(conditions));
  return new Map(comparisons.map(({ fact, actual }) => [fact, actual]));
}

function comparisonsIn(condition: ConditionTrace): readonly ComparisonTrace[] {
  if (condition.kind === 'comparison') return [condition];
  return condition.kind === 'not' ? comparisonsIn(condition.condition) : condition.conditions.flatMap(comparisonsIn);
}

function obstacles(
  way: readonly Requirement[],
  seen: ReadonlyMap<string, unknown>,
  isPreceded: boolean,
): readonly string[] {
  const open = new Map(way.flatMap((each) => (isFulfilled(each) ? [] : [[textOf(each), each]])));
  if (open.size === 0)
    return [
      isPreceded
        ? '    a rule that goes before it decides'
        : '    nothing stands in its way here: rules of your own are known by { files: policy.files } as second argument',
    ];
  return [...open.values()].map(({ comparison: { fact, operator, expected, actual }, wanted }) => {
    const found = !seen.has(fact)
      ? 'is not mentioned'
      : actual === null
        ? 'is not known'
        : `is ${JSON.stringify(actual)}`;
    return `    needs ${wanted ? '' : 'not '}${fact} ${operator} ${JSON.stringify(expected)}; ${fact} ${found}`;
  });
}
