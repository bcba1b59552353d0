import type { Engine, RuleResult } from 'json-rules-engine';
import { parseCase } from '../../src/case/parse.js';
import type { SupportCase } from '../../src/case/support-case.js';
import type { ConditionTrace, PolicyId } from '../../src/decision.js';
import { trace } from '../../src/engine/trace.js';
import { checkOptions } from '../../src/options/check-options.js';
import type { CallOptions } from '../../src/options/options.js';
import { CaseView, type Setup } from '../../src/policies/case-view.js';
import { flatFactsOf } from '../../src/policies/flat-facts.js';
import { know } from '../../src/policies/know.js';
import { loadRuleSet } from '../../src/policies/load-rule-set.js';
import { createTime } from '../../src/policies/time.js';
import type { PolicyFile } from '../../src/policy-file.js';

/** The rules of the library with some files replaced, ready to look at cases. */
export function setUp(files: readonly PolicyFile[]): Setup {
  return { rules: loadRuleSet(files, {}).set, targets: {}, time: createTime([], undefined) };
}

/** A case as the rules see it. */
export function viewOf(setup: Setup, supportCase: SupportCase, options: CallOptions): CaseView {
  return new CaseView(know(parseCase(supportCase), {}, checkOptions(options)).known, setup);
}

/** What a rule came to: whether it is met, and its comparisons from left to right. */
export interface RuleAnswer {
  readonly rule: string;
  readonly met: boolean;
  readonly comparisons: readonly string[];
}

/** What our trace says of every rule of a policy, by name. */
export function ourAnswers(view: CaseView, slug: PolicyId): readonly RuleAnswer[] {
  return inOrder(
    view.rules.policy(slug).loaded.rules.map(({ name, condition }) => {
      const traced = trace(condition, view);
      const comparisons = leavesOf(traced).map(({ fact, operator, status }) => `${fact} ${operator} ${status}`);
      return { rule: name, met: traced.status === 'met', comparisons };
    }),
  );
}

/** The same of json-rules-engine, with the outcomes that it gives in its order. */
export interface TheirAnswers {
  readonly rules: readonly RuleAnswer[];
  readonly outcomes: readonly { readonly outcome: unknown; readonly priority: number }[];
}

/** Runs json-rules-engine itself. */
export async function theirAnswers(engine: Engine, view: CaseView): Promise<TheirAnswers> {
  const { results, failureResults } = await engine.run({ ...flatFactsOf(view) });
  return {
    rules: inOrder([
      ...results.map((result) => answerOf(result, true)),
      ...failureResults.map((result) => answerOf(result, false)),
    ]),
    outcomes: results.map(({ event, priority }) => ({
      outcome: event?.params?.['outcome'],
      priority: Number(priority),
    })),
  };
}

const answerOf = ({ name, conditions }: RuleResult, met: boolean): RuleAnswer => ({
  rule: name,
  met,
  comparisons: evaluatedIn(conditions),
});

function evaluatedIn(condition: unknown): readonly string[] {
  if (typeof condition !== 'object' || condition === null) return [];
  for (const list of ['all', 'any'] as const) {
    const nested: unknown = Reflect.get(condition, list);
    if (Array.isArray(nested)) return nested.flatMap(evaluatedIn);
  }
  if ('not' in condition && condition.not !== undefined) return evaluatedIn(condition.not);
  const [fact, operator, result] = ['fact', 'operator', 'result'].map((key): unknown => Reflect.get(condition, key));
  return [
    `${String(fact)} ${String(operator)} ${result === true ? 'met' : result === false ? 'unmet' : 'not evaluated'}`,
  ];
}

type Comparison = Extract<ConditionTrace, { kind: 'comparison' }>;

function leavesOf(traced: ConditionTrace): readonly Comparison[] {
  if (traced.kind === 'comparison') return [traced];
  return traced.kind === 'not' ? leavesOf(traced.condition) : traced.conditions.flatMap(leavesOf);
}

const inOrder = (answers: readonly RuleAnswer[]): readonly RuleAnswer[] =>
  [...answers].sort((a, b) => (a.rule < b.rule ? -1 : 1));
