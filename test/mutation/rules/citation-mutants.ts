import clausesFile from '../../../rules/clauses.json' with { type: 'json' };
import type { PolicyFile } from '../../../src/index.js';
import { type Mutant, replaced, shortened } from './mutant.js';

// A clause that decides something, but nothing in this file.
function strangeTo(file: PolicyFile): string {
  const text = JSON.stringify(file);
  return clausesFile.clauses.find(({ id, declarative }) => !declarative && !text.includes(`"${id}"`))?.id ?? '';
}

/** Clauses left out; of a single one, another in its place. */
export function clauseMutants(file: PolicyFile, at: string, clauses: readonly string[]): readonly Mutant[] {
  if (clauses.length !== 1) return shortened(at, clauses);
  const strange = strangeTo(file);
  return [replaced(at, `${clauses.join()} -> ${strange}`, [strange])];
}

/** Resolutions left out. */
export const resolutionMutants = (at: string, resolutions: readonly string[]): readonly Mutant[] =>
  resolutions.map((id, index) => replaced(at, `without ${id}`, resolutions.toSpliced(index, 1)));
