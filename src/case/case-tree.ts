import { type FactDefinition, facts } from './facts.js';

/** A part of a case: its facts and the parts within it by their last name, and both in order. */
export interface Part {
  readonly names: readonly string[];
  /** The names with the path that leads to them. */
  readonly paths: readonly string[];
  readonly facts: ReadonlyMap<string, FactDefinition>;
  readonly parts: ReadonlyMap<string, Part>;
}

function partOf(definitions: readonly FactDefinition[], path: readonly string[]): Part {
  const own = new Map<string, FactDefinition>();
  const within = new Map<string, FactDefinition[]>();
  const names = new Set<string>();
  for (const definition of definitions) {
    const [name = '', ...further] = definition.name.split('.').slice(path.length);
    names.add(name);
    if (further.length === 0) own.set(name, definition);
    else within.set(name, [...(within.get(name) ?? []), definition]);
  }
  const parts = [...within].map(([name, inner]): [string, Part] => [name, partOf(inner, [...path, name])]);
  const paths = Object.freeze([...names].map((name) => [...path, name].join('.')));
  return { names: [...names], paths, facts: own, parts: new Map(parts) };
}

let tree: Part | undefined;

/** The case as a whole. */
export function caseTree(): Part {
  tree ??= partOf(facts, []);
  return tree;
}
