import type { PolicyFile } from '../../../src/index.js';
import { clauseMutants } from './citation-mutants.js';
import { conditionMutants, type Names } from './condition-mutants.js';
import { type Mutant, replaced } from './mutant.js';
import { ruleMutants } from './rule-mutants.js';
import { tableMutants } from './table-mutants.js';

/** Every fault that is tried in a rule file. Texts are not: words and units decide nothing. */
export function mutantsOf(file: PolicyFile): readonly Mutant[] {
  const { outcomes, applies, parameters = {}, conditions = {}, rules, tables = {} } = file;
  const names: Names = { shared: Object.keys(conditions), parameters: Object.keys(parameters) };
  return [
    ...outcomes.slice(1).map((outcome, index) => {
      const swapped = outcomes.with(index, outcome).with(index + 1, outcomes[index] ?? outcome);
      return replaced('/outcomes', `${outcome} before ${outcomes[index]}`, swapped);
    }),
    ...(applies ? [replaced('/applies', 'removed', undefined), ...conditionMutants('/applies', applies, names)] : []),
    ...Object.entries(parameters).flatMap(([name, { value, clauses }]) => [
      ...[value - 1, value + 1].map((each) => replaced(`/parameters/${name}/value`, `${value} -> ${each}`, each)),
      ...clauseMutants(file, `/parameters/${name}/clauses`, clauses),
    ]),
    ...Object.entries(conditions).flatMap(([name, each]) => conditionMutants(`/conditions/${name}`, each, names)),
    ...rules.flatMap((rule, index) => ruleMutants(file, rule, index, names)),
    ...Object.entries(tables).flatMap(([detail, table]) => tableMutants(file, detail, table, names)),
  ];
}
