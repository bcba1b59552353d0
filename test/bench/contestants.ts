import { type SupportCase, type SupportPolicy, toFacts } from 'support-policy';
import { defaultReadings, referenceOutcomes } from '../reference/hand-written.js';
import { buildJsonLogic } from './json-logic.js';
import { eachKey, type Key, keys, type Outcomes } from './keys.js';

/** Somebody who decides cases, one after the other. */
export interface Contestant {
  readonly name: string;
  readonly count: number;
  /** The outcomes of the case at an index. */
  readonly decide: (index: number) => Outcomes | Promise<Outcomes>;
}

const notApplicable = 'not-applicable';

/** Plain ifs for the same nine policies: the practical limit. */
export function handWritten(cases: readonly SupportCase[]): Contestant {
  const decide = (index: number): Outcomes => referenceOutcomes(cases[index] ?? {}, defaultReadings);
  return { name: 'hand-written', count: cases.length, decide };
}

/** The outcomes of parsed cases. */
export function ownOutcomes(policy: SupportPolicy, cases: readonly SupportCase[], name = 'outcomes()'): Contestant {
  return { name, count: cases.length, decide: (index) => policy.outcomes(cases[index] ?? {}) };
}

/** Every rule's fact that a case does not have, because the part it belongs to is absent, is null. */
export function factsForPeers(policy: SupportPolicy, cases: readonly SupportCase[]): readonly Facts[] {
  const asked = new Set(policy.files.flatMap((file) => [...factsIn(file)]));
  return cases.map((supportCase) => {
    const known = toFacts(supportCase);
    return { ...Object.fromEntries([...asked].map((fact) => [fact, null])), ...known };
  });
}

type Facts = Readonly<Record<string, unknown>>;

function* factsIn(json: unknown): Generator<string> {
  if (typeof json !== 'object' || json === null) return;
  if ('fact' in json && typeof json.fact === 'string' && 'operator' in json) yield json.fact;
  for (const each of Object.values(json)) yield* factsIn(each);
}

/** The same rules in json-rules-engine: engines made once, facts computed beforehand. */
export function jsonRulesEngine(policy: SupportPolicy, facts: readonly Facts[]): Contestant {
  const engines = eachKey((key) => policy.toEngine(key));
  const run = async (key: Key, index: number): Promise<string> => {
    const { results } = await engines[key].run({ ...facts[index] });
    const outcome: unknown = results[0]?.event?.params?.['outcome'];
    return typeof outcome === 'string' ? outcome : notApplicable;
  };
  const decide = async (index: number): Promise<Outcomes> => {
    const found = eachKey(() => notApplicable);
    const outcomes: Record<Key, string> = { ...found };
    for (const key of keys) outcomes[key] = await run(key, index);
    return outcomes;
  };
  return { name: 'json-rules-engine', count: facts.length, decide };
}

/** The same rules in json-logic-engine, built; facts computed and nested beforehand. */
export function jsonLogicEngine(policy: SupportPolicy, facts: readonly Facts[]): Contestant {
  const nested = facts.map(nest);
  const built = keys.map((_, at) => {
    const file = policy.files[at];
    if (!file) throw new RangeError('Every decision has a rule file, in the same order.');
    return buildJsonLogic(file);
  });
  const logics = eachKey((key) => built[keys.indexOf(key)] ?? (() => notApplicable));
  const decide = (index: number): Outcomes => {
    const data = nested[index] ?? {};
    return {
      submission: String(logics.submission(data)),
      coverage: String(logics.coverage(data)),
      severityDowngrade: String(logics.severityDowngrade(data)),
      initialResponse: String(logics.initialResponse(data)),
      fourHourCap: String(logics.fourHourCap(data)),
      reopenEligibility: String(logics.reopenEligibility(data)),
      rootCauseAnalysis: String(logics.rootCauseAnalysis(data)),
      dataRepair: String(logics.dataRepair(data)),
      thirdParty: String(logics.thirdParty(data)),
    };
  };
  return { name: 'json-logic-engine', count: facts.length, decide };
}

function nest(facts: Facts): object {
  const nested: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(facts)) {
    const [first = name, second] = name.split('.');
    if (second === undefined) nested[first] = value;
    else nested[first] = { ...Object(nested[first]), [second]: value };
  }
  return nested;
}
