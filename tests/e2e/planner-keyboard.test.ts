import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { PATIENCE, plain, tableRows, tabTo } from './analyst-steps.ts';
import { openPage } from './harness/open-page.ts';
import {
  button,
  changeSentence,
  editor,
  liveChange,
  mapDrawing,
  measuredChange,
  openPlan,
  openScenario,
  otherChange,
  provenSites,
  SMALL,
  searchFigures,
  section,
  standsAt,
} from './planner-steps.ts';

/** One place of the exercise, as four kinds of people write it. */
const WRITTEN = ['27.158 S 19.3244 W', `27°09'28.8"S 19°19'27.8"W`, '27S 666026 6994956', '27JXK6602694956'];
const READ = /^Read as 27\.1580° S, 19\.324[34]° W\.$/;

/** Goes there with Tab, or back with Shift and Tab, and presses Enter. */
async function press(page: Page, element: Locator, back = false): Promise<void> {
  await element.waitFor(PATIENCE);
  await tabTo(page, element, back ? 'Shift+Tab' : 'Tab');
  await page.keyboard.press('Enter');
}

it('places, moves, closes and undoes with the keyboard alone', async () => {
  const { page } = await openPage({ webgl: false });
  await openPlan(page);
  const coordinates = page.getByRole('textbox', { name: 'Coordinates' });
  await tabTo(page, coordinates);
  for (const text of WRITTEN) {
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
    await expect
      .poll(async () => plain(await page.locator('.place-typed .explanation').innerText()), PATIENCE)
      .toMatch(READ);
  }
  await page.keyboard.press('Enter');
  await editor(page, 'Base TOB Hadrisond').waitFor(PATIENCE);
  expect(await openScenario(page)).toBe('Scenario 1');
  const placed = await measuredChange(page);
  const stood = await standsAt(page);
  expect(placed).toMatch(/^\d+ more incidents within reach/);

  const handle = page.getByRole('application', { name: 'Move TOB Hadrisond' });
  await tabTo(page, handle);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => liveChange(page).innerText(), PATIENCE).toContain('newly reached');
  await expect.poll(() => changeSentence(page), PATIENCE).not.toBe(placed);
  await page.keyboard.press('Escape');
  await liveChange(page).waitFor({ state: 'detached', ...PATIENCE });
  expect(await standsAt(page)).toBe(stood);
  await expect.poll(() => changeSentence(page), PATIENCE).toBe(placed);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await liveChange(page).waitFor({ state: 'detached', ...PATIENCE });
  const moved = await otherChange(page, placed);
  expect(await standsAt(page)).not.toBe(stood);

  await press(page, button(page, /^Close from/));
  const closed = await otherChange(page, moved);
  expect(closed).toMatch(/^As many incidents within reach as in the baseline/);
  await page.keyboard.press('Control+z');
  expect(await otherChange(page, closed)).toBe(moved);
  await page.keyboard.press('Control+z');
  expect(await otherChange(page, moved)).toBe(placed);
  await page.keyboard.press('Control+Shift+z');
  expect(await otherChange(page, placed)).toBe(moved);
});

it('looks for the best sites, accepts, compares and tests with the keyboard alone', async () => {
  const { page } = await openPage({ webgl: false });
  await openPlan(page);
  await press(page, button(page, 'Find the best sites'));
  expect(await provenSites(page)).toHaveLength(3);
  const added = Number((await searchFigures(page)).get('Added by the sites'));
  await press(page, button(page, 'Make a scenario of these sites'));
  await expect.poll(() => openScenario(page), PATIENCE).toMatch(/^3 sites for coverage/);
  expect(Number(/^([\d,]+) more/.exec(await measuredChange(page))?.[1])).toBe(added);

  const bySide = button(page, 'Side by side');
  await press(page, bySide, true);
  await expect.poll(() => bySide.getAttribute('aria-pressed'), PATIENCE).toBe('true');

  const test = section(page, 'Test the plan');
  await press(page, test.locator('summary').first());
  await test.getByLabel('Split date').waitFor(PATIENCE);
  await page.keyboard.press('Tab');
  // The first of January reads the same wherever the day comes first or second.
  await page.keyboard.type('01012022');
  // Chosen on what would judge them: no test is offered, and it says why.
  await test.getByText('would not be fair', { exact: false }).waitFor(PATIENCE);
  expect(await button(test, 'Test the open scenario').count()).toBe(0);
  await press(page, button(test, 'Choose before, test after'));
  const verdict = test.locator('.sentence-strong');
  await verdict.waitFor(PATIENCE);
  expect(plain(await verdict.innerText())).toMatch(
    /chance: incidents after 1 Jan 2022 within reach, \d+ of \d+/,
  );
  const scores = await tableRows(page, 'Test the plan');
  expect([...scores.keys()]).toEqual(['Baseline', 'Random sites', 'Scenario', 'Hindsight']);
});

it('moves the selected base with the arrow keys of the map, and the divider with its own', async () => {
  const { page } = await openPage({ viewport: SMALL });
  await openPlan(page);
  await tabTo(page, page.getByRole('textbox', { name: 'Coordinates' }));
  await page.keyboard.type('27.158 S 19.3244 W');
  await expect.poll(() => button(page, 'Place here').isEnabled(), PATIENCE).toBe(true);
  await page.keyboard.press('Enter');
  await editor(page, 'Base TOB Hadrisond').waitFor(PATIENCE);
  await measuredChange(page);
  const stood = await standsAt(page);
  await tabTo(page, mapDrawing(page), 'Shift+Tab');
  await page.keyboard.press('Shift+ArrowUp');
  await page.locator('.map-live').getByText('newly reached').first().waitFor(PATIENCE);
  await page.keyboard.press('Enter');
  await page.locator('.map-live').waitFor({ state: 'detached', ...PATIENCE });
  await expect.poll(() => standsAt(page), PATIENCE).not.toBe(stood);

  await press(page, button(page, 'Swipe'));
  const divider = page.getByRole('slider', { name: 'Divider between the two maps' });
  await divider.waitFor(PATIENCE);
  await tabTo(page, divider, 'Shift+Tab');
  await page.keyboard.press('PageUp');
  await expect.poll(() => divider.getAttribute('aria-valuenow'), PATIENCE).toBe('60');
  await page.keyboard.press('Home');
  await expect.poll(() => divider.getAttribute('aria-valuenow'), PATIENCE).toBe('0');
});
