import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FactDefinition, facts } from '../../src/case/facts.js';
import { checkTogether, findProblems, flatten, parseCase } from '../../src/case/parse.js';
import { timeZoneNames } from '../../src/case/time-zone-names.js';
import { isTimeZone } from '../../src/case/time-zones.js';
import { isSupportPolicyError } from '../../src/errors.js';
import { isDeeplyFrozen } from './deeply-frozen.js';

const zones = [...timeZoneNames()].filter(isTimeZone);
const instants = fc.date({
  min: new Date('2026-01-01T00:00Z'),
  max: new Date('2026-12-31T00:00Z'),
  noInvalidDate: true,
});

function valuesOf({ type, values = [] }: FactDefinition): fc.Arbitrary<unknown> {
  if (type === 'set') return fc.array(fc.constantFrom(...values), { maxLength: 6 });
  if (values.length > 0) return fc.constantFrom(...values);
  if (type === 'number') return fc.double({ min: 0, noNaN: true, noDefaultInfinity: true });
  if (type === 'instant')
    return fc.oneof(
      instants,
      instants.map((date) => date.toISOString()),
    );
  if (type === 'country') return fc.constantFrom('FR', 'JP', 'US', 'CA', 'BR');
  if (type === 'time-zone') return fc.constantFrom(...zones);
  if (type === 'language') return fc.constantFrom('en', 'fr', 'pt-BR', 'zh-Hant', 'sv');
  return fc.string({ maxLength: 50 });
}

const flatCases = fc.record(Object.fromEntries(facts.map((fact) => [fact.name, valuesOf(fact)])), { requiredKeys: [] });

/** A case with the given facts; `order` decides which comes first. */
function nest(flat: Readonly<Record<string, unknown>>, reverse: boolean): object {
  const input: Record<string, Record<string, unknown> | unknown> = {};
  const entries = Object.entries(flat);
  for (const [name, value] of reverse ? entries.reverse() : entries) {
    const [part = '', within] = name.split('.');
    if (within === undefined) input[part] = value;
    else input[part] = { ...Object(input[part]), [within]: value };
  }
  return input;
}

const cases = fc.tuple(flatCases, fc.boolean()).map(([flat, reverse]) => nest(flat, reverse));

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    for (const inner of Object.values(value)) deepFreeze(inner);
    Object.freeze(value);
  }
  return value;
}

describe('any case of right facts', () => {
  test('parses, unless two of its instants are in the wrong order', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const { value, problems } = findProblems(input);
        expect(problems.every(({ code }) => code === 'too-early')).toBe(true);
        expect(value === null).toBe(problems.length > 0);
        if (value !== null) expect(checkTogether(flatten(value))).toEqual([]);
      }),
    );
  });

  test('is neither changed nor shared, and its copy is frozen', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const before = structuredClone(input);
        const { value } = findProblems(deepFreeze(input));
        expect(input).toEqual(before);
        expect(isDeeplyFrozen(value)).toBe(true);
      }),
    );
  });

  test('parses to the same after a round through JSON, and to itself', () => {
    fc.assert(
      fc.property(cases, (input) => {
        const { value } = findProblems(input);
        fc.pre(value !== null);
        expect(parseCase(value)).toBe(value);
        const again = parseCase(JSON.parse(JSON.stringify(value)));
        expect(again).toStrictEqual(value);
        expect(JSON.stringify(again)).toBe(JSON.stringify(value));
        expect(flatten(again)).toStrictEqual(flatten(value));
      }),
    );
  });

  test('does not depend on the order of its facts', () => {
    fc.assert(
      fc.property(flatCases, (flat) => {
        expect(JSON.stringify(findProblems(nest(flat, false)))).toBe(JSON.stringify(findProblems(nest(flat, true))));
      }),
    );
  });

  test('is refused at exactly the fact that is made wrong', () => {
    const wrong = fc.constantFrom(null, { a: 1 }, Symbol('x'), [[]], () => 0);
    fc.assert(
      fc.property(flatCases, fc.constantFrom(...facts), wrong, (flat, { name, type }, value) => {
        const { problems } = findProblems(nest({ ...flat, [name]: value }, false));
        const expected = type === 'set' && Array.isArray(value) ? `${name}.0` : name;
        expect(problems.filter(({ code }) => code !== 'too-early').map(({ path }) => path)).toEqual([expected]);
      }),
    );
  });
});

describe('any value at all', () => {
  const roots = facts.map(({ name }) => name.split('.')[0] ?? '');
  const within = facts.map(({ name }) => name.split('.')[1] ?? 'plan');
  const keys = fc.oneof(fc.constantFrom(...roots, ...within, '__proto__', 'constructor'), fc.string());
  const values = fc.oneof(
    fc.anything({ withDate: true, withMap: true, withBigInt: true, withSparseArray: true, withNullPrototype: true }),
    fc.dictionary(keys, fc.oneof(fc.jsonValue(), fc.dictionary(keys, fc.jsonValue()))),
    fc.jsonValue(),
  );

  test('parses or is refused with problems, never anything else', () => {
    fc.assert(
      fc.property(values, (input) => {
        try {
          expect(isDeeplyFrozen(parseCase(input))).toBe(true);
        } catch (error) {
          if (!isSupportPolicyError(error)) throw error;
          expect(error.issues.length).toBeGreaterThan(0);
          for (const { message, received } of error.issues) {
            expect(message).not.toBe('');
            expect(received.length).toBeLessThanOrEqual(100);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
