import { relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// What Stryker runs against changed sources, in this order: what notices most in the least time comes first.
const testsOf: Readonly<Record<string, readonly string[]>> = {
  'business-hours': [
    'test/business-hours/calendar.test.ts',
    'test/business-hours/refusals.test.ts',
    'test/business-hours/limits.test.ts',
    'test/business-hours/walk.test.ts',
    'test/business-hours/configuration.test.ts',
    'test/business-hours/oracle.tz.test.ts',
    'test/business-hours/local-date.tz.test.ts',
    'test/business-hours/clock-changes.tz.test.ts',
    'test/business-hours/temporal.tz.test.ts',
  ],
  engine: [
    'test/engine/nodes.test.ts',
    'test/engine/trace.test.ts',
    'test/cases.test.ts',
    'test/engine/replaced-rules.test.ts',
    'test/engine/loading.test.ts',
    'test/engine/hostile-files.test.ts',
    'test/engine/exactness-generated.test.ts',
    'test/engine/exactness.test.ts',
    'test/reasoning/ordered-instants.test.ts',
    'test/reasoning/next-questions.test.ts',
  ],
  reasoning: [
    'test/reasoning/bound.test.ts',
    'test/reasoning/change-options.test.ts',
    'test/reasoning/ordered-instants.test.ts',
    'test/reasoning/next-questions.test.ts',
    'test/reasoning/own-rules.test.ts',
    'test/reasoning/three-months.test.ts',
    'test/reasoning/what-would-change.test.ts',
  ],
};
const folder = process.env['MUTATED_FOLDER'];
const tests = folder === undefined ? Object.values(testsOf).flat() : [...(testsOf[folder] ?? [])];

class InOrder extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = tests.indexOf(relative(this.ctx.config.root, moduleId));
      return found < 0 ? tests.length : found;
    };
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
    sequence: { sequencer: InOrder },
  },
});
