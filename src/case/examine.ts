import { caseTree, type Part } from './case-tree.js';
import { checkValue } from './check-value.js';
import { checkTogether, type FlatFacts } from './chronology.js';
import type { FactDefinition } from './facts.js';
import { type Finding, finding, unreadableAt } from './problems.js';
import type { FactName, FactValue } from './support-case.js';
import { collectUnknownNames, mostListed } from './unknown-names.js';
import { inertCopy, isPlainObject, ownKeys, property, unreadable } from './untrusted.js';

/** What an input says, and what is wrong with it. */
export interface Examination {
  /** The facts that are right. */
  readonly facts: FlatFacts;
  /** The parts that the case has, also those without facts. */
  readonly parts: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

function notAPart(value: unknown, segments: readonly string[], part: Part): Finding {
  const received = inertCopy(value);
  if (received === unreadable) return unreadableAt(segments);
  const hint = value === null && segments.length > 0 ? ', and is left out when nothing of it is known' : '';
  const message = `must be a plain object of facts${hint}`;
  return finding(segments, { code: 'wrong-type', message, received, allowed: part.paths });
}

/** Reads an input once, property by property, and finds everything that is wrong with it; throws nothing. */
export function examine(input: unknown): Examination {
  const facts: Partial<Record<FactName, FactValue>> = {};
  const parts = new Set<string>();
  const findings: Finding[] = [];
  const unknownNames = collectUnknownNames();

  function readFact(definition: FactDefinition, value: unknown): void {
    if (value === undefined) return;
    const checked = checkValue(definition, value);
    if ('value' in checked) facts[definition.name] = checked.value;
    else findings.push(...checked.findings);
  }

  function readPart(value: unknown, segments: readonly string[], part: Part, ancestors: readonly object[]): void {
    if (value === undefined && segments.length > 0) return;
    if (!isPlainObject(value)) {
      findings.push(notAPart(value, segments, part));
      return;
    }
    const keys = ownKeys(value);
    if (keys === unreadable) {
      findings.push(unreadableAt(segments));
      return;
    }
    parts.add(segments.join('.'));
    const path = [...ancestors, value];
    const given = new Map<string, unknown>();
    const unknown: string[] = [];
    for (const key of keys) {
      if (part.facts.has(key) || part.parts.has(key)) given.set(key, property(value, key));
      else if (unknown.length <= mostListed) unknown.push(key);
    }
    for (const name of part.names) {
      const definition = part.facts.get(name);
      const inner = part.parts.get(name);
      if (definition !== undefined) readFact(definition, given.get(name));
      if (inner !== undefined) readPart(given.get(name), [...segments, name], inner, path);
    }
    for (const key of unknown) unknownNames.add(property(value, key), [...segments, key], path, part.paths);
  }

  readPart(input, [], caseTree(), []);
  for (const problem of checkTogether(facts)) findings.push({ segments: problem.path.split('.'), problem });
  return { facts, parts, findings: [...findings, ...unknownNames.findings()] };
}
