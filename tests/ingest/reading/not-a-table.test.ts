import { describe, expect, it } from 'vitest';
import { inspect } from '../../../src/ingest/inspect.ts';
import type { FileProblemCode } from '../../../src/model/source.ts';
import { INCIDENT_HEADERS, incidentCsv } from '../../fixtures/reading/incident-lines.ts';
import { memoryFile } from '../../fixtures/reading/memory-file.ts';

function bytes(...values: number[]): Uint8Array {
  return Uint8Array.from([...values, ...Array.from({ length: 300 }, (_, index) => (index * 37) % 256)]);
}

const cases: readonly (readonly [string, string | Uint8Array, FileProblemCode])[] = [
  ['no bytes', '', 'empty-file'],
  ['a byte order mark alone', '\ufeff', 'empty-file'],
  ['blank lines alone', '\n\n  \r\n', 'empty-file'],
  ['headers alone', INCIDENT_HEADERS, 'header-only'],
  ['headers and blank lines', `${INCIDENT_HEADERS}\r\n\r\n\r\n`, 'header-only'],
  ['a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n', 'is-pdf'],
  ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'is-image'],
  ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'is-image'],
  ['a GIF', 'GIF89a\x01\x00\x01\x00', 'is-image'],
  ['an SVG', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', 'is-image'],
  ['a web page', '<!DOCTYPE html>\n<html><body>a,b,c</body></html>', 'is-html'],
  ['a web page with a mark and space before it', '\ufeff  \n<HTML><head>', 'is-html'],
  ['an old Excel file', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'is-office-document'],
  [
    'an Excel 2003 XML file',
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
    'is-office-document',
  ],
  ['a rich text document', '{\\rtf1\\ansi a,b}', 'is-office-document'],
  ['a gzip', bytes(0x1f, 0x8b, 0x08), 'is-binary'],
  ['bytes without meaning', bytes(0x01, 0x02, 0x03), 'is-binary'],
  ['NUL bytes', new Uint8Array(5000), 'is-binary'],
  ['a text without lines', `${'a,b,'.repeat(300_000)}\n1,2`, 'no-columns-recognised'],
  [
    'a hundred thousand columns',
    `${'x,'.repeat(100_000)}\n${'1,'.repeat(100_000)}\n`,
    'no-columns-recognised',
  ],
  ['headers with an unclosed quote', `id,"date,latitude\n${incidentCsv(3)}`, 'unclosed-quote'],
  ['one column of prose', 'Dear colleague\nplease find the list\nbelow\n', 'no-columns-recognised'],
  ['JSON that is no GeoJSON', '{"rows": [1, 2, 3]}', 'not-geojson'],
  ['GeoJSON cut off', '{"type":"FeatureCollection","features":[{"type":"Fea', 'geojson-cut-short'],
];

describe('what is no table', () => {
  it.each(cases)('%s', async (_, content, problem) => {
    // The name says CSV throughout: content decides.
    const inspected = await inspect(memoryFile('incidents.csv', content));
    expect(inspected).toMatchObject({ problem, fileName: 'incidents.csv' });
  });

  it('says that a folder, or a file removed before it was looked at, cannot be read', async () => {
    const file = {
      ...memoryFile('gone.csv', incidentCsv(3)),
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('NotFoundError')) }),
    };
    expect(await inspect(file)).toEqual({
      problem: 'file-unreadable',
      fileName: 'gone.csv',
      detail: '',
    });
  });
});
