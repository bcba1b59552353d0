import type { ConditionJson, PolicyFile, PolicyId, RuleJson } from '../../src/index.js';
import { createSupportPolicy } from '../../src/index.js';

/** The shipped rule file of a policy. */
export function shipped(slug: PolicyId): PolicyFile {
  const file = createSupportPolicy().files.find(({ policy }) => policy === slug);
  if (!file) throw new Error(`no rule file ${slug}`);
  return file;
}

/** A copy with other rules. */
export const withRules = (
  file: PolicyFile,
  change: (rules: readonly RuleJson[]) => readonly RuleJson[],
): PolicyFile => ({
  ...file,
  rules: change(file.rules),
});

/** A copy without a rule. */
export function without(file: PolicyFile, rule: string): PolicyFile {
  const removed = ruleOf(file, rule);
  return withRules(file, (rules) => rules.filter((each) => each !== removed));
}

/** A copy in which a rule is changed. */
export function changed(file: PolicyFile, rule: string, change: (rule: RuleJson) => RuleJson): PolicyFile {
  const old = ruleOf(file, rule);
  return withRules(file, (rules) => rules.map((each) => (each === old ? change(old) : each)));
}

/** A rule of a file. */
export function ruleOf(file: PolicyFile, rule: string): RuleJson {
  const found = file.rules.find(({ name }) => name === rule);
  if (!found) throw new Error(`no rule ${rule}`);
  return found;
}

/** A rule that says what another one says, in other cases or with another precedence or outcome. */
export function planted(
  like: RuleJson,
  changes: { name: string; priority?: number; conditions?: ConditionJson; outcome?: string },
): RuleJson {
  const { name, priority = like.priority, conditions = like.conditions, outcome = like.event.params.outcome } = changes;
  const event = { ...like.event, type: outcome, params: { ...like.event.params, outcome } };
  return { ...like, name, priority, conditions, event };
}
