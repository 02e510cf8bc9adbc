const LOCK_NAME = 'within-reach.project';

/**
 * Runs a task unless another tab has the page open, and from then on tells other tabs that this one is. Without it, a
 * tab that tidies up could delete files that another tab still reads.
 */
export async function onlyTab(task: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return;
  await navigator.locks.request(LOCK_NAME, { mode: 'exclusive', ifAvailable: true }, async lock => {
    if (lock) await task();
  });
  // Held until the page goes away.
  navigator.locks.request(LOCK_NAME, { mode: 'shared' }, () => new Promise<never>(() => {}));
}
