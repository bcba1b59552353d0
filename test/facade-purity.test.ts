import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  type CaseDecisions,
  createSupportPolicy,
  evaluateCase,
  InvalidCaseError,
  InvalidPolicyError,
  type SupportCase,
  toFacts,
} from '../src/index.js';
import { modules } from '../src/policies/modules.js';
import { completeCase } from './case/complete-case.js';

const isKey = (key: string): key is keyof CaseDecisions => Object.hasOwn(modules, key);
const keys = Object.keys(modules).filter(isKey);

const without = (supportCase: SupportCase, part: keyof SupportCase): SupportCase => ({
  ...supportCase,
  [part]: undefined,
});

describe('assumed facts', () => {
  test('stand in where the case has none, and are named where they made a difference', () => {
    const policy = createSupportPolicy({ assume: { plan: 'standard', severity: 'A', customer: { language: 'fr' } } });
    const bare = without(completeCase, 'plan');
    const { coverage, fourHourCap, severityDowngrade } = policy.evaluate(bare);
    const known = createSupportPolicy().evaluate({ ...bare, plan: 'standard' });
    expect({ ...fourHourCap, assumed: [] }).toEqual(known.fourHourCap);
    expect(fourHourCap.assumed).toEqual(['plan']);
    // Without the plan the outcome is the same, so nothing rests on it.
    expect(coverage.assumed).toEqual([]);
    expect({ ...coverage, assumed: [] }).toEqual(known.coverage);
    // What the case says wins.
    expect(severityDowngrade.details.severity).toBe('B');
    expect(severityDowngrade.assumed).toEqual([]);
  });

  test('fill a part fact by fact', () => {
    const assumed = createSupportPolicy({ assume: { service: { family: 'other', stage: 'private-preview' } } });
    const { service } = { service: { family: 'dynamics-365' } } as const;
    const facts = toFacts({ service }, { assume: { service: { family: 'other', stage: 'private-preview' } } });
    expect(facts).toMatchObject({ 'service.family': 'dynamics-365', 'service.stage': 'private-preview' });
    expect(assumed.decide('initialResponse', { service }).assumed).toEqual(['service.stage']);
  });

  test('never bring a part that the case does not have', () => {
    const assume: SupportCase = {
      reopen: completeCase.reopen,
      outage: { published: true, severalCustomers: true },
      script: { providedBy: 'customer' },
    };
    const none = evaluateCase({}, { assume });
    expect([none.reopenEligibility, none.rootCauseAnalysis, none.dataRepair].map(({ outcome }) => outcome)).toEqual([
      'not-applicable',
      'not-applicable',
      'not-applicable',
    ]);
    expect(toFacts({}, { assume })).toMatchObject({
      'given.reopen': false,
      'given.outage': false,
      'given.script': false,
    });
    const asked = evaluateCase({ outage: {} }, { assume });
    expect(asked.rootCauseAnalysis).toMatchObject({
      outcome: 'may-be-provided',
      assumed: ['outage.published', 'outage.severalCustomers'],
    });
    expect(toFacts({ outage: {} }, { assume })).toMatchObject({ 'given.outage': true, 'outage.published': true });
  });

  test('that contradict the case are refused at the later fact', () => {
    const policy = createSupportPolicy({ assume: { closure: { closedAt: '2026-05-01T00:00:00Z' } } });
    const supportCase = { reopen: { requestedAt: '2026-04-30T00:00:00Z' } };
    for (const run of [
      () => policy.evaluate(supportCase),
      () => policy.outcomes(supportCase),
      () => toFacts(supportCase, { assume: { closure: { closedAt: '2026-05-01T00:00:00Z' } } }),
    ]) {
      let refused: unknown;
      try {
        run();
      } catch (error) {
        refused = error;
      }
      expect(refused).toBeInstanceOf(InvalidCaseError);
      expect(refused).toMatchObject({ issues: [{ path: 'reopen.requestedAt', code: 'too-early' }] });
    }
    const later = createSupportPolicy({ assume: { firstResponse: { contactedAt: '2026-01-01T00:00:00Z' } } });
    expect(() => later.evaluate({ submittedAt: '2026-01-02T00:00:00Z' })).toThrow(/firstResponse\.contactedAt/);
    expect(() => later.evaluate({ submittedAt: '2026-01-01T00:00:00Z' })).not.toThrow();
  });

  test('that are wrong are refused with the options', () => {
    const contradiction = {
      submittedAt: '2026-01-02T00:00:00Z',
      firstResponse: { contactedAt: '2026-01-01T00:00:00Z' },
    };
    expect(() => createSupportPolicy({ assume: contradiction })).toThrow(InvalidPolicyError);
  });
});

