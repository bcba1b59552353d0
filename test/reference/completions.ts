import type { FactName, SupportCase } from '../../src/case/support-case.js';
import type { Strength } from '../../src/decision.js';
import type { Candidates } from './domains.js';
import type { ThreeMonthsPassed } from './hand-written/verdict.js';
import { type Readings, type ReferenceKey, type ReferenceOptions, reference } from './hand-written.js';
import { threeMonthsPassedByTemporal } from './instants.js';
import type { Details } from './partial-details.js';

const setFact = (c: SupportCase, fact: FactName, value: unknown): void => {
  const [part = fact, name] = fact.split('.');
  if (name === undefined) {
    Reflect.set(c, part, value);
    return;
  }
  const existing: unknown = Reflect.get(c, part);
  const group = typeof existing === 'object' && existing !== null ? existing : {};
  Reflect.set(group, name, value);
  Reflect.set(c, part, group);
};

const isPossible = (c: SupportCase): boolean => {
  const closedAt = c.closure?.closedAt;
  const requestedAt = c.reopen?.requestedAt;
  if (closedAt === undefined || requestedAt === undefined) return true;
  return new Date(requestedAt).getTime() >= new Date(closedAt).getTime();
};

// The same few instants and zones come up in every completion of the other facts.
const rememberThreeMonths = (): ThreeMonthsPassed => {
  const known = new Map<string, boolean>();
  return (closedAt, requestedAt, timeZone, counted) => {
    const id = `${String(closedAt)} ${String(requestedAt)} ${timeZone}`;
    const passed = known.get(id) ?? threeMonthsPassedByTemporal(closedAt, requestedAt, timeZone, counted);
    known.set(id, passed);
    return passed;
  };
};

const mostCompletions = 1_000_000;

/** What the reference answers for one completion. */
export interface Completion {
  readonly outcome: string;
  readonly strength: Strength;
  readonly details: Details;
  /** The details as text, equal where they are. */
  readonly text: string;
}

/** One entry per completion, the last fact varying fastest; null where a completion contradicts itself. */
export const tryAll = (
  key: ReferenceKey,
  partial: SupportCase,
  unknowns: readonly Candidates[],
  readings: Readings,
  options: ReferenceOptions,
): (Completion | null)[] => {
  const count = unknowns.reduce((product, { values }) => product * values.length, 1);
  if (count === 0 || count > mostCompletions)
    throw new RangeError(`${key}: ${count} completions; give other candidates`);
  const counting = { threeMonthsPassed: rememberThreeMonths(), ...options };
  const completions: (Completion | null)[] = [];
  const seen = new Map<string, Completion>();
  const draft = structuredClone(partial);
  const visit = (at: number): void => {
    const unknown = unknowns[at];
    if (unknown !== undefined) {
      for (const value of unknown.values) {
        setFact(draft, unknown.fact, value);
        visit(at + 1);
      }
      return;
    }
    if (!isPossible(draft)) {
      completions.push(null);
      return;
    }
    const { outcome, strength, details } = reference[key](draft, readings, counting);
    const text = JSON.stringify(details);
    const id = `${outcome} ${strength} ${text}`;
    const completion = seen.get(id) ?? { outcome, strength, details: JSON.parse(text), text };
    seen.set(id, completion);
    completions.push(completion);
  };
  visit(0);
  return completions;
};
