import { encode } from '../case/encode.js';
import { checkTogether, factsOf, parseCase } from '../case/parse.js';
import type { FactName, FactValue, SupportCase } from '../case/support-case.js';
import { InvalidCaseError } from '../errors.js';
import type { CheckedCall } from './checked-call.js';
import { Known } from './known.js';

/** What is known of a case, and which of it was only assumed. */
export interface Knowing {
  readonly known: Known;
  readonly assumed: readonly FactName[];
  /** The same without one assumed fact. */
  readonly without: (fact: FactName) => Known;
}

/**
 * Checks a case and fills in what is assumed.
 *
 * @throws InvalidCaseError with every problem of the case, or of the case and what is assumed taken together
 */
export function know(input: SupportCase, assume: SupportCase | null, call: CheckedCall): Knowing {
  const supportCase = parseCase(input);
  const said = factsOf(supportCase);
  const known = new Known(supportCase, said, call);
  if (assume === null) return { known, assumed: [], without: () => known };
  const { flat: own, given } = said;
  const assumedFacts: Readonly<Partial<Record<FactName, FactValue>>> = factsOf(assume).flat;
  const assumed = names(assumedFacts).filter((name) => own[name] === undefined);
  if (assumed.length === 0) return { known, assumed, without: () => known };
  const flat = { ...assumedFacts, ...own };
  const problems = checkTogether(flat);
  if (problems.length > 0) throw new InvalidCaseError(problems);
  return {
    known: new Known(together(assume, supportCase), { flat, given, encoded: encode(flat, given) }, call),
    assumed,
    without: (fact) => know(supportCase, parseCase(withoutFact(assume, fact)), call).known,
  };
}

const isName =
  (facts: object) =>
  (name: string): name is FactName =>
    Object.hasOwn(facts, name);

const names = (facts: Readonly<Partial<Record<FactName, FactValue>>>): readonly FactName[] =>
  Object.keys(facts).filter(isName(facts));

const isPart = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// The case wins, fact by fact.
function together(assume: SupportCase, supportCase: SupportCase): SupportCase {
  const merged: Record<string, unknown> = { ...assume, ...supportCase };
  for (const [name, part] of Object.entries(supportCase)) {
    const below: unknown = Reflect.get(assume, name);
    if (isPart(part) && isPart(below)) merged[name] = Object.freeze({ ...below, ...part });
  }
  return Object.freeze(merged);
}

function withoutFact(assume: SupportCase, fact: FactName): SupportCase {
  const [first = '', second] = fact.split('.');
  const part: unknown = Reflect.get(assume, first);
  return { ...assume, [first]: second !== undefined && isPart(part) ? { ...part, [second]: undefined } : undefined };
}
