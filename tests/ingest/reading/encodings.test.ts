import { describe, expect, it, vi } from 'vitest';
import { rowsAt } from '../../../src/ingest/rows-at.ts';
import { TEXT_ENCODINGS } from '../../../src/model/source.ts';
import { encodeText } from '../../fixtures/reading/encode-text.ts';
import { INCIDENT_HEADERS, incidentCsv, incidentLines } from '../../fixtures/reading/incident-lines.ts';
import { memoryFile } from '../../fixtures/reading/memory-file.ts';
import { readWhole, succeeded } from '../../fixtures/reading/read-whole.ts';

/** Megabytes are read here, on machines that may be busy with other tests. */
vi.setConfig({ testTimeout: 60_000 });

const ACCENTED = [INCIDENT_HEADERS, ...incidentLines(40, 1, 'Ndélé à l’œuvre')].join('\r\n');

describe('encodings', () => {
  it.each(TEXT_ENCODINGS)('reads %s without a byte order mark', async encoding => {
    const file = memoryFile('accents.csv', encodeText(ACCENTED, encoding));
    const { inspection, result } = await readWhole(file);
    expect(inspection.recipe.encoding).toBe(encoding);
    expect(result.summary.taken).toBe(40);
    const [row] = succeeded(await rowsAt(file, result.summary.recipe, result.summary.checkpoints, [40]));
    expect(row[0]).toBe('e40');
    expect(row[5]).toBe('Ndélé à l’œuvre');
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('drops the byte order mark of %s', async encoding => {
    const file = memoryFile('marked.csv', encodeText(`\ufeff${ACCENTED}`, encoding));
    const { inspection, result } = await readWhole(file);
    expect(inspection.recipe.encoding).toBe(encoding);
    expect(result.summary.headers[0]).toBe('id');
    expect(result.summary.taken).toBe(40);
  });

  it('finds Windows-1252 in bytes far beyond the sample that looked like ASCII', async () => {
    const late = incidentCsv(40_000) + incidentLines(10, 40_001, 'Ndélé').join('\n');
    expect(late.indexOf('é')).toBeGreaterThan(1_300_000);
    const file = memoryFile('late.csv', encodeText(late, 'windows-1252'));
    const { inspection, result } = await readWhole(file);
    expect(inspection.recipe.encoding).toBe('utf-8');
    expect(result.summary.recipe.encoding).toBe('windows-1252');
    const [row] = succeeded(await rowsAt(file, result.summary.recipe, result.summary.checkpoints, [40_010]));
    expect(row[5]).toBe('Ndélé');
  });

  it('keeps UTF-8 where one character is damaged', async () => {
    const bytes = encodeText(ACCENTED, 'utf-8');
    bytes[bytes.indexOf(0xc3)] = 0xff;
    const { inspection } = await readWhole(memoryFile('damaged.csv', bytes));
    expect(inspection.recipe.encoding).toBe('utf-8');
  });
});
