import { type Finding, finding } from './problems.js';
import { suggestFact } from './suggest-fact.js';
import { inertCopy, isPlainObject, ownKeys, property, unreadable } from './untrusted.js';

/** The most unknown names that are listed, and how deep they are followed. */
export const mostListed: number = 100;
const deepest = 8;
const longestCompared = 200;

/** Collects names that no fact has: one finding for each leaf of an unknown object. */
export interface UnknownNames {
  /**
   * @param ancestors - the objects that lead to the value, so that one within itself is not followed again
   * @param allowed - the names that its part of the case has
   */
  add(value: unknown, segments: readonly string[], ancestors: readonly object[], allowed: readonly string[]): void;
  /** What was found, at most {@link mostListed} and a last one that says that there are more. */
  findings(): readonly Finding[];
}

/** A collector; one for each examination, as it counts. */
export function collectUnknownNames(): UnknownNames {
  const found: Finding[] = [];
  let isCut = false;

  const add: UnknownNames['add'] = (value, segments, ancestors, allowed) => {
    if (found.length >= mostListed) {
      isCut = true;
      return;
    }
    if (isPlainObject(value) && segments.length < deepest && !ancestors.includes(value)) {
      const keys = ownKeys(value);
      if (keys !== unreadable && keys.length > 0) {
        for (const key of keys) {
          if (isCut) return;
          add(property(value, key), [...segments, key], [...ancestors, value], allowed);
        }
        return;
      }
    }
    const path = segments.join('.');
    found.push(
      finding(segments, {
        code: 'unknown-fact',
        message: 'no fact has this name',
        received: inertCopy(value),
        allowed,
        suggestion: path.length > longestCompared ? undefined : suggestFact(path),
      }),
    );
  };

  function findings(): readonly Finding[] {
    if (!isCut) return found;
    const message = `has more names that no fact has than the ${mostListed} listed`;
    return [...found, finding([], { code: 'too-many-problems', message, received: {} })];
  }

  return { add, findings };
}
