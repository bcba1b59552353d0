import type { ConditionJson } from '../policy-file.js';
import type { Contents } from './contents.js';
import type { Problems } from './problems.js';

/** Notes shared conditions that lead back to themselves. */
export function checkCircles(
  shared: Readonly<Record<string, ConditionJson>>,
  at: readonly (string | number)[],
  problems: Problems,
): void {
  const open = new Set<string>();
  const done = new Set<string>();
  const visit = (name: string): void => {
    if (open.has(name)) {
      problems.add([...at, name], 'circular-condition', 'leads back to itself', [...open, name].join(' -> '));
      return;
    }
    const condition = Object.hasOwn(shared, name) ? shared[name] : undefined;
    if (done.has(name) || !condition) return;
    open.add(name);
    references(condition).forEach(visit);
    open.delete(name);
    done.add(name);
  };
  Object.keys(shared).forEach(visit);
}

function references(condition: ConditionJson): readonly string[] {
  if (typeof condition !== 'object' || condition === null) return [];
  const nested = [condition.all, condition.any].flatMap((each) => (Array.isArray(each) ? each : []));
  const inner: readonly ConditionJson[] = condition.not ? [...nested, condition.not] : nested;
  return [...(typeof condition.condition === 'string' ? [condition.condition] : []), ...inner.flatMap(references)];
}

// Diagrams treat facts as independent of each other; these are not.
/** Notes facts that depend on each other where one file names both. */
export function checkCorrelated({ at, vocabulary, problems }: Contents, used: ReadonlySet<string>): void {
  const pairs = [
    ...vocabulary.ordered,
    ...[...vocabulary.facts].flatMap(([name, info]) =>
      info.kind === 'computed' ? info.from.map((from) => [name, from] as const) : [],
    ),
  ];
  for (const [one, other] of pairs) {
    if (used.has(one) && used.has(other)) {
      problems.add(
        at,
        'correlated-facts',
        `${one} and ${other} depend on each other: compare only one of them in a file`,
        one,
      );
    }
  }
}

/** Notes conditions of a policy on its own outcome. */
export function checkOwnOutcome({ shape, at, vocabulary, problems }: Contents, used: ReadonlySet<string>): void {
  for (const name of used) {
    const info = vocabulary.facts.get(name);
    if (info?.kind === 'outcome' && info.policy === shape.slug)
      problems.add(at, 'circular-condition', `${name} is what this file decides`, name);
  }
}
