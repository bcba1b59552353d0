import { evaluateCase } from 'support-policy';
import { aCase } from 'support-policy/testing';
import { expect, test } from 'vitest';
import 'support-policy/testing/vitest';

test('an ordinary case is covered, and the matcher fails where it should', () => {
  const { coverage } = evaluateCase(aCase());
  expect(coverage).toHaveOutcome('covered');
  expect(coverage).toBeDecidedBy(coverage.reasons[0].rule);
  expect(coverage).toCite(coverage.reasons[0].clauses[0]);
  expect(() => expect(coverage).toHaveOutcome('not-covered')).toThrow(/covered/);
});
