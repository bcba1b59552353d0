import { expect as jestExpect } from '@jest/globals';
import type { Arbitrary } from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { FactName, SupportCase } from '../../src/case/support-case.js';
import { evaluateCase } from '../../src/index.js';
import { supportCase } from '../../src/testing/fast-check/index.js';
import {
  aCase,
  assertOutcome,
  type CaseOverrides,
  type CoverageReport,
  createCoverage,
  type DeepPartialOrUndefined,
  scenarios,
} from '../../src/testing/index.js';
import type {} from '../../src/testing/jest.js';
import type {} from '../../src/testing/vitest.js';

describe('aCase', () => {
  test('takes any part of a case, and undefined at every depth', () => {
    expectTypeOf(aCase).parameter(0).toEqualTypeOf<CaseOverrides | undefined>();
    expectTypeOf(aCase()).toEqualTypeOf<SupportCase>();
    expectTypeOf<DeepPartialOrUndefined<{ a: { b: Date; c: string[] } }>>().toEqualTypeOf<{
      readonly a?: { readonly b?: Date | undefined; readonly c?: string[] | undefined } | undefined;
    }>();
    expectTypeOf<{ service: { stage: undefined }; plan: undefined }>().toExtend<CaseOverrides>();
    expectTypeOf<SupportCase>().toExtend<CaseOverrides>();
    expectTypeOf<{ plan: 'gold' }>().not.toExtend<CaseOverrides>();
    expectTypeOf<{ service: { stage: 'beta' } }>().not.toExtend<CaseOverrides>();
    expectTypeOf(scenarios.aPreview).toEqualTypeOf<(overrides?: CaseOverrides) => SupportCase>();
  });
});

describe('assertions', () => {
  const { coverage } = evaluateCase(aCase());

  test('assertOutcome takes the outcomes of the policy', () => {
    assertOutcome(coverage, 'undetermined');
    // @ts-expect-error an outcome of another policy
    assertOutcome(coverage, 'may-submit');
  });

  test('Vitest and Jest know the matchers and check outcomes and facts', () => {
    expect(coverage).toHaveOutcome('covered');
    expect(coverage).not.toBeDecidedBy('break-fix-in-plan', { files: [] });
    expect(coverage).toCite('prf-cap');
    expect(coverage).toBeUndeterminedFor('plan', 'service.stage');
    jestExpect(coverage).not.toHaveOutcome('covered');
    jestExpect(coverage).toBeDecidedBy('break-fix-in-plan');
    jestExpect(coverage).toCite('prf-cap');
    jestExpect(coverage).toBeUndeterminedFor('plan');
    // @ts-expect-error an outcome of another policy
    expect(coverage).toHaveOutcome('may-submit');
    // @ts-expect-error an outcome of another policy
    jestExpect(coverage).toHaveOutcome('may-submit');
    // @ts-expect-error not a fact
    expect(coverage).toBeUndeterminedFor('pln');
    // @ts-expect-error not a fact
    jestExpect(coverage).toBeUndeterminedFor('pln');
    expectTypeOf(expect(coverage).toHaveOutcome).returns.toEqualTypeOf<void>();
    expectTypeOf(expect(coverage).resolves.toHaveOutcome).returns.toEqualTypeOf<Promise<void>>();
    expectTypeOf(jestExpect(coverage).resolves.toHaveOutcome).returns.toEqualTypeOf<Promise<void>>();
    expectTypeOf(expect(coverage).toBeUndeterminedFor).parameters.toEqualTypeOf<FactName[]>();
  });

  test('a value of unknown type takes any outcome', () => {
    const unknown: unknown = coverage;
    expect(unknown).toHaveOutcome('covered');
    jestExpect(unknown).toHaveOutcome('covered');
  });
});

test('arbitraries and reports', () => {
  expectTypeOf(supportCase({ complete: true, pick: ['plan', 'reopen'] })).toEqualTypeOf<Arbitrary<SupportCase>>();
  // @ts-expect-error a case has no such part
  supportCase({ pick: ['effort.minutes'] });
  expectTypeOf(createCoverage().report()).toEqualTypeOf<CoverageReport>();
});
