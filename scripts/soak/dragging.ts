import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { isoFromDay } from '../../src/units/day.ts';
import { dropFiles } from '../../tests/e2e/harness/drop-files.ts';
import { inventDeployments, writeGedFile } from '../bench/invented.ts';
import { findChromium } from '../find-chromium.mjs';
import { serve } from '../serve.mjs';

const KEY_MOVES = 180;
/** Fewer: without a graphics card a frame of the map takes long. */
const MOUSE_MOVES = 60;
const FRAME_MS = 16;
const PATIENCE_MS = 300_000;
const INCIDENTS = 350_000;
const BASES = 300;
/** The categories of Chromium's tracing that {@link mainThreadTasks} reads. */
const TRACE_CATEGORIES = ['toplevel'];

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

/** What was seen during a drag. */
interface Dragged {
  readonly moves: number;
  readonly clockMs: number;
  /** Each time the live figures changed: how long after the latest move before. */
  readonly delaysMs: readonly number[];
  readonly frames: number;
  readonly tasks: readonly Task[];
}

/** Moves a base by key, a step in each frame, with nothing drawn: what it costs to work out and to say the change. */
async function dragByKey(browser: Browser, page: Page, moves: number): Promise<Dragged> {
  const handle = page.getByRole('application', { name: /^Move / });
  await handle.focus();
  return watched(browser, page, moves, async () => {
    await handle.evaluate(
      async (element, { moves, frameMs }) => {
        for (let move = 0; move < moves; move++) {
          const key = ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'][Math.floor(move / 15) % 4];
          element.dispatchEvent(
            new KeyboardEvent('keydown', { key, shiftKey: true, bubbles: true, cancelable: true }),
          );
          await new Promise(resolve => setTimeout(resolve, frameMs));
        }
      },
      { moves, frameMs: FRAME_MS },
    );
    await page.keyboard.press('Escape');
  });
}

/** Drags the base that stands at a place of the window with the mouse, round in a circle. */
async function dragByMouse(
  browser: Browser,
  page: Page,
  moves: number,
  [x, y]: readonly [number, number],
): Promise<Dragged> {
  await page.mouse.move(x, y);
  return watched(browser, page, moves, async () => {
    await page.mouse.down();
    for (let move = 0; move < moves; move++) {
      const turn = (move / 60) * 2 * Math.PI;
      const step = page.mouse.move(x + 60 * Math.sin(turn), y + 60 * (1 - Math.cos(turn)));
      await Promise.all([step, new Promise(resolve => setTimeout(resolve, FRAME_MS))]);
    }
    await page.keyboard.press('Escape');
    await page.mouse.up();
  });
}

/** Runs a drag under tracing, while the page itself notes moves, frames and changes of its live figures. */
async function watched(
  browser: Browser,
  page: Page,
  moves: number,
  drag: () => Promise<void>,
): Promise<Dragged> {
  await page.evaluate(startWatching);
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  const started = performance.now();
  await drag();
  const clockMs = performance.now() - started;
  const trace = await browser.stopTracing();
  const seen = await page.evaluate(() => (globalThis as unknown as { soak: Seen }).soak);
  return { moves, clockMs, ...seen, tasks: mainThreadTasks(trace.toString()) };
}

type Seen = Pick<Dragged, 'frames' | 'delaysMs'>;

