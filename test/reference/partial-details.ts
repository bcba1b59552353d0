/** Details by name, as plain JSON. */
export type Details = Readonly<Record<string, unknown>>;

const agreed = (first: unknown, others: readonly unknown[]): unknown => {
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  if (!Array.isArray(first)) return others.every((other) => same(first, other)) ? first : null;
  return first.filter((entry: unknown) =>
    others.every((other) => Array.isArray(other) && other.some((each: unknown) => same(entry, each))),
  );
};

/** What several completions have in common: a scalar that all agree on, else null; the entries that every list holds. */
export const agreedDetails = (all: readonly Details[]): Details => {
  const [first = {}, ...others] = all;
  return Object.fromEntries(
    Object.entries(first).map(([name, value]) => [
      name,
      agreed(
        value,
        others.map((other) => other[name]),
      ),
    ]),
  );
};
