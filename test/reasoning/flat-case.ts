import type { FactName, SupportCase } from '../../src/index.js';
import { facts } from '../../src/index.js';

/** Facts by name; the parts that a case has even without facts. */
export interface FlatCase {
  readonly known: Readonly<Partial<Record<FactName, unknown>>>;
  readonly parts: readonly ('reopen' | 'outage' | 'script')[];
}

/** A case with these facts. */
export function caseOf({ known, parts }: FlatCase): SupportCase {
  const result: Record<string, Record<string, unknown>> = {};
  const root: Record<string, unknown> = {};
  for (const part of parts) result[part] = {};
  for (const { name } of facts) {
    const value = known[name];
    const [first = '', second] = name.split('.');
    if (value === undefined) continue;
    if (second === undefined) root[first] = value;
    else result[first] = { ...result[first], [second]: value };
  }
  return { ...root, ...result };
}

/** The case with some facts changed. */
export const withFacts = (flat: FlatCase, changes: readonly (readonly [FactName, unknown])[]): SupportCase =>
  caseOf({ ...flat, known: { ...flat.known, ...Object.fromEntries(changes) } });
