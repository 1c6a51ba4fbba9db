import { defineConfig } from 'vitest/config';

/** Where CI wants the report; people read the terminal. */
const report = process.env.TEST_REPORT;

export const shared = {
  testTimeout: 60_000,
  hookTimeout: 120_000,
  pool: 'forks' as const,
  globalSetup: './test/support/global-postgres.ts',
  maxWorkers: 2,
  reporters: report ? ['default', 'json'] : ['default'],
  ...(report ? { outputFile: { json: report } } : {}),
};

/** Small, medium, whole and browser tests: under six minutes on two cores. */
export default defineConfig({
  test: {
    ...shared,
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', 'dist/**', 'out/**', '**/*.long.test.ts'],
  },
});
