import { type Problem, wordsOf } from '../errors.js';
import { describeCopy, unreadable } from './untrusted.js';

/** What can be wrong with a case. */
export type CaseProblemCode =
  /** Not the kind of value that the fact holds; null is one, unknown facts are left out. */
  | 'wrong-type'
  /** A text that is none of the values allowed: an enumeration, a country, a time zone. */
  | 'unknown-value'
  /** A name that no fact has, or a fact at the wrong level. */
  | 'unknown-fact'
  /** A text or a `Date` that names no instant. */
  | 'invalid-instant'
  /** A text that is no language tag. */
  | 'invalid-language'
  /** A number below zero, NaN or infinite. */
  | 'out-of-range'
  /** A text or a list longer than allowed. */
  | 'too-long'
  /** An instant before the one that it follows, such as reopening before closing. */
  | 'too-early'
  /** A property that cannot be read: a getter or a proxy that throws. */
  | 'unreadable'
  /** There are further problems, which are not listed. */
  | 'too-many-problems';

/** A problem and where it is, name by name. */
export interface Finding {
  readonly segments: readonly (string | number)[];
  readonly problem: Problem;
}

/** What a finding says. */
export interface FindingText {
  readonly code: CaseProblemCode;
  readonly message: string;
  /** The inert copy of what stood there. */
  readonly received: unknown;
  readonly allowed?: readonly string[] | undefined;
  readonly suggestion?: string | undefined;
}

const longestSegment = 100;

const segmentText = (segment: string | number): string => {
  const text = String(segment);
  return text.length > longestSegment ? `${text.slice(0, longestSegment - 1)}…` : text;
};

/** A path as text: `submitter.roles.1`, and `''` for the case itself. */
function dotted(segments: readonly (string | number)[]): string {
  return segments.map(segmentText).join('.');
}

/** A problem with its path. */
export function finding(segments: readonly (string | number)[], text: FindingText): Finding {
  const { code, message, received, allowed, suggestion } = text;
  return {
    segments,
    problem: Object.freeze({
      path: dotted(segments),
      code,
      message: wordsOf(message, suggestion),
      received: describeCopy(received),
      ...(allowed === undefined ? {} : { allowed }),
      ...(suggestion === undefined ? {} : { suggestion }),
    }),
  };
}

/** The problem of a property that cannot be read. */
export function unreadableAt(segments: readonly (string | number)[]): Finding {
  return finding(segments, { code: 'unreadable', message: 'cannot be read: it throws', received: unreadable });
}
