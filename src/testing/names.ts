import clausesFile from '../../rules/clauses.json' with { type: 'json' };
import { facts } from '../case/facts.js';
import { suggestFact } from '../case/suggest-fact.js';
import { nearest } from '../case/suggestions.js';
import type { Decision } from '../decision.js';
import { modules } from '../policies/modules.js';
import { ruleFiles } from '../policies/rule-files.js';
import type { PolicyFile } from '../policy-file.js';

const undecided: readonly string[] = ['undetermined', 'not-applicable'];

/** What is wrong with an outcome that the decision's policy can never have; undefined for one that it can. */
export function misnamedOutcome({ policy }: Decision, outcome: string): string | undefined {
  const module = Object.values(modules).find(({ slug }) => slug === policy);
  const outcomes = [...(module?.outcomes ?? []), ...undecided];
  if (!module || outcomes.includes(outcome)) return undefined;
  return `The policy ${policy} has no outcome “${outcome}”.${meant(nearest(outcome, outcomes))} Its outcomes: ${outcomes.join(', ')}.`;
}

/** What is wrong with the name of a rule that no file has; undefined for one that a file has. */
export function misnamedRule({ policy }: Decision, rule: string, files: readonly PolicyFile[]): string | undefined {
  const names = files.flatMap(({ rules }) => rules.map(({ name }) => name));
  if (names.includes(rule)) return undefined;
  const own = files.flatMap((file) => (file.policy === policy ? file.rules.map(({ name }) => name) : []));
  const hint = files === ruleFiles ? ' Rules of your own are known by { files: policy.files } as second argument.' : '';
  return `There is no rule “${rule}”.${meant(nearest(rule, own) ?? nearest(rule, names))} Rules of ${policy}: ${own.join(', ')}.${hint}`;
}

/** What is wrong with the id of a clause that `rules/clauses.json` does not have. */
export function misnamedClause(clause: string): string | undefined {
  const ids = clausesFile.clauses.map(({ id }) => id);
  return ids.includes(clause) ? undefined : `There is no clause “${clause}”.${meant(nearest(clause, ids))}`;
}

/** What is wrong with names that are no facts. */
export function misnamedFacts(names: readonly string[]): string | undefined {
  const wrong = names.filter((name) => facts.every((fact) => fact.name !== name));
  if (wrong.length === 0) return undefined;
  return wrong.map((name) => `There is no fact “${name}”.${meant(suggestFact(name))}`).join('\n');
}

const meant = (suggestion: string | undefined): string =>
  suggestion === undefined ? '' : ` Did you mean “${suggestion}”?`;
