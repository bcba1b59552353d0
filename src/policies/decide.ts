import { facts } from '../case/facts.js';
import type { FactName } from '../case/support-case.js';
import type { Decision } from '../decision.js';
import { yes } from '../engine/diagram.js';
import { answersIn } from '../engine/evaluate.js';
import { freeze } from '../freeze.js';
import type { Locale } from '../locales/locale.js';
import { assess, outcomeIn } from './assess.js';
import type { CaseView } from './case-view.js';
import { explain } from './explain.js';
import { sameJson } from './json.js';
import type { PolicyModule } from './module.js';
import { useOfReadings } from './use-of-readings.js';
import { resolutionIds } from './vocabulary.js';

/** Whether a policy has something to say of a case. */
export function applies(module: PolicyModule<string, unknown>, view: CaseView): boolean {
  const { applies: diagram } = view.rules.policy(module.slug);
  if (diagram === null) return true;
  const answers = answersIn(view.rules.diagrams, diagram, view.situation);
  return answers.length === 1 && answers[0] === yes;
}

/** The outcome of one policy, not explained. */
export function outcomeOf<Outcome extends string>(
  module: PolicyModule<Outcome, unknown>,
  view: CaseView,
): Outcome | 'undetermined' | 'not-applicable' {
  return applies(module, view) ? outcomeIn(module, view) : 'not-applicable';
}

/** The decision of one policy, explained; without what depends on `options.assume`. */
export function decide<Outcome extends string, Details>(
  module: PolicyModule<Outcome, Details>,
  view: CaseView,
  locale: Locale,
): Decision<Outcome, Details> {
  const { file } = view.rules.policy(module.slug).loaded;
  const about = { policy: module.slug, policyVersion: file.version } as const;
  if (!applies(module, view)) return freeze({ ...about, ...notApplicable, details: module.none });
  const assessment = assess(module, view);
  const { outcome, possible, strength, details, rules } = assessment;
  const { readings, restsOn } = useOfReadings(module, view, assessment);
  const missing = assessment.missing();
  return freeze({
    ...about,
    outcome,
    strength,
    reasons: explain(rules, {
      view,
      details: Object(details),
      messages: file.messages,
      locale,
      notes: assessment.notes,
      restsOn,
    }),
    possible,
    missing,
    incomplete:
      missing.length === 0 ? assessment.lacking() : assessment.lacking().filter((fact) => !missing.includes(fact)),
    assumed: [],
    readings,
    resolutions: resolutionsIn([...rules.flatMap((rule) => rule.resolutions), ...assessment.resolutions]),
    subjectToAgreement: boughtElsewhere(view),
    details,
  });
}

function resolutionsIn(ids: readonly string[]): readonly string[] {
  if (ids.length === 0) return ids;
  const named = new Set(ids);
  return resolutionIds.filter((id) => named.has(id));
}

const notApplicable = {
  outcome: 'not-applicable',
  strength: 'fact',
  reasons: [],
  possible: [],
  missing: [],
  incomplete: [],
  assumed: [],
  readings: [],
  resolutions: [],
  subjectToAgreement: null,
} as const;

function boughtElsewhere(view: CaseView): boolean | null {
  const channel = view.supportCase.service?.purchaseChannel;
  return channel === undefined ? null : channel === 'other';
}

/**
 * The facts of `options.assume` without which anything in the decision would differ.
 *
 * @param without - the decision of the same case without one assumed fact
 */
export function assumedIn(
  decision: Decision,
  assumed: readonly FactName[],
  without: (fact: FactName) => Decision,
): readonly FactName[] {
  return facts.flatMap(({ name }) => (assumed.includes(name) && !sameJson(without(name), decision) ? [name] : []));
}
