import type { PolicyId } from '../decision.js';
import { InvalidPolicyError } from '../errors.js';
import { type CompiledPolicy, compilePolicy } from './compile.js';
import { ConditionCompiler } from './compile-conditions.js';
import type { Condition } from './conditions.js';
import { type Diagram, Diagrams } from './diagram.js';
import { type Layout, layOut } from './layout.js';
import type { LoadedPolicy } from './load.js';
import { DiagramTooLarge } from './nodes.js';
import { Problems } from './problems.js';
import { createSpace, type Space } from './space.js';
import type { Vocabulary } from './vocabulary.js';

/** Policies compiled together, so that they share facts, cells and diagrams. */
export interface RuleSet {
  readonly vocabulary: Vocabulary;
  readonly space: Space;
  readonly diagrams: Diagrams;
  /** Of all policies, by fact name: `parameter.<name>`. */
  readonly parameters: ReadonlyMap<string, number>;
  readonly policy: (slug: PolicyId) => CompiledPolicy;
  /** The diagram of a condition that stands in one of the policies. */
  readonly diagramOf: (condition: Condition) => Diagram;
  /** A diagram laid out for walking, when it is first asked for. */
  readonly layoutOf: (diagram: Diagram) => Layout;
}

/** Every condition of a policy, rules by precedence first. */
export function conditionsOf({ applies, rules, tables }: LoadedPolicy): readonly Condition[] {
  return [
    ...(applies ? [applies] : []),
    ...rules.map(({ condition }) => condition),
    ...[...tables.values()].flatMap(({ rows }) => rows.map(({ condition }) => condition)),
  ];
}

/**
 * Sets up loaded policies. Each is compiled when it is first asked for.
 *
 * Asking throws `InvalidPolicyError` (`too-complex`) when its rules cannot be turned into a diagram of bounded size.
 */
export function createRuleSet(policies: readonly LoadedPolicy[], vocabulary: Vocabulary): RuleSet {
  const diagrams = new Diagrams();
  return compileIn(diagrams, createSpace(policies.flatMap(conditionsOf), vocabulary), policies, vocabulary);
}

/** Compiles two sets of policies so that their diagrams can be compared. */
export function createComparableRuleSets(
  before: readonly LoadedPolicy[],
  after: readonly LoadedPolicy[],
  vocabulary: Vocabulary,
): readonly [before: RuleSet, after: RuleSet] {
  const diagrams = new Diagrams();
  const space = createSpace([...before, ...after].flatMap(conditionsOf), vocabulary);
  return [compileIn(diagrams, space, before, vocabulary), compileIn(diagrams, space, after, vocabulary)];
}

function compileIn(
  diagrams: Diagrams,
  space: Space,
  policies: readonly LoadedPolicy[],
  vocabulary: Vocabulary,
): RuleSet {
  const compiled = new Map<PolicyId, CompiledPolicy>();
  const policy = (slug: PolicyId): CompiledPolicy => {
    const known = compiled.get(slug);
    if (known) return known;
    const loaded = policies.find((each) => each.slug === slug);
    if (!loaded) throw new TypeError(`No policy ${slug} was loaded.`);
    const fresh = compileOrRefuse(loaded, () => compilePolicy(loaded, diagrams, conditions, parameters));
    compiled.set(slug, fresh);
    return fresh;
  };
  const conditions = new ConditionCompiler(diagrams, space, vocabulary, policy);
  const parameters = new Map(policies.flatMap((each) => [...each.parameters]));
  const diagramOf = (condition: Condition): Diagram => conditions.condition(condition);
  const layouts = new Map<Diagram, Layout>();
  const layoutOf = (diagram: Diagram): Layout => {
    const known = layouts.get(diagram);
    if (known) return known;
    const layout = layOut(diagrams, diagram);
    layouts.set(diagram, layout);
    return layout;
  };
  return { vocabulary, space, diagrams, parameters, policy, diagramOf, layoutOf };
}

function compileOrRefuse(loaded: LoadedPolicy, compile: () => CompiledPolicy): CompiledPolicy {
  try {
    return compile();
  } catch (error) {
    if (!(error instanceof DiagramTooLarge)) throw error;
    const problems = new Problems();
    problems.add([...loaded.at, 'rules'], 'too-complex', 'the rules combine too many facts', loaded.file.rules);
    throw new InvalidPolicyError(problems.found);
  }
}
