import { createHash } from 'node:crypto';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { diskFile } from '../../../scripts/disk-file.ts';
import { inspect } from '../../../src/ingest/inspect.ts';
import { readSource } from '../../../src/ingest/read-source.ts';
import { rowsAt } from '../../../src/ingest/rows-at.ts';
import { incidentCsv } from '../../fixtures/reading/incident-lines.ts';
import { memoryFile, watchedFile } from '../../fixtures/reading/memory-file.ts';
import { readWhole, succeeded } from '../../fixtures/reading/read-whole.ts';

/** Megabytes are read here, on machines that may be busy with other tests. */
vi.setConfig({ testTimeout: 60_000 });

const CSV = incidentCsv(100_000);
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'within-reach-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function savedFile(name: string) {
  const path = join(folder, name);
  await writeFile(path, CSV);
  return { path, file: await diskFile(path) };
}

describe('files while they are read', () => {
  it('are hashed as a whole', async () => {
    const { file } = await savedFile('hash.csv');
    const { result } = await readWhole(file);
    const expected = createHash('sha256').update(CSV).digest('hex');
    expect(result.summary.sha256).toBe(expected);
    expect(await file.sha256()).toBe(expected);
    expect(result.summary.bytes).toBe(CSV.length);
  });

  it('may be cut short', async () => {
    const { path, file } = await savedFile('short.csv');
    const { recipe } = succeeded(await inspect(file));
    await truncate(path, 2_000_000);
    expect(await readSource(file, recipe)).toMatchObject({ problem: 'file-changed' });
    expect(await rowsAt(file, recipe, [{ row: 1, byte: 40 }], [1])).toMatchObject({
      problem: 'file-changed',
    });
  });

  it('may be removed', async () => {
    const { path, file } = await savedFile('gone.csv');
    const { recipe } = succeeded(await inspect(file));
    await rm(path);
    expect(await readSource(file, recipe)).toMatchObject({ problem: 'file-changed', fileName: 'gone.csv' });
  });

  it('may fail half-way, or give fewer bytes than they said', async () => {
    const whole = memoryFile('a.csv', CSV);
    const { recipe } = succeeded(await inspect(whole));
    expect(await readSource(watchedFile(whole, 2_500_000), recipe)).toMatchObject({
      problem: 'file-changed',
    });
    const claiming = { ...whole, size: whole.size + 5 };
    expect(await readSource(claiming, recipe)).toMatchObject({ problem: 'file-changed' });
  });

  it('can be given up', async () => {
    const file = watchedFile(memoryFile('a.csv', CSV));
    const { recipe } = succeeded(await inspect(file));
    let share = 0;
    const result = await readSource(file, recipe, {
      onProgress: reached => {
        share = reached;
      },
      isCancelled: () => share > 0.2,
    });
    expect(result).toEqual({ problem: 'cancelled', fileName: 'a.csv', detail: '' });
    expect(share).toBeLessThan(0.3);
    const readByThen = file.bytesRead;
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(file.bytesRead - readByThen).toBeLessThanOrEqual(1_048_576);
  });

  it('tell their progress in rising steps up to the end', async () => {
    const shares: number[] = [];
    const file = memoryFile('a.csv', CSV);
    const { recipe } = succeeded(await inspect(file));
    succeeded(await readSource(file, recipe, { onProgress: share => shares.push(share) }));
    expect(shares.length).toBeGreaterThan(20);
    expect(shares.length).toBeLessThan(110);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('give single rows back without being read again', async () => {
    const plain = memoryFile('a.csv', CSV);
    const { result } = await readWhole(plain);
    const file = watchedFile(plain);
    const wanted = [99_999, 1, 54_321, 54_322, 200_000];
    const { recipe, checkpoints } = result.summary;
    const rows = succeeded(await rowsAt(file, recipe, checkpoints, wanted));
    expect(rows.map(row => row[0])).toEqual(['e99999', 'e1', 'e54321', 'e54322', undefined]);
    const last = succeeded(await rowsAt(watchedFile(plain), recipe, checkpoints, [99_999]));
    expect(last[0][0]).toBe('e99999');
  });
});
