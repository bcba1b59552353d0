import type { PolicyFile, RuleJson } from '../../../src/index.js';
import { clauseMutants, resolutionMutants } from './citation-mutants.js';
import { conditionMutants, type Names } from './condition-mutants.js';
import { type Mutant, replaced } from './mutant.js';
import { policyOf } from './policy-of.js';
import { settingMutants } from './setting-mutants.js';

const strengths = ['must', 'vendor-may', 'customer-may', 'fact'];

/** Every fault in a rule. */
export function ruleMutants(file: PolicyFile, rule: RuleJson, index: number, names: Names): readonly Mutant[] {
  const at = `/rules/${index}`;
  const params = `${at}/event/params`;
  const { outcome, strength, message, clauses, resolutions = [], details = {} } = rule.event.params;
  const others = (where: string, value: string, all: readonly string[]): readonly Mutant[] =>
    all.filter((each) => each !== value).map((each) => replaced(where, `${value} -> ${each}`, each));
  return [
    replaced('/rules', `without ${rule.name}`, file.rules.toSpliced(index, 1)),
    ...priorityMutants(file, rule, `${at}/priority`),
    ...conditionMutants(`${at}/conditions`, rule.conditions, names),
    ...others(`${at}/event/type`, rule.event.type, file.outcomes),
    ...others(`${params}/outcome`, outcome, file.outcomes),
    ...others(`${params}/strength`, strength, strengths),
    ...others(`${params}/message`, message, Object.keys(file.messages)).slice(0, 1),
    ...clauseMutants(file, `${params}/clauses`, clauses),
    ...resolutionMutants(`${params}/resolutions`, resolutions),
    ...Object.entries(details).flatMap(([name, value]) =>
      settingMutants(policyOf(file), name, `${params}/details/${name}`, value, names.parameters),
    ),
    ...Object.keys(details).map((name) => replaced(`${params}/details/${name}`, 'removed', undefined)),
  ];
}

// Before the next group of rules, and after the one that follows.
function priorityMutants({ rules }: PolicyFile, { priority }: RuleJson, at: string): readonly Mutant[] {
  const priorities = [...new Set(rules.map((each) => each.priority))].sort((a, b) => a - b);
  const place = priorities.indexOf(priority);
  const above = priorities[place + 1];
  const below = priorities[place - 1];
  return [
    ...(above === undefined ? [] : [replaced(at, `${priority} -> above ${above}`, above + 1)]),
    ...(below === undefined ? [] : [replaced(at, `${priority} -> below ${below}`, below - 1)]),
  ];
}
