import type { Browser, Page } from 'playwright-core';
import { mainThreadTasks, type Task, TRACE_CATEGORIES } from './main-thread.ts';

const FRAME_MS = 16;

/** What was seen during a drag. */
export interface Dragged {
  readonly moves: number;
  readonly clockMs: number;
  /** Each time the live figures changed: how long after the latest move before. */
  readonly delaysMs: readonly number[];
  readonly frames: number;
  readonly tasks: readonly Task[];
}

/** Moves a base by key, a step in each frame, with nothing drawn: what it costs to work out and to say the change. */
export async function dragByKey(browser: Browser, page: Page, moves: number): Promise<Dragged> {
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
export async function dragByMouse(
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
