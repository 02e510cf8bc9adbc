import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { headline, load, PATIENCE, review } from './analyst-steps.ts';
import { dropFiles } from './harness/drop-files.ts';
import { openPage } from './harness/open-page.ts';

const directory = mkdtempSync(join(tmpdir(), 'within-reach-window-'));
afterAll(() => rmSync(directory, { recursive: true }));

function written(name: string, content: string): string {
  writeFileSync(join(directory, name), content);
  return join(directory, name);
}

const undo = (page: Page) => page.getByRole('button', { name: /^(Undo|Annuler)$/ });

it('takes a typed date as one change, in the language of the page', async () => {
  const { page } = await openPage({ locale: 'fr-FR', webgl: false });
  const whole = await headline(page);
  const period = page.getByRole('region', { name: 'Période' });
  const from = period.getByRole('textbox', { name: 'Premier mois ou jour' });
  const first = await from.inputValue();
  expect(first).toMatch(/^\d{2}\/\d{2}\/\d{4}$/);

  await from.selectText();
  await page.keyboard.type('01/07/2021');
  await expect.poll(() => headline(page), PATIENCE).not.toBe(whole);
  await undo(page).click();
  await expect.poll(() => headline(page), PATIENCE).toBe(whole);
  expect(await from.inputValue()).toBe(first);
  expect(await undo(page).isDisabled()).toBe(true);

  await from.fill('30/02/2021');
  await period.getByText('Ce jour n’existe pas').waitFor(PATIENCE);
  await from.press('Escape');
  expect(await from.inputValue()).toBe(first);
  expect(await undo(page).isDisabled()).toBe(true);

  await from.fill('2021-07-01');
  await expect.poll(() => from.inputValue(), PATIENCE).toBe('01/07/2021');
  await from.fill('');
  await from.press('Enter');
  await expect.poll(() => from.inputValue(), PATIENCE).toBe(first);
  await undo(page).click();
  await expect.poll(() => from.inputValue(), PATIENCE).toBe('01/07/2021');
});

interface Box {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const MAP_PARTS = ['.map-toolbar', '.map-controls', '.map-legend', '.map-foot'];

/** Where parts of the page are, in pixels of the window. */
const boxes = (page: Page, selectors: readonly string[]): Promise<readonly Box[]> =>
  page.evaluate(
    wanted =>
      wanted.flatMap(selector =>
        [...document.querySelectorAll(selector)].map(element => {
          const { left, top, right, bottom } = element.getBoundingClientRect();
          return { name: `${selector} ${element.textContent?.slice(0, 20)}`, left, top, right, bottom };
        }),
      ),
    selectors,
  );

const overlap = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** What of the page cannot be reached because it lies outside the window or is wider than it. */
const lost = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page is wider than the window');
    for (const element of document.querySelectorAll('header *, .map-over *, .timebar *, .panel-scroll')) {
      const { left, right, width } = element.getBoundingClientRect();
      const isSeen = width > 1 && getComputedStyle(element).clipPath === 'none';
      if (isSeen && (left < -1 || right > innerWidth + 1)) found.push(element.outerHTML.slice(0, 120));
    }
    const panel = document.querySelector('.panel-scroll');
    if (panel && panel.scrollWidth > panel.clientWidth) found.push('the panel is scrolled sideways');
    return found;
  });

it.each([
  ['a page enlarged to twice its size', { width: 720, height: 450 }],
  ['a small laptop', { width: 1024, height: 768 }],
] as const)('keeps half of the window for the map on %s, and loses nothing', async (_, viewport) => {
  // French words are the longer ones.
  const { page } = await openPage({ viewport, locale: 'fr-FR' });
  await headline(page);
  const [map] = await boxes(page, ['.map']);
  if (!map) throw new Error('no map');
  const share = ((map.right - map.left) * (map.bottom - map.top)) / (viewport.width * viewport.height);
  expect(share).toBeGreaterThanOrEqual(0.5);

  const parts = await boxes(page, MAP_PARTS);
  expect(parts).toHaveLength(MAP_PARTS.length);
  for (const [index, part] of parts.entries()) {
    expect(part.left >= map.left && part.right <= map.right && part.bottom <= map.bottom, part.name).toBe(
      true,
    );
    for (const other of parts.slice(index + 1)) expect(overlap(part, other), part.name).toBe(false);
  }
  for (const key of ['1', '2', '3', '4']) {
    await page.keyboard.press(key);
    await page.locator('.panel-scroll > *:not([aria-busy="true"])').first().waitFor(PATIENCE);
    expect(await lost(page), key).toEqual([]);
  }
  const bars = page.locator('.timebar .histogram');
  if (viewport.height < 600) {
    expect(await bars.isVisible()).toBe(false);
    await page.getByRole('button', { name: /^(By month|Par mois)$/ }).click();
  }
  await bars.locator('svg').waitFor(PATIENCE);
});

it('is scrolled one way only where the window is narrower than a telephone', async () => {
  const { page } = await openPage({ viewport: { width: 320, height: 256 }, locale: 'fr-FR', webgl: false });
  await headline(page);
  expect(await lost(page)).toEqual([]);
  await page.getByRole('slider', { name: 'Premier mois ou jour' }).scrollIntoViewIfNeeded();
  expect(await lost(page)).toEqual([]);
});

it('is dark at first where the system is, until light is chosen', async () => {
  const { page } = await openPage({ theme: 'dark', webgl: false });
  await headline(page);
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
  expect(await theme()).toBe('dark');
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await page.reload();
  await headline(page);
  expect(await theme()).toBe('light');
});

it('says success for a while and beside the map, and keeps what went wrong', async () => {
  const { page } = await openPage({ webgl: false });
  await headline(page);
  await dropFiles(page, [written('broken.within-reach', 'no zip')]);
  const wrong = page.getByRole('alert').getByText('broken.within-reach');
  await wrong.waitFor(PATIENCE);
  await page.clock.install();
  const towns = written('towns.csv', 'name,latitude,longitude\nOuvaral,-26.9,-20.3\nTelamar,-26.8,-20.1\n');
  await load(await review(page, [towns]));
  const success = page.getByText('1 file loaded.');
  await success.waitFor(PATIENCE);
  const [notices, map] = await boxes(page, ['.notices', '.window-map']);
  expect(notices && map && overlap(notices, map)).toBe(false);

  await success.hover();
  await page.clock.fastForward(60_000);
  expect(await success.isVisible()).toBe(true);
  await page.mouse.move(5, 5);
  await page.clock.fastForward(60_000);
  await success.waitFor({ state: 'detached', ...PATIENCE });
  expect(await wrong.isVisible()).toBe(true);
});
