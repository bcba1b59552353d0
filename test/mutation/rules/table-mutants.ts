import type { DetailTableJson, PolicyFile, TableRowJson } from '../../../src/index.js';
import { clauseMutants, resolutionMutants } from './citation-mutants.js';
import { conditionMutants, type Names } from './condition-mutants.js';
import { type Mutant, replaced, shortened } from './mutant.js';
import { policyOf } from './policy-of.js';
import { settingMutants } from './setting-mutants.js';

/** Every fault in a table of details. */
export function tableMutants(
  file: PolicyFile,
  detail: string,
  table: DetailTableJson,
  names: Names,
): readonly Mutant[] {
  const at = `/tables/${detail}`;
  const { hitPolicy, outcomes, rows } = table;
  const other = hitPolicy === 'FIRST' ? 'COLLECT' : 'FIRST';
  return [
    replaced(`${at}/hitPolicy`, `${hitPolicy} -> ${other}`, other),
    ...limitMutants(`${at}/outcomes`, outcomes, file.outcomes),
    ...(rows.length === 1 ? [replaced(at, 'removed', undefined)] : shortened(`${at}/rows`, rows)),
    ...rows.slice(1).map((row, index) => {
      const swapped = rows.with(index, row).with(index + 1, rows[index] ?? row);
      return replaced(`${at}/rows`, `${index} after ${index + 1}`, swapped);
    }),
    ...rows.flatMap((row, index) => rowMutants(file, detail, row, `${at}/rows/${index}`, names)),
  ];
}

function limitMutants(at: string, limit: readonly string[] | undefined, all: readonly string[]): readonly Mutant[] {
  if (limit === undefined) {
    return all.map((outcome, index) => replaced(at, `not under ${outcome}`, all.toSpliced(index, 1)));
  }
  const missing = all.filter((outcome) => !limit.includes(outcome));
  return [
    ...shortened(at, limit),
    ...missing.map((outcome) => replaced(at, `with ${outcome}`, [...limit, outcome])),
    replaced(at, 'removed', undefined),
  ];
}

const rowMutants = (
  file: PolicyFile,
  detail: string,
  { conditions, value, clauses, resolutions = [] }: TableRowJson,
  at: string,
  names: Names,
): readonly Mutant[] => [
  ...conditionMutants(`${at}/conditions`, conditions, names),
  ...settingMutants(policyOf(file), detail, `${at}/value`, value, names.parameters),
  ...clauseMutants(file, `${at}/clauses`, clauses),
  ...resolutionMutants(`${at}/resolutions`, resolutions),
];
