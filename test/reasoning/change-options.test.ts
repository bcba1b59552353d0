import { describe, expect, it } from 'vitest';
import {
  createSupportPolicy,
  InvalidCaseError,
  InvalidPolicyError,
  isSupportPolicyError,
  type Problem,
} from '../../src/index.js';
import { coverage } from '../../src/policies/coverage.js';
import { decisionKeys } from '../../src/policies/modules.js';

const policy = createSupportPolicy();
const allowed = ['to', 'maxChanges', 'only'];

function problemsOf(method: 'whatWouldChange' | 'nextQuestions', ...args: unknown[]): readonly Problem[] {
  try {
    Reflect.apply(policy[method], policy, args);
  } catch (error) {
    if (!isSupportPolicyError(error)) throw error;
    expect(error).toBeInstanceOf(InvalidPolicyError);
    return error.issues;
  }
  return [];
}

const issuesOf = (...args: Parameters<typeof problemsOf>): unknown[] =>
  problemsOf(...args).map(({ path, code, suggestion }) => [
    path,
    code,
    ...(suggestion === undefined ? [] : [suggestion]),
  ]);

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

  it('are refused in words, with what is allowed', () => {
    const { outcomes } = coverage;
    const options = { to: 'coverd', maxChanges: 1.5, only: ['service.stge', 7], max: 1, [`x${'y'.repeat(200)}`]: 2 };
    expect(problemsOf('whatWouldChange', 'coverage', {}, options)).toStrictEqual([
      { path: '/max', code: 'unknown-key', message: '“max” is not an option', received: '1', allowed },
      {
        path: `/x${'y'.repeat(200)}`,
        code: 'unknown-key',
        message: `“x${'y'.repeat(99)}” is not an option`,
        received: '2',
        allowed,
      },
      {
        path: '/to',
        code: 'unknown-outcome',
        message: 'is not an outcome of this policy (did you mean covered?)',
        received: '"coverd"',
        allowed: outcomes,
        suggestion: 'covered',
      },
      { path: '/maxChanges', code: 'value-not-allowed', message: 'must be an integer from 1 on', received: '1.5' },
      {
        path: '/only/0',
        code: 'unknown-fact',
        message: 'no fact has this name (did you mean service.stage?)',
        received: '"service.stge"',
        suggestion: 'service.stage',
      },
      { path: '/only/1', code: 'unknown-fact', message: 'no fact has this name', received: '7' },
    ]);
    expect(problemsOf('whatWouldChange', 'coverage', {}, [])).toStrictEqual([
      { path: '', code: 'wrong-type', message: 'options must be an object', received: '[]' },
    ]);
    expect(problemsOf('whatWouldChange', 'coverage', {}, { only: 'plan' })).toStrictEqual([
      { path: '/only', code: 'wrong-type', message: 'must be a list of facts', received: '"plan"' },
    ]);
    expect(problemsOf('nextQuestions', {}, 'coverage')).toStrictEqual([
      { path: '/keys', code: 'wrong-type', message: 'must be a list of decisions', received: '"coverage"' },
    ]);
    expect(problemsOf('nextQuestions', {}, ['covrage'])).toStrictEqual([
      {
        path: '/keys/0',
        code: 'unknown-policy',
        message: 'no decision has this key (did you mean coverage?)',
        received: '"covrage"',
        allowed: decisionKeys,
        suggestion: 'coverage',
      },
    ]);
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
