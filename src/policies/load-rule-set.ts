import { property } from '../case/untrusted.js';
import { type FileInput, type LoadedPolicy, loadPolicies } from '../engine/load.js';
import { createRuleSet, type RuleSet } from '../engine/rule-set.js';
import type { PolicyShape } from '../engine/vocabulary.js';
import type { PolicyFile } from '../policy-file.js';
import { modules } from './modules.js';
import { type ResponseTargets, withAgreedTargets } from './response-targets.js';
import { ruleFiles } from './rule-files.js';
import { createVocabulary } from './vocabulary.js';

/** Rule files, loaded and compiled. */
export interface Rules {
  readonly loaded: readonly LoadedPolicy[];
  readonly set: RuleSet;
}

const shapes: readonly PolicyShape[] = Object.values(modules).map(({ slug, outcomes, set }) => ({
  slug,
  outcomes,
  details: Object.fromEntries(set.map((detail) => [detail.name, detail])),
}));

let builtIn: Rules | undefined;

/**
 * The built-in policies, some of them replaced.
 *
 * @param replacements - whole rule files
 * @throws InvalidPolicyError with every problem in the replacements, at `/rules/<index>/…`
 */
export function loadRuleSet(replacements: readonly PolicyFile[], targets: ResponseTargets): Rules {
  if (replacements.length === 0 && Object.keys(targets).length === 0) {
    builtIn ??= load([], {});
    return builtIn;
  }
  return load(replacements, targets);
}

function load(replacements: readonly PolicyFile[], targets: ResponseTargets): Rules {
  const vocabulary = createVocabulary(targets);
  const replaced = new Set<unknown>(
    replacements.map((file: unknown) => (typeof file === 'object' && file !== null ? property(file, 'policy') : null)),
  );
  const kept = ruleFiles.filter(({ policy }) => !replaced.has(policy));
  // Tests check the built-in files. The replacements come last: a name taken twice is then a problem of theirs.
  const inputs: readonly FileInput[] = [
    ...kept.map((checked) => ({ checked })),
    ...replacements.map((input, index) => ({ input, at: ['rules', index] })),
  ];
  const order = shapes.map(({ slug }) => slug);
  const loaded = [...loadPolicies(inputs, shapes, vocabulary)].sort(
    (a, b) => order.indexOf(a.slug) - order.indexOf(b.slug),
  );
  const adapted = loaded.map((policy) =>
    policy.slug === 'initial-response' ? withAgreedTargets(policy, targets) : policy,
  );
  const set = createRuleSet(adapted, vocabulary);
  for (const { slug } of loaded) if (replaced.has(slug)) set.policy(slug);
  return { loaded, set };
}
