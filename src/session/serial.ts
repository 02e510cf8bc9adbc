/** Runs tasks one after another, in the order they were given; a task that rejects does not hold up the next. */
export type Serial = <Result>(task: () => Promise<Result>) => Promise<Result>;

/** A new, empty line of tasks. */
export function serial(): Serial {
  let last: Promise<unknown> = Promise.resolve();
  return task => {
    const result = last.then(task);
    last = result.catch(() => undefined);
    return result;
  };
}
