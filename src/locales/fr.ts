import { decisions } from './fr/decisions.js';
import { facts } from './fr/facts.js';
import { layout } from './fr/layout.js';
import { phrases } from './fr/phrases.js';
import { values } from './fr/values.js';
import type { Words } from './locale.js';

/** French. */
export const fr: Words = {
  facts,
  values,
  phrases,
  decisions,
  layout,
  answers: { true: 'oui', false: 'non', 'not-applicable': 'sans objet' },
};
