import type { PolicyId } from '../../../src/index.js';
import { modules } from '../../../src/policies/modules.js';
import { decisionKeys } from '../../cases/table.js';
import { type Mutant, replaced, shortened } from './mutant.js';
import { otherReferences } from './values.js';

// What a detail can be, as far as its type lists it.
function allowedIn(policy: PolicyId, detail: string): readonly unknown[] {
  const shape = modules[decisionKeys[policy]].set.find(({ name }) => name === detail);
  const texts = shape?.allowed ?? [];
  if (texts.includes('true') || texts.includes('false')) return [true, false];
  return texts.filter((text) => !text.includes(' '));
}

const others = (at: string, value: unknown, all: readonly unknown[]): readonly Mutant[] =>
  all.filter((each) => each !== value).map((each) => replaced(at, `${String(value)} -> ${String(each)}`, each));

const languageHours = ['24x7', 'business-hours', 'translation-possible'];

/** Every fault in the value of a detail, as a rule or a row sets it. */
export function settingMutants(
  policy: PolicyId,
  detail: string,
  at: string,
  value: unknown,
  parameters: readonly string[],
): readonly Mutant[] {
  const allowed = allowedIn(policy, detail);
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    const missing = allowed.filter((each) => !list.includes(each));
    return [...shortened(at, list), ...missing.map((each) => replaced(at, `with ${String(each)}`, [...list, each]))];
  }
  if (typeof value === 'number') return [value - 1, value + 1].map((each) => replaced(at, `${value} -> ${each}`, each));
  if (typeof value !== 'object' || value === null) return others(at, value, allowed);
  if ('fact' in value) return [...otherReferences(at, value, parameters), ...others(at, 'a fact', allowed)];
  return Object.entries(value).flatMap(([key, each]) => [
    replaced(`${at}/${key}`, 'removed', undefined),
    ...(key === 'hours' ? others(`${at}/${key}`, each, languageHours) : []),
    ...(key === 'language' ? [replaced(`${at}/${key}`, 'any -> sw', 'sw')] : []),
  ]);
}
