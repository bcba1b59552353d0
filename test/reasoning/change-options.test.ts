import { describe, expect, it } from 'vitest';
import { createSupportPolicy, InvalidCaseError, InvalidPolicyError, isSupportPolicyError } from '../../src/index.js';

const policy = createSupportPolicy();

function issuesOf(method: 'whatWouldChange' | 'nextQuestions', ...args: unknown[]): unknown[] {
  try {
    Reflect.apply(policy[method], policy, args);
  } catch (error) {
    if (!isSupportPolicyError(error)) throw error;
    expect(error).toBeInstanceOf(InvalidPolicyError);
    return error.issues.map(({ path, code, suggestion }) => [
      path,
      code,
      ...(suggestion === undefined ? [] : [suggestion]),
    ]);
  }
  return [];
}

const changing = (options: unknown): unknown[] => issuesOf('whatWouldChange', 'coverage', {}, options);

describe('options of whatWouldChange', () => {
  it('are optional', () => {
    expect(changing(undefined)).toEqual([]);
    expect(changing({})).toEqual([]);
    expect(changing({ to: undefined, maxChanges: undefined, only: undefined })).toEqual([]);
    expect(changing({ to: 'covered', maxChanges: 1, only: [] })).toEqual([]);
    expect(policy.whatWouldChange('coverage', {}, { only: [] })).toEqual([]);
    expect(policy.whatWouldChange('coverage', {})).toEqual(policy.whatWouldChange('coverage', {}, { maxChanges: 2 }));
  });

  it('are refused with every problem at its place', () => {
    expect(changing({ to: 'coverd', maxChanges: 1.5, only: ['service.stge', 7, 'plan'], max: 1 })).toEqual([
      ['/max', 'unknown-key'],
      ['/to', 'unknown-outcome', 'covered'],
      ['/maxChanges', 'value-not-allowed'],
      ['/only/0', 'unknown-fact', 'service.stage'],
      ['/only/1', 'unknown-fact'],
    ]);
    expect(changing([])).toEqual([['', 'wrong-type']]);
    expect(changing(null)).toEqual([['', 'wrong-type']]);
    expect(changing({ only: 'plan' })).toEqual([['/only', 'wrong-type']]);
    expect(changing({ to: null })).toEqual([['/to', 'unknown-outcome']]);
  });

  it('name no outcome of another policy, nor what is no outcome', () => {
    for (const to of ['may-submit', 'undetermined', 'not-applicable'])
      expect(changing({ to })).toEqual([['/to', 'unknown-outcome']]);
  });

  it('allow any number of changes from one on', () => {
    for (const maxChanges of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, '2', null])
      expect(changing({ maxChanges })).toEqual([['/maxChanges', 'value-not-allowed']]);
    expect(issuesOf('whatWouldChange', 'thirdParty', {}, { maxChanges: 1000 })).toEqual([]);
  });

  it('come with the key of a decision and a valid case', () => {
    expect(issuesOf('whatWouldChange', 'covrage', {})).toEqual([['/key', 'unknown-policy', 'coverage']]);
    expect(issuesOf('whatWouldChange', 'toString', {})).toEqual([['/key', 'unknown-policy']]);
    expect(() => Reflect.apply(policy.whatWouldChange, policy, ['coverage', { plan: 'gold' }])).toThrow(
      InvalidCaseError,
    );
  });
});

describe('arguments of nextQuestions', () => {
  it('name decisions, or all when left out', () => {
    expect(issuesOf('nextQuestions', {}, ['coverage', 'submision', 3])).toEqual([
      ['/keys/1', 'unknown-policy', 'submission'],
      ['/keys/2', 'unknown-policy'],
    ]);
    expect(issuesOf('nextQuestions', {}, 'coverage')).toEqual([['/keys', 'wrong-type']]);
    expect(policy.nextQuestions({}, [])).toEqual([]);
    expect(policy.nextQuestions({}, ['coverage', 'coverage'])).toEqual(policy.nextQuestions({}, ['coverage']));
  });

  it('take the settings of a call', () => {
    expect(issuesOf('nextQuestions', {}, undefined, { locale: 'de' })).toEqual([['/locale', 'value-not-allowed']]);
    expect(() => Reflect.apply(policy.nextQuestions, policy, [{ plan: 'gold' }])).toThrow(InvalidCaseError);
  });
});
