import type { Decision } from '../decision.js';
import { flag } from './detail.js';
import type { ModuleOf } from './module.js';

const isolationHelp = flag('isolationHelp');
const mayRedirect = flag('mayRedirect');

/** What help goes beyond the vendor's own software. */
export interface ThirdPartyDetails {
  /** Support helps to tell the environment from the custom application (`oss-isolate`). */
  readonly isolationHelp: boolean | null;
  /** The customer may be sent to the other software's own channels (`oss-redirect`). */
  readonly mayRedirect: boolean | null;
}

/** How far support goes where non-Microsoft technology is involved. */
export type ThirdPartyDecision = Decision<'full-support' | 'reasonable-support', ThirdPartyDetails>;

/** The policy `third-party`. */
export const thirdParty: ModuleOf<ThirdPartyDecision> = {
  slug: 'third-party',
  key: 'thirdParty',
  outcomes: ['full-support', 'reasonable-support'],
  set: [isolationHelp, mayRedirect],
  details: (view) => ({ isolationHelp: view.scalar(isolationHelp), mayRedirect: view.scalar(mayRedirect) }),
  none: { isolationHelp: null, mayRedirect: null },
};
