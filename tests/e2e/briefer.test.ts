import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { EXERCISE_STAMP } from '../../src/model/exercise.ts';
import { openEverything } from '../platform/documents/open-file.ts';
import { decodePng } from '../platform/documents/open-png.ts';
import { PLANTED_NOTE, PLANTED_STRENGTH, plantedTexts, withSheets } from './briefer-project.ts';
import { accessibilityViolations } from './harness/axe.ts';
import { countColours } from './harness/colours.ts';
import { dropFiles } from './harness/drop-files.ts';
import { openPage } from './harness/open-page.ts';
import { screenshot } from './harness/screenshot.ts';

const PATIENCE = { timeout: 120_000 };
const directory = mkdtempSync(join(tmpdir(), 'within-reach-brief-'));

afterAll(() => rmSync(directory, { recursive: true }));

const sheetImage = (page: Page) => page.getByRole('img', { name: /will print|sera imprimée/ });
const tab = (page: Page) => page.getByRole('tab', { name: /Brief|Synthèse/ });

async function openSheet(page: Page, layout: string): Promise<void> {
  await page.getByText(EXERCISE_STAMP).first().waitFor(PATIENCE);
  await tab(page).click();
  await page.getByRole('button', { name: layout }).click(PATIENCE);
  await sheetImage(page).waitFor(PATIENCE);
}

/** What the page offers to be saved when something is pressed. */
async function saved(page: Page, name: string, press: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download', PATIENCE), press()]);
  const path = join(directory, name);
  await download.saveAs(path);
  return readFileSync(path);
}

/** Starts to save, and ends that once a document is being written. */
async function cancelledOnce(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  const status = dialog.getByRole('status');
  await expect.poll(() => status.textContent(), PATIENCE).toMatch(/^Writing PDF: sheet \d+ of 5…$/);
  const told = await dialog.getByRole('progressbar', { name: 'Export' }).getAttribute('aria-valuetext');
  expect(told).toMatch(/^\d+\u00a0%$/);
  await dialog.getByRole('button', { name: 'Cancel export' }).click();
  await expect.poll(() => status.textContent(), PATIENCE).toBe('Cancelled: nothing was saved.');
  expect(await dialog.getByRole('progressbar').count()).toBe(0);
}

