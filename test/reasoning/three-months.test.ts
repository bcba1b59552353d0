import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { SupportCase } from '../../src/index.js';
import {
  at,
  boundsOf,
  caseOf,
  counts,
  day,
  follow,
  outcomeOf,
  passing,
  policies,
  type Reopening,
  text,
} from './reopenings.js';

const modernZones = ['UTC', 'Europe/Paris', 'America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Kiritimati', 'Asia/Kolkata'];
// Clocks that change at midnight or just after, by half an hour, or skip or repeat a date.
const oddZones = [
  'Africa/Cairo',
  'America/Havana',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kwajalein',
];

const monthEnds = fc
  .record({
    year: fc.integer({ min: 1987, max: 2031 }),
    month: fc.integer({ min: 0, max: 11 }),
    daysAround: fc.integer({ min: -4, max: 4 }),
    time: fc.integer({ min: 0, max: day - 1 }),
  })
  .map(({ year, month, daysAround, time }) => Date.UTC(year, month, 1) + daysAround * day + time);
const someTime = fc.integer({ min: at('1987-01-01T00:00Z'), max: at('2031-01-01T00:00Z') });

const reopenings = (zones: readonly (string | undefined)[]): fc.Arbitrary<Reopening> =>
  fc
    .record({
      closedAt: fc.oneof(monthEnds, someTime),
      after: fc.oneof(fc.integer({ min: 0, max: 200 * day }), fc.integer({ min: 87 * day, max: 94 * day })),
      timeZone: fc.constantFrom(...zones),
    })
    .map(({ closedAt, after, timeZone }) => ({ closedAt, requestedAt: closedAt + after, timeZone }));

describe.each(counts)('bounds of instants where months are counted by %s', (count) => {
  it('hold beyond and not before, in every zone', () => {
    fc.assert(
      fc.property(reopenings([...modernZones, ...oddZones]), (reopening) => {
        const found = boundsOf(count, reopening);
        expect(found.map(({ changes }) => changes[0]?.fact)).toEqual(['closure.closedAt', 'reopen.requestedAt']);
        for (const each of found) follow(count, reopening, each);
      }),
      { numRuns: 100, seed: 11 },
    );
  });

  it('hold at every offset where the zone is not known', () => {
    fc.assert(
      fc.property(reopenings([undefined]), (reopening) => {
        const found = boundsOf(count, reopening);
        const present = outcomeOf(count, reopening);
        expect(found).toHaveLength(present === 'undetermined' ? 4 : 2);
        for (const each of found) follow(count, reopening, each);
      }),
      { numRuns: 40, seed: 12 },
    );
  });

  it('are found for an instant that is not known, in both directions', () => {
    for (const timeZone of ['Europe/Paris', undefined]) {
      const c = caseOf({ closedAt: at('2025-11-29T12:00Z'), requestedAt: at('2026-03-10T12:00Z'), timeZone });
      const { closure: _closure, ...withoutClosing } = c;
      const { requestedAt: _requestedAt, ...others } = c.reopen ?? {};
      for (const [unknown, fact] of [
        [withoutClosing, 'closure.closedAt'],
        [{ ...c, reopen: others }, 'reopen.requestedAt'],
      ] as const) {
        const found = policies[count].whatWouldChange('reopenEligibility', unknown, { only: [fact] });
        expect(found.map(({ outcome }) => outcome).sort()).toEqual(['may-reopen', 'new-incident']);
        for (const { changes, outcome } of found) {
          expect(changes).toEqual([{ fact, from: null, to: changes[0]?.to }]);
          const { to } = boundsOf(count, {
            closedAt: at('2025-11-29T12:00Z'),
            requestedAt: at('2026-03-10T12:00Z'),
            timeZone,
          }).find((each) => each.outcome === outcome && each.changes[0]?.fact === fact)?.changes[0] ?? { to: null };
          if (to !== null) expect(changes[0]?.to).toEqual(to);
        }
      }
    }
  });
});

