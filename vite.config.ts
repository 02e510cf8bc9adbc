import react from '@vitejs/plugin-react';
import { defaultClientConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicyPlugin } from './scripts/content-security-policy.mjs';
import { placesPlugin } from './scripts/places-plugin.ts';

export default defineConfig({
  plugins: [react(), placesPlugin(), contentSecurityPolicyPlugin()],
  optimizeDeps: { exclude: ['maplibre-gl'] },
  worker: { format: 'es' },
  // deck.gl without the shaders of WebGPU, which the map never uses.
  resolve: { conditions: ['visgl:webgl-only', ...defaultClientConditions] },
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 1200,
    // jsPDF loads these to print pages of HTML, which is never asked of it.
    rolldownOptions: { external: ['canvg', 'dompurify', 'html2canvas'] },
  },
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
});
