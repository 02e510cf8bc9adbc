import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../src/files/bytes.ts';
import { headerRowIndex } from '../../../src/ingest/reading/table.ts';

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
