import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { headline, PATIENCE } from './analyst-steps.ts';
import { openPage } from './harness/open-page.ts';

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
