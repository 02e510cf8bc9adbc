import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { headline, PATIENCE, plain, tableRows } from './analyst-steps.ts';
import { countColours } from './harness/colours.ts';
import { openPage } from './harness/open-page.ts';
import {
  button,
  changeSentence,
  editor,
  liveChange,
  mapDrawing,
  measuredChange,
  openScenario,
  otherChange,
  provenSites,
  SMALL,
  searchFigures,
  section,
  standsAt,
} from './planner-steps.ts';

/** A place on the map, by its share of width and height. */
async function onMap(page: Page, right: number, down: number): Promise<{ x: number; y: number }> {
  const box = await mapDrawing(page).boundingBox();
  if (!box) throw new Error('no map');
  return { x: box.x + box.width * right, y: box.y + box.height * down };
}

/** Drags from one place to another in steps; what is said meanwhile is read before the button is let go. */
async function drag(
  page: Page,
  from: { x: number; y: number },
  to: { x: number; y: number },
  held: () => Promise<void>,
) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await held();
  await page.mouse.up();
}

it('draws an area, places a base, drags it, closes another, takes it all back, and compares', async () => {
  const { page } = await openPage({ viewport: SMALL });
  await headline(page);
  await page.getByRole('tab', { name: /Plan/ }).click();
  await expect.poll(() => countColours(mapDrawing(page)), PATIENCE).toBeGreaterThan(50);
  await changeArea(page);

  const placing = button(page, 'Place on the map');
  await placing.click();
  const spot = await onMap(page, 0.6, 0.55);
  await page.mouse.click(spot.x, spot.y);
  await editor(page, /^Base TOB/).waitFor(PATIENCE);
  const scenario = await openScenario(page);
  expect(scenario).toBe('Scenario 1');
  const placed = await measuredChange(page);
  const stood = await standsAt(page);

  const aside = await onMap(page, 0.68, 0.45);
  await drag(page, spot, aside, async () => {
    await page.locator('.map-live').waitFor(PATIENCE);
    await expect.poll(() => liveChange(page).innerText(), PATIENCE).toContain('newly reached');
    await expect.poll(() => changeSentence(page), PATIENCE).not.toBe(placed);
  });
  await page.locator('.map-live').waitFor({ state: 'detached', ...PATIENCE });
  await expect.poll(() => standsAt(page), PATIENCE).not.toBe(stood);
  const moved = await measuredChange(page);
  expect(moved).not.toBe(placed);

  const bases = section(page, 'Bases');
  await button(bases, 'Ouvaral').click();
  await button(editor(page, 'Base Ouvaral'), /^Close from/).click();
  const closed = await otherChange(page, moved);
  await bases.getByRole('row', { name: /Ouvaral.*closed/ }).waitFor(PATIENCE);
  await button(page, 'Undo').click();
  expect(await otherChange(page, closed)).toBe(moved);
  await button(page, 'Undo').click();
  expect(await otherChange(page, moved)).toBe(placed);

  await compare(page, scenario);
});

/** Draws an area on the map, drags a corner of it and a new one out of an edge, and takes it all back. */
async function changeArea(page: Page): Promise<void> {
  const areas = page.getByRole('region', { name: 'Areas for the best sites' });
  const status = areas.getByRole('status');
  await button(areas, 'Draw an area for candidates').click();
  const places = [await onMap(page, 0.5, 0.35), await onMap(page, 0.7, 0.35), await onMap(page, 0.7, 0.75)];
  for (const [index, { x, y }] of places.entries()) {
    await page.mouse.click(x, y);
    await expect.poll(() => status.innerText(), PATIENCE).toContain(`${index + 1} corner`);
  }
  await button(areas, 'Finish the area').click();
  await button(areas, 'Area 1: candidates inside, 3 corners').waitFor(PATIENCE);
  expect(await button(areas, 'Remove corner 1').isDisabled()).toBe(true);
  const corner = areas.getByRole('application', { name: 'Move corner 1 of Area 1' });
  const stood = await corner.innerText();
  const still = async () => {};
  await drag(page, places[0], await onMap(page, 0.45, 0.3), still);
  await expect.poll(() => corner.innerText(), PATIENCE).not.toBe(stood);
  await drag(page, await onMap(page, 0.7, 0.55), await onMap(page, 0.78, 0.55), still);
  await button(areas, 'Area 1: candidates inside, 4 corners').waitFor(PATIENCE);
  for (const count of [3, 3]) {
    await button(page, 'Undo').click();
    await button(areas, `Area 1: candidates inside, ${count} corners`).waitFor(PATIENCE);
  }
  await expect.poll(() => corner.innerText(), PATIENCE).toBe(stood);
  await button(page, 'Undo').click();
  await corner.waitFor({ state: 'detached', ...PATIENCE });
}

