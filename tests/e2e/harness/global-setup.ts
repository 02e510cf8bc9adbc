import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../../../scripts/find-chromium.mjs';
import { serve } from '../../../scripts/serve.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built page. */
    pageUrl: string;
    chromium: { executablePath: string; args: string[]; environment: Record<string, string> };
  }
}

/** Serves the built page, as `npm start` does, and finds a browser, once for all end-to-end tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = resolve(import.meta.dirname, '../../../dist');
  if (!existsSync(resolve(directory, 'index.html'))) {
    throw new Error('There is no built page in dist/. Build it first: npx vite build');
  }
  const server = await serve({ directory, port: 0 });
  project.provide('pageUrl', server.url);
  project.provide('chromium', await findChromium());
  return () => server.close();
}
