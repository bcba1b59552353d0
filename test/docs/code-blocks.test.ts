import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSupportPolicy, facts, parseCase } from '../../src/index.js';
import { blocks, goesOn, nameOf, type Program, programs, root } from './blocks.js';
import { startRedis } from './redis.js';
import { typeProblems } from './type-check.js';
import { Workshop } from './workshop.js';

const workshop = new Workshop();
beforeAll(() => workshop.build(programs), 60_000);
afterAll(() => workshop.remove());

async function expectToRun(program: Program, environment: NodeJS.ProcessEnv = {}): Promise<void> {
  const { status, printed, complaints } = await workshop.run([workshop.pathOf(program)], environment);
  expect(complaints).toBe('');
  expect(status).toBe(0);
  const parts = printed.split(`${goesOn}\n`).map((part) => part.trimEnd());
  expect(parts).toEqual(program.outputs.map((output) => output?.trimEnd() ?? ''));
}

it('every program of the pages compiles as strictly as the library', { timeout: 60_000 }, () => {
  expect(programs.length).toBeGreaterThan(0);
  expect(typeProblems(programs)).toEqual([]);
});

describe('programs', () => {
  const plain = programs.filter(({ about }) => about === '');
  it.each(plain.map((program) => [nameOf(program), program] as const))('%s', { timeout: 30_000 }, (_, program) =>
    expectToRun(program),
  );
});

describe('suites of tests', () => {
  const suites = programs.filter((program) => program.about === 'vitest');
  it.each(suites.map((program) => [nameOf(program), program] as const))('%s', { timeout: 60_000 }, async (_, suite) => {
    const runner = 'node_modules/vitest/vitest.mjs';
    const { status, printed, complaints } = await workshop.run([runner, 'run', workshop.pathOf(suite)]);
    expect(`${printed}${complaints}`).toMatch(/Tests +\d+ passed/);
    expect(status).toBe(0);
  });
});

describe('programs that need Redis', () => {
  const queued = programs.filter(({ about }) => about === 'redis');
  it.for(queued.map((program) => [nameOf(program), program] as const))(
    '%s',
    { timeout: 60_000 },
    async ([, program], { skip }) => {
      const redis = await startRedis();
      if (redis === null) return skip('redis-server is not installed here');
      try {
        await expectToRun(program, { REDIS_URL: redis.url });
      } finally {
        await redis.stop();
      }
    },
  );
});

it('every program is run in one of these ways', () => {
  expect(programs.filter((program) => !['', 'vitest', 'redis'].includes(program.about)).map(nameOf)).toEqual([]);
});

const topLevel = new Set(facts.map(({ name }) => name.split('.')[0] ?? ''));

function contains(node: unknown, part: unknown): boolean {
  if (isDeepStrictEqual(node, part)) return true;
  return typeof node === 'object' && node !== null && Object.values(node).some((each) => contains(each, part));
}

describe('JSON', () => {
  const all = blocks.filter(({ language }) => language === 'json');
  it.each(all.map((block) => [nameOf(block), block] as const))('%s', (_, { text, about }) => {
    const value: unknown = JSON.parse(text);
    if (about.startsWith('excerpt of ')) {
      const file: unknown = JSON.parse(readFileSync(new URL(about.slice('excerpt of '.length), root), 'utf8'));
      expect(contains(file, value), `is in ${about.slice('excerpt of '.length)}`).toBe(true);
    } else if (about === 'rule file') {
      expect(() => createSupportPolicy({ rules: [JSON.parse(text)] })).not.toThrow();
    } else {
      const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
      expect(about, 'says what it is an excerpt of, unless it is a case').toBe('');
      expect(keys.filter((key) => !topLevel.has(key))).toEqual([]);
      expect(() => parseCase(value)).not.toThrow();
    }
  });
});

describe('commands', () => {
  const {
    scripts,
    dependencies,
    devDependencies,
    peerDependencies = {},
    name: ownName,
  } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const packages = [ownName, ...[dependencies, devDependencies, peerDependencies].flatMap(Object.keys)];
  const commands = blocks
    .filter(({ language }) => language === 'sh')
    .flatMap((block) =>
      block.text
        .split(/\n|&&/)
        .map((line) => line.replace(/#.*/, '').trim())
        .filter((line) => line !== '')
        .map((line) => [`${nameOf(block)} ${line}`, line] as const),
    );

  it.each(commands)('%s', (_, line) => {
    const [program = '', verb = '', ...words] = line.split(/\s+/);
    if (program === 'npx') expect(packages).toContain(verb);
    else if (program === 'npm' && verb === 'run') expect(Object.keys(scripts)).toContain(words[0]);
    else if (program === 'npm' && verb === 'test') expect(Object.keys(scripts)).toContain('test');
    else if (program === 'npm' && verb === 'install') {
      for (const word of words.filter((each) => !each.startsWith('-'))) expect(packages).toContain(word);
    } else expect(['npm ci', 'git tag', 'git push', 'git clone']).toContain(`${program} ${verb}`);
  });
});