/** Shows a copy of the scenario beside it, under a divider that is dragged and side by side. */
async function compare(page: Page, scenario: string): Promise<void> {
  await button(page, /^Duplicate/).click();
  await expect.poll(() => openScenario(page), PATIENCE).not.toBe(scenario);
  await page.getByLabel('Compared with').selectOption(scenario);
  await button(page, 'Swipe').click();
  const divider = page.getByRole('slider', { name: 'Divider between the two maps' });
  await divider.waitFor(PATIENCE);
  await page.getByRole('application', { name: `Map of ${scenario}, for comparison` }).waitFor(PATIENCE);
  const line = await divider.boundingBox();
  if (!line) throw new Error('no divider');
  const middle = { x: line.x + line.width / 2, y: line.y + line.height / 2 };
  await drag(page, middle, await onMap(page, 0.25, 0.5), async () => {
    await expect.poll(() => divider.getAttribute('aria-valuenow'), PATIENCE).toBe('25');
  });
  await button(page, 'Side by side').click();
  await divider.waitFor({ state: 'detached', ...PATIENCE });
  await page.getByRole('application', { name: `Map of ${scenario}, for comparison` }).waitFor(PATIENCE);
  await button(page, 'Off').click();
  await page
    .getByRole('application', { name: /for comparison$/ })
    .waitFor({ state: 'detached', ...PATIENCE });
}

it('looks for the best sites with the mouse, accepts and tests them', async () => {
  const { page } = await openPage({ webgl: false });
  await headline(page);
  await page.getByRole('tab', { name: /Plan/ }).click();
  await button(page, 'Find the best sites').click();
  expect(await provenSites(page)).toHaveLength(3);
  const added = Number((await searchFigures(page)).get('Added by the sites'));
  expect(added).toBeGreaterThan(0);
  await button(page, 'Make a scenario of these sites').click();
  await expect.poll(() => openScenario(page), PATIENCE).toMatch(/^3 sites for coverage/);
  const accepted = await measuredChange(page);
  expect(Number(/^([\d,]+) more/.exec(accepted)?.[1])).toBeGreaterThanOrEqual(added);

  await section(page, 'Test the plan').locator('summary').first().click();
  await page.getByLabel('Split date').fill('2022-01-01');
  await page.getByLabel('Split date').blur();
  await page.getByText('would not be fair', { exact: false }).waitFor(PATIENCE);
  await button(page, 'Choose before, test after').click();
  const verdict = section(page, 'Test the plan').locator('.sentence-strong');
  await verdict.waitFor(PATIENCE);
  expect(plain(await verdict.innerText())).toMatch(
    /chance: incidents after 1 Jan 2022 within reach, \d+ of \d+/,
  );
  const scores = await tableRows(page, 'Test the plan');
  expect([...scores.keys()]).toEqual(['Baseline', 'Random sites', 'Scenario', 'Hindsight']);
  const reached = (row: string) => Number(scores.get(row)?.[0]);
  expect(reached('Scenario')).toBeGreaterThanOrEqual(reached('Baseline'));
  await expect
    .poll(async () => Number((await tableRows(page, 'Test the plan')).get('Hindsight')?.[0]), PATIENCE)
    .toBeGreaterThanOrEqual(reached('Scenario'));
});
