import { unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { EXERCISE_STAMP } from '../../../src/model/exercise.ts';
import type { Sheet } from '../../../src/model/sheet.ts';
import type { Pace } from '../../../src/platform/documents/pace.ts';
import type { ExportProgress, ExportRequest, ExportStep } from '../../../src/session/brief/brief-state.ts';
import type { Documents } from '../../../src/session/brief/write-files.ts';
import { testSession } from '../harness.ts';
import { measured } from '../own-files.ts';
import { until } from '../until.ts';
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
    expect(session.getState().exporting).toBeNull();
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
    expect((await texts())['incidents.csv']).toContain('2022-03-01,2022-03-01,day,0,0.05,');
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
    expect(session.getState()).toMatchObject({ exporting: null, sheets: [{ title: 'Kept' }] });
  });
});

describe('an export that takes its time', () => {
  const TWO_SHEETS: ExportRequest = { ...EVERYTHING, sheets: ['sheet-1', 'sheet-2'] };

  /** Writers that take two steps for each sheet. */
  const paced = (kind: string) => async (sheets: readonly Sheet[], pace: Pace) => {
    for (const index of sheets.keys()) {
      await pace.step(index, 0.5);
      await pace.step(index, 1);
    }
    return new Blob([kind]);
  };
  const pacedDocuments = {
    writePdf: paced('pdf'),
    writePresentation: paced('pptx'),
    writePng: (sheet: Sheet, pace: Pace) => paced('png')([sheet], pace),
  };

  async function twoSheets(overrides: Partial<Documents> = {}) {
    const saving = savingDocuments({ ...pacedDocuments, ...overrides });
    const { session, parts } = await briefing('map', { documents: saving.documents });
    session.getState().changeSheet('sheet-1', { marking: 'none', title: 'One' });
    session.getState().addSheet('trend');
    session.getState().changeSheet('sheet-2', { marking: 'none', title: 'Two' });
    for (const { id } of session.getState().notices) session.getState().dismissNotice(id);
    return { ...saving, session, parts };
  }

  /** Once the export is at a step. */
  const reached = (session: Awaited<ReturnType<typeof twoSheets>>['session'], step: ExportStep) =>
    until(() => expect(session.getState().exporting?.step).toBe(step));

  it('tells which sheet it writes in which format, and how far it is', async () => {
    const { session } = await twoSheets();
    const told: ExportProgress[] = [];
    const stop = session.subscribe(({ exporting }, before) => {
      if (exporting && exporting !== before.exporting) told.push(exporting);
    });
    await session.getState().exportSheets(TWO_SHEETS);
    stop();
    const steps = told.map(({ step, sheet }) => `${step} ${sheet}`);
    expect([...new Set(steps)]).toEqual([
      ...['composing 1', 'composing 2', 'pdf 1', 'pdf 2', 'presentation 1', 'presentation 2'],
      ...['png 1', 'svg 1', 'png 2', 'svg 2', 'packing 1'],
    ]);
    expect(told.every(({ sheets }) => sheets === 2)).toBe(true);
    const shares = told.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBeCloseTo(1);
    expect(session.getState().exporting).toBeNull();
  });

  it.each(['pdf', 'presentation', 'png'] as const)(
    'is cancelled while it writes %s: the next step is not taken, and nothing is saved',
    async step => {
      const { session, saved } = await twoSheets();
      let steps = 0;
      session.subscribe(({ exporting, cancelExport }, before) => {
        if (exporting?.step !== step || exporting === before.exporting) return;
        steps += 1;
        cancelExport();
      });
      expect(await session.getState().exportSheets(TWO_SHEETS)).toMatchObject({ problem: 'cancelled' });
      expect(steps).toBe(1);
      expect(saved).toEqual([]);
      expect(session.getState()).toMatchObject({ exporting: null, notices: [] });
    },
  );

  it('is cancelled while a sheet is composed, without waiting for it, and the next one is whole', async () => {
    const { session, parts, saved } = await twoSheets();
    await composed({ session });
    const compose = parts.sheets.compose;
    let answer = () => {};
    const slow = vi.spyOn(parts.sheets, 'compose').mockImplementationOnce(async request => {
      await new Promise<void>(resolve => {
        answer = resolve;
      });
      return await compose(request);
    });
    const exported = session.getState().exportSheets(TWO_SHEETS);
    await until(() => expect(slow).toHaveBeenCalled());
    session.getState().cancelExport();
    expect(await exported).toMatchObject({ problem: 'cancelled' });
    const again = session.getState().exportSheets(TWO_SHEETS);
    answer();
    expect(await again).toMatchObject({ fileName: 'One 2024-10-04.zip' });
    expect(saved).toHaveLength(1);
  });

  it('is the only one', async () => {
    const { session, saved } = await twoSheets();
    const first = session.getState().exportSheets(TWO_SHEETS);
    expect(await session.getState().exportSheets(EVERYTHING)).toMatchObject({ problem: 'still-exporting' });
    expect(await first).toHaveProperty('fileName');
    expect(saved).toHaveLength(1);
  });

  it.each([
    ['is saved', {}, false, { tone: 'success', key: 'export-saved', values: { file: 'One 2024-10-04.zip' } }],
    ['is cancelled', {}, true, { tone: 'success', key: 'export-cancelled' }],
    [
      'fails',
      { saveDocument: async () => ({ problem: 'no-room' as const }) },
      false,
      { tone: 'error', key: 'export-failed', values: { problem: 'no-room' } },
    ],
  ])(
    'goes on when its dialog is closed, and a notice tells that it %s',
    async (_what, overrides, ends, notice) => {
      const { session } = await twoSheets(overrides);
      const exported = session.getState().exportSheets(TWO_SHEETS);
      await reached(session, 'pdf');
      session.getState().leaveExport();
      if (ends) session.getState().cancelExport();
      await exported;
      expect(session.getState().notices).toMatchObject([notice]);
    },
  );

  it('says nothing in a notice to whoever waited for it', async () => {
    const { session } = await twoSheets();
    session.getState().leaveExport();
    await session.getState().exportSheets(TWO_SHEETS);
    expect(session.getState().notices).toEqual([]);
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
