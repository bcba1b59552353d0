import type { PolicyFile } from '../policy-file.js';
import type { Problems } from './problems.js';
import type { PolicyShape, Vocabulary } from './vocabulary.js';

/** A rule file of the right form, and what it may say. */
export interface Contents {
  readonly file: PolicyFile;
  readonly shape: PolicyShape;
  /** The keys that lead to it. */
  readonly at: readonly (string | number)[];
  readonly vocabulary: Vocabulary;
  readonly problems: Problems;
}