describe('a briefing', () => {
  it('makes each layout, in one language or the other, exports every format, and gives away nothing that was off', async () => {
    const { page } = await openPage({ webgl: false });
    await page.getByText(EXERCISE_STAMP).first().waitFor(PATIENCE);
    await page.getByRole('tab', { name: 'Data' }).click();
    const project = await saved(page, 'saved.within-reach', () =>
      page.getByRole('button', { name: 'Save to one file' }).click(PATIENCE),
    );
    const path = join(directory, 'sheets.within-reach');
    writeFileSync(path, withSheets(project));
    await dropFiles(page, [path]);
    await page.getByText('The project Sheets is open', { exact: false }).waitFor(PATIENCE);
    await tab(page).click();
    await sheetImage(page).waitFor(PATIENCE);

    await page.getByRole('button', { name: 'Export…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export' });
    const sheets = dialog.getByRole('group', { name: 'Sheets, in the order of their pages' });
    // Each layout stands there in English, then in French; all ten are exported in the walk on the real files.
    for (const [index, each] of (await sheets.getByRole('checkbox').all()).entries()) {
      await each.setChecked(index % 4 === 0 || index % 4 === 3);
    }
    for (const name of ['SVG', 'CSV', 'GeoJSON', 'KML']) await dialog.getByRole('checkbox', { name }).check();
    await cancelledOnce(dialog);
    const zip = await saved(page, 'brief.zip', () =>
      dialog.getByRole('button', { name: 'Save', exact: true }).click(),
    );
    const files = unzipSync(zip);
    const names = Object.keys(files);
    const count = (ending: string) => names.filter(name => name.endsWith(ending)).length;
    expect(['.pdf', '.pptx', '.png', '.svg', '/method.txt', '/method.json', '/cells.csv'].map(count)).toEqual(
      [1, 1, 5, 5, 5, 5, 5],
    );

    const planted = [...plantedTexts(), String(PLANTED_STRENGTH), PLANTED_NOTE];
    const secrets = planted.map(text => new RegExp(`(?<![\\w.])${escaped(text)}(?!\\w)`));
    for (const [name, content] of Object.entries(files)) {
      const texts = openEverything(content).join('\n');
      const found = secrets.filter(secret => secret.test(texts)).map(String);
      expect(found, name).toEqual([]);
      if (/\.(?:pdf|pptx|svg|txt|json|csv|kml)$/.test(name)) expect(texts, name).toContain(EXERCISE_STAMP);
      if (name.endsWith('.png')) expect(decodePng(content).width, name).toBeGreaterThan(2000);
    }
  });

  it('asks for a marking, says what copying needs, and copies what is seen', async () => {
    const { page } = await openPage({ webgl: false });
    await openSheet(page, 'Map with ranked gaps');
    await page.getByRole('button', { name: 'Export…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export' });
    expect(await dialog.getByRole('status').textContent()).toContain('Choose a handling marking first');
    expect(await dialog.getByRole('button', { name: 'Save' }).getAttribute('aria-disabled')).toBe('true');
    await dialog.getByLabel('Marking').selectOption('CONFIDENTIAL');
    expect(await dialog.getByRole('status').textContent()).toBe('');
    await page.keyboard.press('Escape');

    const copy = page.getByRole('button', { name: 'Copy sentences' });
    await expect.poll(() => copy.getAttribute('aria-disabled'), PATIENCE).toBe('false');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await copy.click();
    await page.getByText('The sentences are on the clipboard.').waitFor(PATIENCE);
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.split('\n').slice(0, 2)).toEqual(['CONFIDENTIAL', EXERCISE_STAMP]);
    expect(text).toMatch(/incidents .* happened within 25.km of an active base/);
    await page.getByRole('button', { name: 'Copy as image' }).click();
    await page.getByText('The sheet is on the clipboard.').waitFor(PATIENCE);
    await page.context().clearPermissions();
  });

  it.each([
    ['en-GB', 'One map', 'Title', 'Delete'],
    ['fr-FR', 'Une carte', 'Titre', 'Supprimer'],
  ] as const)(
    'is accessible, follows the words and fits a small laptop: %s',
    async (locale, layout, title, remove) => {
      const { page } = await openPage({ webgl: false, locale, viewport: { width: 1024, height: 768 } });
      await openSheet(page, layout);
      await page.getByRole('textbox', { name: title, exact: true }).fill('Hors de portée: Élan & <b>');
      await page.getByRole('img', { name: /Hors de portée: Élan & <b>/ }).waitFor(PATIENCE);
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.getByRole('button', { name: /Dark theme|Thème sombre/ }).click();
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.getByRole('button', { name: /Export…|Exporter…/ }).click();
      await page.getByRole('dialog').waitFor(PATIENCE);
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await screenshot(page, `brief-${locale.slice(0, 2)}-1024`);
      await page.getByRole('button', { name: remove, exact: true }).click();
      await page.getByRole('button', { name: layout }).waitFor(PATIENCE);
      await page.getByRole('button', { name: /^(Undo|Annuler)$/ }).click();
      await page.getByRole('img', { name: /Hors de portée/ }).waitFor(PATIENCE);
    },
  );

  it('shows the live view, and leaves the map as it was', async () => {
    // A browser without a graphics card draws a small map in a fraction of the time.
    const { page } = await openPage({ viewport: { width: 900, height: 600 } });
    await page.getByRole('application', { name: 'Map of bases and violence' }).waitFor(PATIENCE);
    await openSheet(page, 'One map');
    const image = sheetImage(page);
    const drawn = await image.getAttribute('src');
    await page.getByRole('radio', { name: 'Live view' }).click();
    await expect.poll(() => image.getAttribute('src'), PATIENCE).not.toBe(drawn);
    await expect.poll(() => countColours(image), PATIENCE).toBeGreaterThan(60);
    await screenshot(page, 'brief-live');
    await page.getByRole('tab', { name: 'Measure' }).click();
    const map = page.getByRole('region', { name: 'Map', exact: true });
    await expect.poll(() => countColours(map), PATIENCE).toBeGreaterThan(100);
  });
});

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
