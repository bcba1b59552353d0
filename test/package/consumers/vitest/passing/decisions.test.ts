import { evaluateCase } from 'support-policy';
import { aCase, scenarios } from 'support-policy/testing';
import 'support-policy/testing/vitest';
import { describe, expect, test } from 'vitest';

describe('an isolated performance case with four hours spent', () => {
  const { fourHourCap } = evaluateCase(scenarios.anIsolatedPerformanceCase({ effort: { minutes: 240 } }));

  test('is closed', () => {
    expect(fourHourCap).toHaveOutcome('close-and-refer');
    expect(fourHourCap).toBeDecidedBy('performance-cap-used-up');
    expect(fourHourCap).toCite('prf-cap');
    expect(fourHourCap).not.toHaveOutcome('within-cap');
    expect({ fourHourCap }).toEqual({ fourHourCap: expect.toHaveOutcome('close-and-refer') });
  });

  test('fails a wrong expectation with the explanation', () => {
    const message = messageOf(() => expect(fourHourCap).toHaveOutcome('within-cap'));
    for (const part of ['within-cap', 'close-and-refer', 'performance-cap-used-up', 'effort.minutes', '240'])
      expect(message).toContain(part);
  });

  test('fails misspelt names, under not as well', () => {
    expect(() => expect(fourHourCap).not.toBeDecidedBy('performance-cap-used')).toThrow('performance-cap-used-up');
    expect(() => expect(fourHourCap).not.toCite('prf-cup')).toThrow('prf-cap');
    // @ts-expect-error an outcome of another policy
    expect(() => expect(fourHourCap).not.toHaveOutcome('covered')).toThrow('covered');
  });
});

test('a ticket without a stage is asked for it', () => {
  const { coverage } = evaluateCase(aCase({ service: { stage: undefined } }));
  expect(coverage).toHaveOutcome('undetermined');
  expect(coverage).toBeUndeterminedFor('service.stage');
});

function messageOf(action: () => void): string {
  try {
    action();
  } catch (error) {
    return String(error);
  }
  throw new Error('The matcher passed.');
}
