import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { findProblems, parseCase } from '../../src/case/parse.js';
import { supportCaseSchema } from '../../src/case/schema.js';
import { isSupportPolicyError } from '../../src/errors.js';

const problemsOf = (input: unknown) => findProblems(input).problems;

const thrower = (): never => {
  throw new Error('hostile');
};
const traps: readonly (keyof ProxyHandler<object>)[] = [
  'get',
  'has',
  'ownKeys',
  'getPrototypeOf',
  'getOwnPropertyDescriptor',
];
const throwing = (trap: keyof ProxyHandler<object>, target: object): object => new Proxy(target, { [trap]: thrower });
const revoked = (target: object): object => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};

/** Parses or throws the library's error, and nothing else. */
function outcomeOf(input: unknown): 'parsed' | 'refused' {
  try {
    parseCase(input);
    return 'parsed';
  } catch (error) {
    if (isSupportPolicyError(error)) return 'refused';
    throw error;
  }
}

describe('names that reach prototypes', () => {
  const input = JSON.parse(
    '{"__proto__":{"polluted":1,"plan":"standard"},"constructor":{"prototype":{"polluted":1}},"service":{"__proto__":{"stage":"ga"},"prototype":{}}}',
  );

  test('are names like others', () => {
    expect(problemsOf(input).map(({ path, code }) => [path, code])).toEqual([
      ['service.__proto__.stage', 'unknown-fact'],
      ['service.prototype', 'unknown-fact'],
      ['__proto__.polluted', 'unknown-fact'],
      ['__proto__.plan', 'unknown-fact'],
      ['constructor.prototype.polluted', 'unknown-fact'],
    ]);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect({}).not.toHaveProperty('polluted');
  });

  test('are refused where a fact is meant', () => {
    for (const name of ['toString', 'valueOf', 'hasOwnProperty', 'constructor', '__proto__']) {
      const own = JSON.parse(`{"${name}":1,"service":{"${name}":1}}`);
      expect(problemsOf(own).map(({ path }) => path)).toEqual([`service.${name}`, name]);
    }
  });
});

describe('an object that is not plain', () => {
  class Ticket {
    plan = 'standard';
  }

  test.each([
    [new Ticket()],
    [new Map()],
    [new Set()],
    [new Error('x')],
    [Promise.resolve()],
    [new Uint8Array(3)],
    [new String('x')],
    [Object.create(new Ticket())],
  ])('is refused: %o', (value) => {
    expect(problemsOf(value)).toMatchObject([{ path: '', code: 'wrong-type' }]);
    expect(problemsOf({ service: value })).toMatchObject([{ path: 'service', code: 'wrong-type' }]);
    expect(problemsOf({ plan: value })).toMatchObject([{ path: 'plan', code: 'wrong-type' }]);
    expect(problemsOf({ other: value })).toMatchObject([{ path: 'other', code: 'unknown-fact' }]);
  });

  test('may come from another frame', () => {
    const foreign: unknown = runInNewContext(
      "({ plan: 'standard', submittedAt: new Date(0), submitter: { roles: ['service-admin'] } })",
    );
    expect(parseCase(foreign)).toEqual({
      plan: 'standard',
      submittedAt: '1970-01-01T00:00:00.000Z',
      submitter: { roles: ['service-admin'] },
    });
  });

  test('does not lend inherited properties', () => {
    expect(
      parseCase(Object.create({ plan: 'gold', stage: 'x' }, { severity: { value: 'A', enumerable: true } })),
    ).toEqual({
      severity: 'A',
    });
  });

  test('does not show hidden properties or symbols', () => {
    const input = { severity: 'A', [Symbol('plan')]: 'gold' };
    Object.defineProperty(input, 'plan', { value: 'gold', enumerable: false });
    expect(parseCase(input)).toEqual({ severity: 'A' });
  });
});