/** Runs in the page, where a function of its own that has a name would not be known: tsx marks those. */
function startWatching(): void {
  const soak = {
    frames: 0,
    delaysMs: [] as number[],
    movedAt: Number.NaN,
    said: '',
    onFrame() {
      soak.frames += 1;
      requestAnimationFrame(soak.onFrame);
    },
  };
  Object.assign(globalThis, { soak });
  for (const type of ['keydown', 'pointermove']) {
    document.addEventListener(
      type,
      () => {
        soak.movedAt = performance.now();
      },
      true,
    );
  }
  requestAnimationFrame(soak.onFrame);
  new MutationObserver(() => {
    const text = document.querySelector('.base-mover .live-change')?.textContent ?? '';
    if (text === soak.said || text === '') return;
    soak.said = text;
    soak.delaysMs.push(performance.now() - soak.movedAt);
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

/** One piece of work of the page's main thread, in milliseconds. */
interface Task {
  /** Time of the processor: what the page itself had to do. */
  readonly processorMs: number;
  /** Time of the clock: with it the waiting for the graphics driver, and for other programs of a busy machine. */
  readonly clockMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** The tasks of the main threads of all pages in a trace of Chromium, a task within another left out. */
function mainThreadTasks(trace: string): readonly Task[] {
  const { traceEvents } = JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  const mainThreads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const found = traceEvents
    .filter(event => event.ph === 'X' && event.name.endsWith('RunTask') && mainThreads.has(threadOf(event)))
    .sort((one, other) => one.ts - other.ts);
  const ends = new Map<string, number>();
  const tasks: Task[] = [];
  for (const event of found) {
    const { ts, dur = 0, tdur = 0 } = event;
    if (ts < (ends.get(threadOf(event)) ?? 0)) continue;
    ends.set(threadOf(event), ts + dur);
    tasks.push({ processorMs: tdur / 1000, clockMs: dur / 1000 });
  }
  return tasks;
}

interface SoakPage {
  readonly browser: Browser;
  readonly page: Page;
}

/** Opens the built page, loads the files with all kinds of incidents, and goes to Plan. */
async function openOnPlan(url: string, files: readonly string[], webgl: boolean): Promise<SoakPage> {
  const { executablePath, args, environment } = await findChromium();
  const browser = await chromium.launch({
    executablePath,
    args: [...args, ...(webgl ? [] : ['--disable-3d-apis'])],
    env: { ...process.env, ...environment } as Record<string, string>,
  });
  const context = await browser.newContext({
    // Without a graphics card a map takes its time for each pixel.
    viewport: { width: 800, height: 480 },
    locale: 'en-GB',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await page.goto(url);
  const found = page.getByRole('region', { name: 'What was found' });
  await found.waitFor();
  await dropFiles(page, files);
  const load = page.getByRole('dialog').getByRole('button', { name: 'Load', exact: true });
  await page
    .getByText('Ready to load', { exact: true })
    .nth(files.length - 1)
    .waitFor();
  await load.click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await settle(page);
  await page.getByRole('heading', { name: 'Filters' }).click();
  for (const kind of ['State-based conflict', 'Non-state conflict']) {
    await page.getByLabel(kind, { exact: true }).check();
    await settle(page);
  }
  const [said = ''] = await found.getByRole('paragraph').allInnerTexts();
  console.log(`loaded: ${said.replaceAll('\u00a0', ' ')}`);
  await page.getByRole('tab', { name: /Plan/ }).click();
  await page.getByRole('radio', { name: /^Baseline/ }).waitFor();
  return { browser, page };
}

async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(200);
  await page.locator('.measure[aria-busy="false"]').waitFor();
}

/** The value that a share of the values do not exceed; NaN for none. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN;
}

/** Milliseconds as they are printed: to a tenth below ten. */
function shownMs(milliseconds: number): string {
  return `${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`;
}

/** Writes 350,000 invented incidents and 300 invented bases among them; gives the paths. */
async function writeSoakFiles(directory: string): Promise<readonly string[]> {
  const [incidents, bases] = [join(directory, 'soak-incidents.csv'), join(directory, 'soak-bases.csv')];
  await writeGedFile(incidents, INCIDENTS);
  const rows = inventDeployments(BASES).missions.flatMap(mission =>
    mission.type === 'intervals'
      ? mission.sites.map(({ name, latitude, longitude, strength, from, to }) =>
          [name, latitude, longitude, strength, isoFromDay(from), to === null ? '' : isoFromDay(to)].join(
            ',',
          ),
        )
      : [],
  );
  writeFileSync(bases, ['name,latitude,longitude,strength,opened,closed', ...rows, ''].join('\n'));
  return [incidents, bases];
}
