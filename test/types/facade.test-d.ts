import type { Engine } from 'json-rules-engine';
import { describe, expectTypeOf, test } from 'vitest';
import coverageFile from '../../rules/coverage.json' with { type: 'json' };
import type {
  CaseDecisions,
  ConditionTrace,
  createSupportPolicy,
  Decision,
  evaluateCase,
  FactName,
  HolidaySource,
  Outcomes,
  PolicyFile,
  PolicyId,
  PolicyOptions,
  Readings,
  Reason,
  Strength,
  SupportCase,
  SupportPolicy,
  toFacts,
} from '../../src/index.js';

type OutcomeOf<K extends keyof CaseDecisions> = CaseDecisions[K]['outcome'];
type DetailsOf<K extends keyof CaseDecisions> = CaseDecisions[K]['details'];
type Open = 'undetermined' | 'not-applicable';

type Same<A, B> = (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? true : false;
/** Whether every property is readonly: two types that differ in that alone are not the same. */
type AllReadonly<T> = { [K in keyof T]: Same<Pick<T, K>, Readonly<Pick<T, K>>> }[keyof T];

describe('decisions', () => {
  test('are nine, under the keys of the contract', () => {
    expectTypeOf<keyof CaseDecisions>().toEqualTypeOf<
      | 'submission'
      | 'coverage'
      | 'severityDowngrade'
      | 'initialResponse'
      | 'fourHourCap'
      | 'reopenEligibility'
      | 'rootCauseAnalysis'
      | 'dataRepair'
      | 'thirdParty'
    >();
  });

  test('have exactly the outcomes of the contract', () => {
    expectTypeOf<OutcomeOf<'submission'>>().toEqualTypeOf<'may-submit' | 'may-not-submit' | Open>();
    expectTypeOf<OutcomeOf<'coverage'>>().toEqualTypeOf<
      'covered' | 'covered-with-limits' | 'governed-by-agreement' | 'not-covered' | Open
    >();
    expectTypeOf<OutcomeOf<'severityDowngrade'>>().toEqualTypeOf<'kept' | 'may-be-lowered' | Open>();
    expectTypeOf<OutcomeOf<'initialResponse'>>().toEqualTypeOf<
      'target-set' | 'no-target' | 'set-by-agreement' | Open
    >();
    expectTypeOf<OutcomeOf<'fourHourCap'>>().toEqualTypeOf<
      'not-capped' | 'within-cap' | 'close-and-refer' | 'close-or-advisory' | 'advisory-required' | Open
    >();
    expectTypeOf<OutcomeOf<'reopenEligibility'>>().toEqualTypeOf<'may-reopen' | 'new-incident' | Open>();
    expectTypeOf<OutcomeOf<'rootCauseAnalysis'>>().toEqualTypeOf<'may-be-provided' | 'refused' | Open>();
    expectTypeOf<OutcomeOf<'dataRepair'>>().toEqualTypeOf<
      'not-repaired' | 'script-may-run' | 'script-not-run' | Open
    >();
    expectTypeOf<OutcomeOf<'thirdParty'>>().toEqualTypeOf<'full-support' | 'reasonable-support' | Open>();
  });

  test('list only outcomes of the policy as possible, without the two that are none', () => {
    expectTypeOf<CaseDecisions['thirdParty']['possible']>().toEqualTypeOf<
      readonly ('full-support' | 'reasonable-support')[]
    >();
    expectTypeOf<CaseDecisions['thirdParty']['readings'][number]['alternatives'][number]['outcome']>().toEqualTypeOf<
      'full-support' | 'reasonable-support' | 'undetermined'
    >();
  });

  test('have the parts of the contract, all readonly', () => {
    expectTypeOf<keyof Decision>().toEqualTypeOf<
      | 'policy'
      | 'policyVersion'
      | 'outcome'
      | 'strength'
      | 'reasons'
      | 'possible'
      | 'missing'
      | 'incomplete'
      | 'assumed'
      | 'readings'
      | 'resolutions'
      | 'subjectToAgreement'
      | 'details'
    >();
    expectTypeOf<AllReadonly<Decision>>().toEqualTypeOf<true>();
    expectTypeOf<AllReadonly<Reason>>().toEqualTypeOf<true>();
    expectTypeOf<AllReadonly<CaseDecisions>>().toEqualTypeOf<true>();
    expectTypeOf<Decision['missing']>().toEqualTypeOf<readonly FactName[]>();
    expectTypeOf<Decision['policy']>().toEqualTypeOf<PolicyId>();
    expectTypeOf<Decision['strength']>().toEqualTypeOf<Strength>();
    expectTypeOf<Decision['subjectToAgreement']>().toEqualTypeOf<boolean | null>();
    // @ts-expect-error: decisions are frozen
    expectTypeOf<Decision['missing']>().toHaveProperty('push');
  });

  test('narrow by kind in a trace', () => {
    expectTypeOf<Extract<ConditionTrace, { kind: 'not' }>['condition']>().toEqualTypeOf<ConditionTrace>();
    expectTypeOf<Extract<ConditionTrace, { kind: 'all' | 'any' }>['conditions']>().toEqualTypeOf<
      readonly ConditionTrace[]
    >();
    expectTypeOf<Extract<ConditionTrace, { kind: 'comparison' }>['actual']>().toEqualTypeOf<unknown>();
    expectTypeOf<ConditionTrace['kind']>().toEqualTypeOf<'all' | 'any' | 'not' | 'comparison'>();
  });
});

describe('details', () => {
  test('are lists without null, and scalars with null unless constant', () => {
    expectTypeOf<DetailsOf<'coverage'>['limits']>().toEqualTypeOf<
      readonly ('break-fix-only' | 'english-only' | 'no-24x7' | 'no-sla')[]
    >();
    expectTypeOf<DetailsOf<'coverage'>['route']>().toEqualTypeOf<
      | 'support-request'
      | 'advisory'
      | 'escalation'
      | 'account-management'
      | 'documentation-forum-partner'
      | 'engineering'
      | 'purchase-agreement'
      | null
    >();
    expectTypeOf<DetailsOf<'severityDowngrade'>['lowersTo']>().toEqualTypeOf<'B' | 'C' | null>();
    expectTypeOf<DetailsOf<'fourHourCap'>['remainingMinutes']>().toEqualTypeOf<number | null>();
    expectTypeOf<DetailsOf<'initialResponse'>['status']>().toEqualTypeOf<'pending' | 'met' | 'missed' | null>();
    expectTypeOf<DetailsOf<'initialResponse'>['dueBefore']>().toEqualTypeOf<string | null>();
    expectTypeOf<DetailsOf<'reopenEligibility'>['failed'][number]>().toEqualTypeOf<
      'same-software' | 'same-error' | 'same-context' | 'under-three-months'
    >();
    expectTypeOf<DetailsOf<'submission'>['grant']>().exclude<null>().toEqualTypeOf<{
      readonly role: 'service-admin';
      readonly grantedBy: 'power-platform-admin';
    }>();
  });

  test('are readonly throughout', () => {
    expectTypeOf<AllReadonly<DetailsOf<'coverage'>>>().toEqualTypeOf<true>();
    expectTypeOf<AllReadonly<DetailsOf<'initialResponse'>>>().toEqualTypeOf<true>();
    expectTypeOf<AllReadonly<DetailsOf<'fourHourCap'>>>().toEqualTypeOf<true>();
    expectTypeOf<AllReadonly<{ a: 1 }>>().toEqualTypeOf<false>();
  });
});

declare const policy: SupportPolicy;
declare const key: 'submission' | 'coverage';

describe('a policy', () => {
  test('decides what its key says', () => {
    expectTypeOf(policy.decide('coverage', {})).toEqualTypeOf<CaseDecisions['coverage']>();
    expectTypeOf(policy.decide('thirdParty', {}).details.mayRedirect).toEqualTypeOf<boolean | null>();
    expectTypeOf(policy.evaluate({})).toEqualTypeOf<CaseDecisions>();
    expectTypeOf(policy.decide(key, {})).toExtend<CaseDecisions['submission'] | CaseDecisions['coverage']>();
    // @ts-expect-error: no such key
    policy.decide('four-hour-cap', {});
  });

  test('gives outcomes by key', () => {
    expectTypeOf(policy.outcomes({})).toEqualTypeOf<Outcomes>();
    expectTypeOf<{ [K in keyof Outcomes]: Outcomes[K] }>().toEqualTypeOf<{
      readonly [K in keyof CaseDecisions]: CaseDecisions[K]['outcome'];
    }>();
  });

  test('gives an engine of json-rules-engine and readonly files', () => {
    expectTypeOf(policy.toEngine).returns.toEqualTypeOf<Engine>();
    expectTypeOf(policy.files).toEqualTypeOf<readonly PolicyFile[]>();
    expectTypeOf<AllReadonly<Pick<SupportPolicy, 'files'>>>().toEqualTypeOf<true>();
  });

  test('takes three options with a call', () => {
    expectTypeOf<keyof NonNullable<Parameters<SupportPolicy['evaluate']>[1]>>().toEqualTypeOf<
      'asOf' | 'locale' | 'readings'
    >();
    // @ts-expect-error: holidays are set up once
    policy.evaluate({}, { holidays: {} });
  });
});

describe('options', () => {
  test('are those of the contract', () => {
    expectTypeOf<keyof PolicyOptions>().toEqualTypeOf<
      'assume' | 'readings' | 'holidays' | 'calendars' | 'responseTargets' | 'rules' | 'asOf' | 'locale'
    >();
    expectTypeOf<typeof createSupportPolicy>().toBeCallableWith();
    expectTypeOf<typeof createSupportPolicy>().parameter(0).toEqualTypeOf<PolicyOptions | undefined>();
    expectTypeOf<typeof evaluateCase>().parameter(0).toEqualTypeOf<SupportCase>();
    expectTypeOf<typeof toFacts>().returns.toEqualTypeOf<Readonly<Record<string, unknown>>>();
  });

  test('take a rule file as it is imported', () => {
    expectTypeOf<typeof coverageFile>().toExtend<PolicyFile>();
  });

  test('take holidays as lists or as a function of three', () => {
    expectTypeOf<Readonly<Record<string, string[]>>>().toExtend<HolidaySource>();
    expectTypeOf<Extract<HolidaySource, (...given: never[]) => unknown>>().parameters.toEqualTypeOf<
      [calendarId: string, date: string, supportCase: SupportCase]
    >();
  });

  test('name readings and their values', () => {
    expectTypeOf<keyof Readings>().toExtend<string>();
    expectTypeOf<Readings['preview-coverage']>().toEqualTypeOf<'limited' | 'forum-only' | 'full'>();
    expectTypeOf<Readings['three-months']>().toEqualTypeOf<'calendar-date' | 'instant'>();
    expectTypeOf<{ 'preview-coverage': 'none' }>().not.toExtend<Partial<Readings>>();
    expectTypeOf<PolicyOptions['readings']>().toEqualTypeOf<Partial<Readings> | undefined>();
  });

  test('may each be undefined', () => {
    expectTypeOf<{ [K in keyof PolicyOptions]: undefined }>().toExtend<PolicyOptions>();
  });
});
