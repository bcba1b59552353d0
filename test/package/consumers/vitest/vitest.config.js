export default { test: { include: ['**/*.test.ts'], setupFiles: ['support-policy/testing/vitest'] } };
