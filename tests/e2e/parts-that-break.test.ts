import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { headline, PATIENCE, untilStored } from './analyst-steps.ts';
import { accessibilityViolations } from './harness/axe.ts';
import { openNoisyPage, openPage } from './harness/open-page.ts';
import { screenshot } from './harness/screenshot.ts';

const DIRECTORY = resolve(import.meta.dirname, '../../dist');

const again = (page: Page) => page.getByRole('button', { name: 'Try again' });

it('says that a part does not load when the server has stopped, keeps the rest, and loads it when it is back', async () => {
  const first = await serve({ directory: DIRECTORY, port: 0 });
  // The browser says itself that the server does not answer.
  const { page } = await openNoisyPage({ baseUrl: first.url, webgl: false });
  const before = await headline(page);
  await first.close();
  await page.keyboard.press('3');
  const panel = page.getByRole('alert', { name: 'Panel' });
  await panel.getByText('could not be loaded').waitFor(PATIENCE);
  await panel.getByRole('link', { name: 'Start without the last project' }).waitFor(PATIENCE);
  await screenshot(page, 'part-not-loaded');
  expect(await accessibilityViolations(page)).toEqual([]);
  await again(page).click();
  await panel.getByText('could not be loaded').waitFor(PATIENCE);
  // The other modes are there, and the keys work.
  await page.keyboard.press('2');
  expect(await headline(page)).toBe(before);
  await page.getByRole('button', { name: '50 kilometres' }).click();
  await expect.poll(() => headline(page), PATIENCE).toContain('50 km');
  await page.keyboard.press('3');
  await panel.waitFor(PATIENCE);
  const second = await serve({ directory: DIRECTORY, port: first.port });
  await again(page).click();
  await page.getByRole('radio', { name: /^Baseline/ }).waitFor(PATIENCE);
  await panel.waitFor({ state: 'detached', ...PATIENCE });
  // Its style came too.
  const radius = (list: Element) => getComputedStyle(list).borderRadius;
  expect(await page.locator('.scenario-list').evaluate(radius)).toBe('4px');
  await page.keyboard.press('2');
  expect(await headline(page)).toContain('50 km');
  await second.close();
});

it('starts without the last project where that is asked for, and opens it at the next start', async () => {
  const { page } = await openPage({ webgl: false });
  await headline(page);
  await page.getByRole('button', { name: '50 kilometres' }).click();
  await untilStored(page, { distanceKm: 50 });
  await page.keyboard.press('1');
  await page.getByRole('link', { name: 'Start without the last project' }).click();
  await page.getByRole('tab', { name: /^Measure/ }).click();
  expect(await headline(page)).toContain('25 km');
  expect(new URL(page.url()).search).toBe('');
});

it('says in a second tab, all the time, that nothing is kept there, until the first is closed', async () => {
  const { page } = await openPage({ webgl: false });
  await headline(page);
  const second = await page.context().newPage();
  await second.goto(page.url());
  await headline(second);
  const line = second.locator('.keeping-line');
  await line.getByText('Not kept: open in another tab too').waitFor(PATIENCE);
  await screenshot(second, 'kept-elsewhere');
  expect(await accessibilityViolations(second)).toEqual([]);
  await page.close();
  await line.getByText('Not kept').waitFor({ state: 'detached', ...PATIENCE });
  await second.getByRole('button', { name: '50 kilometres' }).click();
  await untilStored(second, { distanceKm: 50 });
});
