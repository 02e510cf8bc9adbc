import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { dropFiles } from './harness/drop-files.ts';

/** Without a graphics card, on busy cores, anything can take long; nothing here is about time. */
export const PATIENCE = { timeout: 120_000 };

/** The first sentence of the findings, once they and all that follows from them are there. */
export async function headline(page: Page): Promise<string> {
  const text = page
    .getByRole('region', { name: /^(What was found|Résultats)$/ })
    .getByRole('paragraph')
    .first();
  await text.waitFor(PATIENCE);
  // The sections below follow one after another.
  await page.locator('.measure[aria-busy="false"]').waitFor(PATIENCE);
  return plain(await text.innerText());
}

/** Waits until the headline says so. */
export async function headlineSays(page: Page, words: string): Promise<void> {
  await expect.poll(() => headline(page), PATIENCE).toContain(words);
}

/** Text with ordinary spaces only. */
export function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}

/** Drops files and gives the review that opens. */
export async function review(page: Page, paths: readonly string[]): Promise<Locator> {
  await dropFiles(page, paths);
  const dialog = page.getByRole('dialog', { name: 'Review before loading' });
  await dialog.waitFor(PATIENCE);
  return dialog;
}

/** One file's part of the review. */
export function reviewedFile(dialog: Locator, fileName: string): Locator {
  return dialog.getByRole('region', { name: fileName, exact: true });
}

/** Loads what is under review and waits until the dialog is gone. */
export async function load(dialog: Locator): Promise<void> {
  const button = dialog.getByRole('button', { name: 'Load', exact: true });
  await expect.poll(() => button.isEnabled(), PATIENCE).toBe(true);
  // What is ready could be loaded alone, and the rest would stay.
  await dialog.getByText('the others stay under review').waitFor({ state: 'detached', ...PATIENCE });
  await button.click();
  await dialog.waitFor({ state: 'detached', ...PATIENCE });
}

/** A table's rows by the text of their first cell; the cells' texts follow. */
export async function tableRows(page: Page, name: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const table = page.getByRole('table', { name, exact: true });
  await table.waitFor(PATIENCE);
  const rows = await table
    .locator('tbody tr')
    .evaluateAll(found =>
      found.map(row => [...row.children].map(cell => (cell as HTMLElement).innerText.trim())),
    );
  return new Map(rows.map(([first = '', ...rest]) => [first, rest.map(plain)]));
}

/** Presses Tab, or Shift and Tab, until the element is focused, as someone without a mouse does. */
export async function tabTo(page: Page, element: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    if (await element.evaluate(found => found === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not reach ${element}`);
}

/** What a download holds, and the name it is offered under. */
export async function downloaded(page: Page, start: () => Promise<void>, path: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download', PATIENCE), start()]);
  await download.saveAs(path);
  return download.suggestedFilename();
}

/** Waits until the browser's storage holds a project with these settings: only then is a reload a fair test. */
export async function untilStored(page: Page, settings: Readonly<Record<string, unknown>>): Promise<void> {
  await expect.poll(() => page.evaluate(storedSettings), PATIENCE).toMatchObject(settings);
}

/** Runs in the page. */
function storedSettings(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('within-reach');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('documents').objectStore('documents').get('last');
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => {
        opening.result.close();
        resolve(reading.result?.project?.settings ?? null);
      };
    };
  });
}
