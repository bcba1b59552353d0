import { evaluateCase } from 'support-policy';
import { aCase, assertCoverage, createCoverage } from 'support-policy/testing';
import { afterAll, expect, test } from 'vitest';

const coverage = createCoverage();

afterAll(() => assertCoverage(coverage.report(), { rules: 80 }));

test('expects what the policy does not say', () => {
  expect(evaluateCase(aCase()).coverage).toHaveOutcome('not-covered');
});
