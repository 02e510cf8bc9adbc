const LOCK_NAME = 'within-reach.project';
const KEEPER_NAME = 'within-reach.keeper';
const RELOAD_MILLISECONDS = 500;

/**
 * Makes this the one tab that keeps the project, until it goes away; false while another tab is. Of two tabs that both
 * stored what they show, the last would overwrite the other.
 */
export function claimTab(): Promise<boolean> {
  if (!('locks' in navigator)) return Promise.resolve(true);
  return new Promise(resolve => {
    // A page that is being reloaded may still be there for a moment.
    navigator.locks
      .request(KEEPER_NAME, { signal: AbortSignal.timeout(RELOAD_MILLISECONDS) }, () => {
        resolve(true);
        return new Promise<never>(() => {});
      })
      .catch(() => resolve(false));
  });
}

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
