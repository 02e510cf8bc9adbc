/**
 * Lets the page answer to what happened meanwhile before long work goes on. A message and not a timer: browsers hold
 * the timers of a page in the background up to a minute.
 */
export function nextTask(): Promise<void> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
