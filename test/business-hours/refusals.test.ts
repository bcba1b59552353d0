import { createBusinessCalendar, InvalidCaseError, InvalidPolicyError } from 'support-policy/business-hours';
import { expect, it } from 'vitest';
import { weekdaysFrom } from './hours.js';

// Configurations come from files too, so that what types forbid has to be tried.
const create = createBusinessCalendar as (configuration: unknown) => ReturnType<typeof createBusinessCalendar>;
const good = { timeZone: 'Europe/Paris', hours: weekdaysFrom('09:00', '17:00') };
const paris = create(good);
const closed = create({ ...good, holidays: () => true });
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const noon = '2026-11-23T12:00Z';

const endless = {
  *[Symbol.iterator](): Generator<string> {
    for (;;) yield '2026-12-25';
  },
};
const throwing = new Proxy(
  {},
  {
    ownKeys: () => {
      throw new Error('no');
    },
  },
);

const withHours = (hours: unknown) => (): unknown => create({ ...good, hours });
const onMonday = (...intervals: readonly unknown[]): (() => unknown) => withHours({ mon: intervals });
const withHolidays = (holidays: unknown) => (): unknown => create({ ...good, holidays });

const notAnInstant = "must be a valid Date, or an instant as 'YYYY-MM-DDTHH:mm:ssZ' or with an offset '+01:00'";
const notAZone = "must be a time zone of the IANA database, such as 'Europe/Paris'";
const notADate = "must be a date of the calendar, as 'yyyy-MM-dd'";
const neverOpen = 'must leave a day open: within three years every day with hours is a holiday';

type Row = readonly [path: string, code: string, message: string, received: string, more?: object];

const configurations: readonly (readonly [what: string, run: () => unknown, ...found: readonly Row[]])[] = [
  [
    'no object',
    () => create(7),
    [
      '',
      'wrong-type',
      'must be an object with timeZone, hours and perhaps holidays',
      '7',
      { allowed: ['timeZone', 'hours', 'holidays'] },
    ],
  ],
  [
    'a property that is none',
    () => create({ ...good, holiday: [] }),
    [
      '/holiday',
      'unknown-property',
      'is no property of a calendar (did you mean holidays?)',
      '"holiday"',
      { allowed: ['timeZone', 'hours', 'holidays'], suggestion: 'holidays' },
    ],
  ],
  ['no zone', () => create({ hours: good.hours }), ['/timeZone', 'wrong-type', notAZone, 'undefined']],
  [
    'a zone in other letters',
    () => create({ ...good, timeZone: 'europe/paris' }),
    [
      '/timeZone',
      'unknown-value',
      `${notAZone} (did you mean Europe/Paris?)`,
      '"europe/paris"',
      { suggestion: 'Europe/Paris' },
    ],
  ],
  [
    'hours as a list',
    withHours([]),
    [
      '/hours',
      'wrong-type',
      'must be an object of days of the week, each with its intervals',
      '[]',
      { allowed: weekdays },
    ],
  ],
  [
    'a day that is none',
    withHours({ monday: [['09:00', '17:00']] }),
    [
      '/hours/monday',
      'unknown-property',
      'is no day of the week (did you mean mon?)',
      '"monday"',
      { allowed: weekdays, suggestion: 'mon' },
    ],
  ],
  [
    'no interval',
    withHours({}),
    ['/hours', 'no-opening', 'must have at least one interval on one day: it never opens', 'an object'],
  ],
  ['hours that throw', withHours(throwing), ['/hours', 'unreadable', 'cannot be read: it throws', 'an object']],
  [
    'a day as a text',
    withHours({ mon: '09:00-17:00' }),
    ['/hours/mon', 'wrong-type', "must be a list of ['HH:mm', 'HH:mm']", '"09:00-17:00"'],
  ],
  [
    'half an interval',
    onMonday(['09:00']),
    ['/hours/mon/0', 'wrong-type', "must be ['HH:mm', 'HH:mm']: opening and closing", 'a list of 1'],
  ],
  [
    'times that are none',
    onMonday(['24:00', 17]),
    ['/hours/mon/0/0', 'invalid-time', "must be a time 'HH:mm', before 24:00", '"24:00"'],
    ['/hours/mon/0/1', 'wrong-type', "must be a time 'HH:mm', or '24:00'", '17'],
  ],
  [
    'closing before opening',
    onMonday(['17:00', '09:00']),
    [
      '/hours/mon/0',
      'reversed-interval',
      'must close after it opens; hours past midnight end at 24:00 and go on the next day',
      '"17:00-09:00"',
    ],
  ],
  [
    'hours twice',
    onMonday(['09:00', '17:00'], ['16:00', '18:00']),
    ['/hours/mon/1', 'overlapping-intervals', 'overlaps another interval of the day', 'a list of 2'],
  ],
  [
    'holidays as a text',
    withHolidays('2026-12-25'),
    [
      '/holidays',
      'wrong-type',
      "must be dates 'yyyy-MM-dd' in a list or a set, or a function of a date",
      '"2026-12-25"',
    ],
  ],
  [
    'holidays that are no dates',
    withHolidays(['2026-02-30', '2026-12-25', 7]),
    ['/holidays/0', 'invalid-date', notADate, '"2026-02-30"'],
    ['/holidays/2', 'wrong-type', notADate, '7'],
  ],
  [
    'holidays without end',
    withHolidays(endless),
    ['/holidays', 'too-long', 'must be at most 100000 dates', 'an object'],
  ],
  [
    'holidays told later',
    () => create({ ...good, holidays: async () => false }).isOpen(noon),
    ['/holidays', 'wrong-type', 'must return true or false, at once', 'an object'],
  ],
  [
    'minutes below 0',
    () => paris.deadline(noon, -1),
    ['/minutes', 'out-of-range', 'must be a finite number of at least 0', '-1'],
  ],
  [
    'minutes as a text',
    () => paris.deadline(noon, JSON.parse('"60"')),
    ['/minutes', 'wrong-type', 'must be a finite number of at least 0', '"60"'],
  ],
  [
    'a deadline after all dates',
    () => paris.deadline('9999-12-31T12:00Z', 480),
    ['/minutes', 'out-of-range', 'must end by the year 9999', '480'],
  ],
  ['no opening', () => closed.nextOpening(noon), ['/holidays', 'no-opening', neverOpen, `"${noon}"`]],
  ['no opening for a deadline', () => closed.deadline(noon, 1), ['/holidays', 'no-opening', neverOpen, `"${noon}"`]],
];

