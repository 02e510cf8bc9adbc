import { afterEach, expect, it, vi } from 'vitest';
import { claimTab } from '../../src/platform/tab-lock.ts';

type Holder = () => Promise<unknown>;

/** Locks of one name, granted one after another, each after a delay. */
function fakeLocks(isHeld: boolean, grantAfterMs: number) {
  const state = { isHeld, waiting: [] as Holder[] };
  const grant = () => {
    const next = state.waiting.shift();
    if (!next) return;
    state.isHeld = true;
    void next();
  };
  vi.stubGlobal('navigator', {
    locks: {
      request(_name: string, holder: Holder) {
        state.waiting.push(holder);
        if (!state.isHeld) setTimeout(grant, grantAfterMs);
        return new Promise(() => {});
      },
      query: async () => ({ held: state.isHeld ? [{ name: 'within-reach.keeper' }] : [] }),
    },
  });
  return { release: grant };
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('a lone tab keeps the project, however slow the answer', async () => {
  vi.useFakeTimers();
  fakeLocks(false, 60_000);
  const onTurn = vi.fn();
  const claim = claimTab(onTurn);
  await vi.advanceTimersByTimeAsync(61_000);
  expect(await claim).toBe(true);
  expect(onTurn).not.toHaveBeenCalled();
});

it('a second tab is told so, waits, and gets its turn when the first has gone', async () => {
  vi.useFakeTimers();
  const { release } = fakeLocks(true, 0);
  const onTurn = vi.fn();
  const claim = claimTab(onTurn);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await claim).toBe(false);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(onTurn).not.toHaveBeenCalled();
  release();
  expect(onTurn).toHaveBeenCalledOnce();
});

it('a page that is reloaded waits for itself to be gone', async () => {
  vi.useFakeTimers();
  const { release } = fakeLocks(true, 0);
  const onTurn = vi.fn();
  const claim = claimTab(onTurn);
  await vi.advanceTimersByTimeAsync(200);
  release();
  expect(await claim).toBe(true);
  await vi.advanceTimersByTimeAsync(5000);
  expect(onTurn).not.toHaveBeenCalled();
});
