import { describe, expect, it } from 'vitest';
import { createSupportPolicy, type PolicyFile, type SupportCase } from '../../src/index.js';

const start = '2026-01-01T00:00:00.000Z';
const middle = '2026-06-01T00:00:00.000Z';

/** A policy in place of data repair: before the start, then before the middle, then from it on. */
function periodsOf(fact: string): PolicyFile {
  const rule = (name: string, outcome: string, priority: number, condition: { operator: string; value: string }) => ({
    name,
    priority,
    conditions: { all: [{ fact, ...condition }] },
    event: { type: outcome, params: { outcome, strength: 'fact', clauses: ['dat-script-may'], message: 'own' } },
  });
  return {
    policy: 'data-repair',
    version: '2.0.0',
    decides: 'In which period it was.',
    outcomes: ['not-repaired', 'script-may-run', 'script-not-run'],
    hitPolicy: 'FIRST',
    rules: [
      rule('early', 'not-repaired', 3, { operator: 'lessThan', value: start }),
      rule('then', 'script-may-run', 2, { operator: 'lessThan', value: middle }),
      rule('late', 'script-not-run', 1, { operator: 'greaterThanInclusive', value: middle }),
    ],
    messages: { own: { en: 'So it is.', fr: 'C’est ainsi.' } },
  };
}

const boundsOf = (fact: string, supportCase: SupportCase): unknown[] =>
  createSupportPolicy({ rules: [periodsOf(fact)] })
    .whatWouldChange('dataRepair', supportCase, { maxChanges: 1 })
    .map(({ changes, outcome }) => [...changes.map(({ to }) => to), outcome]);

describe('an instant that others come before or after', () => {
  const early = [{ below: start }, 'not-repaired'];
  const then = [{ atLeast: start, below: middle }, 'script-may-run'];
  const late = [{ atLeast: middle }, 'script-not-run'];
  const workStartedAt = '2026-12-01T00:00:00Z';

  it('is never moved before the one that it follows', () => {
    const contacted = (submittedAt: string): unknown[] =>
      boundsOf('firstResponse.contactedAt', { submittedAt, firstResponse: { contactedAt: '2026-07-01T00:00:00Z' } });
    expect(contacted('2025-03-01T00:00:00Z')).toEqual([early, then]);
    expect(contacted('2026-03-01T00:00:00Z')).toEqual([then]);
    expect(contacted('2026-06-20T00:00:00Z')).toEqual([]);
    // At the very instant of the other it may stand.
    expect(contacted('2025-12-31T23:59:59.999Z')).toEqual([early, then]);
    expect(contacted(start)).toEqual([then]);
  });

  it('is never moved behind those that follow it, the first of which counts', () => {
    const submitted = (contactedAt: string): unknown[] =>
      boundsOf('submittedAt', {
        submittedAt: '2025-07-01T00:00:00Z',
        firstResponse: { contactedAt, workStartedAt },
      });
    expect(submitted('2025-08-01T00:00:00Z')).toEqual([]);
    expect(submitted('2026-03-01T00:00:00Z')).toEqual([then]);
    expect(submitted('2026-07-01T00:00:00Z')).toEqual([then, late]);
    expect(submitted(middle)).toEqual([then, late]);
    expect(submitted('2026-05-31T23:59:59.999Z')).toEqual([then]);
  });

  it('is not held back by instants of which it is no counterpart', () => {
    const others = { closure: { closedAt: '2024-12-01T00:00:00Z' }, reopen: { requestedAt: '2025-01-01T00:00:00Z' } };
    const submittedAt = '2024-11-01T00:00:00Z';
    const firstResponse = { contactedAt: '2026-11-01T00:00:00Z', workStartedAt };
    expect(boundsOf('submittedAt', { ...others, submittedAt, firstResponse })).toEqual([then, late]);
    expect(boundsOf('firstResponse.contactedAt', { ...others, submittedAt, firstResponse })).toEqual([early, then]);
  });

  it('is not moved while an instant that it must respect is unknown', () => {
    expect(boundsOf('firstResponse.contactedAt', { firstResponse: { contactedAt: middle } })).toEqual([]);
    expect(boundsOf('submittedAt', { submittedAt: middle })).toEqual([]);
  });
});
