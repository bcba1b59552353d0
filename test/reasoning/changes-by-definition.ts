import { type CaseDecisions, type FactName, facts, parseCase, type SupportPolicy } from '../../src/index.js';
import { type FlatCase, withFacts } from './flat-case.js';
import { otherValues, type ValueOfFact } from './values.js';

type Key = keyof CaseDecisions;
type Step = readonly [FactName, ValueOfFact];

const outcomeAfter = (by: SupportPolicy, key: Key, flat: FlatCase, steps: readonly Step[]): string =>
  by.outcomes(
    parseCase(
      withFacts(
        flat,
        steps.map(([fact, { sample }]) => [fact, sample]),
      ),
    ),
  )[key];

const isOutcome = (outcome: string): boolean => outcome !== 'undetermined' && outcome !== 'not-applicable';

function* setsOf(flat: FlatCase, names: readonly FactName[], size: number): Generator<readonly Step[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [index, name] of names.entries()) {
    for (const value of otherValues(name, flat.known[name]))
      for (const rest of setsOf(flat, names.slice(index + 1), size - 1)) yield [[name, value], ...rest];
  }
}

const properSubsets = (steps: readonly Step[]): Step[][] =>
  Array.from({ length: 2 ** steps.length - 1 }, (_, bits) => steps.filter((_step, at) => (bits >> at) % 2 === 1));

/** The sets of changes by definition: every set is tried, and every set within it. */
export function byDefinition(
  by: SupportPolicy,
  key: Key,
  flat: FlatCase,
  names: readonly FactName[],
  most: number,
): unknown[] {
  const mayChange = names.filter((name) => {
    const [part = ''] = name.split('.');
    return !['reopen', 'outage', 'script'].includes(part) || flat.parts.some((each) => each === part);
  });
  const inOrder = facts.flatMap(({ name }) => (mayChange.includes(name) ? [name] : []));
  const known = new Map<string, string>();
  const outcomeOf = (steps: readonly Step[]): string => {
    const id = JSON.stringify(steps);
    const outcome = known.get(id) ?? outcomeAfter(by, key, flat, steps);
    known.set(id, outcome);
    return outcome;
  };
  const found: unknown[] = [];
  for (let size = 1; size <= most; size += 1) {
    const ofSize: { readonly at: string; readonly set: unknown }[] = [];
    for (const steps of setsOf(flat, inOrder, size)) {
      const outcome = outcomeOf(steps);
      if (!isOutcome(outcome) || properSubsets(steps).some((subset) => outcomeOf(subset) === outcome)) continue;
      const changes = steps.map(([fact, { to }]) => ({ fact, from: flat.known[fact] ?? null, to }));
      // Facts come first in the order, values second.
      const at = steps.map(([fact]) => String(inOrder.indexOf(fact)).padStart(3, '0')).join();
      ofSize.push({ at, set: { changes, outcome } });
    }
    found.push(...ofSize.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ set }) => set));
  }
  return found;
}
