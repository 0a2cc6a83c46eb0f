import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/integration/**/*.test.ts'],
    globalSetup: ['tests/setup/build.ts'],
    reporters: ['default', './tests/setup/vitestTotals.ts'],
    // Commands that start processes take seconds on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
