import { describe, expect, test } from 'vitest';
import fourHourCap from '../../rules/four-hour-cap.json' with { type: 'json' };
import { facts } from '../../src/case/facts.js';
import { asFile, capWith, edited, inWords, problemsOf } from './edited.js';

/** A copy of the shipped file that may be spoilt in ways that JSON has no words for. */
const copy = (): Record<string, unknown> => ({ ...Object(edited(fourHourCap, {})) });

const doubling = (steps: number): object => {
  const shared: Record<string, unknown> = { c0: { all: [{ fact: 'plan', operator: 'equal', value: 'standard' }] } };
  for (let step = 1; step <= steps; step += 1)
    shared[`c${step}`] = { any: [{ condition: `c${step - 1}` }, { condition: `c${step - 1}` }] };
  return { ...fourHourCap.conditions, ...shared };
};

const nested = (depth: number): unknown => {
  let condition: unknown = { fact: 'plan', operator: 'equal', value: 'standard' };
  for (let level = 0; level < depth; level += 1) condition = { not: condition };
  return condition;
};

/** One comparison for each fact whose values are named one by one. */
const named = facts.flatMap(({ name, type, values: [value] = [] }) =>
  value === undefined || type === 'set' ? [] : [{ fact: name, operator: 'equal', value }],
);

const hostile: Readonly<Record<string, () => unknown>> = {
  'a circle': () => {
    const file = copy();
    file['self'] = file;
    return file;
  },
  'two circles, which double with every step': () => {
    const file = copy();
    file['rules'] = [file, file];
    return file;
  },
  'a prototype as a key': () => JSON.parse(JSON.stringify(fourHourCap).replace('{', '{"__proto__":{"policy":"x"},')),
  'a constructor as a key': () => edited(fourHourCap, { '/messages/constructor': { en: 'x', fr: 'x' } }),
  'a getter that throws': () => {
    const throws = (): never => {
      throw new Error('read');
    };
    return Object.defineProperty(copy(), 'policy', { enumerable: true, get: throws });
  },
  'a getter that answers differently each time': () => {
    const names = ['four-hour-cap', 'coverage', 'submission'];
    return Object.defineProperty(copy(), 'policy', { enumerable: true, get: () => names.shift() });
  },
  'a proxy that throws': () =>
    new Proxy(copy(), {
      ownKeys: () => {
        throw new Error('listed');
      },
    }),
  'a revoked proxy': () => {
    const { proxy, revoke } = Proxy.revocable(copy(), {});
    revoke();
    return proxy;
  },
  'a list whose length throws': () => ({
    ...copy(),
    outcomes: new Proxy([], {
      get: () => {
        throw new Error('measured');
      },
    }),
  }),
  'a value that throws where any value may stand': () =>
    edited(fourHourCap, {
      '/tables/grounds/rows/0/value': Object.defineProperty({}, 'fact', {
        enumerable: true,
        get: () => {
          throw new Error('read');
        },
      }),
    }),
  'a deep condition': () => edited(fourHourCap, { '/rules/0/conditions': nested(10_000) }),
  'a sparse list of a billion': () => ({ ...copy(), outcomes: new Array(1_000_000_000) }),
  'a long list of rules': () => ({ ...copy(), rules: Array.from({ length: 300_000 }, () => 1) }),
  'a value list of 20,000 numbers': () =>
    edited(fourHourCap, {
      '/rules/0/conditions': {
        all: [{ fact: 'effort.minutes', operator: 'in', value: Array.from({ length: 20_000 }, (_, i) => i) }],
      },
    }),
  'shared conditions that double twenty times': () =>
    edited(fourHourCap, { '/conditions': doubling(20), '/rules/0/conditions': { condition: 'c20' } }),
  'facts in pairs that no order of asking keeps together': () => {
    const [ones, others] = [named.slice(0, 20), named.slice(-20)];
    const pairs = ones.map((one, index) => ({ all: [one, others[(index * 7) % 20]] }));
    return edited(fourHourCap, { '/rules/0/conditions': { any: [{ all: ones }, ...pairs] } });
  },
  'numbers and instants in pairs, each with hundreds of regions': () => {
    const count = 300;
    const numbers = Array.from({ length: count }, (_, each) => ({
      fact: 'effort.minutes',
      operator: 'equal',
      value: each,
    }));
    const instants = Array.from({ length: count }, (_, each) => ({
      fact: 'submittedAt',
      operator: 'equal',
      value: new Date(each).toISOString(),
    }));
    const paired = (step: number): unknown => ({
      any: numbers.map((number, index) => ({ all: [number, instants[(index * step) % count]] })),
    });
    return edited(fourHourCap, {
      '/rules/0/conditions': paired(7),
      '/rules/1/conditions': paired(11),
      '/rules/2/conditions': paired(13),
      '/rules/3/conditions': paired(17),
    });
  },
  'a function': () => ({ ...copy(), version: () => '1.0.0' }),
  'a symbol': () => ({ ...copy(), version: Symbol('1.0.0') }),
  'a big integer': () => ({ ...copy(), version: 1n }),
  'a map': () => ({ ...copy(), messages: new Map() }),
  'not a number': () => edited(fourHourCap, { '/parameters/capMinutes/value': Number.NaN }),
  nothing: () => null,
  'a list': () => [],
  'a text': () => 'four-hour-cap',
};

describe('a hostile file is refused quickly, with issues and nothing else', () => {
  test.each(Object.keys(hostile))('%s', { timeout: 20_000 }, (name) => {
    const file = asFile(hostile[name]?.() ?? null);
    const from = Date.now();
    const problems = problemsOf(file);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThan(100);
    expect(problems.every(({ path }) => path.startsWith('/rules/0'))).toBe(true);
    // A second at most on a machine that does nothing else; without the limits minutes, or no memory left.
    expect(Date.now() - from).toBeLessThan(10_000);
    expect(Reflect.get({}, 'policy')).toBeUndefined();
  });
});

test('hostile files are refused in words of our own', async () => {
  const said = Object.entries(hostile).map(
    ([name, file]) => `# ${name}\n${inWords(problemsOf(asFile(file() ?? null)))}`,
  );
  await expect(`${said.join('\n\n')}\n`).toMatchFileSnapshot('./hostile-refusals.txt');
});

test('large files of the right form load', () => {
  const rules = Array.from({ length: 200 }, (_, index) => ({
    ...fourHourCap.rules[0],
    name: `copy-${index}`,
    conditions: {
      all: [{ fact: 'effort.minutes', operator: 'greaterThan', value: index }, { condition: 'open-break-fix' }],
    },
  }));
  expect(problemsOf(capWith({ '/rules': [...rules, ...fourHourCap.rules] }))).toEqual([]);
  expect(problemsOf(capWith({ '/conditions': doubling(10), '/rules/0/conditions': { condition: 'c10' } }))).toEqual([]);
});
