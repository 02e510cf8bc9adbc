/** Lets the page answer to what happened meanwhile before long work goes on. */
export function nextTask(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve));
}