describe('an input that runs code', () => {
  test('is read once, property by property', () => {
    const reads: PropertyKey[] = [];
    const watched = (target: object): object =>
      new Proxy(target, {
        get(object, key) {
          reads.push(key);
          return Reflect.get(object, key);
        },
      });
    const roles = watched(['service-admin']);
    const parsed = parseCase(watched({ plan: 'standard', submitter: watched({ roles }) }));
    expect(parsed).toEqual({ plan: 'standard', submitter: { roles: ['service-admin'] } });
    expect(reads).toEqual(['plan', 'submitter', 'roles', 'length', '0']);
  });

  test('cannot change its mind', () => {
    let count = 0;
    const input = {
      get plan(): string {
        count += 1;
        return count === 1 ? 'standard' : 'gold';
      },
    };
    expect(parseCase(input)).toEqual({ plan: 'standard' });
    expect(count).toBe(1);
  });

  test('is refused where a getter throws', () => {
    const input = {
      get plan(): string {
        return thrower();
      },
      get service(): object {
        return thrower();
      },
      severity: 'D',
    };
    expect(problemsOf(input)).toMatchObject([
      { path: 'plan', code: 'unreadable' },
      { path: 'severity', code: 'unknown-value' },
      { path: 'service', code: 'unreadable' },
    ]);
    expect(
      problemsOf({
        get colour(): string {
          return thrower();
        },
      }),
    ).toMatchObject([{ path: 'colour', code: 'unknown-fact', received: 'unreadable' }]);
  });

  test('is parsed or refused, never anything else, wherever a proxy throws', () => {
    for (const target of [{ plan: 'standard' }, ['service-admin'], () => 1, new Date(0)]) {
      const proxies = [...traps.map((trap) => throwing(trap, target)), revoked(target)];
      for (const proxy of proxies) {
        const inputs = [proxy, { plan: proxy }, { service: proxy }, { other: proxy }, { other: { x: proxy } }];
        inputs.push({ submitter: { roles: proxy } }, { submitter: { roles: [proxy] } }, { submittedAt: proxy });
        for (const input of inputs) {
          expect(['parsed', 'refused']).toContain(outcomeOf(input));
          expect(() => supportCaseSchema['~standard'].validate(input)).not.toThrow();
        }
      }
    }
    expect(problemsOf(throwing('ownKeys', {}))).toMatchObject([{ path: '', code: 'unreadable' }]);
    expect(problemsOf({ service: revoked({}) })).toMatchObject([{ path: 'service', code: 'unreadable' }]);
    expect(problemsOf({ submitter: { roles: throwing('get', []) } })).toMatchObject([
      { path: 'submitter.roles', code: 'unreadable' },
    ]);
  });

  test('is refused where an element of a list throws', () => {
    const roles = ['service-admin'];
    Object.defineProperty(roles, 1, { get: thrower, enumerable: true });
    expect(problemsOf({ submitter: { roles } })).toMatchObject([{ path: 'submitter.roles.1', code: 'unreadable' }]);
  });

  test('cannot pass off a length', () => {
    for (const length of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 'x', {}, 2 ** 60]) {
      const list = new Proxy([], { get: (_, key) => (key === 'length' ? length : 'service-admin') });
      expect(problemsOf({ submitter: { roles: list } })).toMatchObject([{ path: 'submitter.roles' }]);
    }
  });
});

describe('an input that is within itself', () => {
  test('is followed once', () => {
    const input: Record<string, unknown> = { plan: 'standard' };
    input['service'] = input;
    input['other'] = { input, list: [input] };
    expect(problemsOf(input).map(({ path }) => path)).toEqual([
      'service.plan',
      'service.service',
      'service.other.input',
      'service.other.list',
      'other.input',
      'other.list',
    ]);
  });

  test('is followed to a bounded number of leaves', () => {
    const knot: Record<string, unknown> = {};
    const others = Array.from({ length: 30 }, () => ({}));
    for (const other of others)
      Object.assign(other, Object.fromEntries(others.map((inner, index) => [`k${index}`, inner])));
    Object.assign(knot, { knot: others });
    expect(problemsOf({ x: others[0] })).toHaveLength(101);
    expect(problemsOf(knot)).toHaveLength(1);
  });

  test('is not followed for ever when it is deep', () => {
    let deep: object = { leaf: 1 };
    for (let level = 0; level < 50_000; level += 1) deep = { x: deep };
    const problems = problemsOf({ deep });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.path).toBe('deep.x.x.x.x.x.x.x');
  });

  test('may hold one object twice', () => {
    const shared = { extra: 1 };
    expect(problemsOf({ one: shared, two: shared }).map(({ path }) => path)).toEqual(['one.extra', 'two.extra']);
  });
});

describe('an input of megabytes', () => {
  const long = 'x'.repeat(2_000_000);
  const inputs: Readonly<Record<string, () => unknown>> = {
    texts: () => ({
      id: long,
      plan: long,
      submittedAt: long,
      customer: { country: long, timeZone: long, language: long },
      submitter: { roles: [long] },
      issue: { workaround: long },
      effort: { minutes: '9'.repeat(2_000_000) },
    }),
    names: () => ({ [long]: { [long]: 1 }, service: { [long]: 1 } }),
    spaces: () => ({
      submittedAt: `2026-03-01${' '.repeat(2_000_000)}x`,
      customer: { language: '-a'.repeat(1_000_000) },
    }),
    lists: () => ({ submitter: { roles: new Array(10_000_000).fill('service-admin') }, other: new Array(1_000_000) }),
    'unknown names': () => Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`k${index}`, index])),
  };

  test.each(Object.keys(inputs))('is refused quickly, in few words: %s', (name) => {
    const input = inputs[name]?.();
    const start = performance.now();
    const problems = problemsOf(input);
    expect(performance.now() - start).toBeLessThan(3000);
    expect(problems.length).toBeGreaterThan(0);
    expect(JSON.stringify(problems).length).toBeLessThan(100_000);
  });

  test('has lists of up to 100 roles', () => {
    expect(problemsOf({ submitter: { roles: new Array(100).fill('service-admin') } })).toEqual([]);
    expect(problemsOf({ submitter: { roles: new Array(101).fill('service-admin') } })).toMatchObject([
      { path: 'submitter.roles', code: 'too-long', received: 'a list of 101' },
    ]);
    expect(problemsOf({ plan: new Array(101) })).toMatchObject([{ path: 'plan', code: 'wrong-type' }]);
  });
});
