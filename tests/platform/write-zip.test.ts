import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeZip, type ZipPart } from '../../src/platform/write-zip.ts';

const part = (name: string, text: string, isPacked = false): ZipPart => ({
  name,
  content: new Blob([text]),
  isPacked,
});
const LONG = 'abcdefgh'.repeat(100_000);

describe('zip', () => {
  it('holds every file, packed where that helps', async () => {
    const zip = await writeZip([
      part('long ééé.txt', LONG),
      part('as it is.txt', LONG, true),
      part('none', ''),
    ]);
    const bytes = new Uint8Array(await zip.arrayBuffer());
    const files = Object.entries(unzipSync(bytes)).map(([name, file]) => [
      name,
      new TextDecoder().decode(file),
    ]);
    expect(files).toEqual([
      ['long ééé.txt', LONG],
      ['as it is.txt', LONG],
      ['none', ''],
    ]);
    expect(zip.size).toBeGreaterThan(LONG.length);
    expect(zip.size).toBeLessThan(1.1 * LONG.length);
  });

  it('tells how far it is, to the whole', async () => {
    const shares: number[] = [];
    await writeZip([part('a', LONG), part('b', LONG, true)], async share => {
      shares.push(share);
    });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(4);
    expect(shares.at(-1)).toBe(1);
  });

  it.each([false, true])('ends with what stops it (packed already: %s)', async isPacked => {
    const stop = new Error('enough');
    const writing = writeZip([part('a', LONG, isPacked)], () => Promise.reject(stop));
    await expect(writing).rejects.toBe(stop);
  });

  it.each([false, true])('ends when a file can no longer be read (packed already: %s)', async isPacked => {
    const gone = new DOMException('gone', 'NotReadableError');
    const content = new Blob([LONG]);
    content.slice = () => Object.assign(new Blob([]), { arrayBuffer: () => Promise.reject(gone) });
    await expect(writeZip([{ name: 'a', content, isPacked }])).rejects.toBe(gone);
  });
});
