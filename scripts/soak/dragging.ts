import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { serve } from '../serve.mjs';
import { type Dragged, dragByKey, dragByMouse } from './drag.ts';
import { writeSoakFiles } from './files.ts';
import { openOnPlan } from './page.ts';
import { quantile, shownMs } from './statistics.ts';

const KEY_MOVES = 180;
/** Fewer: without a graphics card a frame of the map takes long. */
const MOUSE_MOVES = 60;
const FRAME_MS = 16;

/**
 * Whether dragging a base stays smooth with 350,000 incidents, in the built page in a real Chromium: by key with nothing
 * drawn, which tells what it costs to work out a change and to say it, and by mouse on the map. Prints plain lines. A
 * built page in a folder of one's own can be given.
 */
export async function soakDragging([folder]: readonly string[]): Promise<boolean> {
  const built = resolve(folder ?? 'dist');
  if (folder === undefined) await build({ logLevel: 'warn' });
  if (!existsSync(join(built, 'index.html'))) {
    console.error(`There is no built page in ${built}. Build it first: npx vite build`);
    return false;
  }
  const directory = mkdtempSync(join(tmpdir(), 'within-reach-soak-'));
  const server = await serve({ directory: built, port: 0 });
  try {
    const files = await writeSoakFiles(directory);
    await soak(server.url, 'by key, nothing drawn', files, false);
    await soak(server.url, 'by mouse on the map', files, true);
  } finally {
    await server.close();
    rmSync(directory, { recursive: true });
  }
  return true;
}

async function soak(url: string, name: string, files: readonly string[], webgl: boolean): Promise<void> {
  const { browser, page } = await openOnPlan(url, files, webgl);
  try {
    print(name, await (webgl ? placeAndDragByMouse(browser, page) : placeAndDragByKey(browser, page)));
  } finally {
    await browser.close();
  }
}

async function placeAndDragByKey(browser: Browser, page: Page): Promise<Dragged> {
  const field = page.getByRole('textbox', { name: 'Coordinates' });
  await field.fill('4.5 N 18.5 E');
  await page.getByText('Read as', { exact: false }).waitFor();
  await field.press('Enter');
  await untilPlaced(page);
  return dragByKey(browser, page, KEY_MOVES);
}

async function placeAndDragByMouse(browser: Browser, page: Page): Promise<Dragged> {
  const box = await page.getByRole('application', { name: 'Map of bases and violence' }).boundingBox();
  if (!box) throw new Error('There is no map.');
  const place = [box.x + box.width * 0.6, box.y + box.height * 0.5] as const;
  await page.getByRole('button', { name: 'Place on the map', exact: true }).click();
  await page.mouse.click(...place);
  await untilPlaced(page);
  return dragByMouse(browser, page, MOUSE_MOVES, place);
}

async function untilPlaced(page: Page): Promise<void> {
  await page.getByRole('application', { name: /^Move / }).waitFor();
  await page.locator('.plan[aria-busy="false"]').waitFor();
}

function print(name: string, { moves, clockMs, delaysMs, frames, tasks }: Dragged): void {
  const processor = tasks.map(task => task.processorMs);
  const clock = tasks.map(task => task.clockMs);
  console.log(
    [
      `${name}: ${moves} moves in ${(clockMs / 1000).toFixed(1)} s, ${frames} frames, figures said ${delaysMs.length} times`,
      `  from a move to its figures: median ${shownMs(quantile(delaysMs, 0.5))}, 95 % within ${shownMs(quantile(delaysMs, 0.95))}`,
      `  longest task of the page: ${shownMs(quantile(processor, 1))} of processor time, ${shownMs(quantile(clock, 1))} by the clock`,
      `  tasks above ${FRAME_MS} ms of processor time: ${processor.filter(time => time > FRAME_MS).length} of ${tasks.length}`,
    ].join('\n'),
  );
}
