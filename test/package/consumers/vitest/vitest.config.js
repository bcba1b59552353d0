const dir = process.env.SUITE ?? 'passing';

export default { test: { include: [`${dir}/**/*.test.ts`], setupFiles: ['support-policy/testing/vitest'] } };