const instants: typeof configurations = [
  ['of isOpen', () => paris.isOpen('soon'), ['at', 'invalid-instant', notAnInstant, '"soon"']],
  ['of nextOpening', () => paris.nextOpening('soon'), ['at', 'invalid-instant', notAnInstant, '"soon"']],
  ['of deadline', () => paris.deadline('soon', 1), ['start', 'invalid-instant', notAnInstant, '"soon"']],
  ['that elapsed begins with', () => paris.elapsed('soon', noon), ['start', 'invalid-instant', notAnInstant, '"soon"']],
  ['that elapsed ends with', () => paris.elapsed(noon, 'soon'), ['end', 'invalid-instant', notAnInstant, '"soon"']],
  [
    'after which nothing opens',
    () => paris.nextOpening('9999-12-31T20:00Z'),
    ['at', 'out-of-range', 'has no opening after it before the year 10000', '"9999-12-31T20:00Z"'],
  ],
];

const asProblem = ([path, code, message, received, more = {}]: Row): object => ({
  path,
  code,
  message,
  received,
  ...more,
});

function issuesOf(run: () => unknown, kind: typeof InvalidCaseError | typeof InvalidPolicyError): unknown {
  try {
    run();
  } catch (error) {
    if (error instanceof kind) return error.issues;
    throw error;
  }
  return 'nothing was refused';
}

for (const [what, run, ...found] of configurations) {
  it(`a calendar refuses ${what}, and says why`, () => {
    expect(issuesOf(run, InvalidPolicyError)).toStrictEqual(found.map(asProblem));
  });
}

for (const [what, run, ...found] of instants) {
  it(`a calendar refuses an instant ${what}, and says why`, () => {
    expect(issuesOf(run, InvalidCaseError)).toStrictEqual(found.map(asProblem));
  });
}
