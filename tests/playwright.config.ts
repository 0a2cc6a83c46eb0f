import { defineConfig } from '@playwright/test';

/** The application itself, in its window, in a browser and packaged. A spec that both run takes the fixture of its project. */
export default defineConfig({
  testDir: './e2e',
  outputDir: '../node_modules/.cache/e2e',
  globalSetup: './setup/buildFirst.ts',
  projects: [
    { name: 'electron', testIgnore: /[\\/]web\w*\.spec\.ts$/ },
    { name: 'chromium', testIgnore: /[\\/](electron\w*|security)\.spec\.ts$/ },
    { name: 'package', testDir: './packaging' },
  ],
  reporter: [['list'], ['./setup/playwrightTotals.ts']],
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  // A crowded machine may starve one test of two hundred. What passes only at the second try is named at the end, never hidden.
  retries: process.env['CI'] ? 1 : 0,
});
