import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { contentSecurityPolicyPlugin } from './scripts/content-security-policy.mjs';
import { placesPlugin } from './scripts/places-plugin.ts';

export default defineConfig({
  plugins: [react(), placesPlugin(), contentSecurityPolicyPlugin()],
  optimizeDeps: {
    // With the workers, so that the page is not loaded a second time when their parts are found.
    entries: ['index.html', 'src/workers/*.worker.ts'],
    exclude: ['maplibre-gl'],
  },
  worker: { format: 'es' },
  // deck.gl without the shaders of WebGPU, which the map never uses.
  resolve: { conditions: ['visgl:webgl-only', ...defaultClientConditions] },
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 2400,
    // jsPDF loads these to print pages of HTML, which is never asked of it.
    rolldownOptions: {
      external: ['canvg', 'dompurify', 'html2canvas'],
      // What the page starts with comes in two pieces; split by what else uses a part, it would be larger.
      output: {
        codeSplitting: {
          groups: [
            { name: 'libraries', tags: ['$initial'], test: /node_modules/ },
            { name: 'page', tags: ['$initial'] },
          ],
        },
      },
    },
  },
});
