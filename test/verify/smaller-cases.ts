import { parseCase, type SupportCase } from '../../src/index.js';

const isPart = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function withoutOne(input: Readonly<Record<string, unknown>>): Record<string, unknown>[] {
  return Object.entries(input).flatMap(([key, value]) => {
    const { [key]: _, ...others } = input;
    if (!isPart(value)) return [others];
    return Object.keys(value).length === 0 ? [] : withoutOne(value).map((inner) => ({ ...input, [key]: inner }));
  });
}

/** The case without each of its facts in turn; its parts stay. */
export const smallerCases = (supportCase: SupportCase): readonly SupportCase[] =>
  withoutOne({ ...supportCase }).map((each) => parseCase(each));

/** How many facts a case has. */
export const factCount = (value: unknown): number =>
  isPart(value) ? Object.values(value).reduce<number>((sum, each) => sum + factCount(each), 0) : 1;