describe('toFacts', () => {
  test('gives what the rules see and nothing that is unknown', () => {
    const facts = toFacts(completeCase, { responseTargets: { unified: { B: 90 } } });
    expect(facts).toMatchObject({
      id: 'TICKET-1',
      'submitter.roles': ['service-admin', 'delegated-admin'],
      'effort.minutes': 239.5,
      'closure.closedAt': '2026-03-05T08:00:00.000Z',
      'given.reopen': true,
      'reading.three-months': 'calendar-date',
      'parameter.capMinutes': 240,
      'parameter.reopenMonths': 3,
      'derived.monthsSinceClosure': 1,
      'derived.language': 'fr',
      'derived.englishTag': 'en',
      'derived.coverage': 'not-covered',
      'derived.agreedTarget': true,
    });
    const empty = toFacts({});
    expect(Object.keys(empty).every((name) => /^(given|reading|parameter|derived)\./.test(name))).toBe(true);
    expect(Object.keys(empty).filter((name) => name.startsWith('derived.'))).toEqual(['derived.englishTag']);
    expect(Object.values(empty)).not.toContain(undefined);
  });
});

describe('toEngine', () => {
  const policy = createSupportPolicy();

  test('gives a new engine each time, which a caller may change', async () => {
    const [one, other] = [policy.toEngine('coverage'), policy.toEngine('coverage')];
    expect(one).not.toBe(other);
    one.removeRule('bought-elsewhere');
    one.addFact('service.family', 'other');
    for (const rule of [...Reflect.get(one, 'rules')]) one.removeRule(rule);
    expect((await one.run({ ...toFacts(completeCase) })).results).toEqual([]);
    expect((await other.run({ ...toFacts(completeCase) })).results.length).toBeGreaterThan(0);
    expect((await policy.toEngine('coverage').run({ ...toFacts(completeCase) })).results.length).toBeGreaterThan(0);
  });

  test('resolves no path', async () => {
    const engine = policy.toEngine('dataRepair');
    engine.addRule({
      conditions: { all: [{ fact: 'script', path: '$.x', operator: 'equal', value: 1 }] },
      event: { type: 'x' },
    });
    await expect(engine.run({ ...toFacts(completeCase), script: { x: 1 } })).rejects.toThrow(/flat facts/);
  });

  test('runs at the same time as others', async () => {
    const plans = ['standard', 'professional-direct', 'unified', 'premier'] as const;
    const runs = Array.from({ length: 48 }, async (_, index) => {
      const supportCase: SupportCase = {
        ...completeCase,
        plan: plans[index % 4],
        effort: { minutes: 200 + index * 3 },
      };
      const key = keys[index % keys.length] ?? 'coverage';
      const { results } = await policy.toEngine(key).run({ ...toFacts(supportCase) });
      return [index, results[0]?.event?.params?.['outcome'], policy.decide(key, supportCase).outcome];
    });
    for (const [index, theirs, ours] of await Promise.all(runs)) expect([index, theirs]).toEqual([index, ours]);
  });
});

