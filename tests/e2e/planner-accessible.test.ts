import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { PATIENCE } from './analyst-steps.ts';
import { accessibilityViolations } from './harness/axe.ts';
import { openPage } from './harness/open-page.ts';
import { screenshot } from './harness/screenshot.ts';

const WORDS = {
  'en-GB': {
    found: 'What was found',
    coordinates: 'Coordinates',
    find: 'Find the best sites',
    proven: 'Proven best.',
    test: 'Choose before, test after',
    split: 'Split date',
  },
  'fr-FR': {
    found: 'Résultats',
    coordinates: 'Coordonnées',
    find: 'Chercher les meilleurs sites',
    proven: 'Meilleur choix prouvé.',
    test: 'Choisir avant, éprouver après',
    split: 'Date de coupure',
  },
} as const;

/** A scenario with a base, a proposal, an open area and a test on the page, every fold open. */
async function fillPlan(page: Page, words: (typeof WORDS)[keyof typeof WORDS]): Promise<void> {
  await page.getByRole('region', { name: words.found }).waitFor(PATIENCE);
  await page.keyboard.press('3');
  const field = page.getByRole('textbox', { name: words.coordinates });
  await field.fill('27.158 S 19.3244 W');
  await expect.poll(() => page.locator('.place-typed button').isEnabled(), PATIENCE).toBe(true);
  await field.press('Enter');
  await page.locator('.base-editor').waitFor(PATIENCE);
  await page.getByRole('button', { name: words.find, exact: true }).click();
  await page.getByText(words.proven, { exact: true }).waitFor(PATIENCE);
  const folded = page.locator('.plan details:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
  await page.getByLabel(words.split).fill('2022-01-01');
  await page.getByLabel(words.split).press('Enter');
  await page.getByRole('button', { name: words.test, exact: true }).click();
  await page.locator('.plan .sentence-strong').waitFor(PATIENCE);
  await page.locator('.drawn-areas textarea').fill('26.9 S 20.3 W\n26.9 S 19.2 W\n27.7 S 20.2 W');
  await page.locator('.drawn-areas form button[type="submit"]').click();
  await page.locator('.area-list .row-button').click();
  await page.locator('.area-editor').waitFor(PATIENCE);
}

it.each(['en-GB', 'fr-FR'] as const)('Plan mode is accessible in both themes: %s', async locale => {
  const { page } = await openPage({ locale, webgl: false });
  await fillPlan(page, WORDS[locale]);
  for (const theme of ['light', 'dark'] as const) {
    expect(await accessibilityViolations(page), theme).toEqual([]);
    await page.getByRole('button', { name: /^(Dark theme|Thème sombre|Light theme|Thème clair)$/ }).click();
  }
});

it('fits a small laptop without scrolling sideways', async () => {
  const { page } = await openPage({ viewport: { width: 1024, height: 768 }, locale: 'fr-FR', webgl: false });
  await fillPlan(page, WORDS['fr-FR']);
  const cut = await page
    .locator('.plan')
    .evaluate(panel => [
      document.documentElement.scrollWidth - innerWidth,
      (panel.closest('aside, section, main') ?? panel).scrollWidth -
        (panel.closest('aside, section, main') ?? panel).clientWidth,
    ]);
  expect(Math.max(...cut)).toBeLessThanOrEqual(0);
  await screenshot(page, 'plan-1024-french');
});
