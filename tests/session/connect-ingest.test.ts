import { describe, expect, it } from 'vitest';
import { connectIngest } from '../../src/session/connect.ts';
import type { SessionParts } from '../../src/session/parts.ts';
import { serve } from '../../src/workers/wire.ts';
import { fakeIngest, fileOf, RECIPE, testSession } from './harness.ts';
import { measured, reviewed } from './own-files.ts';
import { until } from './until.ts';

const TOWNS = fileOf('a.csv', { role: 'towns' });
const never = () => new Promise<never>(() => {});

/** A worker that answers nothing at all, as one in an endless loop. */
const DEAF: SessionParts['ingest'] = { inspect: never, read: never, cancel: never, rowsAt: never };

/**
 * Starts workers of the given kinds, one after another, the last kind again and again. A message port has all of a worker
 * that the connection uses, once it is started; it can also be made to fail.
 */
function workersOf(...kinds: readonly SessionParts['ingest'][]) {
  const started: { isEnded: boolean; fail: (reason: string) => void }[] = [];
  const ports: MessagePort[] = [];
  return {
    started,
    start(onFailure: (reason: string) => void): Worker {
      const { port1, port2 } = new MessageChannel();
      const kind = kinds[Math.min(started.length, kinds.length - 1)];
      serve(() => kind ?? {}, port1 as Parameters<typeof serve>[1]);
      port2.start();
      ports.push(port1, port2);
      const state = { isEnded: false, fail: onFailure };
      started.push(state);
      const terminate = () => {
        state.isEnded = true;
        port2.close();
      };
      return Object.assign(port2, { terminate }) as unknown as Worker;
    },
    close: () => {
      for (const port of ports) port.close();
    },
  };
}

describe('the worker that reads files', () => {
  it('tells its progress', async () => {
    const workers = workersOf(fakeIngest().ingest);
    const shares: number[] = [];
    const result = await connectIngest(workers.start).read('a', TOWNS, RECIPE, share => shares.push(share));
    expect(result).toMatchObject({ summary: { taken: 1 } });
    await until(() => expect(shares).toEqual([0.5]));
    workers.close();
  });

  it('that stops when asked goes on with the next file', async () => {
    const { ingest, holdReads } = fakeIngest();
    const release = holdReads();
    const workers = workersOf({
      ...ingest,
      async cancel() {
        await ingest.cancel('a');
        release();
      },
    });
    const connection = connectIngest(workers.start);
    const reading = connection.read('a', TOWNS, RECIPE, () => {});
    await connection.cancel('a');
    expect(await reading).toMatchObject({ problem: 'cancelled' });
    expect(await connection.read('a', TOWNS, RECIPE, () => {})).toMatchObject({ summary: { taken: 1 } });
    expect(workers.started).toMatchObject([{ isEnded: false }]);
    workers.close();
  });

  it.each(['inspect', 'read'] as const)('that hears nothing in %s is ended and begun anew', async work => {
    const workers = workersOf(DEAF, fakeIngest().ingest);
    const connection = connectIngest(workers.start);
    const stuck =
      work === 'inspect' ? connection.inspect('a', TOWNS) : connection.read('a', TOWNS, RECIPE, () => {});
    const asked = connection.rowsAt(TOWNS, RECIPE, [], [1]);
    const cancelling = connection.cancel('a');
    // Asked before the worker is ended, and not ended along with it.
    const next = connection.inspect('b', TOWNS);
    await cancelling;
    const cancelled = { problem: 'cancelled', fileName: 'a.csv', detail: '' };
    expect(await Promise.all([stuck, asked])).toEqual([cancelled, cancelled]);
    expect(await next).toMatchObject({ recipe: RECIPE });
    expect(workers.started).toMatchObject([{ isEnded: true }, { isEnded: false }]);
    workers.close();
  });

  it('that dies leaves nobody waiting, and another reads on', async () => {
    const workers = workersOf(DEAF, fakeIngest().ingest);
    const connection = connectIngest(workers.start);
    const stuck = connection.read('a', TOWNS, RECIPE, () => {});
    workers.started[0]?.fail('out of memory');
    await expect(stuck).rejects.toThrow('out of memory');
    expect(workers.started).toHaveLength(1);
    expect(await connection.inspect('a', TOWNS)).toMatchObject({ recipe: RECIPE });
    expect(workers.started).toMatchObject([{ isEnded: true }, { isEnded: false }]);
    workers.close();
  });

  it('is not asked to stop when it has nothing in hand', async () => {
    const { ingest, log } = fakeIngest();
    const workers = workersOf(ingest);
    await connectIngest(workers.start).cancel('a');
    expect(log).toEqual([]);
    workers.close();
  });
});

describe('a review', () => {
  it('that is taken back while its file is looked at does not hold up the next', async () => {
    const { ingest } = fakeIngest();
    const bomb = new File([new Uint8Array(1_000)], 'bomb.csv');
    const stuckAtBomb: SessionParts['ingest'] = {
      ...ingest,
      inspect: (task, file, ...rest) =>
        file.size === bomb.size ? never() : ingest.inspect(task, file, ...rest),
      cancel: never,
    };
    const workers = workersOf(stuckAtBomb);
    const { session } = testSession({ ingest: connectIngest(workers.start) });
    await session.getState().start();
    await measured(session);
    await session.getState().offerFiles([bomb, TOWNS]);
    await until(() => expect(session.getState().reviews).toHaveLength(2));
    await until(() => expect(session.getState().reviews[0]?.stage).toBe('inspecting'));
    session.getState().cancelReview(session.getState().reviews[0]?.id ?? '');
    expect(await reviewed(session)).toMatchObject([{ fileName: 'a.csv', stage: 'ready' }]);
    workers.close();
  });
});
