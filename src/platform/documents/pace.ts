/** How long work keeps in touch with whoever waits for it. */
export interface Pace {
  /**
   * Between two steps: tells how much of a sheet is written and lets the page answer. Throws an `AbortError` when the
   * document is not wanted any more.
   *
   * @param sheet place of the sheet in the document
   * @param share of the sheet that is written, 0 to 1
   */
  step(sheet: number, share: number): Promise<void>;
}

/** Work on one sheet: as {@link Pace.step}. */
export type Step = (share: number) => Promise<void>;

/** The pace of work that `signal` ends and of which `tell` hears. */
export function paceOf(signal: AbortSignal, tell: (sheet: number, share: number) => void): Pace {
  return {
    async step(sheet, share) {
      signal.throwIfAborted();
      tell(sheet, share);
      await nextTask();
      signal.throwIfAborted();
    },
  };
}

/** The pace of work that nobody watches and nothing ends. */
export const UNWATCHED: Pace = { step: nextTask };

/**
 * Lets the page answer to what happened meanwhile before long work goes on. A message and not a timer: browsers hold
 * the timers of a page in the background up to a minute.
 */
function nextTask(): Promise<void> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
