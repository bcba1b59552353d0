import * as v from 'valibot';
import { inertCopy, isPlainObject, ownKeys, property, unreadable } from '../case/untrusted.js';
import type { ConditionJson, PolicyFile } from '../policy-file.js';
import { jsonPointer, type Problems } from './problems.js';

const nothingElse = v.never('unknown key');
const text = v.pipe(v.string(), v.nonEmpty('must not be empty'), v.maxLength(2000));
const texts = v.array(text);
// Conditions are checked apart: their form depends on the facts they name.
const conditions = v.custom<ConditionJson>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'must be a condition',
);
const number = v.pipe(v.number(), v.finite());

const parameter = v.objectWithRest({ value: number, unit: text, means: text, clauses: texts }, nothingElse);

const rule = v.objectWithRest(
  {
    name: text,
    priority: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
    conditions,
    event: v.objectWithRest(
      {
        type: text,
        params: v.objectWithRest(
          {
            outcome: text,
            strength: v.picklist(['must', 'vendor-may', 'customer-may', 'fact']),
            clauses: v.pipe(texts, v.minLength(1)),
            resolutions: v.optional(texts),
            message: text,
            details: v.optional(v.record(v.string(), v.unknown())),
          },
          nothingElse,
        ),
      },
      nothingElse,
    ),
  },
  nothingElse,
);

const table = v.objectWithRest(
  {
    hitPolicy: v.picklist(['FIRST', 'COLLECT']),
    outcomes: v.optional(v.pipe(texts, v.minLength(1))),
    rows: v.pipe(
      v.array(
        v.objectWithRest(
          { conditions, value: v.unknown(), clauses: v.pipe(texts, v.minLength(1)), resolutions: v.optional(texts) },
          nothingElse,
        ),
      ),
      v.minLength(1),
    ),
  },
  nothingElse,
);

const envelope = v.objectWithRest(
  {
    $schema: v.optional(v.string()),
    policy: text,
    version: text,
    decides: text,
    outcomes: v.pipe(texts, v.minLength(1)),
    hitPolicy: v.literal('FIRST'),
    applies: v.optional(conditions),
    parameters: v.optional(v.record(v.string(), parameter)),
    conditions: v.optional(v.record(v.string(), conditions)),
    rules: v.pipe(v.array(rule), v.minLength(1)),
    tables: v.optional(v.record(v.string(), table)),
    messages: v.record(v.string(), v.record(v.string(), text)),
  },
  nothingElse,
);

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
    if (!stopped) problems.add(path, 'too-complex', 'nested too deeply or too large', inertCopy(value));
    stopped = true;
    return null;
  };
  const refuse = (value: unknown, path: readonly (string | number)[], says: string): null => {
    problems.add(path, 'wrong-type', says, inertCopy(value));
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
    if (value === unreadable) return refuse(undefined, path, 'cannot be read');
    return isPlainObject(value) ? copyObject(value, path) : refuse(value, path, 'must be plain JSON');
  };
  const copyObject = (value: object, path: readonly (string | number)[]): unknown => {
    const keys = ownKeys(value);
    if (keys === unreadable) return refuse(undefined, path, 'cannot be read');
    const entries = keys.flatMap((key): [string, unknown][] => {
      const each = property(value, key);
      if (forbidden.includes(key))
        problems.add([...path, key], 'unknown-key', `“${key}” is not a key of a rule file`, inertCopy(each));
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

/** The envelope and the shape of rules and tables; null with every problem noted when it is not a rule file. */
export function checkForm(input: unknown, at: readonly (string | number)[], problems: Problems): PolicyFile | null {
  const before = problems.found.length;
  const copy = copyJson(input, at, problems);
  const unreadableAt = new Set(problems.found.slice(before).map(({ path }) => path));
  if (problems.found.slice(before).some(({ code }) => code === 'too-complex')) return null;
  const result = v.safeParse(envelope, copy);
  for (const issue of result.issues ?? []) {
    const keys = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
    const code = issue.type === 'never' ? 'unknown-key' : issue.received === 'undefined' ? 'missing-key' : 'wrong-type';
    const where = jsonPointer(keys);
    if (unreadableAt.has(jsonPointer([...at, ...keys]))) continue;
    const says =
      code === 'unknown-key'
        ? `unknown key “${keys.at(-1) ?? ''}”`
        : code === 'missing-key'
          ? 'is missing'
          : formMessage(issue.message, where);
    problems.add(
      [...at, ...keys],
      keys.at(-1) === 'priority' && code === 'wrong-type' ? 'bad-priority' : code,
      says,
      issue.input,
    );
  }
  // The copy, which is frozen, and not the schema's output, which is not.
  const isRuleFile = (value: unknown): value is PolicyFile => result.success && value === copy;
  return problems.found.length === before && isRuleFile(copy) ? copy : null;
}

const formMessage = (message: string, where: string): string => (where === '' ? `a rule file: ${message}` : message);
