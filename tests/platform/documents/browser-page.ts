import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { contentSecurityPolicyPlugin } from '../../../scripts/content-security-policy.mjs';
import { findChromium } from '../../../scripts/find-chromium.mjs';
import { serve } from '../../../scripts/serve.mjs';
import type { DocumentsUnderTest } from './page/main.ts';

/** A real Chromium with a page of nothing but the writers, built and served as the product is. */
export interface BrowserUnderTest {
  readonly open: () => Promise<PageUnderTest>;
  readonly close: () => Promise<void>;
}

export interface PageUnderTest {
  readonly page: Page;
  /** Errors and warnings of the console, and requests that left the page's own origin. */
  readonly complaints: readonly string[];
  /** Calls a writer; a file comes as bytes. */
  readonly call: <Name extends keyof DocumentsUnderTest>(
    name: Name,
    ...parameters: Parameters<DocumentsUnderTest[Name]>
  ) => Promise<Uint8Array | object>;
}

export async function startBrowser(): Promise<BrowserUnderTest> {
  const directory = mkdtempSync(join(tmpdir(), 'within-reach-documents-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    root: fileURLToPath(new URL('page', import.meta.url)),
    plugins: [contentSecurityPolicyPlugin()],
    build: {
      target: 'es2023',
      outDir: directory,
      emptyOutDir: true,
      chunkSizeWarningLimit: 1200,
      rolldownOptions: { external: ['canvg', 'dompurify', 'html2canvas'] },
    },
  });
  const server = await serve({ directory, port: 0 });
  const { executablePath, args, environment } = await findChromium();
  const env = { ...process.env, ...environment } as Record<string, string>;
  const browser = await chromium.launch({ executablePath, args, env });
  return {
    open: () => openPage(browser, server.url),
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(directory, { recursive: true });
    },
  };
}

async function openPage(browser: Browser, url: string): Promise<PageUnderTest> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  page.on('request', request => {
    if (!/^(?:blob:|data:)/.test(request.url()) && !request.url().startsWith(url))
      complaints.push(request.url());
  });
  await page.goto(url);
  await page.waitForFunction(() => 'documents' in window);
  return {
    page,
    complaints,
    call: async (name, ...parameters) => {
      const result = await page.evaluate(
        ([writer, values]) => {
          const { documents } = window as unknown as {
            documents: Record<string, (...all: unknown[]) => unknown>;
          };
          return documents[writer]?.(...values);
        },
        [name, parameters] as [string, unknown[]],
      );
      return typeof result === 'string' ? new Uint8Array(Buffer.from(result, 'base64')) : (result as object);
    },
  };
}
