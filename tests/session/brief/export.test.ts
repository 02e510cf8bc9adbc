import { unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { EXERCISE_STAMP } from '../../../src/model/exercise.ts';
import type { ExportRequest } from '../../../src/session/brief/brief-state.ts';
import type { Documents } from '../../../src/session/brief/documents.ts';
import { testSession } from '../harness.ts';
import { measured } from '../own-files.ts';
import { briefing, composed } from './briefing.ts';
import { fakeDocuments } from './fake-documents.ts';

const EVERYTHING: ExportRequest = {
  sheets: ['sheet-1'],
  formats: ['pdf', 'presentation', 'png', 'svg'],
  tables: ['csv', 'geojson', 'kml'],
};

/** Documents that keep what is saved. */
function savingDocuments(overrides: Partial<Documents> = {}) {
  const saved: { name: string; content: Blob }[] = [];
  const documents = fakeDocuments({
    saveDocument: async (name, content) => {
      saved.push({ name, content });
      return { saved: true };
    },
    ...overrides,
  });
  const texts = async () => {
    const bytes = new Uint8Array(await (saved.at(-1)?.content ?? new Blob()).arrayBuffer());
    return Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]),
    );
  };
  return { documents, saved, texts };
}

describe('an export', () => {
  it('is refused until each sheet has a marking, and until there is something to write', async () => {
    const { documents, saved } = savingDocuments();
    const { session } = await briefing('map', { documents });
    const { exportSheets, changeSheet } = session.getState();
    expect(await exportSheets(EVERYTHING)).toMatchObject({ problem: 'no-marking' });
    changeSheet('sheet-1', { marking: 'none' });
    expect(await exportSheets({ ...EVERYTHING, formats: [], tables: [] })).toMatchObject({
      problem: 'no-format',
    });
    expect(await exportSheets({ ...EVERYTHING, sheets: [] })).toMatchObject({ problem: 'no-sheet' });
    expect(saved).toEqual([]);
  });

  it('is one zip of every document and table, with the method note', async () => {
    const { documents, saved, texts } = savingDocuments();
    const { session } = await briefing('map', { documents });
    session.getState().changeSheet('sheet-1', { marking: 'confidential', title: 'Out of: reach?' });
    const outcome = await session.getState().exportSheets(EVERYTHING);
    expect(outcome).toMatchObject({ fileName: 'Out of reach 2024-10-04.zip' });
    expect(saved.map(({ name }) => name)).toEqual(['Out of reach 2024-10-04.zip']);
    const files = await texts();
    expect(Object.keys(files).sort()).toEqual(
      [
        ...['pdf', 'pptx', 'png', 'svg'].map(ending => `Out of reach.${ending}`),
        ...['gaps', 'cells', 'bases'].flatMap(table =>
          ['csv', 'geojson', 'kml'].map(ending => `${table}.${ending}`),
        ),
        'months.csv',
        'method.txt',
        'method.json',
      ].sort(),
    );
    expect(files['method.txt']).toContain('npm run --silent measure -- --incidents raids.csv');
    const note = JSON.parse(files['method.json'] ?? '');
    expect(note).toMatchObject({ software: { version: '1.2.3' }, made: '2024-10-04', exercise: null });
    const { sources } = session.getState();
    expect(note.sources).toMatchObject(
      sources.map(({ summary: { fileName, bytes, sha256, rows, taken, refused } }) => ({
        fileName,
        bytes,
        sha256,
        rows,
        taken,
        refused,
      })),
    );
    expect(session.getState().exporting).toBe(false);
  });

  it('puts several sheets into one PDF and one presentation, each with its own tables', async () => {
    const { documents, texts } = savingDocuments();
    const { session } = await briefing('map', { documents });
    session.getState().changeSheet('sheet-1', { marking: 'none', title: 'One' });
    session.getState().addSheet('trend');
    session.getState().changeSheet('sheet-2', { marking: 'none', title: 'Two' });
    await session.getState().exportSheets({
      sheets: ['sheet-1', 'sheet-2'],
      formats: ['pdf', 'presentation', 'png'],
      tables: ['csv'],
    });
    const files = await texts();
    expect(files['One.pdf']).toBe('pdf: One, Two');
    expect(files['One.pptx']).toBe('pptx: One, Two');
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['1 One.png', '2 Two.png', '1 One/gaps.csv', '2 Two/method.json']),
    );
  });

  it('stamps every row of invented data', async () => {
    const { documents, texts } = savingDocuments();
    const { session } = testSession({ documents });
    await session.getState().start();
    await measured(session);
    session.getState().setMode('brief');
    session.getState().addSheet('map');
    session.getState().changeSheet('sheet-1', { marking: 'none' });
    await session.getState().exportSheets({ ...EVERYTHING, formats: [] });
    const files = Object.entries(await texts());
    expect(files).toHaveLength(12);
    const withRows = files.filter(([, text]) => !/^[^\n]*\r\n$|"features":\[\]/.test(text));
    expect(withRows.map(([name]) => name)).toEqual(expect.arrayContaining(['bases.csv', 'bases.kml']));
    for (const [name, text] of withRows) expect(text.includes(EXERCISE_STAMP), name).toBe(true);
  });

  it('tells incident points only once they are released', async () => {
    const { documents, texts } = savingDocuments();
    const { session } = await briefing('map', { documents });
    session.getState().changeSheet('sheet-1', { marking: 'none' });
    await session.getState().exportSheets(EVERYTHING);
    expect(Object.keys(await texts()).filter(name => name.startsWith('incidents'))).toEqual([]);
    const [sheet] = session.getState().sheets;
    session.getState().changeSheet('sheet-1', { release: { ...sheet.release, incidentPoints: true } });
    await session.getState().exportSheets(EVERYTHING);
    expect((await texts())['incidents.csv']).toContain('2022-03-01,0,0.05,');
  });

  it.each([
    ['the disk is full', { saveDocument: async () => ({ problem: 'no-room' as const }) }, 'no-room'],
    ['a writer is missing', { writePdf: async () => ({ problem: 'part-missing' as const }) }, 'part-missing'],
    [
      'a writer breaks',
      {
        writePng: async () => {
          throw new Error('broken');
        },
      },
      'writing-failed',
    ],
  ])('says so when %s, and loses nothing', async (_what, overrides, problem) => {
    const { documents } = savingDocuments(overrides);
    const { session } = await briefing('map', { documents });
    session.getState().changeSheet('sheet-1', { marking: 'none', title: 'Kept' });
    expect(await session.getState().exportSheets(EVERYTHING)).toMatchObject({ problem });
    expect(session.getState()).toMatchObject({ exporting: false, sheets: [{ title: 'Kept' }] });
  });
});

describe('the clipboard', () => {
  it('gets what is seen, with a marking', async () => {
    const copySentences = vi.fn<Documents['copySentences']>(async () => ({ copied: true }));
    const made = await briefing('map', { documents: fakeDocuments({ copySentences }) });
    const { session } = made;
    await composed(made);
    expect(await session.getState().copySentences()).toBe('no-marking');
    session.getState().changeSheet('sheet-1', { marking: 'unclassified' });
    expect(await session.getState().copySentences()).toBe('compose-failed');
    const { sheet } = await composed(made);
    expect(await session.getState().copySentences()).toBeNull();
    expect(copySentences).toHaveBeenCalledExactlyOnceWith(sheet);
  });

  it('may be refused', async () => {
    const copyPicture: Documents['copyPicture'] = async () => ({ problem: 'clipboard-refused' });
    const made = await briefing('map', { documents: fakeDocuments({ copyPicture }) });
    made.session.getState().changeSheet('sheet-1', { marking: 'none' });
    await composed(made);
    expect(await made.session.getState().copyPicture()).toBe('clipboard-refused');
  });
});
