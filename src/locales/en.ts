import { facts } from './en/facts.js';
import { phrases } from './en/phrases.js';
import { values } from './en/values.js';
import type { Words } from './locale.js';

/** English. */
export const en: Words = {
  facts,
  values,
  phrases,
  answers: { true: 'yes', false: 'no', 'not-applicable': 'not applicable' },
};
