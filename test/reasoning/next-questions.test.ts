import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseDecisions, FactName, Question, SupportCase, SupportPolicy } from '../../src/index.js';
import { createSupportPolicy, facts } from '../../src/index.js';
import { isDeeplyFrozen } from '../case/deeply-frozen.js';
import { caseOf, type FlatCase, withFacts } from './flat-case.js';
import { flatCases } from './generated-cases.js';
import { valuesOf } from './values.js';

type Key = keyof CaseDecisions;

const policy = createSupportPolicy();

function isKey(name: string): name is Key {
  return Object.hasOwn(policy.outcomes({}), name);
}
const keys: readonly Key[] = Object.keys(policy.outcomes({})).filter(isKey);

const openIn = (by: SupportPolicy, asked: readonly Key[], c: SupportCase): number =>
  asked.reduce((sum, key) => sum + by.decide(key, c).possible.length, 0);

/** By definition: every answer is tried; `answersTo` gives those of facts without named values. */
function byDefinition(
  by: SupportPolicy,
  flat: FlatCase,
  asked: readonly Key[],
  answersTo: Partial<Record<FactName, readonly unknown[]>> = {},
): Question[] {
  const c = caseOf(flat);
  const missing = asked.map((key) => [key, by.decide(key, c).missing] as const);
  const questions = facts.flatMap(({ name, question }) => {
    const decides = missing.flatMap(([key, names]) => (names.includes(name) ? [key] : []));
    if (decides.length === 0) return [];
    const answers = answersTo[name] ?? valuesOf(name).map(({ sample }) => sample);
    const open = answers.map((answer) => openIn(by, asked, withFacts(flat, [[name, answer]])));
    const mean = open.reduce((sum, each) => sum + each, 0) / open.length;
    return [{ mean, question: { fact: name, question: question.en, decides } }];
  });
  return questions.sort((a, b) => a.mean - b.mean).map(({ question }) => question);
}

describe('next questions', () => {
  it.each(keys)('are those that settle %s soonest', (key) => {
    fc.assert(
      fc.property(flatCases(key), (flat) => {
        expect(policy.nextQuestions(caseOf(flat), [key])).toStrictEqual(byDefinition(policy, flat, [key]));
      }),
      { numRuns: 20, seed: 21 },
    );
  });

  it('settle several decisions at once, each fact asked for once', () => {
    const some: readonly Key[] = ['coverage', 'fourHourCap', 'thirdParty', 'rootCauseAnalysis'];
    fc.assert(
      fc.property(flatCases('fourHourCap'), (flat) => {
        const found = policy.nextQuestions(caseOf(flat), some);
        expect(found).toStrictEqual(byDefinition(policy, flat, some));
        expect(new Set(found.map(({ fact }) => fact)).size).toBe(found.length);
      }),
      { numRuns: 10, seed: 22 },
    );
  });

  it('are about all decisions when none are named', () => {
    const nothing: FlatCase = { known: {}, parts: [] };
    expect(policy.nextQuestions({})).toStrictEqual(byDefinition(policy, nothing, keys));
    expect(policy.nextQuestions({}, keys.toReversed())).toStrictEqual(policy.nextQuestions({}, keys));
  });

  it('come to an end', () => {
    let flat: FlatCase = { known: {}, parts: ['outage', 'script'] };
    let rounds = 0;
    for (let [next] = policy.nextQuestions(caseOf(flat)); next; [next] = policy.nextQuestions(caseOf(flat))) {
      const { fact } = next;
      flat = { ...flat, known: { ...flat.known, [fact]: valuesOf(fact)[0]?.sample } };
      rounds += 1;
    }
    expect(rounds).toBeGreaterThan(5);
    expect(Object.values(policy.outcomes(caseOf(flat)))).not.toContain('undetermined');
  });

  it('are asked in the locale of the policy or of the call', () => {
    const question = facts.find(({ name }) => name === 'service.purchaseChannel')?.question;
    const asked = (by: SupportPolicy, locale?: 'en' | 'fr'): string | undefined =>
      by.nextQuestions({}, ['coverage'], locale && { locale })[0]?.question;
    expect(asked(policy)).toBe(question?.en);
    expect(asked(policy, 'fr')).toBe(question?.fr);
    expect(asked(createSupportPolicy({ locale: 'fr' }))).toBe(question?.fr);
    expect(asked(createSupportPolicy({ locale: 'fr' }), 'en')).toBe(question?.en);
  });

  it('follow the readings of the call', () => {
    const c = {
      plan: 'unified',
      service: { family: 'power-platform', stage: 'general-availability' },
      request: { need: 'break-fix' },
      issue: { performance: 'none', reproducesOnStandardInstall: true },
      resolution: { resolved: false },
      effort: { minutes: 300 },
    } as const;
    const asked = (reading: 'not-reproducible' | 'or-customized'): readonly FactName[] =>
      policy.nextQuestions(c, ['fourHourCap'], { readings: { 'cap-trigger': reading } }).map(({ fact }) => fact);
    expect(asked('not-reproducible')).toEqual([]);
    expect(asked('or-customized')).toContain('issue.customized');
  });

  it('are deeply frozen and the same for the same case', () => {
    const found = policy.nextQuestions({ plan: 'standard', severity: 'B' });
    expect(isDeeplyFrozen(found)).toBe(true);
    expect(createSupportPolicy().nextQuestions({ severity: 'B', plan: 'standard' })).toStrictEqual(found);
  });
});

