import type { ReadingUse } from '../decision.js';
import { isSupportPolicyError } from '../errors.js';
import { type Assessment, type Judgement, judge, strengthOf } from './assess.js';
import type { CaseView } from './case-view.js';
import { sameJson } from './json.js';
import type { PolicyModule } from './module.js';

/** The readings that a decision rests on. */
export interface UseOfReadings<Outcome extends string> {
  readonly readings: readonly ReadingUse<Outcome>[];
  /** By a rule's name, the readings without which it would not decide. */
  readonly restsOn: ReadonlyMap<string, readonly string[]>;
}

const none: UseOfReadings<never> = { readings: [], restsOn: new Map() };

/** Gives each reading its other values in turn, the others staying as they are, and looks at what changes. */
export function useOfReadings<Outcome extends string, Details>(
  module: PolicyModule<Outcome, Details>,
  view: CaseView,
  assessment: Assessment<Outcome, Details>,
): UseOfReadings<Outcome> {
  if (assessment.differs === 0 && !module.computedFrom) return none;
  const restsOn = new Map<string, string[]>();
  const readings: ReadingUse<Outcome>[] = [];
  for (const [id, { ways, values }] of view.answers.alternatives.readings) {
    if ((assessment.differs & ways) === 0 && !module.computedFrom?.readings.includes(id)) continue;
    const value = view.reading(id);
    if (value === undefined) continue;
    const others = values.flatMap(({ value: other, bit }) =>
      under(module, view, assessment, { id, value: other, bit }),
    );
    const alternatives = others.flatMap(({ value: other, judgement: { outcome } }) =>
      outcome === assessment.outcome ? [] : [{ value: other, outcome }],
    );
    const alsoChanges = changedIn(
      assessment,
      others.filter(({ judgement }) => judgement.outcome === assessment.outcome),
    );
    if (alternatives.length === 0 && alsoChanges.length === 0) continue;
    readings.push({ id, value, alternatives, alsoChanges });
    for (const rule of assessment.rules) {
      if (others.every(({ judgement }) => judgement.deciding.some(({ rules }) => rules.includes(rule)))) continue;
      restsOn.set(rule.name, [...(restsOn.get(rule.name) ?? []), id]);
    }
  }
  return { readings, restsOn };
}

interface Choice {
  readonly id: string;
  readonly value: string;
  readonly bit: number;
}

interface Other<Outcome extends string> {
  readonly value: string;
  readonly judgement: Judgement<Outcome>;
  /** Null where the outcome differs: then nobody asks how the details do. */
  readonly details: unknown;
}

// Nothing where the reading cannot change anything, nor where the rules have no answer under it.
function under<Outcome extends string, Details>(
  module: PolicyModule<Outcome, Details>,
  view: CaseView,
  assessment: Assessment<Outcome, Details>,
  { id, value, bit }: Choice,
): readonly Other<Outcome>[] {
  const asked = (assessment.differs & bit) !== 0;
  const other = view.withReading(id, value, bit);
  if (!asked && module.computedFrom?.from(other) === module.computedFrom?.from(view)) return [];
  try {
    const decidedAlike = other.answers.isAsBefore(view.rules.policy(module.slug).decision);
    const judgement = decidedAlike ? assessment : judge(module, other);
    const details = judgement.outcome === assessment.outcome ? assessment.detailsIn(other, judgement) : null;
    return [{ value, judgement, details }];
  } catch (error) {
    if (isSupportPolicyError(error) && error.code !== 'invalid-policy') return [];
    throw error;
  }
}

function changedIn<Outcome extends string, Details>(
  one: Assessment<Outcome, Details>,
  others: readonly Other<Outcome>[],
): readonly string[] {
  const strength = others.some(({ judgement }) => strengthOf(judgement) !== one.strength) ? ['strength'] : [];
  const names = Object.keys(Object(one.details)).filter((name) =>
    others.some((other) => !sameJson(detail(other, name), detail(one, name))),
  );
  return [...strength, ...names];
}

const detail = ({ details }: { readonly details: unknown }, name: string): unknown =>
  Reflect.get(Object(details), name);
