import { configDefaults, defineConfig } from 'vitest/config';

const timeZones = [
  'UTC',
  'America/New_York',
  'Asia/Tokyo',
  'Africa/Cairo',
  'Pacific/Apia',
  'Australia/Lord_Howe',
] as const;

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    allowOnly: false,
    setupFiles: ['test/seed.ts'],
    testTimeout: 60_000,
    coverage: { provider: 'v8', include: ['src/**/*.ts'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, '**/*.tz.test.ts', 'test/package/consumers/**'],
        },
      },
      // A process learns its time zone when it starts: a fork receives `env` then, a worker thread could not.
      ...timeZones.map((timeZone) => ({
        extends: true as const,
        test: { name: timeZone, include: ['test/**/*.tz.test.ts'], pool: 'forks' as const, env: { TZ: timeZone } },
      })),
    ],
  },
});
