import { describe, expect, it } from 'vitest';
import { latestWins } from '../../src/session/turns.ts';

/** Work that ends when the test says so. */
function handWork() {
  const started: { request: number; finish: (fails?: boolean) => Promise<void> }[] = [];
  const seen: string[] = [];
  const line = latestWins<number, string>({
    work: request =>
      new Promise((resolve, reject) => {
        started.push({
          request,
          async finish(fails = false) {
            if (fails) reject(new Error('broken'));
            else resolve(`result ${request}`);
            await new Promise(done => setTimeout(done, 0));
          },
        });
      }),
    arrived: (result, request, newer) => seen.push(`${result} for ${request}, newer ${newer}`),
    failed: (_reason, request) => seen.push(`failed ${request}`),
    busy: isBusy => seen.push(isBusy ? 'busy' : 'idle'),
  });
  return { line, started, seen };
}

describe('latest wins', () => {
  it('has one request in flight and one waiting; those in between are never started', async () => {
    const { line, started, seen } = handWork();
    for (const request of [1, 2, 3, 4]) line.request(request);
    expect(started.map(one => one.request)).toEqual([1]);
    await started[0]?.finish();
    expect(started.map(one => one.request)).toEqual([1, 4]);
    await started[1]?.finish();
    expect(seen).toEqual(['busy', 'result 1 for 1, newer 4', 'result 4 for 4, newer null', 'idle']);
  });

  it('goes on after a failure and starts again when idle', async () => {
    const { line, started, seen } = handWork();
    line.request(1);
    line.request(2);
    await started[0]?.finish(true);
    await started[1]?.finish();
    line.request(3);
    await started[2]?.finish();
    expect(seen).toEqual([
      'busy',
      'failed 1',
      'result 2 for 2, newer null',
      'idle',
      'busy',
      'result 3 for 3, newer null',
      'idle',
    ]);
  });
});
