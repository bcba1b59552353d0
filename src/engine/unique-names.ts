import type { PolicyFile } from '../policy-file.js';
import type { Problems } from './problems.js';

/** The names that must be unique in the library, not only in their file. */
export class UniqueNames {
  readonly #policies = new Set<string>();
  readonly #rules = new Set<string>();
  readonly #parameters = new Set<string>();
  readonly #codes = new Set<string>();

  /** Notes a file's names, and as problems those that another file, or the file itself, has taken. */
  take(file: PolicyFile, at: readonly (string | number)[], problems: Problems): void {
    if (taken(this.#policies, file.policy)) {
      problems.add([...at, 'policy'], 'duplicate-policy', 'this policy was given before', file.policy);
    }
    for (const [index, { name }] of file.rules.entries()) {
      if (taken(this.#rules, name)) {
        problems.add([...at, 'rules', index, 'name'], 'duplicate-rule', 'another rule has this name', name);
      }
    }
    for (const name of Object.keys(file.parameters ?? {})) {
      if (taken(this.#parameters, name)) {
        problems.add(
          [...at, 'parameters', name],
          'duplicate-parameter',
          'another file has a parameter of this name',
          name,
        );
      }
    }
    for (const code of Object.keys(file.messages)) {
      if (taken(this.#codes, code)) {
        problems.add([...at, 'messages', code], 'duplicate-message', 'another file has a message of this code', code);
      }
    }
  }
}

function taken(names: Set<string>, name: string): boolean {
  const known = names.has(name);
  names.add(name);
  return known;
}
