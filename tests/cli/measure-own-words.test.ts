import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { run } from '../../scripts/measure/run.ts';
import { reportFrom } from './run-measure.ts';

const folder = mkdtempSync(join(tmpdir(), 'within-reach-words-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

const own = write('own.csv', [
  'date,latitude,longitude,type,auteur,killed',
  '2020-02-05,4.3,18.5,Pillage,3R,1',
  '2020-02-06,4.3,18.5,Embuscade,FACA,2',
  '2020-02-07,4.3,18.5,Manifestation,,0',
  '2020-02-08,4.3,18.5,Attaque,UPC,x',
  '9999-12-31,4.3,18.5,Attaque,UPC,3',
]);
const acled = write('acled.csv', [
  'event_id_cnty,event_date,event_type,actor1,inter1,latitude,longitude,geo_precision,fatalities,country',
  'ZZZ1,2020-02-05,Violence against civilians,Group A,2,4.3,18.5,1,3,Aland',
  'ZZZ2,2020-02-13,Protests,Protesters,6,4.3,18.5,1,0,Aland',
]);
const bases = write('bases.csv', [
  'base,latitude,longitude,opened,closed,troops',
  'Alpha,4.3,18.5,2019-01-01,9999-12-31,150',
]);
const files = ['--incidents', own, '--deployments', bases];

it('takes words as proposed, counts what is left out apart from what is refused, and moves no end by a far date', async () => {
  const report = await reportFrom(...files);
  expect(report.counts).toMatchObject({ rows: 5, taken: 2, leftOut: 2, refused: 1, selected: 1 });
  expect(report.problems).toMatchObject([{ row: 4, reason: 'fatalities-invalid' }]);
  expect(report.incidentRecord).toEqual({ from: '2020-02-01', to: '2020-02-29' });
  expect(report.asOf).toBe('2020-02-29');
  expect(report.readings.map(({ remarks }) => remarks.map(({ remark }) => remark))).toEqual([
    ['far-date'],
    ['far-closing'],
  ]);
});

it('takes words as the command line says', async () => {
  const { counts, byPerpetrator } = await reportFrom(
    ...files,
    ...[
      '--kind-of',
      'embuscade=one-sided',
      '--kind-of',
      'Pillage=left-out',
      '--perpetrator-of',
      'FACA=external',
    ],
  );
  expect(counts).toMatchObject({ taken: 1, leftOut: 3, selected: 1 });
  expect(byPerpetrator.external.incidents).toBe(1);
});

it('names in its text what words were taken for, and which files may count an incident twice', async () => {
  const result = await run([...files, '--incidents', acled]);
  const text = 'output' in result ? result.output : result.problem;
  expect(text).toContain('Pillage (1) one-sided; Embuscade (1) state-based?; Manifestation (1) left-out');
  expect(text).toContain('acled.csv, left out: Protests (1)');
  expect(text).toMatch(
    /own\.csv and .*acled\.csv both tell of violence at the same places from 2020-02-01 to 2020-02-29/,
  );
  expect((await reportFrom(...files, '--incidents', acled)).overlaps).toMatchObject([
    { files: [own, acled] },
  ]);
});

it('refuses a meaning that is none', async () => {
  expect(await run([...files, '--kind-of', 'Pillage=picnic'])).toMatchObject({
    problem: expect.stringMatching(/--kind-of takes WORD=MEANING, .*left-out, not "Pillage=picnic"/),
  });
});
