import { isPlainObject, ownKeys, property, unreadable } from '../case/untrusted.js';
import type { Problems } from './problems.js';

const forbidden = ['__proto__', 'constructor', 'prototype'];

// Deeper and wider than any rule file, so that hostile input is refused before it is walked.
const deepest = 40;
const mostValues = 200_000;

/**
 * A deep, frozen copy of plain JSON; anything else in it is a problem.
 */
export function copyJson(input: unknown, at: readonly (string | number)[], problems: Problems): unknown {
  let count = 0;
  let stopped = false;
  const stop = (value: unknown, path: readonly (string | number)[]): null => {
    if (!stopped) problems.add(path, 'too-complex', 'nested too deeply or too large', value);
    stopped = true;
    return null;
  };
  const refuse = (value: unknown, path: readonly (string | number)[], says: string): null => {
    problems.add(path, 'wrong-type', says, value);
    return null;
  };
  const visit = (value: unknown, path: readonly (string | number)[]): unknown => {
    count += 1;
    if (stopped || count > mostValues || path.length > at.length + deepest) return stop(value, path);
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    if (isList(value)) {
      const length = property(value, 'length');
      if (typeof length !== 'number') return refuse(value, path, 'cannot be read');
      if (length > mostValues) return stop(value, path);
      return Object.freeze(
        Array.from({ length }, (_, index) => visit(property(value, String(index)), [...path, index])),
      );
    }
    if (value === unreadable) return refuse(unreadable, path, 'cannot be read');
    if (isPlainObject(value)) return copyObject(value, path);
    return refuse(value, path, 'must be plain JSON');
  };
  const copyObject = (value: object, path: readonly (string | number)[]): unknown => {
    const keys = ownKeys(value);
    if (keys === unreadable) return refuse(unreadable, path, 'cannot be read');
    const entries = keys.flatMap((key): [string, unknown][] => {
      const each = property(value, key);
      if (forbidden.includes(key))
        problems.add([...path, key], 'unknown-key', `“${key}” is not a key of a rule file`, each);
      else if (each !== undefined) return [[key, visit(each, [...path, key])]];
      return [];
    });
    return Object.freeze(Object.fromEntries(entries));
  };
  return visit(input, at);
}

const isList = (value: unknown): value is readonly unknown[] => {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
};
