import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../scripts/measure/report.ts';
import { EXERCISE_STAMP } from '../../src/model/exercise.ts';
import { reportFrom } from '../cli/run-measure.ts';
import { accessibilityViolations } from './harness/axe.ts';
import { countColours } from './harness/colours.ts';
import { openPage } from './harness/open-page.ts';
import { screenshot } from './harness/screenshot.ts';

const PATIENCE = { timeout: 120_000 };

/** What the command line finds in the exercise under the settings that a first start has. */
let report: Report;

beforeAll(async () => {
  report = await reportFrom(
    ...['--incidents', 'data/exercise/incidents.csv', '--deployments', 'data/exercise/deployments.csv'],
  );
});

function coveredWithin(km: number): number {
  return report.coverage.find(column => column.km === km)?.incidents.nominal ?? Number.NaN;
}

/** Waits for the headline; it is there once the exercise has been read and measured. */
async function headline(page: Page): Promise<string> {
  const found = page.getByRole('region', { name: /^(What was found|Résultats)$/ });
  const text = found.getByRole('paragraph').first();
  await text.waitFor(PATIENCE);
  // The sections below follow one after another.
  await page.locator('.measure[aria-busy="false"]').waitFor(PATIENCE);
  return ((await text.textContent()) ?? '').replace(/[\u00a0\u202f]/g, ' ');
}

describe('a first start', () => {
  it('opens the exercise, measured, mapped and accessible, and says that it is invented', async () => {
    const { page } = await openPage();
    const number = (value: number) => value.toLocaleString('en-GB');
    expect(await headline(page)).toContain(
      `${number(coveredWithin(25))} of ${number(report.counts.evaluated)} incidents`,
    );
    await page.getByRole('application', { name: 'Map of bases and violence' }).waitFor(PATIENCE);
    const map = page.getByRole('region', { name: 'Map' });
    await expect.poll(() => countColours(map), PATIENCE).toBeGreaterThan(100);
    expect(await page.getByRole('banner').getByText(EXERCISE_STAMP).isVisible()).toBe(true);
    expect(await page.getByRole('main').getByText(EXERCISE_STAMP).isVisible()).toBe(true);
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'first-run');
  });

  // Without the map, which takes seconds a frame here and adds nothing to the words.
  it('speaks French to a French browser, in the same numbers', async () => {
    const { page } = await openPage({ locale: 'fr-FR', webgl: false });
    const text = await headline(page);
    expect(text).toContain(
      `${coveredWithin(25)} des ${report.counts.evaluated.toLocaleString('fr').replace(/\s/g, ' ')}`,
    );
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(await page.getByRole('banner').getByText(EXERCISE_STAMP).isVisible()).toBe(true);
    await screenshot(page, 'first-run-french');
  });

  it.each(['en-GB', 'fr-FR'] as const)('is accessible in both themes and both modes: %s', async locale => {
    const { page } = await openPage({ locale, webgl: false });
    await headline(page);
    const modes = page.getByRole('tab');
    for (const theme of ['light', 'dark']) {
      for (const mode of [0, 1]) {
        await modes.nth(mode).click();
        if (mode === 1) await headline(page);
        expect(await accessibilityViolations(page), `${theme}, mode ${mode + 1}`).toEqual([]);
      }
      await page.getByRole('button', { name: /^(Dark theme|Thème sombre|Light theme|Thème clair)$/ }).click();
    }
  });

  it('fits a small laptop without scrolling sideways', async () => {
    const { page } = await openPage({ viewport: { width: 1024, height: 768 }, webgl: false });
    await headline(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await screenshot(page, 'first-run-1024');
  });
});

describe('a browser without WebGL', () => {
  it('says so, and the tables and figures go on working', async () => {
    const { page } = await openPage({ webgl: false });
    const before = await headline(page);
    const status = page.getByRole('region', { name: 'Map' }).getByRole('status');
    expect(await status.textContent()).toContain('WebGL 2');
    expect(await page.getByRole('table', { name: 'Gaps' }).getByRole('row').count()).toBeGreaterThan(5);
    await page.getByRole('button', { name: '50 kilometres' }).click();
    const { evaluated } = report.counts;
    await expect
      .poll(() => headline(page), PATIENCE)
      .toContain(`${coveredWithin(50)} of ${evaluated.toLocaleString('en-GB')} incidents`);
    expect(await headline(page)).not.toBe(before);
    expect(await accessibilityViolations(page)).toEqual([]);
    await screenshot(page, 'without-webgl');
  });
});
