import clausesFile from '../../rules/clauses.json' with { type: 'json' };
import readingsFile from '../../rules/readings.json' with { type: 'json' };
import { chronology } from '../case/chronology.js';
import { isCountry } from '../case/countries.js';
import { parts, positionOf } from '../case/encode.js';
import { facts } from '../case/facts.js';
import { isLanguageTag, languageKey } from '../case/language.js';
import type { FactValue } from '../case/support-case.js';
import { isTimeZone } from '../case/time-zones.js';
import { type Domain, subsets } from '../engine/domain.js';
import type { FactInfo, Vocabulary } from '../engine/vocabulary.js';
import { coverage } from './coverage.js';
import type { ResponseTargets } from './response-targets.js';
import { agreedTarget } from './response-targets.js';

/** The readings of `rules/readings.json`, in its order. */
export const readingDefinitions: readonly ReadingDefinition[] = readingsFile.readings;

/** A reading as its file describes it. */
export interface ReadingDefinition {
  readonly id: string;
  readonly ambiguity: string;
  readonly default: string;
  readonly values: readonly { readonly value: string; readonly short: Readonly<Record<string, string>> }[];
}

/** The ids of the fixed resolutions, in the order of their file. */
export const resolutionIds: readonly string[] = readingsFile.resolutions.map(({ id }) => id);

const finite = (values: readonly FactValue[]): Domain => ({ kind: 'finite', values });
const yesOrNo = finite([true, false]);

function domainOf({ type, values = [] }: (typeof facts)[number]): Domain {
  switch (type) {
    case 'boolean':
      return yesOrNo;
    case 'enum':
    case 'answer':
      return finite(values);
    case 'set':
      return finite(subsets(values.map(String)));
    case 'number':
      return { kind: 'number', integer: false };
    case 'instant':
      return { kind: 'instant' };
    case 'country':
      return { kind: 'text', accepts: isCountry, other: '' };
    case 'time-zone':
      return { kind: 'text', accepts: isTimeZone, other: '' };
    case 'language':
      return { kind: 'text', accepts: isLanguageTag, other: 'und' };
    case 'text':
      return { kind: 'text', accepts: () => true, other: '' };
  }
}

const given = (name: Parameters<typeof positionOf>[0], domain: Domain): FactInfo => ({
  kind: 'variable',
  domain,
  position: positionOf(name),
});

/** The facts that rules can use: the case's own, `given.*`, `reading.*` and `derived.*`. */
export function createVocabulary(targets: ResponseTargets): Vocabulary {
  const known: readonly (readonly [string, FactInfo])[] = [
    ...facts.map((fact) => [fact.name, given(fact.name, domainOf(fact))] as const),
    ...parts.map((part) => [`given.${part}`, given(`given.${part}`, yesOrNo)] as const),
    ...readingDefinitions.map(
      ({ id, values }) =>
        [`reading.${id}`, { kind: 'variable', domain: finite(values.map(({ value }) => value)), reading: id }] as const,
    ),
    [
      'derived.monthsSinceClosure',
      {
        kind: 'computed',
        domain: { kind: 'number', integer: true },
        from: ['customer.timeZone', 'closure.closedAt', 'reopen.requestedAt'],
        readings: ['three-months'],
      },
    ],
    [
      'derived.language',
      {
        kind: 'key',
        domain: { kind: 'text', accepts: (tag) => isLanguageTag(tag) && languageKey(tag) === tag, other: 'und' },
        of: 'customer.language',
        keyOf: languageKey,
      },
    ],
    ['derived.englishTag', { kind: 'value' }],
    [
      'derived.agreedTarget',
      {
        kind: 'function',
        domain: yesOrNo,
        from: ['plan', 'severity'],
        of: ([plan, severity]) => agreedTarget(targets, plan, severity) !== undefined,
      },
    ],
    ['derived.coverage', { kind: 'outcome', domain: finite(coverage.outcomes), policy: 'coverage' }],
  ];
  return {
    facts: new Map(known),
    clauses: new Set(clausesFile.clauses.map(({ id }) => id)),
    resolutions: new Set(resolutionIds),
    locales: ['en', 'fr'],
    ordered: chronology,
  };
}
