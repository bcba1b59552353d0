/**
 * Arbitrary support cases for property tests with fast-check.
 *
 * @packageDocumentation
 */
import { type Arbitrary, boolean, constantFrom, integer, record } from 'fast-check';
import { parts as questions } from '../../case/encode.js';
import { type FactDefinition, facts } from '../../case/facts.js';
import { type FlatFacts, flatten, parseCase } from '../../case/parse.js';
import type { FactName, SupportCase } from '../../case/support-case.js';
import type { PolicyFile } from '../../policy-file.js';
import { aCase } from '../a-case.js';
import { scenarios } from '../scenarios.js';
import { type InstantRecipe, instantRecipes, instantsOf } from './instants.js';
import { thresholdsOf } from './thresholds.js';
import { valuesOf } from './values.js';

/** Which cases to make. */
export interface SupportCaseConstraints {
  /**
   * Whether every fact is known. `reopen`, `outage` and `script` ask questions of their own by being there:
   * a complete case has each of them whole or not at all, and `outage` whenever the need is such an analysis.
   * Default false: each fact may be absent.
   */
  readonly complete?: boolean | undefined;
  /** The facts and parts to make, the others being absent; of `reopen`, `outage` and `script` those named are there. */
  readonly pick?: readonly (keyof SupportCase)[] | undefined;
  /** Rule files that replace built-in ones: numbers and instants come near their thresholds too. */
  readonly rules?: readonly PolicyFile[] | undefined;
}

/**
 * Valid cases, partial unless they are asked to be complete. Numbers and instants like the places where an
 * answer changes: the effort cap and its neighbours, the ends of the months for reopening, opening and
 * closing times, due times, clock changes. A failing case shrinks towards one with few facts.
 *
 * @throws InvalidPolicyError with every problem of `rules`; RangeError for a name in `pick` that no case has
 * @example
 * fc.assert(
 *   fc.property(supportCase({ complete: true }), (c) => {
 *     expect(evaluateCase(c).coverage.missing).toEqual([]);
 *   }),
 * );
 */
export function supportCase(constraints: SupportCaseConstraints = {}): Arbitrary<SupportCase> {
  const { complete = false, pick, rules = [] } = constraints;
  const thresholds = thresholdsOf(rules);
  const ordinary = ordinaryFacts();
  const roots = new Set(facts.map(({ name }) => rootOf(name)));
  for (const name of pick ?? []) if (!roots.has(name)) throw new RangeError(`A case has no part “${name}”.`);
  const wanted = facts.filter(({ name }) => pick?.some((root) => root === rootOf(name)) ?? true);
  return record({
    values: record(byName(wanted, (fact) => valuesOf(fact, thresholds))),
    instants: instantRecipes(thresholds),
    // More than `sparse` means known, so that dense and sparse cases both come up and 0, where shrinking leads, is unknown.
    known: record(byName(wanted, () => integer({ min: 0, max: 99 }))),
    // Of ten: fewer than `usual` means the ordinary value, so that cases in which nothing else is wrong come up.
    odd: record(byName(wanted, () => integer({ min: 0, max: 9 }))),
    usual: constantFrom(0, 4, 8, 9),
    sparse: complete ? constantFrom(-1) : constantFrom(0, 10, 30, 60, 90),
    asked: record(
      Object.fromEntries(questions.map((part) => [part, pick ? constantFrom(pick.includes(part)) : boolean()])),
    ),
  }).map((drawn) => parseCase(assembled(wanted, { ...drawn, complete, ordinary })));
}

interface Drawn {
  readonly values: Readonly<Record<string, unknown>>;
  readonly instants: InstantRecipe;
  readonly known: Readonly<Record<string, number>>;
  readonly sparse: number;
  readonly odd: Readonly<Record<string, number>>;
  readonly usual: number;
  readonly complete: boolean;
  readonly ordinary: Readonly<Record<string, unknown>>;
  readonly asked: Readonly<Record<string, boolean>>;
}

const rootOf = (name: FactName): string => name.split('.')[0] ?? name;

const byName = <T>(wanted: readonly FactDefinition[], make: (fact: FactDefinition) => T): Record<string, T> =>
  Object.fromEntries(wanted.map((fact) => [fact.name, make(fact)]));

// Without what the effort cap depends on, so that cases come near it; instants are made in any case.
function ordinaryFacts(): FlatFacts {
  const cases = [scenarios.aReopening(), scenarios.anOutageAnalysis(), scenarios.aRepairScript(), aCase()];
  const capped: readonly string[] = ['effort.minutes', 'issue.performance'];
  const entries = cases.flatMap((each) => Object.entries(flatten(each)));
  return Object.fromEntries(entries.filter(([name]) => !capped.includes(name)));
}

function assembled(wanted: readonly FactDefinition[], drawn: Drawn): object {
  const { known, sparse, odd, usual, complete } = drawn;
  const drawnValue = (name: string): unknown =>
    ((odd[name] ?? 0) < usual ? drawn.ordinary[name] : undefined) ?? drawn.values[name];
  // An analysis is asked for by the need too, and is not decided without its part.
  const analysed = complete && drawnValue('request.need') === 'root-cause-analysis';
  const asked: Readonly<Record<string, boolean>> =
    analysed && wanted.some(({ name }) => rootOf(name) === 'outage') ? { ...drawn.asked, outage: true } : drawn.asked;
  const isKnown = (name: FactName): boolean => (known[name] ?? -1) > sparse && asked[rootOf(name)] !== false;
  const textOf = (name: FactName): string | undefined => (isKnown(name) ? String(drawnValue(name)) : undefined);
  const instants = instantsOf(drawn.instants, {
    country: textOf('customer.country'),
    timeZone: textOf('customer.timeZone'),
  });
  const result: Record<string, unknown> = {};
  for (const part of questions) if (asked[part] === true) result[part] = {};
  for (const { name } of wanted) {
    if (!isKnown(name)) continue;
    const [root = '', within] = name.split('.');
    const value = instants[name] ?? drawnValue(name);
    result[root] = within === undefined ? value : { ...Object(result[root]), [within]: value };
  }
  return result;
}
