import { type LoadedPolicy, loadPolicies } from '../../src/engine/load.js';
import type { PolicyShape, Vocabulary } from '../../src/engine/vocabulary.js';
import type { ConditionJson, PolicyFile, PolicyId } from '../../src/index.js';

const whatever = { accepts: () => true, allowed: [] };
const shapeOf = (slug: PolicyId, outcomes: readonly string[]): PolicyShape => ({
  slug,
  outcomes,
  details: { note: { kind: 'scalar', ...whatever }, notes: { kind: 'list', ...whatever } },
});

/** A rule: what decides under which condition. */
export interface SmallRule {
  readonly name: string;
  readonly outcome: string;
  readonly when: ConditionJson;
  readonly priority?: number;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly resolutions?: readonly string[];
}

/** A rule file of these rules and what else it has. */
export const fileOf = (
  policy: PolicyId,
  rules: readonly SmallRule[],
  more: Partial<Pick<PolicyFile, 'applies' | 'conditions' | 'parameters' | 'tables'>> = {},
): PolicyFile => ({
  policy,
  version: '1.0.0',
  decides: 'Which one?',
  outcomes: [...new Set(rules.map(({ outcome }) => outcome))],
  hitPolicy: 'FIRST',
  rules: rules.map(({ name, outcome, when, priority = 1, details = {}, resolutions = [] }) => ({
    name,
    priority,
    conditions: { all: [when] },
    event: {
      type: outcome,
      params: { outcome, strength: 'fact', clauses: ['a-clause'], resolutions, message: name, details },
    },
  })),
  messages: Object.fromEntries(rules.map(({ name }) => [name, { en: 'So it is.' }])),
  ...more,
});

/** Checks and parses files as a caller's would be. */
export const load = (vocabulary: Vocabulary, ...files: readonly PolicyFile[]): readonly LoadedPolicy[] =>
  loadPolicies(
    files.map((input, index) => ({ input, at: ['rules', index] })),
    [shapeOf('coverage', ['open', 'closed', 'broken']), shapeOf('submission', ['accepted', 'refused'])],
    { ...vocabulary, clauses: new Set(['a-clause']), resolutions: new Set(['A1', 'A2', 'A3']) },
  );
