import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { SHEET_LAYOUTS } from '../../../src/model/sheet.ts';
import { realIngest, testSession } from '../harness.ts';
import { measured, reviewed } from '../own-files.ts';
import { composed } from './briefing.ts';
import { fakeDocuments } from './fake-documents.ts';

const INCIDENTS = '../shared/data/incidents/ucdp_ged_v23.1_car.csv';
const DEPLOYMENTS = '../shared/data/deployments/geopko_v2.1.csv';

const diskFile = (path: string) => new File([readFileSync(path)], basename(path));

describe.skipIf(!existsSync(INCIDENTS) || !existsSync(DEPLOYMENTS))('sheets of the real CAR data', () => {
  it('say the published answer in both languages, in each layout, and leave with their tables', async () => {
    const saved: Blob[] = [];
    const documents = fakeDocuments({
      saveDocument: async (_name, content) => {
        saved.push(content);
        return { saved: true };
      },
    });
    const made = testSession({ ingest: realIngest, documents });
    const { session } = made;
    await session.getState().start();
    await session.getState().offerFiles([diskFile(INCIDENTS), diskFile(DEPLOYMENTS)]);
    await reviewed(session);
    await session.getState().confirmReviews();
    await measured(session);
    await session.getState().newScenario('Dry season');
    session.getState().setMode('brief');
    for (const layout of SHEET_LAYOUTS) {
      session.getState().addSheet(layout);
      const id = session.getState().activeSheet ?? '';
      for (const [locale, headline] of [
        ['en', '92 of 406 incidents'],
        ['fr', '92 des 406 incidents'],
      ] as const) {
        session.getState().changeSheet(id, { locale, marking: 'confidential' });
        const { sheet } = await composed(made);
        expect(sheet.locale).toBe(locale);
        expect(sheet.exerciseStamp).toBeNull();
        expect(sheet.sources.join(' ')).toContain('Sundberg');
        if (layout === 'map' || layout === 'map-gaps' || layout === 'trend') {
          expect(sheet.sentences[0]).toContain(headline);
        }
      }
    }
    const sheets = session.getState().sheets.map(({ id }) => id);
    const outcome = await session.getState().exportSheets({ sheets, formats: ['pdf'], tables: ['csv'] });
    expect(outcome).not.toHaveProperty('problem');
    const files = unzipSync(new Uint8Array(await (saved[0] ?? new Blob()).arrayBuffer()));
    const note = Object.keys(files).filter(name => name.endsWith('method.json'));
    expect(note).toHaveLength(SHEET_LAYOUTS.length);
    const bases = Object.keys(files).find(name => name.endsWith('bases.csv')) ?? '';
    expect(new TextDecoder().decode(files[bases])).not.toContain('strength');
  });
});
