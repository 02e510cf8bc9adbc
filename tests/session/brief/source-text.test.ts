import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { rowsAt } from '../../../src/ingest/rows-at.ts';
import type { ExportRequest } from '../../../src/session/brief/brief-state.ts';
import type { SessionParts } from '../../../src/session/parts.ts';
import { realIngest, testSession } from '../harness.ts';
import { measured, reviewed } from '../own-files.ts';
import { fakeDocuments } from './fake-documents.ts';

const EVERYTHING: ExportRequest = {
  sheets: ['sheet-1'],
  formats: ['pdf', 'presentation', 'png', 'svg'],
  tables: ['csv', 'geojson', 'kml'],
};

/** What is planted into every text, to be searched for. */
const PLANTED = 'Sister Amina of Kasirou';

type Row = Readonly<Record<string, string | number>>;

const csvFile = (name: string, rows: readonly Row[]) => new File([Papa.unparse([...rows])], name);

/** Invented incidents: each names its own place in its texts. Every third is not one-sided, every fifth has no place. */
const GED = Array.from({ length: 40 }, (_, index): Row => {
  const latitude = 5 + index / 100;
  return {
    id: 9000 + index,
    type_of_violence: index % 3 === 2 ? 1 : 3,
    side_a: 'Band of Nowhere',
    side_b: 'Civilians',
    source_article: `"Quoted", ${PLANTED}\r\nsecond line of ${latitude}`,
    source_headline: `headline of ${latitude}`,
    where_prec: 1,
    where_coordinates: '=HYPERLINK("https://example.org")',
    latitude: index % 5 === 4 ? '' : latitude,
    longitude: 20,
    country: 'Nowhere',
    date_prec: 1,
    date_start: '2020-03-01',
    date_end: '2020-03-01',
    best: 1,
    low: 1,
    high: 1,
    deaths_civilians: 1,
  };
});

/** In the shape of ACLED; invented, as its terms forbid keeping its own rows. */
const ACLED = Array.from({ length: 10 }, (_, index): Row => {
  const latitude = 6 + index / 100;
  return {
    event_id_cnty: `INV${index}`,
    event_date: '2020-04-01',
    time_precision: 1,
    event_type: index % 2 === 1 ? 'Protests' : 'Violence against civilians',
    actor1: 'Band of Nowhere',
    inter1: 3,
    inter2: 7,
    interaction: 37,
    country: 'Nowhere',
    location: `<b>Town</b> & ${latitude}`,
    latitude,
    longitude: 20,
    geo_precision: 1,
    source: 'Invented Courier',
    notes: `note of ${latitude}: ${PLANTED}`,
    fatalities: 1,
  };
});

const BASES = [{ name: 'Camp', latitude: 5, longitude: 20, opened: '2020-01-01', closed: '2021-01-01' }];

async function briefed(read: SessionParts['ingest']['rowsAt'] = rowsAt) {
  const saved: Blob[] = [];
  const documents = fakeDocuments({
    writeSvg: async sheet => new Blob([JSON.stringify(sheet)]),
    writePdf: async sheets => new Blob([JSON.stringify(sheets)]),
    writePresentation: async sheets => new Blob([JSON.stringify(sheets)]),
    saveDocument: async (_name, content) => {
      saved.push(content);
      return { saved: true };
    },
  });
  const ingest = { ...realIngest, rowsAt: read };
  const { session } = testSession({ ingest, documents });
  await session.getState().start();
  const files = [csvFile('ged.csv', GED), csvFile('acled.csv', ACLED), csvFile('bases.csv', BASES)];
  await session.getState().offerFiles(files);
  await reviewed(session);
  await session.getState().confirmReviews();
  await measured(session);
  session.getState().setMode('brief');
  session.getState().addSheet('map');
  const release = (change: Partial<{ incidentPoints: boolean; sourceText: boolean }>) => {
    const [sheet] = session.getState().sheets;
    if (!sheet) throw new Error('no sheet');
    session
      .getState()
      .changeSheet(sheet.id, { marking: 'confidential', release: { ...sheet.release, ...change } });
  };
  const exported = async () => {
    expect(await session.getState().exportSheets(EVERYTHING)).not.toHaveProperty('problem');
    const bytes = new Uint8Array(await (saved.at(-1) ?? new Blob()).arrayBuffer());
    return new Map(
      Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]),
    );
  };
  return { session, saved, release, exported };
}

const namesWith = (files: ReadonlyMap<string, string>, text: string) =>
  [...files].flatMap(([name, content]) => (content.includes(text) ? [name] : []));

