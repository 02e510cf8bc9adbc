import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { createWorkbench } from '../../../src/analysis/workbench.ts';
import { release } from '../../../src/brief/release/released.ts';
import { csvOf } from '../../../src/brief/tables/csv.ts';
import { basesTable } from '../../../src/brief/tables/findings-tables.ts';
import { type DeploymentSource, SITE_CLASSES } from '../../../src/model/deployment.ts';
import type { Findings } from '../../../src/model/findings.ts';
import { DEFAULT_SETTINGS } from '../../../src/model/settings.ts';
import { isoFromDay } from '../../../src/units/day.ts';
import { day, incidentTable } from '../../fixtures/incident-table.ts';
import { deploymentsOf, readTable } from '../../ingest/formats/read-table.ts';

const HEADERS = ['name', 'mission', 'lat', 'lon', 'opened', 'closed', 'strength', 'base type'];

/** A list of bases as a table of text, as a person would keep it. */
const anyList = fc.array(
  fc
    .record({
      name: fc.constantFrom('Camp Un', 'Camp Deux', 'Poste Nord', 'Base 4'),
      mission: fc.constantFrom('MINV', 'AUTRE'),
      latitude: fc.integer({ min: -60_000_000, max: 60_000_000 }).map(value => value / 1e6),
      longitude: fc.integer({ min: 1, max: 179_000_000 }).map(value => value / 1e6),
      opened: fc.integer({ min: day('2010-01-01'), max: day('2019-12-31') }),
      days: fc.option(fc.integer({ min: 0, max: 1000 })),
      strength: fc.option(fc.nat(900)),
      type: fc.constantFrom(
        '',
        'TOB',
        'Sector HQ',
        'Mission HQ / troops',
        'HQ',
        'Police',
        'Observers',
        'Other',
      ),
    })
    .map(({ name, mission, latitude, longitude, opened, days, strength, type }) => [
      name,
      mission,
      String(latitude),
      String(longitude),
      isoFromDay(opened),
      days === null ? '' : isoFromDay(opened + days),
      strength === null ? 'unknown' : String(strength),
      type,
    ]),
  { minLength: 1, maxLength: 6 },
);

function findingsOf(deployments: DeploymentSource): Findings {
  const bench = createWorkbench();
  bench.putIncidents('incidents', incidentTable([{ date: '2015-06-15' }]), {
    rows: 1,
    taken: 1,
    leftOut: 0,
    refused: 0,
  });
  bench.putDeployments('bases', deployments);
  return bench.measure({ ...DEFAULT_SETTINGS, siteClasses: [...SITE_CLASSES] }).findings;
}

/** The table of bases as it leaves, as rows of text. */
function exported(findings: Findings, baseStrengths: boolean): { headers: string[]; rows: string[][] } {
  const rules = { resolution: 5, baseStrengths, incidentPoints: false, sourceText: false, smallestCount: 3 };
  const { columns, rows } = basesTable(release(findings, rules), baseStrengths);
  const text = csvOf(columns, rows).replace('\uFEFF', '');
  const [headers = [], ...lines] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  return { headers, rows: lines };
}

const presencesOf = ({ bases }: Findings) =>
  bases
    .flatMap(({ name, mission, latitude, longitude, presences }) =>
      presences.map(presence => JSON.stringify({ name, mission, latitude, longitude, ...presence })),
    )
    .sort();

describe('a list of bases', () => {
  it('that left as a table is read with the same stays', () => {
    fc.assert(
      fc.property(anyList, list => {
        const before = findingsOf(deploymentsOf(readTable(HEADERS, list)));
        const { headers, rows } = exported(before, true);
        const again = readTable(headers, rows);
        expect(again.recipe.format).toBe('base-list');
        expect(again.refusals).toEqual([]);
        expect(presencesOf(findingsOf(deploymentsOf(again)))).toEqual(presencesOf(before));
      }),
    );
  });

  it('is shown, and leaves, with the closing day that was written', () => {
    const rows = [
      ['Camp Un', 'MINV', '4.3', '18.5', '2015-01-01', '2015-06-30', '150', 'TOB'],
      ['Camp Un', 'MINV', '4.3', '18.5', '2016-01-01', '', '180', 'TOB'],
      ['Camp Deux', 'MINV', '5.3', '18.5', '2015-02', '2015-06', '', ''],
    ];
    const table = exported(findingsOf(deploymentsOf(readTable(HEADERS, rows))), false);
    const [name, from, to] = ['base', 'from', 'to'].map(header => table.headers.indexOf(header));
    expect(table.rows.map(row => [row[name ?? -1], row[from ?? -1], row[to ?? -1]])).toEqual([
      ['Camp Un', '2015-01-01', '2015-06-30'],
      ['Camp Un', '2016-01-01', ''],
      ['Camp Deux', '2015-02-01', '2015-06-30'],
    ]);
    expect(table.headers).not.toContain('strength');
  });
});
