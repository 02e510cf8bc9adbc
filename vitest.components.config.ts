import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defaultClientConditions, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { findChromium } from './scripts/find-chromium.mjs';

const { executablePath, args, environment } = await findChromium();

/** Where the page makes its session of workers and browser storage, a component finds one of parts in memory. */
function sessionInMemory(): Plugin {
  const ofPage = resolve(import.meta.dirname, 'src/session/session.ts');
  const ofTests = resolve(import.meta.dirname, 'tests/components/harness/session.ts');
  return {
    name: 'session-in-memory',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!source.endsWith('/session.ts')) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found?.id === ofPage ? ofTests : null;
    },
  };
}

/** Components, each alone on a page of its own, in the Chromium of the end-to-end tests. */
export default defineConfig({
  plugins: [react(), sessionInMemory()],
  resolve: { conditions: ['visgl:webgl-only', ...defaultClientConditions] },
  cacheDir: 'node_modules/.vite/components',
  optimizeDeps: {
    // What is first found while a test runs would load the page again under it.
    entries: ['src/**/*.{ts,tsx}', 'tests/components/**/*.{ts,tsx}'],
    include: ['react/jsx-dev-runtime', 'react-dom/client', 'axe-core'],
    exclude: ['maplibre-gl'],
  },
  worker: { format: 'es' },
  test: {
    include: ['tests/components/**/*.test.tsx'],
    setupFiles: ['tests/components/harness/setup.ts'],
    // What is waited for takes milliseconds; on a busy machine everything may take far longer.
    testTimeout: 30_000,
    expect: { poll: { timeout: 10_000 } },
    // No test leaves anything on the page or in the session, so that what one file has loaded serves the next.
    isolate: false,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        // With it, what is waited for fails after the time given above, and not only at the end of its test.
        actionTimeout: 10_000,
        launchOptions: { executablePath, args, env: { ...process.env, ...environment } },
        contextOptions: { locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce' },
      }),
      instances: [{ browser: 'chromium', viewport: { width: 1440, height: 900 } }],
    },
  },
});
