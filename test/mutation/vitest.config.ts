import { defineConfig } from 'vitest/config';

/** The tests that Stryker runs against changed sources: those of the mutated folders, in one time zone. */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    env: { TZ: 'America/New_York' },
    include: ['test/business-hours/**/*.test.ts', 'test/engine/**/*.test.ts', 'test/reasoning/**/*.test.ts', 'test/verify/**/*.test.ts', 'test/cases.test.ts'],
  },
});