describe('source text', () => {
  it('is in no file while it, or the points that it belongs to, are not released', async () => {
    const { release, exported } = await briefed();
    for (const change of [
      { incidentPoints: false, sourceText: false },
      { incidentPoints: true, sourceText: false },
      { incidentPoints: false, sourceText: true },
    ]) {
      release(change);
      const files = await exported();
      for (const text of [PLANTED, 'headline of', 'HYPERLINK', 'note of', 'Invented Courier']) {
        expect(namesWith(files, text), JSON.stringify(change)).toEqual([]);
      }
    }
  });

  it('stands beside the very incident it is about, in the table of incidents and nowhere else', async () => {
    const { session, release, exported } = await briefed();
    release({ incidentPoints: true, sourceText: true });
    const files = await exported();
    const tables = ['incidents.csv', 'incidents.geojson', 'incidents.kml'];
    for (const text of [PLANTED, 'headline of', 'HYPERLINK', 'Invented Courier']) {
      expect(namesWith(files, text).sort()).toEqual(tables);
    }

    const { data } = Papa.parse<Record<string, string>>((files.get('incidents.csv') ?? '').slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(session.getState().findings?.counts.evaluated ?? -1);
    const ofGed = data.filter(row => row.source_file === 'ged.csv');
    expect(ofGed.length).toBeGreaterThan(15);
    for (const row of ofGed) {
      const { latitude } = row;
      expect(row.text_source_headline).toBe(`headline of ${latitude}`);
      expect(row.text_source_article).toBe(`"Quoted", ${PLANTED}\r\nsecond line of ${latitude}`);
      expect(row.text_where_coordinates).toBe(`'=HYPERLINK("https://example.org")`);
      expect(String(GED[Number(row.source_row) - 1]?.latitude)).toBe(latitude);
      expect(row.text_notes).toBe('');
    }
    const ofAcled = data.filter(row => row.source_file === 'acled.csv');
    expect(ofAcled).toHaveLength(5);
    for (const { latitude, text_notes, text_location, text_source, marking } of ofAcled) {
      expect([text_notes, text_location, text_source, marking]).toEqual([
        `note of ${latitude}: ${PLANTED}`,
        `<b>Town</b> & ${latitude}`,
        'Invented Courier',
        'CONFIDENTIAL',
      ]);
    }

    const { features } = JSON.parse(files.get('incidents.geojson') ?? '');
    const notes = features.map(({ properties }: { properties: Row }) => properties.text_notes);
    expect(notes.filter((note: string) => note.startsWith('note of'))).toHaveLength(5);
    expect(files.get('incidents.kml')).toContain('&lt;b&gt;Town&lt;/b&gt; &amp; 6');
    expect(files.get('incidents.kml')).not.toContain('<b>');
  });

  it('follows the filters', async () => {
    const { session, release, exported } = await briefed();
    release({ incidentPoints: true, sourceText: true });
    session.getState().changeSettings({ kinds: ['state-based'] });
    await measured(session);
    const files = await exported();
    const lines = Papa.parse<Record<string, string>>((files.get('incidents.csv') ?? '').slice(1), {
      header: true,
      skipEmptyLines: true,
    }).data;
    expect(lines.length).toBeGreaterThan(5);
    for (const { latitude, text_source_headline, source_row } of lines) {
      expect(text_source_headline).toBe(`headline of ${latitude}`);
      expect(Number(source_row) % 3).toBe(0);
    }
  });

  it.each<[string, SessionParts['ingest']['rowsAt']]>([
    ['has changed', async file => ({ problem: 'file-changed', fileName: file.name, detail: '' })],
    ['has fewer rows now', async (_file, _recipe, _checkpoints, rows) => rows.map(() => [])],
    [
      'cannot be read at all',
      async () => {
        throw new Error('gone');
      },
    ],
  ])('is refused with a sentence when the file %s, and nothing is lost', async (_what, read) => {
    const { session, saved, release, exported } = await briefed(read);
    release({ incidentPoints: true, sourceText: true });
    const { sheets } = session.getState();
    expect(await session.getState().exportSheets(EVERYTHING)).toMatchObject({
      problem: 'source-text-unavailable',
      file: 'ged.csv',
    });
    expect(saved).toEqual([]);
    expect(session.getState().sheets).toBe(sheets);
    expect(session.getState().exporting).toBeNull();
    release({ sourceText: false });
    expect((await exported()).has('incidents.csv')).toBe(true);
  });
});
