import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { vectorPmtiles } from '../fixtures/pmtiles.ts';
import { headline, PATIENCE } from './analyst-steps.ts';
import { colourShare, countColours } from './harness/colours.ts';
import { dropFiles } from './harness/drop-files.ts';
import { openPage } from './harness/open-page.ts';
import { mapDrawing } from './planner-steps.ts';

/** Colours of the light theme: the land of the area of interest, and the sea. */
const [LAND, SEA] = ['#fbfaf7', '#d6dfe6'];

const directory = mkdtempSync(join(tmpdir(), 'within-reach-basemap-'));
const [sound, broken] = [join(directory, 'own.pmtiles'), join(directory, 'broken.pmtiles')];
writeFileSync(sound, vectorPmtiles('<a href="https://example.org">Invented</a> land'));
writeFileSync(broken, vectorPmtiles('').slice(0, 140));
afterAll(() => rmSync(directory, { recursive: true }));

it('draws a basemap of one’s own from one file, and the bundled land where it cannot be read', async () => {
  const { page } = await openPage({ viewport: { width: 900, height: 600 } });
  await headline(page);
  await page.keyboard.press('1');
  const map = mapDrawing(page);
  await expect.poll(() => countColours(map), PATIENCE).toBeGreaterThan(50);
  const bundled = await colourShare(map, LAND);
  expect(bundled).toBeGreaterThan(0.05);

  await dropFiles(page, [broken]);
  await page.getByText('broken.pmtiles cannot be read', { exact: false }).waitFor(PATIENCE);
  await page.getByText('The basemap cannot be read.', { exact: false }).waitFor(PATIENCE);
  await expect.poll(() => colourShare(map, LAND), PATIENCE).toBeGreaterThan(bundled * 0.9);

  await dropFiles(page, [sound]);
  await page.getByText('Shown for this sitting: own.pmtiles').waitFor(PATIENCE);
  // The credit is text: what it holds of HTML is neither shown nor parsed.
  await page.getByText('Basemap: Invented land', { exact: true }).waitFor(PATIENCE);
  // Half of every tile is land and half is water, at sea as on the island.
  await expect.poll(() => colourShare(map, LAND), PATIENCE).toBeGreaterThan(0.2);
  expect(await colourShare(map, SEA)).toBeGreaterThan(0.2);
  expect(await page.getByText('cannot be read', { exact: false }).count()).toBe(0);

  await page.getByRole('button', { name: 'Remove the basemap' }).click();
  await page.getByText('The bundled outlines are shown.').waitFor(PATIENCE);
  await expect.poll(() => colourShare(map, LAND), PATIENCE).toBeCloseTo(bundled, 1);
  expect(await page.getByText('Basemap: Invented land').count()).toBe(0);
});
