import type { ConditionJson, PolicyFile } from 'support-policy';

// Facts that split every rule: bands of a number, and facts of which each value gets a rule of its own.
const bands: readonly ConditionJson[] = [
  { fact: 'effort.minutes', operator: 'lessThan', value: 100 },
  between(100, 240),
  between(240, 1000),
  { fact: 'effort.minutes', operator: 'greaterThanInclusive', value: 1000 },
];
const affiliations = bothValues('submitter.affiliation', 'customer', 'partner');
const workarounds = bothValues('issue.workaround', true, false);

function between(from: number, to: number): ConditionJson {
  return {
    all: [
      { fact: 'effort.minutes', operator: 'greaterThanInclusive', value: from },
      { fact: 'effort.minutes', operator: 'lessThan', value: to },
    ],
  };
}

function bothValues(fact: string, one: unknown, other: unknown): readonly ConditionJson[] {
  return [one, other].map((value) => ({ fact, operator: 'equal', value }));
}

const splits: Readonly<Record<Growth, readonly (readonly ConditionJson[])[]>> = {
  1: [],
  4: [bands],
  16: [bands, affiliations, workarounds],
};

/** How many times the rules of the built-in policy. */
export type Growth = 1 | 4 | 16;

/**
 * The same policy in so many times the rules: each rule becomes one per combination of further facts,
 * which together decide what it alone decided. Cases are decided alike, by rules of which all but one of
 * a combination fail at the last of their conditions.
 */
export function grown(files: readonly PolicyFile[], times: Growth): readonly PolicyFile[] {
  if (times === 1) return structuredClone(files);
  const combinations = splits[times].reduce<readonly (readonly ConditionJson[])[]>(
    (before, split) => before.flatMap((conditions) => split.map((condition) => [...conditions, condition])),
    [[]],
  );
  return files.map((file) => ({
    ...structuredClone(file),
    rules: file.rules.flatMap((rule) =>
      combinations.map((further, index) => ({
        ...rule,
        name: `${rule.name}-${index + 1}`,
        conditions: { all: [rule.conditions, ...further] },
      })),
    ),
  }));
}
