import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/electron/**', 'test/bench/**'],
    testTimeout: 180_000,
    hookTimeout: 120_000,
    // A slow machine has the time it needs: what never comes fails all the same.
    expect: { poll: { timeout: 20_000 } },
    maxWorkers: 2,
  },
});
