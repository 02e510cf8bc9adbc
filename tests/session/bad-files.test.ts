import { describe, expect, it } from 'vitest';
import { TABLE_LIMITS } from '../../src/files/read-zip.ts';
import type { RefusalReason } from '../../src/model/problem.ts';
import type { FileProblemCode } from '../../src/model/source.ts';
import { workbookOf } from '../fixtures/reading/workbook-files.ts';
import { claimingBytes, encrypted, zipOf } from '../fixtures/reading/zip-files.ts';
import { realIngest, testSession } from './harness.ts';
import { reviewed } from './own-files.ts';

const HEADERS = 'id,latitude,longitude,date start,date end,fatalities,notes';
const SOUND = '1,4.3,18.5,2020-01-20,2020-01-21,3,ok';

async function offered(name: string, content: string | Uint8Array<ArrayBuffer>) {
  const { session } = testSession({ ingest: realIngest });
  await session.getState().start();
  const before = session.getState().sources;
  await session.getState().offerFiles([new File([content], name)]);
  const [review] = await reviewed(session);
  if (!review) throw new Error('nothing under review');
  expect(session.getState().sources).toBe(before);
  return { session, review, before };
}

const bytes = (content: Uint8Array) => new Uint8Array(content);
const merged = workbookOf([
  {
    name: 'Sheet',
    rows: [
      ['place', null, 'date'],
      ['4.3', '18.5', '2020-01-20'],
    ],
    merged: ['A1:B1'],
  },
]);

describe('a file that cannot be read', () => {
  it.each<readonly [string, string | Uint8Array<ArrayBuffer>, FileProblemCode]>([
    ['empty', '', 'empty-file'],
    ['of headers alone', HEADERS, 'header-only'],
    ['that is a PDF', '%PDF-1.7\n1 0 obj', 'is-pdf'],
    ['that is a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'is-image'],
    ['that is a web page', '<!DOCTYPE html><html></html>', 'is-html'],
    ['that is a zip without a table', bytes(zipOf({ 'map.png': 'x' })), 'zip-without-table'],
    [
      'that is an encrypted zip',
      bytes(encrypted(zipOf({ 'a.csv': `${HEADERS}\n${SOUND}` }))),
      'zip-encrypted',
    ],
    [
      'that is a bomb',
      bytes(claimingBytes(zipOf({ 'a.csv': `${HEADERS}\n${SOUND}` }), TABLE_LIMITS.bytes + 1)),
      'zip-too-large',
    ],
    ['with merged headers', bytes(merged), 'merged-headers'],
  ])('%s is left out with its reason, and nothing is loaded', async (_, content, problem) => {
    const { session, review, before } = await offered('table.csv', content);
    expect(review).toMatchObject({ stage: 'failed', problem: { problem } });
    await session.getState().confirmReviews();
    expect(session.getState().sources).toBe(before);
    session.getState().cancelReviews();
    expect(session.getState()).toMatchObject({ reviews: [], reviewChoice: null, sources: before });
  });

  it('that is removed while it is read says so', async () => {
    const { session } = testSession({ ingest: realIngest });
    await session.getState().start();
    const file = new File([`${HEADERS}\n${SOUND}\n`], 'gone.csv');
    let looks = 0;
    const slice = file.slice.bind(file);
    file.slice = (...range) => {
      looks += 1;
      const part = slice(...range);
      if (looks > 3) part.arrayBuffer = () => Promise.reject(new Error('NotFoundError'));
      return part;
    };
    await session.getState().offerFiles([file]);
    const [review] = await reviewed(session);
    expect(review?.stage).toBe('failed');
    expect(['file-changed', 'file-unreadable']).toContain(review?.problem?.problem);
  });
});

describe('a row that cannot be taken', () => {
  const cases: readonly (readonly [string, string, RefusalReason])[] = [
    ['ragged', '2,4.3,18.5', 'too-few-fields'],
    ['too long', '2,4.3,18.5,2020-01-20,,1,x,y', 'too-many-fields'],
    ['at (0, 0)', '2,0,0,2020-01-20,,1,x', 'coordinates-zero'],
    ['beyond the pole', '2,195,18.5,2020-01-20,,1,x', 'latitude-out-of-range'],
    ['beyond the date line', '2,4.3,190,2020-01-20,,1,x', 'longitude-out-of-range'],
    ['on no day', '2,4.3,18.5,2020-02-31,,1,x', 'date-invalid'],
    ['that ends before it starts', '2,4.3,18.5,2020-01-20,2020-01-19,1,x', 'end-before-start'],
    ['with fewer than no dead', '2,4.3,18.5,2020-01-20,,-1,x', 'fatalities-negative'],
    ['with a word for a number', '2,4.3,18.5,2020-01-20,,many,x', 'fatalities-invalid'],
    ['told twice', SOUND, 'duplicate-id'],
    ['with a NUL byte', '2,4.3,18.5,2020-01-20,,1,a\0b', 'nul-byte'],
    ['with ten million characters', `2,4.3,18.5,2020-01-20,,1,${'x'.repeat(10_000_000)}`, 'cell-too-long'],
  ];

  it.each(cases)('%s is refused, and the others are taken', async (_, row, reason) => {
    // Ten good rows after it, so that what the columns hold is never in doubt.
    const rest = Array.from({ length: 10 }, (_, index) => SOUND.replace('1', String(index + 3)));
    const { review } = await offered('rows.csv', [HEADERS, SOUND, row, ...rest].join('\n'));
    expect(review).toMatchObject({
      stage: 'ready',
      source: { summary: { rows: 12, taken: 11, leftOut: 0, refused: 1 }, problems: [{ row: 2, reason }] },
    });
    expect(review.source?.problems[0]?.value.length).toBeLessThanOrEqual(200);
  });

  it('of a base without a mission is refused where missions are named', async () => {
    const lines = ['name,mission,latitude,longitude,opened', 'A,ONE,4,18,2020-01-20', 'B,,4,18,2020-01-20'];
    const { review } = await offered('bases.csv', lines.join('\n'));
    expect(review).toMatchObject({
      source: { missions: ['ONE'], problems: [{ row: 2, reason: 'mission-missing' }] },
    });
  });
});

describe('what only the user can know', () => {
  it.each([
    ['date-order', 'latitude,longitude,date\n4.3,18.5,03/04/2020\n'],
    ['swap-coordinates', 'latitude,longitude,date\n118.5,4.3,2020-01-20\n'],
    ['columns', 'alpha,beta\n1,2\n'],
  ])('%s is asked before the file is read', async (question, content) => {
    const { review } = await offered('table.csv', content);
    expect(review).toMatchObject({ stage: 'asking', source: null });
    expect(review.inspection?.questions.map(each => each.question)).toContain(question);
  });
});
