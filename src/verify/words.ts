import type { ExampleOptions } from './report.js';

const grouped = /\B(?=(\d{3})+$)/g;

/** A count with its digits in groups of three. */
export const number = (count: number): string => String(count).replace(grouped, ',');

/** The options that an example needs, as the end of a sentence. */
export function describeOptions({ readings = {}, responseTargets }: ExampleOptions): string {
  const chosen = Object.entries(readings).map(([id, value]) => `the reading ${id} = ${value}`);
  const agreed = responseTargets ? ['an agreed response target'] : [];
  return `only with ${[...chosen, ...agreed].join(' and ')}`;
}