describe('next questions about the three months', () => {
  const tests: FlatCase['known'] = {
    'reopen.sameVersion': true,
    'reopen.sameHardware': true,
    'reopen.updateInstalled': false,
    'reopen.originalFixInstalled': false,
    'reopen.sameError': true,
    'reopen.sameEnvironment': true,
    'reopen.sameMachine': true,
    'reopen.sameUser': true,
  };
  const reopening = (known: FlatCase['known']): FlatCase => ({ known: { ...tests, ...known }, parts: ['reopen'] });
  const asked: readonly Key[] = ['reopenEligibility'];
  const expectAsDefined = (flat: FlatCase, answersTo: Partial<Record<FactName, readonly unknown[]>>): void => {
    expect(policy.nextQuestions(caseOf(flat), asked)).toStrictEqual(byDefinition(policy, flat, asked, answersTo));
  };
  const [closedAt, soon, late] = ['2026-01-10T12:00:00.000Z', '2026-01-11T12:00:00.000Z', '2026-09-10T12:00:00.000Z'];

  it('take the sides on which an instant can be', () => {
    for (const timeZone of ['Europe/Paris', undefined]) {
      expectAsDefined(reopening({ 'closure.closedAt': closedAt, 'customer.timeZone': timeZone }), {
        'reopen.requestedAt': [soon, late],
        'customer.timeZone': [undefined],
      });
      expectAsDefined(reopening({ 'reopen.requestedAt': late, 'customer.timeZone': timeZone }), {
        'closure.closedAt': [soon, late],
        'customer.timeZone': [undefined],
      });
    }
  });

  it('expect nothing of one instant where the other is not known', () => {
    const flat = reopening({});
    expectAsDefined(flat, {
      'closure.closedAt': [closedAt],
      'reopen.requestedAt': [late],
      'customer.timeZone': ['UTC'],
    });
    expect(policy.nextQuestions(caseOf(flat), asked).map(({ fact }) => fact)).toEqual([
      'reopen.sameDocument',
      'customer.timeZone',
      'closure.closedAt',
      'reopen.requestedAt',
    ]);
  });

  it('ask for the zone where it decides', () => {
    const flat = reopening({
      'closure.closedAt': '2026-01-10T12:00:00.000Z',
      'reopen.requestedAt': '2026-04-10T05:00:00.000Z',
      'reopen.sameDocument': true,
    });
    expectAsDefined(flat, { 'customer.timeZone': ['America/Los_Angeles', 'Asia/Tokyo'] });
    expect(policy.nextQuestions(caseOf(flat), asked).map(({ fact }) => fact)).toEqual(['customer.timeZone']);
  });
});
