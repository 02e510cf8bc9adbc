import { defineConfig } from 'vitest/config';

/**
 * The built page in a real Chromium. Two files at a time: a browser without a graphics card takes every core while it
 * draws, and none while it waits; on two cores this takes a quarter less than one after the other.
 */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: ['tests/e2e/harness/global-setup.ts'],
    environment: 'node',
    maxWorkers: 2,
    // What one file has loaded serves the next; each test has a browser of its own.
    isolate: false,
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
});
