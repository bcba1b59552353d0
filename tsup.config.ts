import { defineConfig } from 'tsup';
import { rulesAtRunTime } from './scripts/build/rules-at-run-time.js';

// One line per subpath; the same name has a block under `exports` in package.json.
export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'business-hours': 'src/business-hours/index.ts',
    holidays: 'src/holidays.ts',
    testing: 'src/testing/index.ts',
    'testing/vitest': 'src/testing/vitest.ts',
    'testing/jest': 'src/testing/jest.ts',
    'testing/fast-check': 'src/testing/fast-check/index.ts',
    verify: 'src/verify/index.ts',
  },
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  clean: true,
  esbuildPlugins: [rulesAtRunTime],
  // The declaration step sets `baseUrl`, which TypeScript 6 reports as deprecated.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
});
