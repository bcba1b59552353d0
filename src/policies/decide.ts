import { facts } from '../case/facts.js';
import type { FactName } from '../case/support-case.js';
import type { Decision, ReadingUse } from '../decision.js';
import { statusOf } from '../engine/trace.js';
import type { Locale } from '../locales/locale.js';
import { type Assessment, assess, possibleIn } from './assess.js';
import type { CaseView } from './case-view.js';
import { explain } from './explain.js';
import { freeze, sameJson } from './json.js';
import type { PolicyModule } from './module.js';
import { readingDefinitions, resolutionIds } from './vocabulary.js';

/** Whether a policy has something to say of a case. */
export function applies(module: PolicyModule<string, unknown>, view: CaseView): boolean {
  const { applies: condition } = view.rules.policy(module.slug).loaded;
  return condition === null || statusOf(condition, view) === 'met';
}

/** The outcome of one policy, not explained. */
export function outcomeOf<Outcome extends string>(
  module: PolicyModule<Outcome, unknown>,
  view: CaseView,
): Outcome | 'undetermined' | 'not-applicable' {
  return applies(module, view) ? possibleIn(module, view).outcome : 'not-applicable';
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
  const resolutions = new Set([...rules.flatMap((rule) => rule.resolutions), ...assessment.resolutions]);
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
    incomplete: assessment.lacking().filter((fact) => !missing.includes(fact)),
    assumed: [],
    readings,
    resolutions: resolutionIds.filter((id) => resolutions.has(id)),
    subjectToAgreement: boughtElsewhere(view),
    details,
  });
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

interface UseOfReadings<Outcome extends string> {
  readonly readings: readonly ReadingUse<Outcome>[];
  readonly restsOn: ReadonlyMap<string, readonly string[]>;
}

// Each reading is given its other values in turn, the others staying as they are.
function useOfReadings<Outcome extends string, Details>(
  module: PolicyModule<Outcome, Details>,
  view: CaseView,
  assessment: Assessment<Outcome, Details>,
): UseOfReadings<Outcome> {
  const restsOn = new Map<string, string[]>();
  const readings = readingDefinitions.flatMap(({ id, values }): readonly ReadingUse<Outcome>[] => {
    const value = view.reading(id);
    if (value === undefined || !dependsOn(module, view, id)) return [];
    const others = values.flatMap((each) => {
      return each.value === value ? [] : [{ value: each.value, ...assess(module, view.withReading(id, each.value)) }];
    });
    const alternatives = others.flatMap(({ value: other, outcome }) =>
      outcome === assessment.outcome ? [] : [{ value: other, outcome }],
    );
    const alsoChanges = changedIn(
      assessment,
      others.filter(({ outcome }) => outcome === assessment.outcome),
    );
    if (alternatives.length === 0 && alsoChanges.length === 0) return [];
    for (const rule of assessment.rules) {
      if (others.some(({ rules }) => !rules.includes(rule)))
        restsOn.set(rule.name, [...(restsOn.get(rule.name) ?? []), id]);
    }
    return [{ id, value, alternatives, alsoChanges }];
  });
  return { readings, restsOn };
}

function dependsOn(module: PolicyModule<string, unknown>, view: CaseView, id: string): boolean {
  if (module.computedFrom?.includes(id)) return true;
  for (const slot of view.rules.policy(module.slug).slots) {
    const variable = view.rules.space.variables[slot];
    if (variable?.name === `reading.${id}`) return true;
    if (variable?.info.kind === 'computed' && variable.info.readings.includes(id)) return true;
  }
  return false;
}

function changedIn<Outcome extends string, Details>(
  one: Assessment<Outcome, Details>,
  others: readonly Assessment<Outcome, Details>[],
): readonly string[] {
  const strength = others.some((other) => other.strength !== one.strength) ? ['strength'] : [];
  const names = Object.keys(Object(one.details)).filter((name) =>
    others.some((other) => !sameJson(detail(other, name), detail(one, name))),
  );
  return [...strength, ...names];
}

const detail = ({ details }: Assessment<string, unknown>, name: string): unknown => Reflect.get(Object(details), name);

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
