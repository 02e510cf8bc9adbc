import { configDefaults, defineConfig, mergeConfig } from 'vitest/config';
import page from './vite.config.ts';

/**
 * Tests that take seconds of a processor each: hostile and mutated files, every layout of every sheet, commands in
 * processes of their own, real files where there are any. `npm test` runs them; `npm run check`, which is to end within a
 * minute, leaves them out.
 */
export const THOROUGH = [
  'tests/analysis/grid.test.ts',
  'tests/brief/release/ranking.test.ts',
  'tests/brief/sheet/compose.test.ts',
  'tests/brief/sheet/table-block.test.ts',
  'tests/brief/sheet/text.test.ts',
  'tests/cli/ensure-installed.test.ts',
  'tests/cli/measure-errors.test.ts',
  'tests/cli/measure-exercise.test.ts',
  'tests/cli/measure-further.test.ts',
  'tests/cli/measure-line.test.ts',
  'tests/cli/measure-minusca.test.ts',
  'tests/cli/place.test.ts',
  'tests/dependencies.test.ts',
  'tests/exercise/committed.test.ts',
  'tests/exercise/geography.test.ts',
  'tests/ingest/reading/bombs.test.ts',
  'tests/ingest/reading/broken-rows.test.ts',
  'tests/ingest/reading/changing-file.test.ts',
  'tests/ingest/reading/geojson-fuzz.test.ts',
  'tests/ingest/reading/mutated-files.test.ts',
  'tests/ingest/reading/pieces.test.ts',
  'tests/planning/placement/optimum.test.ts',
  'tests/planning/placement/search.test.ts',
  'tests/platform/documents/in-browser.test.ts',
  'tests/platform/project-file.test.ts',
  'tests/session/brief/real-sheets.test.ts',
  'tests/session/gate.test.ts',
  'tests/session/plan/real-plan.test.ts',
  'tests/session/real-files.test.ts',
];

/** Everything that needs no page in a browser; with `--mode quick` without what takes long. */
export default defineConfig(({ mode }) =>
  mergeConfig(page, {
    test: {
      include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
      exclude: [
        ...configDefaults.exclude,
        'tests/e2e/**',
        'tests/components/**',
        ...(mode === 'quick' ? THOROUGH : []),
      ],
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
