import fc from 'fast-check';
import { facts } from '../../../src/case/facts.js';
import type { SupportCase } from '../../../src/case/support-case.js';
import { readingValues } from '../../reference/readings.js';

/** Numbers on, just beside and between the thresholds that generated rules use. */
const numbers: readonly number[] = [0, 0.5, 59.99, 60, 60.01, 120, 239.99, 240, 240.01, 1000, 1e9];
/** Instants on, just beside and between the thresholds that generated rules use. */
const instants: readonly string[] = [
  '2026-01-31T23:59:59.999Z',
  '2026-02-01T00:00:00.000Z',
  '2026-02-01T00:00:00.001Z',
  '2026-04-29T12:00:00.000Z',
  '2026-04-30T22:30:00.000Z',
  '2026-05-31T22:30:00.000Z',
];

/** A fact that a generated rule may name. */
export interface RuleFact {
  readonly name: string;
  readonly kind: 'one' | 'list';
  readonly ordered: boolean;
  /** Values that a rule may compare it with; for a list, its possible members. */
  readonly literals: readonly unknown[];
  /** Whether it has finitely many values, so that it can be compared with another fact. */
  readonly finite: boolean;
}

const texts: Readonly<Record<string, readonly string[]>> = {
  country: ['FR', 'US', 'JP', 'MX'],
  'time-zone': ['Europe/Paris', 'Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati'],
  language: ['en', 'fr', 'pt-BR', 'zh-Hant'],
  text: ['CASE-1', 'CASE-2', ''],
};

const ownFacts = facts.map(({ name, type, values = [] }): RuleFact => {
  if (type === 'set') return { name, kind: 'list', ordered: false, literals: values, finite: true };
  if (type === 'number') return { name, kind: 'one', ordered: true, literals: [-1, ...numbers], finite: false };
  if (type === 'instant') return { name, kind: 'one', ordered: true, literals: instants, finite: false };
  return { name, kind: 'one', ordered: false, literals: texts[type] ?? values, finite: values.length > 0 };
});

const one = (name: string, literals: readonly unknown[], finite = true): RuleFact => ({
  name,
  kind: 'one',
  ordered: false,
  literals,
  finite,
});

/** Facts beyond the case's own. Months are counted in whole numbers, so fractions are thresholds between them. */
const otherFacts: readonly RuleFact[] = [
  ...['given.reopen', 'given.outage', 'given.script'].map((name) => one(name, [true, false])),
  ...Object.entries(readingValues).map(([id, values]) => one(`reading.${id}`, values)),
  one('derived.language', ['en', 'fr', 'pt', 'zh-Hant'], false),
  one('derived.agreedTarget', [true, false]),
  one('derived.coverage', ['covered', 'covered-with-limits', 'governed-by-agreement', 'not-covered']),
  { ...one('derived.monthsSinceClosure', [0, 0.5, 1, 2, 3, 4], false), ordered: true },
];

// A file must not compare instants that depend on each other, nor months beside what they are counted from.
const dependent: readonly string[] = [
  'submittedAt',
  'firstResponse.workStartedAt',
  'closure.closedAt',
  'reopen.requestedAt',
  'customer.timeZone',
];

/** Every fact that one file may compare together. */
export const independentFacts: readonly RuleFact[] = [
  ...ownFacts.filter(({ name }) => !dependent.includes(name)),
  ...otherFacts,
];
// Every other fact, where instants that follow each other are told apart by name.
const withInstants = (left: (name: string) => boolean): readonly RuleFact[] => [
  ...ownFacts.filter(({ name }) => !left(name)),
  ...otherFacts.filter(({ name }) => name !== 'derived.monthsSinceClosure'),
];

const isLater = (name: string): boolean => name.startsWith('firstResponse.') || name === 'reopen.requestedAt';

