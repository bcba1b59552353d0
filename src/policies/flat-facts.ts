import { freeze } from '../freeze.js';
import type { CaseView } from './case-view.js';

/** Every fact that is known, by the name under which rules use it. */
export function flatFactsOf(view: CaseView): Readonly<Record<string, unknown>> {
  const { flat, given, readings } = view.known;
  const derived = [...view.rules.vocabulary.facts.keys()].filter((name) => name.startsWith('derived.'));
  return freeze({
    ...flat,
    ...given,
    ...readings,
    ...Object.fromEntries(view.rules.parameters),
    ...Object.fromEntries(
      derived.flatMap((name) => {
        const value = view.valueOf(name);
        return value === undefined ? [] : [[name, value] as const];
      }),
    ),
  });
}
