import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { findChromium } from '../find-chromium.mjs';
import { serve } from '../serve.mjs';
import type { BenchResult, BenchSkipped } from './result.ts';

/** DESIGN, section 7: script and style for the first usable map, gzip. */
const BUDGET_BYTES = 900_000;
const WHAT = 'script and style that the first usable map downloads, gzip';

/** Size of what the built page downloads until its map has been drawn, in a real Chromium. */
export async function benchDownload(): Promise<readonly (BenchResult | BenchSkipped)[]> {
  const directory = resolve(import.meta.dirname, '../../dist');
  if (!existsSync(resolve(directory, 'index.html'))) {
    return [{ what: WHAT, skipped: 'there is no built page in dist/; npx vite build makes it' }];
  }
  const paths = await pathsDownloaded(directory);
  const code = paths.filter(path => /\.(m?js|css)$/.test(path));
  const bytes = (list: readonly string[]) =>
    list.reduce(
      (sum, path) => sum + gzipSync(readFileSync(resolve(directory, `.${path}`)), { level: 9 }).length,
      0,
    );
  return [
    { what: WHAT, peer: 'the 900 KB allowed', ratio: bytes(code) / BUDGET_BYTES, budget: 1 },
    {
      what: 'all that the first usable map downloads, data included, gzip',
      peer: 'its script and style',
      ratio: bytes(paths) / bytes(code),
      budget: null,
    },
  ];
}

/** Paths of the page's own files requested until the exercise is measured, the map drawn and the network quiet. */
async function pathsDownloaded(directory: string): Promise<readonly string[]> {
  const server = await serve({ directory, port: 0 });
  const { executablePath, args } = await findChromium();
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage();
    const paths = new Set<string>();
    page.context().on('request', request => {
      const { origin, pathname } = new URL(request.url());
      if (`${origin}/` === server.url) paths.add(pathname === '/' ? '/index.html' : pathname);
    });
    await page.goto(server.url);
    await page.locator('canvas').first().waitFor();
    await page.getByRole('table', { name: 'Gaps' }).waitFor();
    await page.waitForLoadState('networkidle');
    return [...paths];
  } finally {
    await browser.close();
    await server.close();
  }
}
