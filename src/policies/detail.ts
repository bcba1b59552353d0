import type { DetailShape } from '../engine/vocabulary.js';

/** A detail that rules or a table set to one value. */
export interface ScalarDetail<T> extends DetailShape {
  readonly kind: 'scalar';
  readonly name: string;
  readonly accepts: (value: unknown) => value is T;
}

/** A detail that rules or a table set to a list, in the order of its type. */
export interface ListDetail<T> extends DetailShape {
  readonly kind: 'list';
  readonly name: string;
  readonly accepts: (value: unknown) => value is T;
  readonly compare: (a: T, b: T) => number;
}

/** One of some texts, or null. */
export function oneOf<const T extends string>(name: string, ...values: readonly T[]): ScalarDetail<T> {
  return { kind: 'scalar', name, accepts: isOneOf(values), allowed: values };
}

/** Some of these texts, in this order. */
export function listOf<const T extends string>(name: string, ...values: readonly T[]): ListDetail<T> {
  return {
    kind: 'list',
    name,
    accepts: isOneOf(values),
    allowed: values,
    compare: (a, b) => values.indexOf(a) - values.indexOf(b),
  };
}

/** True or false. */
export function flag(name: string): ScalarDetail<boolean> {
  return { kind: 'scalar', name, accepts: (value) => typeof value === 'boolean', allowed: ['true', 'false'] };
}

/** A number of minutes. */
export function minutes(name: string): ScalarDetail<number> {
  const accepts = (value: unknown): value is number =>
    typeof value === 'number' && Number.isFinite(value) && value >= 0;
  return { kind: 'scalar', name, accepts, allowed: ['a number of minutes, at least 0'] };
}

/** One fixed value. */
export function constant<const T extends string | boolean>(name: string, only: T): ScalarDetail<T> {
  return { kind: 'scalar', name, accepts: (value): value is T => value === only, allowed: [String(only)] };
}

function isOneOf<T extends string>(values: readonly T[]): (value: unknown) => value is T {
  const all = new Set<unknown>(values);
  return (value): value is T => all.has(value);
}
