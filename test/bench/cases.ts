import { type FactName, facts, parseCase, type SupportCase } from 'support-policy';
import { domains } from '../reference/domains.js';
import { createRandom, type Random } from './random.js';

/** How many cases every contestant decides. */
export const caseCount = 2000;

const day = 86_400_000;
const firstDay = Date.UTC(2026, 0, 1);

const places: readonly (readonly [country: string, timeZone: string])[] = [
  ['FR', 'Europe/Paris'],
  ['US', 'America/New_York'],
  ['CA', 'America/Toronto'],
  ['JP', 'Asia/Tokyo'],
  ['AU', 'Australia/Sydney'],
  ['IN', 'Asia/Kolkata'],
  ['BR', 'America/Sao_Paulo'],
];

// The parts whose presence asks a question of its own: without one, its policy has nothing to decide.
const optionalParts: readonly string[] = ['reopen', 'outage', 'script'];

const partOf = (fact: string): string => fact.split('.', 1)[0] ?? fact;

function instantsOf(random: Random): ReadonlyMap<string, string> {
  const submitted = firstDay + random.below(365 * 24 * 60) * 60_000;
  const contacted = submitted + random.below(2 * day);
  const closed = submitted + random.below(30 * day);
  const after: readonly (readonly [FactName, number])[] = [
    ['submittedAt', submitted],
    ['firstResponse.contactedAt', contacted],
    ['firstResponse.workStartedAt', contacted + random.below(day)],
    ['closure.closedAt', closed],
    ['reopen.requestedAt', closed + random.below(200 * day)],
  ];
  return new Map(after.map(([fact, at]) => [fact, new Date(at).toISOString()]));
}

function put(target: Record<string, unknown>, fact: string, value: unknown): void {
  const [first = fact, second] = fact.split('.');
  if (second === undefined) {
    target[first] = value;
    return;
  }
  const part: unknown = target[first];
  target[first] = { ...(typeof part === 'object' ? part : {}), [second]: value };
}

/** An input as JSON would bring it, every fact of it known; half of the cases have each of the optional parts. */
function completeInput(random: Random, index: number): object {
  const input: Record<string, unknown> = {};
  const instants = instantsOf(random);
  const [country, timeZone] = random.pick(places);
  const given = new Map<string, unknown>([
    ['id', `case-${index}`],
    ['customer.country', country],
    ['customer.timeZone', timeZone],
    ...instants,
  ]);
  const need = random.pick(domains.get('request.need') ?? []);
  given.set('request.need', need);
  // Who needs an analysis and tells of no outage leaves facts of it open.
  const isNeeded = (part: string): boolean => part === 'outage' && need === 'root-cause-analysis';
  const absent = optionalParts.filter((part) => random.next() < 0.5 && !isNeeded(part));
  for (const { name } of facts) {
    if (absent.includes(partOf(name))) continue;
    put(input, name, given.get(name) ?? random.pick(domains.get(name) ?? []));
  }
  return input;
}

/** The same input with four in ten of its facts left out; the optional parts stay, perhaps empty. */
function partialInput(random: Random, complete: object): object {
  const partial: Record<string, unknown> = {};
  for (const part of optionalParts) if (part in complete) partial[part] = {};
  for (const { name } of facts) {
    const [first = name, second] = name.split('.');
    const outer: unknown = Reflect.get(complete, first);
    const value: unknown =
      second !== undefined && typeof outer === 'object' && outer !== null ? Reflect.get(outer, second) : outer;
    if (value !== undefined && random.next() >= 0.4) put(partial, name, value);
  }
  return partial;
}

/** What the contestants decide. */
export interface Cases {
  /** Complete cases as JSON would bring them. */
  readonly inputs: readonly object[];
  /** The same, parsed. */
  readonly complete: readonly SupportCase[];
  /** The same with facts left out, parsed. */
  readonly partial: readonly SupportCase[];
  /** Cases that know nothing but their plan, parsed. */
  readonly planOnly: readonly SupportCase[];
}

/** Generates the inputs of complete cases. */
export function generateInputs(count: number, random: Random): readonly object[] {
  return Array.from({ length: count }, (_, index) => completeInput(random, index));
}

/** Generates cases, the same ones for the same seed. */
export function generateCases(count: number = caseCount, seed = 20_260_301): Cases {
  const random = createRandom(seed);
  const inputs = generateInputs(count, random);
  const plans = domains.get('plan') ?? [];
  return {
    inputs,
    complete: inputs.map(parseCase),
    partial: inputs.map((input) => parseCase(partialInput(random, input))),
    planOnly: plans.map((plan) => parseCase({ plan })),
  };
}
