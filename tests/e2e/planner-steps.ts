import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { headline, PATIENCE, plain } from './analyst-steps.ts';

/** A smaller map is drawn faster where there is no graphics card. */
export const SMALL = { width: 1024, height: 560 };

/** A button by its whole name, or by a pattern. */
export function button(within: Page | Locator, name: string | RegExp): Locator {
  return within.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
}

/** Opens Plan mode with its key, and waits until the baseline has been measured. */
export async function openPlan(page: Page): Promise<void> {
  await headline(page);
  await page.keyboard.press('3');
  await page.getByRole('radio', { name: /^Baseline: the deployment as of/ }).waitFor(PATIENCE);
}

/** A part of the panel, by its heading. */
export function section(page: Page, title: string): Locator {
  return page
    .locator('details')
    .filter({ has: page.getByRole('heading', { level: 2, name: title, exact: true }) });
}

/** The sentence on what the plan changes; empty while there is none. */
export async function changeSentence(page: Page): Promise<string> {
  const sentence = section(page, 'What changes').locator('.sentence-headline');
  return (await sentence.count()) === 0 ? '' : plain(await sentence.innerText());
}

/** Waits for a plan that is measured, with nothing in hand, and gives its sentence. */
export async function measuredChange(page: Page): Promise<string> {
  await page.locator('.plan[aria-busy="false"]').waitFor(PATIENCE);
  await section(page, 'What changes').waitFor(PATIENCE);
  return changeSentence(page);
}

/** Waits until the sentence on the change is another one, and gives it. */
export async function otherChange(page: Page, before: string): Promise<string> {
  await expect.poll(() => changeSentence(page), PATIENCE).not.toBe(before);
  return measuredChange(page);
}

/** What is said while a base is in hand. */
export function liveChange(page: Page): Locator {
  return page.locator('.base-mover .live-change');
}

/** The editor of a base. */
export function editor(page: Page, name: string | RegExp): Locator {
  return page.getByRole('region', { name });
}

/** Where the selected base stands, as its handle reads it. */
export async function standsAt(page: Page): Promise<string> {
  return plain(await page.getByRole('application', { name: /^Move / }).innerText());
}

/** The scenario that is open. */
export async function openScenario(page: Page): Promise<string> {
  const chosen = page.getByRole('group', { name: 'Open scenario' }).locator('label[data-open]');
  await chosen.waitFor(PATIENCE);
  return plain(await chosen.innerText());
}

/** Types coordinates and puts a base down there. */
export async function placeAt(page: Page, coordinates: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Coordinates' });
  await field.fill(coordinates);
  await page.getByText('Read as', { exact: false }).waitFor(PATIENCE);
  await field.press('Enter');
}

/** The figures of a search, by their words. */
export async function searchFigures(page: Page): Promise<ReadonlyMap<string, string>> {
  const found = section(page, 'Best sites').locator('dl.search-figures');
  const texts = await found.locator('dt, dd').allInnerTexts();
  return new Map(
    texts.flatMap((text, index) =>
      index % 2 ? [] : [[plain(text), plain(texts[index + 1] ?? '')] as const],
    ),
  );
}

/** Waits for the proof, and gives the names of the sites in alphabetical order. */
export async function provenSites(page: Page): Promise<readonly string[]> {
  const best = section(page, 'Best sites');
  await best.getByText('Proven best.', { exact: true }).waitFor(PATIENCE);
  const names = await best
    .getByRole('table', { name: 'Sites proposed' })
    .locator('tbody')
    .getByRole('button')
    .allInnerTexts();
  return names.sort((one, other) => one.localeCompare(other));
}

/** Reads the drawn map's whole look; what is dragged on it changes it. */
export function mapDrawing(page: Page): Locator {
  return page.getByRole('application', { name: 'Map of bases and violence' });
}