describe('bounds of instants', () => {
  it('are the instants at which local dates begin', () => {
    fc.assert(
      fc.property(reopenings(modernZones), ({ closedAt, timeZone = 'UTC', ...others }) => {
        const closed = Temporal.Instant.fromEpochMilliseconds(closedAt).toZonedDateTimeISO(timeZone);
        const limit = closed.toPlainDate().add({ months: 3 }).toZonedDateTime(timeZone).epochMilliseconds;
        const [, request] = boundsOf('calendar-date', { closedAt, timeZone, ...others });
        const kind = others.requestedAt < limit ? 'atLeast' : 'below';
        expect(request?.changes[0]?.to).toEqual({ [kind]: text(limit) });
      }),
      { numRuns: 60, seed: 13 },
    );
  });

  it('begin with the date after the last that is too early, month ends clamped', () => {
    const reopening = {
      closedAt: at('2025-11-20T12:00Z'),
      requestedAt: at('2026-02-28T12:00Z'),
      timeZone: 'Asia/Tokyo',
    };
    const [closing] = boundsOf('calendar-date', reopening);
    expect(closing).toEqual({
      changes: [
        {
          fact: 'closure.closedAt',
          from: '2025-11-20T12:00:00.000Z',
          to: { atLeast: '2025-11-30T15:00:00.000Z' },
        },
      ],
      outcome: 'may-reopen',
    });
  });

  it('name the last time that is too early where months are counted from time to time', () => {
    const reopening = {
      closedAt: at('2025-11-20T12:00Z'),
      requestedAt: at('2026-02-28T12:00Z'),
      timeZone: 'Asia/Tokyo',
    };
    const [closing, request] = boundsOf('instant', reopening);
    // 28, 29 and 30 November at this time all lead to 28 February: only beyond the last is every closing late enough.
    expect(closing?.changes[0]?.to).toEqual({ above: '2025-11-30T12:00:00.000Z' });
    expect(request?.changes[0]?.to).toEqual({ below: '2026-02-20T12:00:00.000Z' });
    const late = { ...reopening, requestedAt: at('2026-05-31T12:00Z') };
    expect(boundsOf('instant', late)[0]?.changes[0]?.to).toEqual({ atLeast: '2026-02-28T15:00:00.000Z' });
  });

  it('keep away from a date that begins twice', () => {
    // At 00:01 on 7 November 2010 clocks in St John’s went back to 23:01 on the 6th.
    const closedAt = at('2010-08-07T12:00Z');
    const timeZone = 'America/St_Johns';
    const early = boundsOf('calendar-date', { closedAt, requestedAt: closedAt, timeZone });
    expect(early[1]?.changes[0]?.to).toEqual({ atLeast: '2010-11-07T03:30:00.000Z' });
    const late = boundsOf('calendar-date', { closedAt, requestedAt: at('2010-12-01T12:00Z'), timeZone });
    expect(late[1]?.changes[0]?.to).toEqual({ below: '2010-11-07T02:30:00.000Z' });
  });

  it('hold for the offset that is least favourable where the zone is not known', () => {
    const reopening = { closedAt: at('2026-01-10T10:00Z'), requestedAt: at('2026-02-10T10:00Z'), timeZone: undefined };
    const [closing, request] = boundsOf('calendar-date', reopening);
    // At -10:00 the case was closed on 10 January, and 10 April begins at ten in UTC.
    expect(request?.changes[0]?.to).toEqual({ atLeast: '2026-04-10T10:00:00.000Z' });
    // At -10:01 reopening is asked for on 9 February, which closings before 10 November precede by three months.
    expect(closing?.changes[0]?.to).toEqual({ below: '2025-11-10T10:01:00.000Z' });
  });

  it('are not offered without the other instant', () => {
    const c = caseOf({ closedAt: at('2026-01-10T10:00Z'), requestedAt: at('2026-02-10T10:00Z'), timeZone: 'UTC' });
    const { 'calendar-date': policy } = policies;
    const instants = (of: SupportCase): unknown[] =>
      policy
        .whatWouldChange('reopenEligibility', of, { only: ['closure.closedAt', 'reopen.requestedAt'] })
        .map(({ changes, outcome }) => [changes[0]?.fact, outcome]);
    expect(instants({ ...c, closure: {} })).toEqual([
      ['closure.closedAt', 'new-incident'],
      ['closure.closedAt', 'may-reopen'],
    ]);
    expect(instants({ ...c, reopen: passing })).toEqual([
      ['reopen.requestedAt', 'may-reopen'],
      ['reopen.requestedAt', 'new-incident'],
    ]);
    expect(instants({ ...c, closure: {}, reopen: passing })).toEqual([]);
  });

  it('stand for the zone, which is never changed itself', () => {
    const c = caseOf({ closedAt: at('2026-01-10T10:00Z'), requestedAt: at('2026-04-09T20:00Z'), timeZone: undefined });
    const { 'calendar-date': policy } = policies;
    expect(policy.outcomes(c).reopenEligibility).toBe('undetermined');
    expect(policy.decide('reopenEligibility', c).missing).toEqual(['customer.timeZone']);
    expect(policy.whatWouldChange('reopenEligibility', c, { only: ['customer.timeZone'] })).toEqual([]);
  });

  it('are not offered in the first and the last years that instants have', () => {
    for (const timeZone of ['Europe/Paris', undefined]) {
      for (const count of counts) {
        const last = { closedAt: at('9999-12-01T00:00Z'), requestedAt: at('9999-12-31T23:59:59.999Z'), timeZone };
        const first = { closedAt: at('0000-01-01T00:00Z'), requestedAt: at('0000-01-02T00:00Z'), timeZone };
        expect(boundsOf(count, last)).toEqual([]);
        expect(boundsOf(count, first)).toEqual([]);
      }
    }
  });
});
