import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../src/files/bytes.ts';
import { headerRowIndex } from '../../../src/ingest/reading/table.ts';
import { buffersOf } from '../../../src/workers/table-buffers.ts';
import { incidentCsv } from '../../fixtures/reading/incident-lines.ts';
import { memoryFile } from '../../fixtures/reading/memory-file.ts';
import { readWhole } from '../../fixtures/reading/read-whole.ts';

describe('crc32', () => {
  const check = new TextEncoder().encode('123456789');

  it('gives the check value of its catalogue, in one go or in parts', () => {
    expect(crc32(check, 0)).toBe(0xcbf43926);
    expect(crc32(check.subarray(4), crc32(check.subarray(0, 4), 0))).toBe(0xcbf43926);
  });
});

describe('headerRowIndex', () => {
  it('is the first row with two cells filled', () => {
    expect(headerRowIndex([['Title', ''], [''], ['a', 'b']])).toBe(2);
    expect(headerRowIndex([['a'], ['b']])).toBeNull();
  });
});

describe('buffersOf', () => {
  it('lists each buffer of the incident columns once', async () => {
    const { result } = await readWhole(memoryFile('a.csv', incidentCsv(30)));
    const buffers = buffersOf(result.data);
    expect(buffers.length).toBeGreaterThan(0);
    const moved = structuredClone(result.data, { transfer: buffers });
    expect(moved.role).toBe('incidents');
    expect(buffers.every(buffer => buffer.byteLength === 0)).toBe(true);
    expect(moved.role === 'incidents' && moved.incidents.latitude).toHaveLength(30);
    expect(buffersOf({ role: 'towns', towns: [] })).toEqual([]);
  });
});
