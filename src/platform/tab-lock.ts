const LOCK_NAME = 'within-reach.project';
const KEEPER_NAME = 'within-reach.keeper';
/** A page that is being reloaded may still be there for a moment. */
const RELOAD_MILLISECONDS = 500;

/**
 * Makes this the one tab that keeps the project, until it goes away. Of two tabs that both stored what they show, the
 * last would overwrite the other. Resolves to false only where another tab holds the place, not where the answer is
 * slow; this tab then waits its turn, however long, and `onTurn` is called when the other has gone.
 */
export function claimTab(onTurn: () => void): Promise<boolean> {
  if (!('locks' in navigator)) return Promise.resolve(true);
  let isLate = false;
  const held = new Promise<boolean>(resolve => {
    navigator.locks
      .request(KEEPER_NAME, () => {
        if (isLate) onTurn();
        resolve(true);
        return new Promise<never>(() => {});
      })
      // Where locks are refused there is nothing to wait for.
      .catch(() => resolve(true));
  });
  const elsewhere = heldElsewhere().then(() => {
    isLate = true;
    return false;
  });
  return Promise.race([held, elsewhere]);
}

/** Resolves once another tab is seen to hold the place; as long as none does, this one is about to get it. */
async function heldElsewhere(): Promise<void> {
  for (;;) {
    await new Promise(resolve => setTimeout(resolve, RELOAD_MILLISECONDS));
    const { held = [] } = await navigator.locks.query().catch(() => ({ held: [] }));
    if (held.some(lock => lock.name === KEEPER_NAME)) return;
  }
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
