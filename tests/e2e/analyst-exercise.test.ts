import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { headline, PATIENCE, tabTo } from './analyst-steps.ts';
import { openPage } from './harness/open-page.ts';

const slider = (page: Page, name: string) => page.getByRole('slider', { name });
const shownBy = (element: Locator) => element.getAttribute('aria-valuetext');

it('plays through the exercise and back on the time bar', async () => {
  const { page } = await openPage({ webgl: false });
  const whole = await headline(page);
  const from = slider(page, 'First month or day');
  const first = await shownBy(from);

  await page.getByRole('button', { name: 'One month on' }).click();
  await expect.poll(() => headline(page), PATIENCE).not.toBe(whole);
  const windowed = await headline(page);
  await page.getByRole('button', { name: 'Play through time' }).click();
  await expect.poll(() => shownBy(from), PATIENCE).not.toBe(first);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Play through time' }).waitFor(PATIENCE);
  expect(await headline(page)).toMatch(/\d+ of [\d,]+ incidents/);

  await page.getByRole('combobox', { name: 'Period' }).selectOption('Whole record');
  await page.getByRole('combobox', { name: 'Period' }).selectOption('All dates');
  await expect.poll(() => headline(page), PATIENCE).toBe(whole);
  expect(windowed).not.toBe(whole);

  const bars = page.getByRole('region', { name: 'Period' }).locator('.histogram');
  const box = await bars.boundingBox();
  if (!box) throw new Error('no histogram');
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => headline(page), PATIENCE).not.toBe(whole);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => headline(page), PATIENCE).toBe(whole);
});

it('is walked with the keyboard alone', async () => {
  const { page } = await openPage({ webgl: false });
  const whole = await headline(page);

  const from = slider(page, 'First month or day');
  await tabTo(page, from, 'Shift+Tab');
  const first = await shownBy(from);
  await page.keyboard.press('PageUp');
  await expect.poll(() => shownBy(from), PATIENCE).not.toBe(first);
  await page.keyboard.press('Home');
  await expect.poll(() => headline(page), PATIENCE).toBe(whole);
  await page.keyboard.press('PageUp');
  await expect.poll(() => headline(page), PATIENCE).not.toBe(whole);
  await page.keyboard.press('Control+z');
  await expect.poll(() => headline(page), PATIENCE).toBe(whole);

  const place = page
    .getByRole('table', { name: 'Gaps' })
    .locator('tbody tr')
    .first()
    .getByRole('button')
    .first();
  await tabTo(page, place, 'Shift+Tab');
  await page.keyboard.press('Enter');
  const card = page.getByRole('region', { name: /^Cell/ });
  await card.waitFor(PATIENCE);
  await expect.poll(() => card.getByRole('heading').first().evaluate(isFocused), PATIENCE).toBe(true);
  await tabTo(page, card.getByText(/^Source text/).first());
  await page.keyboard.press('Enter');
  await card.locator('dl').first().getByText('EXERCISE DATA - NOT REAL').first().waitFor(PATIENCE);
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached', ...PATIENCE });

  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('1');
  await page.getByRole('button', { name: 'Add files' }).waitFor(PATIENCE);
  await page.keyboard.press('2');
  await page.getByRole('table', { name: 'By year' }).waitFor(PATIENCE);
});

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}
