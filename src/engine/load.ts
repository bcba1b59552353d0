import { nearest } from '../case/suggestions.js';
import type { Strength } from '../decision.js';
import { InvalidPolicyError } from '../errors.js';
import type { ConditionJson, PolicyFile } from '../policy-file.js';
import { checkContents } from './check-contents.js';
import { type Condition, ConditionParser } from './conditions.js';
import { checkForm } from './load-form.js';
import { Problems } from './problems.js';
import type { PolicyShape, Vocabulary } from './vocabulary.js';

/** A rule, parsed. */
export interface LoadedRule {
  readonly name: string;
  readonly priority: number;
  readonly condition: Condition;
  readonly outcome: string;
  readonly strength: Strength;
  readonly clauses: readonly string[];
  readonly resolutions: readonly string[];
  /** The message's code. */
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** A row of a table, parsed. */
export interface LoadedRow {
  readonly condition: Condition;
  readonly value: unknown;
  readonly clauses: readonly string[];
  readonly resolutions: readonly string[];
}

/** A detail table, parsed. */
export interface LoadedTable {
  readonly hitPolicy: string;
  readonly limitedTo: readonly string[] | null;
  readonly rows: readonly LoadedRow[];
}

/** A rule file, checked and parsed. */
export interface LoadedPolicy {
  readonly file: PolicyFile;
  readonly slug: PolicyShape['slug'];
  readonly outcomes: readonly string[];
  /** Null: always applicable. */
  readonly applies: Condition | null;
  /** By precedence: highest priority first. */
  readonly rules: readonly LoadedRule[];
  readonly tables: ReadonlyMap<string, LoadedTable>;
  /** By fact name: `parameter.<name>`. */
  readonly parameters: ReadonlyMap<string, number>;
}

const strengths: Readonly<Record<string, Strength>> = {
  must: 'must',
  'vendor-may': 'vendor-may',
  'customer-may': 'customer-may',
  fact: 'fact',
};

/**
 * Checks and parses rule files.
 *
 * @param inputs - the files, each with the keys that lead to it in the error's JSON pointers
 * @throws InvalidPolicyError with every problem of every file
 */
export function loadPolicies(
  inputs: readonly { readonly input: unknown; readonly at: readonly (string | number)[] }[],
  shapes: readonly PolicyShape[],
  vocabulary: Vocabulary,
): readonly LoadedPolicy[] {
  const problems = new Problems();
  const seen = {
    policies: new Set<string>(),
    rules: new Set<string>(),
    parameters: new Set<string>(),
    codes: new Set<string>(),
  };
  const known = new Map<string, Condition>();
  const slugs = shapes.map(({ slug }) => slug);
  const loaded = inputs.flatMap(({ input, at }) => {
    const file = checkForm(input, at, problems);
    if (!file) return [];
    const shape = shapes.find(({ slug }) => slug === file.policy);
    if (!shape) {
      problems.add([...at, 'policy'], 'unknown-policy', 'no policy has this name', file.policy, {
        allowed: slugs,
        suggestion: nearest(file.policy, slugs),
      });
      return [];
    }
    if (seen.policies.has(file.policy))
      problems.add([...at, 'policy'], 'duplicate-policy', 'this policy was given before', file.policy);
    seen.policies.add(file.policy);
    const before = problems.found.length;
    checkContents({ file, shape, at, vocabulary, problems, seen });
    return problems.found.length === before ? [parse(file, shape, known)] : [];
  });
  if (problems.found.length > 0) throw new InvalidPolicyError(problems.found);
  return loaded;
}

function parse(file: PolicyFile, { slug }: PolicyShape, known: Map<string, Condition>): LoadedPolicy {
  const parameters = new Map(
    Object.entries(file.parameters ?? {}).map(([name, { value }]) => [`parameter.${name}`, value]),
  );
  const parser = new ConditionParser(file.conditions ?? {}, parameters, known);
  const rules = file.rules.map((rule): LoadedRule => {
    const { outcome, strength, clauses, resolutions = [], message, details = {} } = rule.event.params;
    return {
      name: rule.name,
      priority: rule.priority,
      condition: parser.rule(rule),
      outcome,
      strength: strengths[strength] ?? 'fact',
      clauses,
      resolutions,
      message,
      details,
    };
  });
  const condition = (conditions: ConditionJson): Condition => parser.condition(conditions);
  return {
    file,
    slug,
    outcomes: file.outcomes,
    applies: file.applies ? condition(file.applies) : null,
    rules: [...rules].sort((a, b) => b.priority - a.priority),
    tables: new Map(
      Object.entries(file.tables ?? {}).map(([name, { hitPolicy, outcomes, rows }]) => [
        name,
        {
          hitPolicy,
          limitedTo: outcomes ?? null,
          rows: rows.map((row) => ({
            condition: condition(row.conditions),
            value: row.value,
            clauses: row.clauses,
            resolutions: row.resolutions ?? [],
          })),
        },
      ]),
    ),
    parameters,
  };
}
