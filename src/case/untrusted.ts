import { describeReceived } from '../errors.js';
import { timeOfDate } from './instant.js';

/** What a getter or a proxy that throws gives. */
export const unreadable: unique symbol = Symbol('unreadable');

/** A list too long to be copied. */
export interface LongList {
  readonly length: number;
}

// Far above what any fact holds; what is longer is reported, not copied.
const longestList = 100;

// A class's prototype owns `constructor`, and so do those of Map, Error and the like; the one at the
// end of every chain owns it too, whichever frame it is from.
function isPlainPrototype(prototype: unknown, depth = 0): boolean {
  if (prototype === null) return true;
  if (typeof prototype !== 'object' || depth > 10) return false;
  const next: unknown = Object.getPrototypeOf(prototype);
  return next === null || (!Object.hasOwn(prototype, 'constructor') && isPlainPrototype(next, depth + 1));
}

/** Whether a value is an object of properties, no list and no instance of a class; throws nothing. */
export function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  try {
    return !Array.isArray(value) && isPlainPrototype(Object.getPrototypeOf(value));
  } catch {
    return false;
  }
}

/**
 * The object's own enumerable properties that have a text as their name, or {@link unreadable}.
 * Inherited and hidden properties are no data, and neither are symbols: JSON drops them as well.
 */
export function ownKeys(object: object): readonly string[] | typeof unreadable {
  try {
    return Object.keys(object);
  } catch {
    return unreadable;
  }
}

/** A property's value, or {@link unreadable}. Read a property once: a getter may answer differently the next time. */
export function property(object: object, key: string): unknown {
  try {
    return Reflect.get(object, key);
  } catch {
    return unreadable;
  }
}

function copyList(list: object): readonly unknown[] | LongList | typeof unreadable {
  const length = Number(property(list, 'length'));
  if (!Number.isSafeInteger(length) || length < 0) return unreadable;
  if (length > longestList) return { length };
  return Array.from({ length }, (_, index) => {
    const element = property(list, String(index));
    return typeof element === 'object' && element !== null ? {} : inertCopy(element);
  });
}

const inertFunction = (): void => {};

/**
 * A copy of a value that runs no foreign code when it is looked at: primitives as they are, dates as
 * dates, lists as lists of their primitives, an empty object or function for any other one.
 */
export function inertCopy(value: unknown): unknown {
  if (typeof value === 'function') return inertFunction;
  if (typeof value !== 'object' || value === null) return value;
  try {
    if (Array.isArray(value)) return copyList(value);
  } catch {
    return unreadable;
  }
  const time = timeOfDate(value);
  return time === null ? {} : new Date(time);
}

/** Whether a copy stands for a list too long to be copied. */
export function isLongList(copy: unknown): copy is LongList {
  return typeof copy === 'object' && copy !== null && !Array.isArray(copy) && 'length' in copy;
}

/** A value's {@link inertCopy} as text for `received`. */
export function describeCopy(copy: unknown): string {
  if (copy === unreadable) return 'unreadable';
  return isLongList(copy) ? `a list of ${copy.length}` : describeReceived(copy);
}
