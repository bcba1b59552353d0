import type { ConditionJson, PolicyFile } from '../policy-file.js';
import type { Problems } from './problems.js';

// Far beyond what a policy needs, and compiled within seconds: shared conditions that use each other
// double with every step, and a number is cut into a region for every value it is compared with.
const mostComparisons = 100_000;
const mostValuesOfAFact = 1_000;

/** Refuses conditions too large to compile; the file's shared conditions must be free of circles. */
export function checkSize(file: PolicyFile, at: readonly (string | number)[], problems: Problems): void {
  const shared = file.conditions ?? {};
  const values = new Map<string, Set<unknown>>();
  const sizes = new Map<string, number>();
  const sizeOf = (condition: ConditionJson): number => {
    const { all, any, not, condition: name, fact, value } = condition;
    if (name !== undefined) return sizeOfShared(name);
    if (not) return sizeOf(not);
    const nested = all ?? any;
    if (nested) return nested.reduce((sum, each) => sum + sizeOf(each), 0);
    const found = values.get(fact ?? '') ?? new Set();
    values.set(fact ?? '', found);
    for (const each of Array.isArray(value) ? value : [value]) found.add(each);
    return 1;
  };
  const sizeOfShared = (name: string): number => {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    const condition = shared[name];
    const size = condition ? sizeOf(condition) : 0;
    sizes.set(name, size);
    return size;
  };
  const rows = Object.values(file.tables ?? {}).flatMap((table) => table.rows);
  const roots = [...file.rules, ...rows].map(({ conditions }) => conditions);
  const comparisons = roots.reduce((sum, each) => sum + sizeOf(each), 0);
  if (comparisons > mostComparisons) {
    problems.add(
      [...at, 'rules'],
      'too-complex',
      `shared conditions written out, there are more than ${mostComparisons} comparisons`,
      file.rules,
    );
  }
  for (const [fact, { size }] of values) {
    if (size > mostValuesOfAFact) {
      problems.add([...at, 'rules'], 'too-complex', `${fact} is compared with ${size} values`, file.rules);
    }
  }
}
