import type { ConditionScope } from './check-conditions.js';
import { checkNames } from './check-names.js';
import type { Contents } from './contents.js';

/** Checks the messages of a rule file: every locale, and no placeholder that nothing fills. */
export function checkMessages(
  { file, at, vocabulary, problems, shape }: Contents,
  { facts, parameters }: ConditionScope,
): void {
  for (const [code, texts] of Object.entries(file.messages)) {
    const path = [...at, 'messages', code];
    for (const locale of vocabulary.locales) {
      if (!Object.hasOwn(texts, locale)) problems.add(path, 'missing-locale', `has no text in “${locale}”`, texts);
    }
    for (const [locale, text] of Object.entries(texts)) {
      checkNames([locale], vocabulary.locales, [...path, locale], 'unknown-key', problems);
      const details = Object.keys(shape.details).map((name) => `detail.${name}`);
      checkNames(
        [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name),
        [...facts.keys(), ...parameters, ...details],
        [...path, locale],
        'unknown-placeholder',
        problems,
      );
    }
  }
}
