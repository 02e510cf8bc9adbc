import { defineConfig, mergeConfig } from 'vitest/config';
import page from './vite.config.ts';

/** Everything that needs no browser. */
export default mergeConfig(
  page,
  defineConfig({
    test: {
      include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
      exclude: ['tests/e2e/**', 'tests/components/**'],
      environment: 'node',
      // Every core: of two, the default leaves one idle.
      maxWorkers: '100%',
      // No test leaves anything behind in a module, so that what one file has loaded serves the next.
      isolate: false,
      // Test machines are noisy; nothing here is about time.
      testTimeout: 60_000,
    },
  }),
);
