import { Problems } from '../engine/problems.js';
import { InvalidPolicyError } from '../errors.js';
import { type Locale, words } from '../locales/locale.js';

/** How decisions are laid out. */
export interface FormatOptions {
  /**
   * The language of all words; messages of the built-in rule files are rendered again in it.
   *
   * @defaultValue the locale in which the decision was made
   */
  readonly locale?: Locale | undefined;
  /**
   * `text` for a terminal: aligned, at most 100 characters wide where words allow, without colours.
   * `markdown` for a ticket: what came from the case is escaped.
   *
   * @defaultValue `'text'`
   */
  readonly format?: 'text' | 'markdown' | undefined;
}

const allowed: Readonly<Record<keyof FormatOptions, readonly string[]>> = {
  locale: Object.keys(words),
  format: ['text', 'markdown'],
};

/** @throws InvalidPolicyError with every problem, each at its JSON pointer */
export function checkFormatOptions(options: unknown): void {
  const problems = new Problems();
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    problems.add([], 'wrong-type', 'options must be an object', options);
    throw new InvalidPolicyError(problems.found);
  }
  for (const [key, value] of Object.entries(options)) checkOption(key, value, problems);
  if (problems.found.length > 0) throw new InvalidPolicyError(problems.found);
}

function checkOption(key: string, value: unknown, problems: Problems): void {
  if (!isOption(key)) {
    problems.add([key], 'unknown-key', `“${key.slice(0, 100)}” is not an option`, value, {
      allowed: Object.keys(allowed),
    });
  } else if (value !== undefined && !allowed[key].some((each) => each === value)) {
    problems.add([key], 'value-not-allowed', `is not a ${key}`, value, { allowed: allowed[key] });
  }
}

const isOption = (key: string): key is keyof FormatOptions => Object.hasOwn(allowed, key);
