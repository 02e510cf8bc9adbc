import { type Browser, chromium, type Page } from 'playwright-core';
import { dropFiles } from '../../tests/e2e/harness/drop-files.ts';
import { findChromium } from '../find-chromium.mjs';

const PATIENCE_MS = 300_000;

export interface SoakPage {
  readonly browser: Browser;
  readonly page: Page;
}

/** Opens the built page, loads the files with all kinds of incidents, and goes to Plan. */
export async function openOnPlan(url: string, files: readonly string[], webgl: boolean): Promise<SoakPage> {
  const { executablePath, args, environment } = await findChromium();
  const browser = await chromium.launch({
    executablePath,
    args: [...args, ...(webgl ? [] : ['--disable-3d-apis'])],
    env: { ...process.env, ...environment } as Record<string, string>,
  });
  const context = await browser.newContext({
    // Without a graphics card a map takes its time for each pixel.
    viewport: { width: 800, height: 480 },
    locale: 'en-GB',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await page.goto(url);
  const found = page.getByRole('region', { name: 'What was found' });
  await found.waitFor();
  await dropFiles(page, files);
  const load = page.getByRole('dialog').getByRole('button', { name: 'Load', exact: true });
  await page
    .getByText('Ready to load', { exact: true })
    .nth(files.length - 1)
    .waitFor();
  await load.click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await settle(page);
  await page.getByRole('heading', { name: 'Filters' }).click();
  for (const kind of ['State-based conflict', 'Non-state conflict']) {
    await page.getByLabel(kind, { exact: true }).check();
    await settle(page);
  }
  const [said = ''] = await found.getByRole('paragraph').allInnerTexts();
  console.log(`loaded: ${said.replaceAll('\u00a0', ' ')}`);
  await page.getByRole('tab', { name: /Plan/ }).click();
  await page.getByRole('radio', { name: /^Baseline/ }).waitFor();
  return { browser, page };
}

async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(200);
  await page.locator('.measure[aria-busy="false"]').waitFor();
}
