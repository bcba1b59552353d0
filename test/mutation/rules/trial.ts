import type { PolicyFile } from '../../../src/index.js';
import { AcceptanceTable, rowsOf } from './acceptance.js';
import { integrityKills } from './integrity.js';
import { type Mutant, mutated, nameOf } from './mutant.js';
import { mutantsOf } from './mutants.js';
import { completeRows, killedPlainly } from './plain-engine.js';
import { policyOf } from './policy-of.js';

/** What came of the faults in one rule file. */
export interface Trial {
  readonly tried: number;
  /** How many each kind of check told from the right file. */
  readonly killed: Readonly<Record<'loading' | 'rows' | 'json-rules-engine' | 'integrity', number>>;
  readonly survivors: readonly Mutant[];
  readonly names: ReadonlySet<string>;
}

/** Makes every fault in a rule file and asks the acceptance table whether it notices. */
export async function tryMutants(file: PolicyFile): Promise<Trial> {
  const slug = policyOf(file);
  const rows = rowsOf(slug);
  const table = new AcceptanceTable(slug, rows);
  const unhurt = table.kills(file);
  if (unhurt !== null) throw new Error(`${slug} fails its own table: ${unhurt}`);
  const complete = await completeRows(slug, file, rows);
  const mutants = mutantsOf(file);
  const names = new Set(mutants.map(nameOf));
  if (names.size !== mutants.length) throw new Error(`Two faults of ${slug} have one name.`);
  const killed = { loading: 0, rows: 0, 'json-rules-engine': 0, integrity: 0 };
  const survivors: Mutant[] = [];
  for (const mutant of mutants) {
    const changed = mutated(file, mutant);
    const killer = table.kills(changed);
    if (killer !== null) killed[killer === 'loading' ? killer : 'rows'] += 1;
    else if (integrityKills(changed) !== null) killed.integrity += 1;
    else if (concernsEngine(file, changed) && (await killedPlainly(slug, changed, complete)) !== null)
      killed['json-rules-engine'] += 1;
    else survivors.push(mutant);
  }
  return { tried: mutants.length, killed, survivors, names };
}

// What json-rules-engine is given.
const given = ({ conditions, rules }: PolicyFile): string =>
  JSON.stringify([
    conditions,
    rules.map(({ priority, conditions: own, event: { type, params } }) => [priority, own, type, params.outcome]),
  ]);

const concernsEngine = (file: PolicyFile, changed: PolicyFile): boolean => given(file) !== given(changed);
