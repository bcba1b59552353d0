import { defineConfig } from 'vitest/config';

// What Stryker runs against changed sources: every process that it starts sees the environment of the first one.
const testsOf: Readonly<Record<string, readonly string[]>> = {
  'business-hours': ['test/business-hours/**/*.test.ts'],
  engine: ['test/engine/**/*.test.ts', 'test/verify/**/*.test.ts', 'test/cases.test.ts'],
  reasoning: ['test/reasoning/**/*.test.ts'],
};
const folder = process.env['MUTATED_FOLDER'];

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    env: { TZ: 'America/New_York' },
    include: folder === undefined ? Object.values(testsOf).flat() : [...(testsOf[folder] ?? [])],
  },
});
