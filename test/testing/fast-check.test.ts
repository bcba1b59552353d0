import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import fourHourCap from '../../rules/four-hour-cap.json' with { type: 'json' };
import { localDateOf, monthsBetween } from '../../src/business-hours/local-date.js';
import { flatten } from '../../src/case/parse.js';
import { evaluateCase, InvalidPolicyError, type PolicyFile, parseCase, type SupportCase } from '../../src/index.js';
import { supportCase } from '../../src/testing/fast-check/index.js';

const samples = (constraints?: Parameters<typeof supportCase>[0], count = 400): SupportCase[] =>
  fc.sample(supportCase(constraints), { numRuns: count, seed: 7 });

const partial = samples();
const complete = samples({ complete: true });
const minutesOf = (cases: readonly SupportCase[]): readonly number[] =>
  cases.flatMap(({ effort }) => effort?.minutes ?? []);

describe('supportCase', () => {
  test('makes valid cases, which survive JSON', () => {
    for (const made of [...partial, ...complete]) {
      expect(parseCase(JSON.parse(JSON.stringify(made)))).toStrictEqual(JSON.parse(JSON.stringify(made)));
      expect(Object.isFrozen(made)).toBe(true);
    }
  });

  test('makes partial cases of every density, and complete ones', () => {
    const sizes = partial.map((made) => Object.keys(flatten(made)).length);
    expect(Math.min(...sizes)).toBeLessThan(10);
    expect(Math.max(...sizes)).toBeGreaterThan(40);
    const missing = complete.flatMap((made) =>
      Object.values(evaluateCase(made)).flatMap((decision) => decision.missing),
    );
    expect(missing).toEqual([]);
  });

  test('has parts that ask questions whole, empty or not at all', () => {
    const reopened = partial.filter(({ reopen }) => reopen !== undefined);
    expect(reopened.length).toBeGreaterThan(50);
    expect(reopened.length).toBeLessThan(350);
    expect(partial.some(({ script }) => script !== undefined && Object.keys(script).length === 0)).toBe(true);
    expect(complete.flatMap(({ script }) => (script ? [Object.keys(script).length] : []))).toContain(3);
    expect(complete.every(({ script }) => script === undefined || Object.keys(script).length === 3)).toBe(true);
  });

  test('reaches every outcome that a complete case can have but few', () => {
    const found = new Set(
      samples({ complete: true }, 800).flatMap((made) =>
        Object.values(evaluateCase(made)).map(({ policy, outcome }) => `${policy} ${outcome}`),
      ),
    );
    for (const outcome of [
      'coverage covered',
      'coverage covered-with-limits',
      'four-hour-cap within-cap',
      'four-hour-cap close-and-refer',
      'four-hour-cap advisory-required',
      'reopen-eligibility may-reopen',
      'reopen-eligibility new-incident',
      'third-party full-support',
      'data-repair script-may-run',
      'root-cause-analysis may-be-provided',
      'severity-downgrade kept',
      'submission may-not-submit',
    ]) {
      expect(found).toContain(outcome);
    }
  });

  test('likes the cap and its neighbours, as the rule file sets it', () => {
    const cap = fourHourCap.parameters.capMinutes.value;
    for (const minutes of [0, cap, cap - 0.01, cap + 0.01, cap - 1, cap + 1])
      expect(minutesOf(complete)).toContain(minutes);
    const own: PolicyFile = {
      ...fourHourCap,
      parameters: { capMinutes: { ...fourHourCap.parameters.capMinutes, value: 1_000 } },
    };
    expect(minutesOf(samples({ rules: [own] }))).toContain(1_000);
    expect(minutesOf(samples({ rules: [own] }))).not.toContain(cap);
  });

  test('likes the end of the three months, on both sides', () => {
    const months = complete.flatMap(({ closure, reopen, customer }) => {
      const [closed, requested] = [Date.parse(String(closure?.closedAt)), Date.parse(String(reopen?.requestedAt))];
      const { timeZone } = customer ?? {};
      if (!Number.isFinite(closed) || !Number.isFinite(requested) || timeZone === undefined) return [];
      const between = (at: number): number => monthsBetween(localDateOf(closed, timeZone), localDateOf(at, timeZone));
      return [{ just: between(requested), before: between(requested - 60_000), after: between(requested + 60_001) }];
    });
    expect(months.some(({ just, before }) => just === 3 && before === 2)).toBe(true);
    expect(months.some(({ just, after }) => just === 2 && after === 3)).toBe(true);
  });

  test('likes due times, on both sides', () => {
    const margins = complete.flatMap((made) => {
      const { dueBefore } = evaluateCase(made).initialResponse.details;
      const { contactedAt } = made.firstResponse ?? {};
      return dueBefore === null ? [] : [Date.parse(String(contactedAt)) - Date.parse(dueBefore)];
    });
    expect(margins).toContain(0);
    expect(margins).toContain(-1);
    expect(margins).toContain(1);
  });

  test('makes only what is picked', () => {
    const picked = samples({ pick: ['plan', 'service', 'reopen'] });
    const roots = new Set(picked.flatMap((made) => Object.keys(made)));
    expect([...roots].sort()).toEqual(['plan', 'reopen', 'service']);
    expect(picked.every(({ reopen }) => reopen !== undefined)).toBe(true);
    expect(
      samples({ pick: ['closure', 'reopen'], complete: true }, 50).map((made) => Object.keys(made)),
    ).toContainEqual(['closure', 'reopen']);
  });

  test('shrinks a failing case to few facts', () => {
    const result = fc.check(
      fc.property(supportCase(), ({ customer }) => customer?.country !== 'JP'),
      { seed: 3, numRuns: 2_000 },
    );
    expect(result.failed).toBe(true);
    expect(Object.keys(flatten(result.counterexample?.[0] ?? {})).length).toBeLessThanOrEqual(3);
  });

  test('refuses rules that do not load, and parts that no case has', () => {
    expect(() => supportCase({ rules: [{ ...fourHourCap, outcomes: [] }] })).toThrow(InvalidPolicyError);
    expect(() => supportCase({ pick: JSON.parse('["effort.minutes"]') })).toThrow(RangeError);
  });
});
