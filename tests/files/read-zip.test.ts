import { zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { crc32 } from '../../src/files/bytes.ts';
import {
  readZipDirectory,
  type UnpackLimits,
  unpackedBlocks,
  type ZipEntry,
  zipEntrySource,
} from '../../src/files/read-zip.ts';
import type { ReadableFile } from '../../src/files/readable-file.ts';
import { incidentLines } from '../fixtures/reading/incident-lines.ts';
import { memoryFile, watchedFile } from '../fixtures/reading/memory-file.ts';
import { bombOf, encrypted, zip64Of, zipOf } from '../fixtures/reading/zip-files.ts';

/** Megabytes are read here, on machines that may be busy with other tests. */
vi.setConfig({ testTimeout: 60_000 });

const ANY: UnpackLimits = { bytes: Number.POSITIVE_INFINITY, timesPacked: null };
const TEXT = 'id,latitude\n'.repeat(50_000);

async function onlyEntry(file: ReadableFile): Promise<ZipEntry> {
  const [entry] = await readZipDirectory(file);
  if (!entry) throw new Error('The zip is empty');
  return entry;
}

async function textOf(blocks: AsyncGenerator<Uint8Array, void, void>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const block of blocks) parts.push(block);
  return Buffer.concat(parts).toString();
}

describe('crc32', () => {
  const check = new TextEncoder().encode('123456789');

  it('gives the check value of its catalogue, in one go or in parts', () => {
    expect(crc32(check, 0)).toBe(0xcbf43926);
    expect(crc32(check.subarray(4), crc32(check.subarray(0, 4), 0))).toBe(0xcbf43926);
  });
});

describe('an entry of a zip', () => {
  it.each([
    ['deflated', zipOf({ 'a.csv': TEXT })],
    ['stored', zipSync({ 'a.csv': [new TextEncoder().encode(TEXT), { level: 0 }] })],
    ['with 64-bit records', zip64Of('a.csv', TEXT)],
  ])('%s comes out as it went in, whole or from anywhere', async (_, bytes) => {
    const file = memoryFile('a.zip', bytes);
    const entry = await onlyEntry(file);
    expect(entry).toMatchObject({ name: 'a.csv', unpackedBytes: TEXT.length });
    expect(await textOf(unpackedBlocks(file, entry, ANY))).toBe(TEXT);
    expect(await textOf(zipEntrySource(file, entry).blocks(0))).toBe(TEXT);
    expect(await textOf(zipEntrySource(file, entry).blocks(300_001))).toBe(TEXT.slice(300_001));
  });

  it('has a name in UTF-8, or in the code page of an old packer', async () => {
    const bytes = zipOf({ 'Bangui/attaques été.csv': 'a' });
    expect((await onlyEntry(memoryFile('a.zip', bytes))).name).toBe('Bangui/attaques été.csv');
    const old = zipOf({ 'Benin.csv': 'a' });
    for (let at = 0; at + 9 <= old.length; at++) {
      if (new TextDecoder().decode(old.subarray(at, at + 9)) === 'Benin.csv') old[at + 1] = 0xe9;
    }
    expect((await onlyEntry(memoryFile('a.zip', old))).name).toBe('Bénin.csv');
  });

  it('is read no further than anyone wants', async () => {
    const noise = Array.from({ length: 400_000 }, (_, at) => Math.sin(at).toString(36)).join('');
    const file = watchedFile(memoryFile('a.zip', zipOf({ 'a.csv': noise })));
    const entry = await onlyEntry(file);
    expect(entry.packedBytes).toBeGreaterThan(2_000_000);
    for await (const block of unpackedBlocks(file, entry, ANY)) {
      expect(block.length).toBeGreaterThan(0);
      break;
    }
    expect(file.bytesRead).toBeLessThan(1_000_000);
  });

  it('ends with what is wrong with the file, where it can no longer be read', async () => {
    const bytes = zipOf({ 'a.csv': Array.from({ length: 400_000 }, (_, at) => Math.sin(at)).join() });
    const file = memoryFile('a.zip', bytes);
    const entry = await onlyEntry(file);
    const gone = watchedFile(file, 1_000_000);
    await expect(textOf(unpackedBlocks(gone, entry, ANY))).rejects.toMatchObject({ code: 'file-changed' });
  });
});

describe('a zip that is harmed or hostile', () => {
  it('is damaged wherever it is cut off', async () => {
    const bytes = zipOf({ 'a.csv': TEXT });
    for (let step = 0; step < 20; step++) {
      const cut = memoryFile('a.zip', bytes.slice(0, Math.floor((bytes.length * step) / 20)));
      await expect(readZipDirectory(cut)).rejects.toMatchObject({ code: 'zip-damaged' });
    }
  });

  it('gives nothing else than what went in, whatever is written over it', async () => {
    const bytes = zipOf({ 'a.csv': TEXT });
    for (let at = 0; at < bytes.length; at += 7) {
      const harmed = bytes.slice();
      harmed.fill(0x55, at, at + 5);
      const file = memoryFile('a.zip', harmed);
      const reading = async () => textOf(zipEntrySource(file, await onlyEntry(file)).blocks(0));
      const outcome = await reading().catch((error: { code?: string }) => error.code ?? 'a bug');
      expect([TEXT, 'zip-damaged', 'zip-encrypted', 'zip-too-large', 'packed-too-tightly']).toContain(
        outcome,
      );
    }
  });

  it('is not read where it is encrypted', async () => {
    const file = memoryFile('a.zip', encrypted(zipOf({ 'a.csv': TEXT })));
    const entry = await onlyEntry(file);
    await expect(textOf(unpackedBlocks(file, entry, ANY))).rejects.toMatchObject({ code: 'zip-encrypted' });
  });

  it('counts the bytes of a bomb that lies about its size', async () => {
    const block = new TextEncoder().encode(`${incidentLines(1)[0]}\n`.repeat(20_000));
    const bytes = bombOf('a.csv', block, 40, 1000);
    const file = memoryFile('bomb.zip', bytes);
    const entry = await onlyEntry(file);
    expect(entry).toMatchObject({ name: 'a.csv', unpackedBytes: 1000 });
    const limit = 10_000_000;
    expect(block.length * 40).toBeGreaterThan(limit * 2);
    let unpacked = 0;
    const reading = async () => {
      for await (const part of zipEntrySource(file, entry, limit).blocks(0)) unpacked += part.length;
    };
    await expect(reading()).rejects.toMatchObject({ code: 'zip-too-large' });
    expect(unpacked).toBeLessThanOrEqual(limit);
  });

  it('unpacks a bomb in small parts', async () => {
    const bytes = bombOf('a.csv', new Uint8Array(1_048_576).fill(120), 200, 1000);
    const file = memoryFile('bomb.zip', bytes);
    const entry = await onlyEntry(file);
    const sizes: number[] = [];
    const reading = async () => {
      for await (const part of zipEntrySource(file, entry, 150_000_000).blocks(0)) sizes.push(part.length);
    };
    await expect(reading()).rejects.toMatchObject({ code: 'packed-too-tightly' });
    expect(Math.max(...sizes)).toBeLessThan(18_000_000);
  });

  it('may be as tightly packed as it likes where nobody minds', async () => {
    const file = memoryFile('zeros.zip', bombOf('a.csv', new Uint8Array(1_048_576), 100, 1000));
    const entry = await onlyEntry(file);
    let bytes = 0;
    for await (const block of unpackedBlocks(file, entry, ANY)) bytes += block.length;
    expect(bytes).toBe(104_857_600);
  });
});
