import type { FactName } from '../case/support-case.js';
import type { Strength } from '../decision.js';
import type { CompiledPolicy } from '../engine/compile.js';
import { yes } from '../engine/diagram.js';
import { onlyAnswer, slotsThatMatter } from '../engine/evaluate.js';
import type { LoadedRule } from '../engine/load.js';
import { Problems } from '../engine/problems.js';
import { pickStrength, type Verdict } from '../engine/verdict.js';
import { InvalidPolicyError } from '../errors.js';
import type { CaseView } from './case-view.js';
import { DetailReader } from './detail-reader.js';
import type { PolicyModule } from './module.js';

/** What a policy decides of a case. */
export interface Judgement<Outcome extends string> {
  readonly outcome: Outcome | 'undetermined';
  readonly possible: readonly Outcome[];
  /** What decides in some completion. */
  readonly deciding: readonly Verdict[];
}

/** What a policy says of a case, before it is explained. */
export interface Assessment<Outcome extends string, Details> extends Judgement<Outcome> {
  readonly strength: Strength;
  /** Every rule that decides in some completion, by precedence. */
  readonly rules: readonly LoadedRule[];
  readonly details: Details;
  /** The codes of messages to add. */
  readonly notes: readonly string[];
  /** Of the rows that set a detail, and of what details are computed from. */
  readonly resolutions: readonly string[];
  readonly missing: readonly FactName[];
  /** Facts for want of which a detail is null or a list may grow. */
  readonly incomplete: readonly FactName[];
  /** The ways ({@link Alternatives}) in which something of it may be different. */
  readonly differs: number;
  /** The details of the same case under another value of one reading. */
  readonly detailsIn: (other: CaseView, judgement: Judgement<Outcome>) => Details;
}

/**
 * Looks up what a policy's diagrams say of all completions of a case.
 *
 * @throws InvalidPolicyError (`no-rule-decides`, `rules-conflict`) when no completion has an answer
 */
export function assess<Outcome extends string, Details>(
  module: PolicyModule<Outcome, Details>,
  view: CaseView,
): Assessment<Outcome, Details> {
  const judgement = judge(module, view);
  const { outcome, possible, deciding } = judgement;
  const compiled = view.rules.policy(module.slug);
  const reader = new DetailReader(view, compiled.details, possible);
  const details = module.details(reader);
  const slots = outcome === 'undetermined' ? slotsMissing(module, view) : noSlots;
  const missing = view.factsBehind(slots);
  return {
    outcome,
    possible,
    deciding,
    strength: strengthOf(judgement),
    rules: together(compiled.loaded.rules, deciding),
    details,
    notes: reader.notes,
    resolutions: reader.resolutions(),
    differs: view.answers.explore(compiled.decision).differs | reader.settings.differs(),
    missing,
    incomplete: reader.lacking(slots).filter((fact) => !missing.includes(fact)),
    detailsIn: (other, judged) => module.details(new DetailReader(other, compiled.details, judged.possible, reader)),
  };
}

const noSlots: ReadonlySet<number> = new Set();

/** The slots of the unknown facts that change an outcome, for a policy that applies; gaps and conflicts are alike. */
export function slotsMissing(module: PolicyModule<string, unknown>, view: CaseView): ReadonlySet<number> {
  const { outcome, outcomes } = view.rules.policy(module.slug);
  const classOf = (answer: number): number => (outcomes[-answer] === undefined ? 0 : -answer);
  return slotsThatMatter(view.rules.layoutOf(outcome), view.situation, classOf);
}

/** What is decided, without details; throws as {@link assess}. */
export function judge<Outcome extends string>(
  module: PolicyModule<Outcome, unknown>,
  view: CaseView,
): Judgement<Outcome> {
  const { decision, verdicts } = view.rules.policy(module.slug);
  const answers = view.answers.of(decision);
  const deciding: Verdict[] = [];
  const reached = new Set<string>();
  for (const answer of answers) {
    const verdict = verdicts.get(answer);
    if (!verdict || verdict.outcome === null) continue;
    deciding.push(verdict);
    reached.add(verdict.outcome);
  }
  if (deciding.length === 0)
    throw undecided(
      module.slug,
      answers.flatMap((answer) => verdicts.get(answer) ?? []),
    );
  const possible = module.outcomes.filter((each) => reached.has(each));
  const [only] = possible;
  const outcome = possible.length === 1 && only !== undefined ? only : 'undetermined';
  return { outcome, possible, deciding };
}

/** Whether a policy has something to say of a case for certain. */
export function isApplicable({ applies }: CompiledPolicy, view: CaseView): boolean {
  return applies === null || onlyAnswer(view.rules.layoutOf(applies), view.situation) === yes;
}

/** The outcome of all completions alone; throws as {@link assess}. */
export function outcomeOf<Outcome extends string>(
  module: PolicyModule<Outcome, unknown>,
  view: CaseView,
): Outcome | 'undetermined' | 'not-applicable' {
  const compiled = view.rules.policy(module.slug);
  const { whole, inapplicable, outcomes, gapless } = compiled;
  const only = onlyAnswer(view.rules.layoutOf(whole), view.situation);
  if (only !== undefined) {
    if (only === inapplicable) return 'not-applicable';
    const named = outcomes[-only];
    for (const outcome of module.outcomes) if (outcome === named) return outcome;
  } else {
    if (!isApplicable(compiled, view)) return 'not-applicable';
    if (gapless) return 'undetermined';
  }
  // A gap or a conflict among the completions: the rules that lead to it tell more.
  return judge(module, view).outcome;
}

/** How strongly a policy says what it decides. */
export const strengthOf = ({ outcome, deciding }: Judgement<string>): Strength =>
  outcome === 'undetermined'
    ? 'fact'
    : pickStrength(
        deciding.map(({ strength }) => strength),
        'weakest',
      );

function together(rules: readonly LoadedRule[], deciding: readonly Verdict[]): readonly LoadedRule[] {
  const [only] = deciding;
  if (only && deciding.length === 1) return only.rules;
  const chosen = new Set<LoadedRule>();
  for (const verdict of deciding) for (const rule of verdict.rules) chosen.add(rule);
  return rules.filter((rule) => chosen.has(rule));
}

function undecided(slug: string, reached: readonly Verdict[]): InvalidPolicyError {
  const problems = new Problems();
  const names = [...new Set(reached.flatMap(({ rules }) => rules.map(({ name }) => name)))].join(', ');
  if (names === '') {
    problems.add(['rules'], 'no-rule-decides', `no rule of ${slug} decides this case`, slug);
    return new InvalidPolicyError(problems.found, 'no-rule-decides');
  }
  problems.add(['rules'], 'rules-conflict', `${names} of ${slug} hold together with one priority, and disagree`, names);
  return new InvalidPolicyError(problems.found, 'rules-conflict');
}
