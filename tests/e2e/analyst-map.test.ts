import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { headline, PATIENCE, plain, tabTo } from './analyst-steps.ts';
import { countColours } from './harness/colours.ts';
import { openPage } from './harness/open-page.ts';
import { rendersSince, watchRenders } from './harness/renders.ts';
import { mapDrawing } from './planner-steps.ts';

const BESIDE_THE_MAP = ['.header', '.panel', '.timebar'];

it('is drawn, pointed at, moved by key, lost and found again, and stays one map', async () => {
  const { page } = await openPage({ viewport: { width: 900, height: 560 } });
  // Flights take a frame, not seconds of them.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await watchRenders(page, [...BESIDE_THE_MAP, '.map']);
  await page.reload();
  await headline(page);
  const map = mapDrawing(page);
  await expect.poll(() => countColours(map), PATIENCE).toBeGreaterThan(50);

  await switchesLayers(page, map);
  await tellsWhatIsUnderThePointer(page, map);
  await movesByKey(page, map);
  await movesAlone(page, map);
  await survivesTheLossOfItsContext(page, map);

  for (const key of ['1', '2', '3', '2']) {
    await page.keyboard.press(key);
    await page.getByRole('tab', { selected: true }).getByText(key, { exact: true }).waitFor(PATIENCE);
  }
  await headline(page);
  expect(await page.locator('.map-drawing').count()).toBe(1);
  expect(await page.locator('.map-drawing canvas').count()).toBe(1);
  await expect.poll(() => countColours(map), PATIENCE).toBeGreaterThan(50);
});

async function switchesLayers(page: Page, map: Locator): Promise<void> {
  const layers = page.getByRole('group', { name: 'Shown on the map' }).getByRole('button');
  const legend = page.getByText('Legend', { exact: true });
  const pressed = () => layers.evaluateAll(all => all.map(layer => layer.getAttribute('aria-pressed')));
  const [first, before] = [await pressed(), await map.screenshot()];
  for (const layer of await layers.all()) await layer.click();
  expect(await pressed()).toEqual(first.map(wasOn => (wasOn === 'true' ? 'false' : 'true')));
  await expect.poll(async () => before.equals(await map.screenshot()), PATIENCE).toBe(false);
  await legend.click();
  await page.getByText('uncovered incident to its nearest base').waitFor(PATIENCE);
  await legend.click();
  for (const layer of await layers.all()) await layer.click();
  expect(await pressed()).toEqual(first);
}

async function tellsWhatIsUnderThePointer(page: Page, map: Locator): Promise<void> {
  const tooltip = page.locator('.map-tooltip');
  const bases = page.getByRole('table', { name: 'Bases' }).locator('tbody tr').first().getByRole('button');
  const name = plain(await bases.innerText());
  await bases.click();
  await pointAtCentre(page, map, async () => plain(await tooltip.innerText()).startsWith(name));

  const gap = page
    .getByRole('table', { name: 'Gaps' })
    .locator('tbody tr')
    .first()
    .getByRole('button')
    .first();
  await tabTo(page, gap, 'Shift+Tab');
  await page.keyboard.press('Enter');
  const card = page.getByRole('region', { name: /^Cell/ });
  await card.waitFor(PATIENCE);
  await pointAtCentre(page, map, async () => /^\d+ incidents?/.test(plain(await tooltip.innerText())));
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached', ...PATIENCE });
}

/** Moves the pointer a little about the middle of the map until what is said of it there is right. */
async function pointAtCentre(page: Page, map: Locator, isRight: () => Promise<boolean>): Promise<void> {
  const box = await map.boundingBox();
  if (!box) throw new Error('no map');
  let step = 0;
  const tooltip = page.locator('.map-tooltip');
  await expect
    .poll(async () => {
      step += 1;
      await page.mouse.move(box.x + box.width / 2 + (step % 3), box.y + box.height / 2);
      return (await tooltip.isVisible()) && (await isRight());
    }, PATIENCE)
    .toBe(true);
}

async function movesByKey(page: Page, map: Locator): Promise<void> {
  const scale = page.getByRole('img', { name: /^Scale/ });
  const north = page.locator('.map-north svg');
  await map.focus();
  const before = await scale.getAttribute('aria-label');
  await page.keyboard.press('+');
  await expect.poll(() => scale.getAttribute('aria-label'), PATIENCE).not.toBe(before);
  await page.keyboard.press('-');
  await expect.poll(() => scale.getAttribute('aria-label'), PATIENCE).toBe(before);
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => north.getAttribute('style'), PATIENCE).not.toMatch(/rotate: -?0deg/);
  await page.getByRole('button', { name: 'Turn north up' }).click();
  await expect.poll(() => north.getAttribute('style'), PATIENCE).toMatch(/rotate: -?0deg/);
}

/** Where the map is dragged, zoomed and pointed at, only what shows that is rendered. */
async function movesAlone(page: Page, map: Locator): Promise<void> {
  const scale = page.getByRole('img', { name: /^Scale/ });
  const box = await map.boundingBox();
  if (!box) throw new Error('no map');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const beside = async () => {
    const renders = await rendersSince(page);
    return BESIDE_THE_MAP.map(part => renders[part]);
  };
  // What does concern the panel and the time bar is counted.
  await page.getByRole('button', { name: '10 kilometres' }).click();
  await expect.poll(async () => (await rendersSince(page))['.panel'], PATIENCE).toBeGreaterThan(0);
  await page.getByRole('button', { name: '25 kilometres' }).click();
  await headline(page);
  await expect.poll(beside, PATIENCE).toEqual([0, 0, 0]);

  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 8; step++) await page.mouse.move(x + 6 * step, y + 2 * step);
  await page.mouse.up();
  const before = await scale.getAttribute('aria-label');
  await map.focus();
  await page.keyboard.press('+');
  await expect.poll(() => scale.getAttribute('aria-label'), PATIENCE).not.toBe(before);
  for (let step = 1; step <= 8; step++) await page.mouse.move(x - 9 * step, y - 5 * step);
  const renders = await rendersSince(page);
  expect(renders['.map']).toBeGreaterThan(0);
  expect(BESIDE_THE_MAP.map(part => renders[part])).toEqual([0, 0, 0]);
  await page.keyboard.press('-');
  await expect.poll(() => scale.getAttribute('aria-label'), PATIENCE).toBe(before);
}

async function survivesTheLossOfItsContext(page: Page, map: Locator): Promise<void> {
  const lost = page.getByRole('status').filter({ hasText: 'lost its drawing context' });
  const extension = await map.evaluateHandle(canvas =>
    (canvas as HTMLCanvasElement).getContext('webgl2')?.getExtension('WEBGL_lose_context'),
  );
  await extension.evaluate(found => found?.loseContext());
  await lost.waitFor(PATIENCE);
  await extension.evaluate(found => found?.restoreContext());
  await lost.waitFor({ state: 'detached', ...PATIENCE });
  await expect.poll(() => countColours(map), PATIENCE).toBeGreaterThan(50);
}