/** The same with instants in place of the months; those that follow them are left to the case. */
export const factsWithEarlierInstants: readonly RuleFact[] = withInstants(isLater);
/** The same with the instants that follow, those that they follow being left to the case. */
export const factsWithLaterInstants: readonly RuleFact[] = withInstants((name) =>
  ['submittedAt', 'closure.closedAt'].includes(name),
);

const valuesOf = ({ name, kind, literals }: RuleFact): fc.Arbitrary<unknown> => {
  if (kind === 'list') return fc.subarray([...literals]);
  if (name === 'effort.minutes') return fc.constantFrom(...numbers);
  // A language or country that no rule mentions.
  if (name === 'customer.language') return fc.constantFrom(...literals, 'nl', 'fr-CA', 'zh', 'zh-Hant-HK');
  if (name === 'customer.country') return fc.constantFrom(...literals, 'BR');
  return fc.constantFrom(...literals);
};

/** A case as flat facts, instants that depend on each other in their order. */
export type FlatCase = Readonly<Record<string, unknown>>;

/** Cases of which every fact is known. */
export const completeFacts: fc.Arbitrary<FlatCase> = fc
  .record(Object.fromEntries(ownFacts.map((fact) => [fact.name, valuesOf(fact)])))
  .map((flat) => {
    const [submitted = '', contacted, started] = inOrder(flat, 'submittedAt', [
      'firstResponse.contactedAt',
      'firstResponse.workStartedAt',
    ]);
    const [closed, requested] = inOrder(flat, 'closure.closedAt', ['reopen.requestedAt']);
    return {
      ...flat,
      submittedAt: submitted,
      'firstResponse.contactedAt': contacted,
      'firstResponse.workStartedAt': started,
      'closure.closedAt': closed,
      'reopen.requestedAt': requested,
    };
  });

function inOrder(flat: FlatCase, first: string, others: readonly string[]): readonly unknown[] {
  const earliest = [first, ...others].map((name) => String(flat[name])).sort()[0];
  const after = others.map((name) => flat[name]);
  return [earliest, ...after];
}

/** A case of these facts; parts without facts are there when named. */
export function nest(flat: FlatCase, parts: readonly string[] = []): SupportCase {
  const input: Record<string, unknown> = Object.fromEntries(parts.map((part) => [part, {}]));
  for (const [name, value] of Object.entries(flat)) {
    const [part = '', within] = name.split('.');
    input[part] = within === undefined ? value : { ...Object(input[part]), [within]: value };
  }
  return input;
}

/** Readings, each with any of its values. */
export const anyReadings = fc.record({
  'preview-coverage': fc.constantFrom(...readingValues['preview-coverage']),
  'preview-limits-apply-to': fc.constantFrom(...readingValues['preview-limits-apply-to']),
  'response-clock': fc.constantFrom(...readingValues['response-clock']),
  'unified-targets': fc.constantFrom(...readingValues['unified-targets']),
  downgrade: fc.constantFrom(...readingValues.downgrade),
  'cap-trigger': fc.constantFrom(...readingValues['cap-trigger']),
  'cap-exit': fc.constantFrom(...readingValues['cap-exit']),
  'japan-holidays': fc.constantFrom(...readingValues['japan-holidays']),
  'north-america': fc.constantFrom(...readingValues['north-america']),
  'non-english-24x7': fc.constantFrom(...readingValues['non-english-24x7']),
  'multi-area-on-standard': fc.constantFrom(...readingValues['multi-area-on-standard']),
  'professional-direct-continuation': fc.constantFrom(...readingValues['professional-direct-continuation']),
  'unified-not-reproducible': fc.constantFrom(...readingValues['unified-not-reproducible']),
  'vendor-updates': fc.constantFrom(...readingValues['vendor-updates']),
  'original-fix': fc.constantFrom(...readingValues['original-fix']),
  'three-months': fc.constantFrom(...readingValues['three-months']),
  weekend: fc.constantFrom(...readingValues.weekend),
});
