import type { Strength } from '../decision.js';
import type { LoadedRule } from './load.js';

/** What happens in one kind of case: the rules that decide together, none of them in a gap. */
export interface Verdict {
  readonly rules: readonly LoadedRule[];
  /** Null in a gap (no rules) and in a conflict (rules of one priority that disagree). */
  readonly outcome: string | null;
  readonly strength: Strength;
}

const weight = { fact: 0, 'customer-may': 1, 'vendor-may': 1, must: 2 } as const;

/** The strongest of the rules that decide together, or the weakest of those that decide in different completions. */
export function pickStrength(strengths: readonly Strength[], which: 'strongest' | 'weakest'): Strength {
  const sign = which === 'strongest' ? 1 : -1;
  return (
    strengths.reduce<Strength | undefined>(
      (best, each) => (best === undefined || sign * (weight[each] - weight[best]) > 0 ? each : best),
      undefined,
    ) ?? 'fact'
  );
}

/** What rules that hold together decide. */
export function verdictOf(rules: readonly LoadedRule[]): Verdict {
  const outcomes = new Set(rules.map(({ outcome }) => outcome));
  const [outcome] = outcomes;
  const strength = pickStrength(
    rules.map((rule) => rule.strength),
    'strongest',
  );
  return { rules, outcome: outcomes.size === 1 && outcome !== undefined ? outcome : null, strength };
}
