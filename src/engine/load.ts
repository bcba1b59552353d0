import { nearest } from '../case/suggestions.js';
import type { Strength } from '../decision.js';
import { InvalidPolicyError } from '../errors.js';
import { freeze } from '../freeze.js';
import type { ConditionJson, PolicyFile } from '../policy-file.js';
import { checkContents } from './check-contents.js';
import { type Condition, ConditionParser, Conditions } from './conditions.js';
import { checkForm } from './load-form.js';
import { Problems } from './problems.js';
import { UniqueNames } from './unique-names.js';
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
  /** The keys that lead to the file. */
  readonly at: readonly (string | number)[];
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

/** A rule file from anywhere, with the keys that lead to it in the error's JSON pointers; or one that is known to be right. */
export type FileInput =
  | { readonly input: unknown; readonly at: readonly (string | number)[] }
  | { readonly checked: PolicyFile };

/**
 * Checks and parses rule files.
 *
 * @throws InvalidPolicyError with every problem of every file
 */
export function loadPolicies(
  inputs: readonly FileInput[],
  shapes: readonly PolicyShape[],
  vocabulary: Vocabulary,
): readonly LoadedPolicy[] {
  const problems = new Problems();
  const names = new UniqueNames();
  const conditions = new Conditions();
  const slugs = shapes.map(({ slug }) => slug);
  const loaded = inputs.flatMap((each) => {
    const at = 'checked' in each ? [] : each.at;
    const file = 'checked' in each ? freeze(each.checked) : checkForm(each.input, at, problems);
    if (!file) return [];
    const shape = shapes.find(({ slug }) => slug === file.policy);
    if (!shape) {
      const more = { allowed: slugs, suggestion: nearest(file.policy, slugs) };
      problems.add([...at, 'policy'], 'unknown-policy', 'no policy has this name', file.policy, more);
      return [];
    }
    const before = problems.found.length;
    names.take(file, at, problems);
    if (!('checked' in each)) checkContents({ file, shape, at, vocabulary, problems });
    return problems.found.length === before ? [parse(file, at, shape, conditions)] : [];
  });
  if (problems.found.length > 0) throw new InvalidPolicyError(problems.found);
  return loaded;
}

function parse(file: PolicyFile, at: LoadedPolicy['at'], { slug }: PolicyShape, conditions: Conditions): LoadedPolicy {
  const parameters = new Map(
    Object.entries(file.parameters ?? {}).map(([name, { value }]) => [`parameter.${name}`, value]),
  );
  const parser = new ConditionParser(file.conditions ?? {}, parameters, conditions);
  const rules = file.rules.map((rule): LoadedRule => {
    const { outcome, strength, clauses, resolutions = [], message, details = {} } = rule.event.params;
    return {
      name: rule.name,
      priority: rule.priority,
      condition: parser.rule(rule.conditions),
      outcome,
      strength: strengths[strength] ?? 'fact',
      clauses,
      resolutions,
      message,
      details,
    };
  });
  const condition = (json: ConditionJson): Condition => parser.condition(json);
  return {
    file,
    at,
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
