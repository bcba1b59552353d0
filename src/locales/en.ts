import { decisions } from './en/decisions.js';
import { facts } from './en/facts.js';
import { layout } from './en/layout.js';
import { phrases } from './en/phrases.js';
import { values } from './en/values.js';
import type { Words } from './locale.js';

/** English. */
export const en: Words = {
  facts,
  values,
  phrases,
  decisions,
  layout,
  answers: { true: 'yes', false: 'no', 'not-applicable': 'not applicable' },
};