describe('evaluations', () => {
  const inHours: SupportCase = { ...completeCase, severity: 'C', firstResponse: undefined };

  test('are re-entrant: a holiday function may decide other cases', () => {
    let depth = 0;
    let calls = 0;
    const policy = createSupportPolicy({
      holidays: (_calendar, date) => {
        calls += 1;
        depth += 1;
        if (depth < 3) {
          const minutes = 100 + calls;
          const other = policy.evaluate({ ...inHours, effort: { minutes } });
          expect(other.fourHourCap.details.spentMinutes).toBe(minutes);
        }
        depth -= 1;
        return date === '2026-03-02';
      },
    });
    const nested = policy.evaluate(inHours);
    const plain = createSupportPolicy({ holidays: (_calendar, date) => date === '2026-03-02' }).evaluate(inHours);
    expect(nested).toEqual(plain);
    expect(nested.initialResponse.details.walk.some(({ why }) => why === 'holiday')).toBe(true);
    expect(calls).toBeGreaterThan(3);
  });

  test('at the same time give what they give alone', async () => {
    const policy = createSupportPolicy();
    const cases = Array.from(
      { length: 50 },
      (_, index): SupportCase => ({
        ...completeCase,
        id: `CASE-${index}`,
        effort: { minutes: 215 + index },
        severity: index % 2 === 0 ? 'B' : 'C',
      }),
    );
    const alone = cases.map((supportCase) => createSupportPolicy().evaluate(supportCase));
    const together = await Promise.all(
      cases.map(async (supportCase, index) => {
        await new Promise((done) => setTimeout(done, index % 7));
        return policy.evaluate(supportCase);
      }),
    );
    expect(together).toEqual(alone);
    expect(new Set(together.map(({ fourHourCap }) => fourHourCap.outcome)).size).toBeGreaterThan(1);
  });

  test('give the same for the same facts in another order, again, and in another host zone', () => {
    const reversed = (value: unknown): unknown =>
      typeof value !== 'object' || value === null || Array.isArray(value)
        ? value
        : Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, each]) => [key, reversed(each)]),
          );
    const text = (supportCase: SupportCase): string =>
      JSON.stringify(evaluateCase(supportCase, { asOf: '2026-03-03T00:00Z' }));
    const first = text(completeCase);
    expect(text(Object(reversed(completeCase)))).toBe(first);
    evaluateCase({});
    expect(text(completeCase)).toBe(first);
    const zone = process.env['TZ'];
    try {
      for (const other of ['Pacific/Apia', 'America/New_York', 'Africa/Cairo', 'Australia/Lord_Howe']) {
        process.env['TZ'] = other;
        expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(other);
        expect(text(completeCase)).toBe(first);
        expect(text(inHours)).toBe(
          JSON.stringify(createSupportPolicy().evaluate(inHours, { asOf: '2026-03-03T00:00Z' })),
        );
      }
    } finally {
      if (zone === undefined) Reflect.deleteProperty(process.env, 'TZ');
      else process.env['TZ'] = zone;
    }
  });
});

describe('the library', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  test('asks no clock, no chance, no environment and nothing outside', () => {
    const before = evaluateCase(completeCase, { locale: 'fr' });
    const forbidden = (what: string) => (): never => {
      throw new Error(`${what} was asked`);
    };
    const RealDate = Date;
    class DateWithoutClock extends RealDate {
      constructor(...given: ConstructorParameters<typeof Date>) {
        if (String(given) === '') throw new Error('the clock was asked');
        super(...given);
      }
      static override now = forbidden('the clock');
    }
    vi.stubGlobal('Date', DateWithoutClock);
    vi.stubGlobal('process', new Proxy({}, { get: forbidden('the process'), has: forbidden('the process') }));
    vi.spyOn(Math, 'random').mockImplementation(forbidden('chance'));
    for (const name of [
      'performance',
      'fetch',
      'setTimeout',
      'setInterval',
      'queueMicrotask',
      'eval',
      'Function',
      'crypto',
    ])
      vi.stubGlobal(name, forbidden(name));
    let found: unknown;
    let failed: unknown;
    try {
      const policy = createSupportPolicy({ locale: 'fr', assume: { plan: 'unified' }, responseTargets: {} });
      found = policy.evaluate(completeCase);
      policy.outcomes({ plan: 'standard' });
      toFacts(completeCase);
    } catch (error) {
      failed = error;
    } finally {
      vi.unstubAllGlobals();
      vi.restoreAllMocks();
    }
    expect(failed).toBeUndefined();
    expect(found).toEqual(before);
  });
});
