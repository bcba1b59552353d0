import { facts } from '../case/facts.js';
import type { FactName } from '../case/support-case.js';
import type { Decision } from '../decision.js';
import type { LoadedRule } from '../engine/load.js';
import { freeze } from '../freeze.js';
import type { Locale } from '../locales/locale.js';
import { assess, isApplicable } from './assess.js';
import type { CaseView } from './case-view.js';
import { explain } from './explain.js';
import { sameJson } from './json.js';
import type { PolicyModule } from './module.js';
import { useOfReadings } from './use-of-readings.js';
import { resolutionIds } from './vocabulary.js';

/** The decision of one policy, explained; without what depends on `options.assume`. */
export function decide<Outcome extends string, Details>(
  module: PolicyModule<Outcome, Details>,
  view: CaseView,
  locale: Locale,
): Decision<Outcome, Details> {
  const compiled = view.rules.policy(module.slug);
  const { file } = compiled.loaded;
  if (!isApplicable(compiled, view)) {
    return Object.freeze({
      policy: module.slug,
      policyVersion: file.version,
      outcome: 'not-applicable',
      strength: 'fact',
      reasons: nothing,
      possible: nothing,
      missing: nothing,
      incomplete: nothing,
      assumed: nothing,
      readings: nothing,
      resolutions: nothing,
      subjectToAgreement: null,
      details: freeze(module.none),
    });
  }
  const assessment = assess(module, view);
  const { outcome, possible, strength, missing, incomplete, details, rules, notes } = assessment;
  const { readings, restsOn } = useOfReadings(module, view, assessment);
  freeze(details);
  const explained = { view, details: Object(details), messages: file.messages, locale, notes, restsOn };
  return Object.freeze({
    policy: module.slug,
    policyVersion: file.version,
    outcome,
    strength,
    reasons: explain(rules, explained),
    possible: Object.freeze(possible),
    missing: Object.freeze(missing),
    incomplete: Object.freeze(incomplete),
    assumed: nothing,
    readings: freeze(readings),
    resolutions: resolutionsIn(rules, assessment.resolutions),
    subjectToAgreement: boughtElsewhere(view),
    details,
  });
}

const nothing: readonly never[] = Object.freeze([]);

function resolutionsIn(rules: readonly LoadedRule[], further: readonly string[]): readonly string[] {
  const named = new Set(further);
  for (const { resolutions } of rules) for (const id of resolutions) named.add(id);
  return named.size === 0 ? nothing : Object.freeze(resolutionIds.filter((id) => named.has(id)));
}

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
