import type { FactName } from '../case/support-case.js';
import type { Strength } from '../decision.js';
import { type CompiledPolicy, pickStrength, type Verdict } from '../engine/compile.js';
import { yes } from '../engine/diagram.js';
import { onlyAnswer, slotsThatMatter } from '../engine/evaluate.js';
import { walk } from '../engine/layout.js';
import type { LoadedRule } from '../engine/load.js';
import { Problems } from '../engine/problems.js';
import { InvalidPolicyError } from '../errors.js';
import type { CaseView } from './case-view.js';
import { DetailReader } from './detail-reader.js';
import type { PolicyModule } from './module.js';

/** What a policy says of a case, before it is explained. */
export interface Assessment<Outcome extends string, Details> {
  readonly outcome: Outcome | 'undetermined';
  readonly possible: readonly Outcome[];
  readonly strength: Strength;
  /** Every rule that decides in some completion, by precedence. */
  readonly rules: readonly LoadedRule[];
  readonly details: Details;
  /** The codes of messages to add. */
  readonly notes: readonly string[];
  /** Of the rows that set a detail, and of what details are computed from. */
  readonly resolutions: readonly string[];
  /** The readings that were asked for on the way, as bits of `Space.readings`. */
  readonly watched: number;
  readonly missing: () => readonly FactName[];
  /** Facts for want of which a detail is null or a list may grow, those of `missing` among them. */
  readonly lacking: () => readonly FactName[];
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
  const { loaded, details, outcome: outcomeDiagram, outcomes } = view.rules.policy(module.slug);
  const { outcome, possible, deciding, watched } = possibleIn(module, view);
  const reader = new DetailReader(view, details, possible);
  const [only] = deciding;
  const rules = deciding.length === 1 && only ? only.rules : together(loaded.rules, deciding);
  return {
    outcome,
    possible,
    strength: outcome === 'undetermined' ? 'fact' : weakest(deciding),
    rules,
    details: module.details(reader),
    notes: reader.notes,
    resolutions: reader.resolutions(),
    watched: watched | reader.watched,
    missing: () => {
      if (outcome !== 'undetermined') return [];
      const { diagrams } = view.rules;
      const classOf = (answer: number): number => namedIndex(possible, outcomes[-answer]);
      return view.factsBehind(slotsThatMatter(diagrams, outcomeDiagram, view.situation, classOf));
    },
    lacking: () => reader.lacking(),
  };
}

/** What the outcome of a case can be. */
interface Possible<Outcome> {
  readonly outcome: Outcome | 'undetermined';
  readonly possible: readonly Outcome[];
  readonly deciding: readonly Verdict[];
  readonly watched: number;
}

/** The outcomes of all completions; throws as {@link assess}. */
function possibleIn<Outcome extends string>(module: PolicyModule<Outcome, unknown>, view: CaseView): Possible<Outcome> {
  const { decision, verdicts } = view.rules.policy(module.slug);
  const { answers, watched } = view.explore(decision);
  const reached = answers.flatMap((answer) => verdicts.get(answer) ?? []);
  const deciding = reached.filter(({ outcome }) => outcome !== null);
  if (deciding.length === 0) throw undecided(module.slug, reached);
  const possible = module.outcomes.filter((each) => deciding.some(({ outcome }) => outcome === each));
  const [only] = possible;
  return { outcome: possible.length === 1 && only !== undefined ? only : 'undetermined', possible, deciding, watched };
}

/** Whether a policy has something to say of a case for certain. */
export function isApplicable({ applies }: CompiledPolicy, view: CaseView): boolean {
  return applies === null || onlyAnswer(view.rules.diagrams, applies, view.situation) === yes;
}

/** The outcome of all completions alone; throws as {@link assess}. */
export function outcomeOf<Outcome extends string>(
  module: PolicyModule<Outcome, unknown>,
  view: CaseView,
): Outcome | 'undetermined' | 'not-applicable' {
  const compiled = view.rules.policy(module.slug);
  const { whole, layout, inapplicable, outcomes, gapless } = compiled;
  const { situation } = view;
  const only = walk(layout, situation) || onlyAnswer(view.rules.diagrams, whole, situation);
  if (only !== undefined) {
    if (only === inapplicable) return 'not-applicable';
    const named = outcomes[-only];
    for (const outcome of module.outcomes) if (outcome === named) return outcome;
  } else {
    if (!isApplicable(compiled, view)) return 'not-applicable';
    if (gapless) return 'undetermined';
  }
  // A gap or a conflict among the completions: the rules that lead to it tell more.
  return possibleIn(module, view).outcome;
}

const weakest = (deciding: readonly Verdict[]): Strength =>
  pickStrength(
    deciding.map(({ strength }) => strength),
    'weakest',
  );

function together(rules: readonly LoadedRule[], deciding: readonly Verdict[]): readonly LoadedRule[] {
  const chosen = new Set(deciding.flatMap((verdict) => verdict.rules));
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

const namedIndex = (names: readonly string[], name: string | undefined): number =>
  name === undefined ? 0 : names.indexOf(name) + 1;
