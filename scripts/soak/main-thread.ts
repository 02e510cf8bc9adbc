/** One piece of work of the page's main thread, in milliseconds. */
export interface Task {
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

/** The categories of Chromium's tracing that {@link mainThreadTasks} reads. */
export const TRACE_CATEGORIES = ['toplevel'];

/** The tasks of the main threads of all pages in a trace of Chromium, a task within another left out. */
export function mainThreadTasks(trace: string): readonly Task[] {
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
