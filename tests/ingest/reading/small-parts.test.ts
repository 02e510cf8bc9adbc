import { describe, expect, it } from 'vitest';
import { headerRowIndex } from '../../../src/ingest/reading/table.ts';

describe('headerRowIndex', () => {
  it('is the first row with two cells filled', () => {
    expect(headerRowIndex([['Title', ''], [''], ['a', 'b']])).toBe(2);
    expect(headerRowIndex([['a'], ['b']])).toBeNull();
  });
});
