import { defineConfig } from 'vitest/config';
import { shared } from './vitest.config.ts';

/** What takes longer: crashes, accuracy on drawn documents, the packed package. */
export default defineConfig({
  test: {
    ...shared,
    testTimeout: 600_000,
    include: ['**/*.long.test.ts'],
    exclude: ['**/node_modules/**', 'dist/**', 'out/**'],
  },
});
