import type { DetailAnswer } from '../engine/compile-details.js';
import type { Diagram } from '../engine/diagram.js';
import type { Classes } from '../engine/evaluate.js';
import type { ListDetail, ScalarDetail } from './detail.js';
import { keyOf } from './json.js';

/** A key for what an answer sets: the same for answers that set the same. */
type Key = (values: readonly unknown[]) => unknown;

/** What all answers agree on, and the key of what they do not: null where they agree. */
export interface Agreement<T> {
  readonly value: T;
  readonly differ: Key | null;
}

type Settings = readonly DetailAnswer[];

/** The value that an answer sets a detail to. */
export function settingOf<T>(detail: ScalarDetail<T>, values: readonly unknown[]): T | null {
  for (const value of values) if (detail.accepts(value)) return value;
  return null;
}

/** The value in all answers; null when they differ. */
export function agreedValue<T>(detail: ScalarDetail<T>, [first, ...others]: Settings): Agreement<T | null> {
  const value = settingOf(detail, first?.values ?? []);
  const key = keyOf(value);
  return others.every(({ values }) => keyOf(settingOf(detail, values)) === key)
    ? { value, differ: null }
    : { value: null, differ: (values) => keyOf(settingOf(detail, values)) };
}

/** What every answer lists, in the order of the detail. */
export function agreedList<T>(detail: ListDetail<T>, settings: Settings): Agreement<readonly T[]> {
  const listed = new Map<unknown, { readonly value: T; readonly index: number; times: number; last: number }>();
  settings.forEach(({ values }, answer) => {
    for (const value of values) {
      if (!detail.accepts(value)) continue;
      const key = keyOf(value);
      const known = listed.get(key);
      if (!known) listed.set(key, { value, index: listed.size, times: 1, last: answer });
      else if (known.last < answer) {
        known.times += 1;
        known.last = answer;
      }
    }
  });
  const certain: T[] = [];
  for (const { value, times } of listed.values()) if (times === settings.length) certain.push(value);
  const differ = (values: readonly unknown[]): string => {
    const open = new Set<number>();
    for (const value of values) {
      const known = listed.get(keyOf(value));
      if (known && known.times < settings.length) open.add(known.index);
    }
    return [...open].sort((a, b) => a - b).join();
  };
  return { value: certain.sort(detail.compare), differ: certain.length < listed.size ? differ : null };
}

/** What the answers of one diagram differ in, detail by detail. */
export interface Difference {
  readonly answers: readonly Diagram[];
  readonly settings: Settings;
  readonly differ: Key;
}

/** Answers are alike when they set the same in every detail. */
export function classesOf(differences: readonly Difference[]): Classes {
  const classes = new Map<Diagram, number>();
  for (const { answers, settings, differ } of differences) {
    const keys = new Map<unknown, number>();
    const pairs = new Map<number, number>();
    answers.forEach((answer, index) => {
      const own = numberOf(keys, differ(settings[index]?.values ?? []));
      classes.set(answer, numberOf(pairs, (classes.get(answer) ?? 0) * answers.length + own));
    });
  }
  return (answer) => classes.get(answer) ?? 0;
}

function numberOf<Value>(numbers: Map<Value, number>, value: Value): number {
  const known = numbers.get(value) ?? numbers.size;
  numbers.set(value, known);
  return known;
}
