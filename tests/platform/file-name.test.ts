import { describe, expect, it } from 'vitest';
import { nameWithoutExtension, safeFileName } from '../../src/platform/file-name.ts';

describe('file names', () => {
  it.each([
    ['Dry season 2022', 'Dry season 2022'],
    ['../../etc/passwd', 'etc passwd'],
    ['a<b>:c|d?*"e"', 'a b c d e'],
    ['line\nbreak\u202Egpj', 'line break gpj'],
    ['.hidden', 'hidden'],
    [' \u0000 ', 'project'],
    ['République centrafricaine', 'République centrafricaine'],
  ])('%j becomes %j', (text, expected) => {
    expect(safeFileName(text, 'project')).toBe(expected);
  });

  it('are cut to a length that every file system takes', () => {
    expect(safeFileName('x'.repeat(500), 'project')).toHaveLength(120);
  });

  it('lose their last extension only', () => {
    expect(nameWithoutExtension('ged.v23.1.csv')).toBe('ged.v23.1');
    expect(nameWithoutExtension('bases')).toBe('bases');
    expect(nameWithoutExtension('.env')).toBe('.env');
  });
});
