import { relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// What Stryker runs against changed sources.
const testsOf: Readonly<Record<string, readonly string[]>> = {
  'business-hours': ['test/business-hours/**/*.test.ts'],
  // Without those of verify and the comparison with json-rules-engine: they take longer than all others together.
  engine: [
    'test/engine/!(against-json-rules-engine).test.ts',
    'test/cases.test.ts',
    'test/reasoning/ordered-instants.test.ts',
    'test/reasoning/next-questions.test.ts',
  ],
  reasoning: ['test/reasoning/**/*.test.ts'],
};
// What takes longest comes last: most faults are noticed before.
const last: readonly string[] = [
  'test/business-hours/oracle.tz.test.ts',
  'test/business-hours/local-date.tz.test.ts',
  'test/business-hours/clock-changes.tz.test.ts',
  'test/business-hours/temporal.tz.test.ts',
  'test/engine/hostile-files.test.ts',
  'test/reasoning/next-questions.test.ts',
  'test/reasoning/own-rules.test.ts',
  'test/reasoning/three-months.test.ts',
  'test/engine/exactness-generated.test.ts',
  'test/reasoning/what-would-change.test.ts',
  'test/engine/exactness.test.ts',
];
const folder = process.env['MUTATED_FOLDER'];
const tests = folder === undefined ? Object.values(testsOf).flat() : [...(testsOf[folder] ?? [])];

class LongestLast extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => last.indexOf(relative(this.ctx.config.root, moduleId));
    return Promise.resolve(files.sort((a, b) => place(a) - place(b)));
  }
}

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    env: { TZ: 'America/New_York' },
    // Every process that Stryker starts sees the environment of the first one, and changed sources are slow.
    testTimeout: 60_000,
    include: tests,
    sequence: { sequencer: LongestLast },
  },
});
