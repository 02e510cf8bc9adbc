import { chromium, type Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { watch } from './watch.ts';

/** Without a graphics card, on two busy cores, the map takes seconds a frame. */
const PATIENCE_MILLISECONDS = 120_000;

export interface OpenPageOptions {
  /** Relative to the page's address. */
  readonly path?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly locale?: 'en-GB' | 'fr-FR';
  readonly theme?: 'light' | 'dark';
  /** `false`: a browser without any WebGL. */
  readonly webgl?: boolean;
  /** Address to open in place of the built page. */
  readonly baseUrl?: string;
}

export interface OpenedPage {
  readonly page: Page;
  /** What the page did so far that a quiet page never does. */
  readonly noise: readonly string[];
}

/**
 * Opens the page in a browser of its own, with an empty profile, and closes it after the test.
 * The test fails when the page sends a request to any other origin, writes an error or a warning to the console,
 * violates its Content-Security-Policy or leaves an error uncaught.
 */
export async function openPage(options: OpenPageOptions = {}): Promise<OpenedPage> {
  const { page, noise, close } = await launch(options);
  onTestFinished(async () => {
    await close();
    expect(noise, 'what a quiet page never does').toEqual([]);
  });
  return { page, noise };
}

/** Like {@link openPage}, without the verdict on the page's noise: for testing the watch itself. */
export async function openNoisyPage(options: OpenPageOptions): Promise<OpenedPage> {
  const { page, noise, close } = await launch(options);
  onTestFinished(close);
  return { page, noise };
}

async function launch(options: OpenPageOptions) {
  const { path = '', locale = 'en-GB', theme = 'light', webgl = true } = options;
  const baseUrl = options.baseUrl ?? inject('pageUrl');
  const { executablePath, args, environment } = inject('chromium');
  const browser = await chromium.launch({
    executablePath,
    args: [...args, ...(webgl ? [] : ['--disable-3d-apis'])],
    env: { ...definedOnly(process.env), ...environment },
  });
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1440, height: 900 },
    locale,
    colorScheme: theme,
  });
  const noise = watch(context, new URL(baseUrl).origin);
  context.setDefaultTimeout(PATIENCE_MILLISECONDS);
  const page = await context.newPage();
  await page.goto(new URL(path, baseUrl).href);
  return { page, noise, close: () => browser.close() };
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
