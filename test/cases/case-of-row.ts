import { type PolicyOptions, parseCase, type SupportCase } from '../../src/index.js';
import type { Row } from './table.js';

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function merged(base: Record<string, unknown>, changes: Record<string, unknown>): Record<string, unknown> {
  const result = structuredClone(base);
  for (const [key, value] of Object.entries(changes)) {
    const before = result[key];
    result[key] = isPlainObject(before) && isPlainObject(value) ? merged(before, value) : structuredClone(value);
  }
  return result;
}

function remove(from: Record<string, unknown>, path: string): void {
  const [head = '', ...rest] = path.split('.');
  const part = from[head];
  if (rest.length > 0 && isPlainObject(part)) remove(part, rest.join('.'));
  else if (rest.length > 0 || !(head in from)) throw new Error(`nothing to remove at "${path}"`);
  else delete from[head];
}

/** The case that a row describes, made of its table's base. */
export function caseOf(base: Record<string, unknown>, row: Row): SupportCase {
  const input = merged(row.only ? {} : base, row.with ?? {});
  for (const path of row.without ?? []) remove(input, path);
  return parseCase(input);
}

/** The options that a row asks for. */
export function optionsOf({ options: { assume, ...others } = {} }: Row): PolicyOptions {
  return assume === undefined ? others : { ...others, assume: parseCase(assume) };
}
