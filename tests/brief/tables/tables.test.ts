import { gridDisk, latLngToCell } from 'h3-js';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluatedIncidentsOf } from '../../../src/analysis/evaluated-incidents.ts';
import { createWorkbench } from '../../../src/analysis/workbench.ts';
import { shortSpan } from '../../../src/brief/figures.ts';
import { type Released, release } from '../../../src/brief/release/released.ts';
import { composeSheet } from '../../../src/brief/sheet/compose.ts';
import type { SheetInput } from '../../../src/brief/sheet/input.ts';
import { changeTable } from '../../../src/brief/sheet/layouts/scenario.ts';
import { measureLine, methodNoteJson, methodNoteText } from '../../../src/brief/sheet/method.ts';
import { wordsOf } from '../../../src/brief/sheet/words.ts';
import { csvOf } from '../../../src/brief/tables/csv.ts';
import type { DataTable } from '../../../src/brief/tables/data-table.ts';
import { basesTable, cellsTable, gapsTable, monthsTable } from '../../../src/brief/tables/findings-tables.ts';
import { incidentsTable } from '../../../src/brief/tables/incidents-table.ts';
import { geoJsonOf, kmlOf, ringsOf } from '../../../src/brief/tables/map-files.ts';
import { planTable } from '../../../src/brief/tables/plan-table.ts';
import { textFilesOf } from '../../../src/brief/tables/text-files.ts';
import { DEFAULT_SETTINGS } from '../../../src/model/settings.ts';
import { spanOf } from '../../../src/units/date-span.ts';
import { baseList, stay } from '../../fixtures/deployments.ts';
import { day, incidentTable } from '../../fixtures/incident-table.ts';
import { exerciseInput } from '../sheet/inputs.ts';

let input: SheetInput;
let released: Released;
beforeAll(async () => {
  input = await exerciseInput();
  released = release(input.findings, { ...input.settings.release, smallestCount: 3 });
});

const column = ({ columns, rows }: DataTable, name: string) => rows.map(row => row[columns.indexOf(name)]);

describe('the tables', () => {
  it('say what the sheet says', () => {
    const sheet = composeSheet({ ...input, settings: { ...input.settings, layout: 'map-gaps' } });
    const onSheet = sheet.tables[0]?.rows ?? [];
    expect(onSheet.length).toBeGreaterThan(5);
    const table = gapsTable(released);
    onSheet.forEach((row, index) => {
      const incidents = `${column(table, 'uncovered_incidents')[index]} of ${column(table, 'incidents')[index]}`;
      expect(row[2]).toBe(incidents);
      expect(row[3]).toBe(String(column(table, 'uncovered_fatalities')[index]));
      const [first, last] = ['last_date_from', 'last_date_to'].map(name =>
        String(column(table, name)[index]),
      );
      expect(row[4]).toBe(shortSpan('en', spanOf(day(first), day(last))));
      expect(row[5]).toContain(String(column(table, 'nearest_base_at_end')[index]));
    });
  });

  it('have months and cells that add up to what the sentences say, but for what is hidden', () => {
    const total = (values: readonly unknown[]) =>
      values.reduce<number>((sum, value) => sum + (Number(value) || 0), 0);
    expect(total(column(monthsTable(released), 'incidents'))).toBe(input.findings.counts.evaluated);
    const cells = cellsTable(released);
    expect(cells.rows).toHaveLength(input.findings.cells.cell.length);
    const bands = column(cells, 'incidents').filter(value => typeof value === 'string');
    expect(bands).toHaveLength(released.few.length + released.withheld.length);
    const numbers = column(cells, 'incidents').filter(value => typeof value === 'number');
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(3);
  });

  it('give no strengths unless they were released, and no distance of incidents beside cells', () => {
    expect(basesTable(released, false).columns).not.toContain('strength');
    expect(basesTable(released, true).columns).toContain('strength');
    expect(column(basesTable(released, true), 'strength').every(value => value === null)).toBe(true);
    expect(cellsTable(released).columns.join()).not.toMatch(/median|p90/);
    if (!input.plan) throw new Error('the fixture has a plan');
    expect(planTable(input.plan, false).columns.join()).not.toContain('strength');
    expect(column(planTable(input.plan, false), 'change')).toEqual(
      expect.arrayContaining(['added', 'moved', 'closed']),
    );
  });

  it('give the day a base of a plan closes as the last one there', () => {
    if (!input.plan) throw new Error('the fixture has a plan');
    const { plan } = input;
    const known = new Set(plan.findings.baseline.bases.map(({ id }) => id));
    const bases = plan.scenario.bases.map(base =>
      known.has(base.id) ? base : { ...base, to: day('2031-07-01') },
    );
    const closing = { ...plan, scenario: { ...plan.scenario, bases } };
    const table = planTable(closing, false);
    const last = column(table, 'to').filter((_, index) => column(table, 'change')[index] === 'added');
    expect(last).toEqual(['2031-06-30', '2031-06-30']);
    for (const [locale, words] of [
      ['en', 'until 30 June 2031'],
      ['fr', 'jusqu’au 30 juin 2031'],
    ] as const) {
      const written = changeTable(closing, wordsOf(locale), locale).rows.map(row =>
        row[2]?.replace('\u00a0', ' '),
      );
      expect(written).toContain(words);
    }
  });

  it('become CSV with one line a row', () => {
    const { columns, rows } = cellsTable(released);
    expect(csvOf(columns, rows).trimEnd().split('\r\n')).toHaveLength(rows.length + 1);
  });
});

describe('the table of incidents', () => {
  const table = () => {
    const bench = createWorkbench();
    const rows = [
      { latitude: 1, date: '2012-01-16' },
      { latitude: 2, date: '2012-01-01', dateTo: '2012-01-31' },
      { latitude: 3, date: '2012-03-12', dateTo: '2012-03-18' },
    ];
    bench.putIncidents('incidents', incidentTable(rows), { rows: 3, taken: 3, leftOut: 0, refused: 0 });
    bench.putDeployments('bases', baseList([stay('Camp', 0, 0, '2011-01-01', '2013-01-01')]));
    const measurement = bench.measure(DEFAULT_SETTINGS);
    return incidentsTable(evaluatedIncidentsOf(measurement), measurement.findings, null);
  };

  it('tells the days that the source gives, and no day in the middle of them', () => {
    const { columns, rows } = table();
    expect(columns.slice(0, 3)).toEqual(['date_from', 'date_to', 'date_precision']);
    expect(columns).not.toContain('date');
    expect(rows.map(row => row.slice(0, 3))).toEqual([
      ['2012-01-16', '2012-01-16', 'day'],
      ['2012-01-01', '2012-01-31', 'month'],
      ['2012-03-12', '2012-03-18', 'range'],
    ]);
  });

  it('calls no place by a day that the source does not give', () => {
    const names = [...kmlOf(table(), 'Incidents').matchAll(/<Placemark><name>([^<]*)/g)].map(
      match => match[1],
    );
    expect(names).toEqual(['2012-01-16', '2012-01-01/2012-01-31', '2012-03-12/2012-03-18']);
  });
});

const signedArea = (ring: readonly (readonly [number, number])[]) =>
  ring.slice(1).reduce((sum, [x, y], index) => {
    const [beforeX, beforeY] = ring[index] ?? [x, y];
    return sum + beforeX * y - x * beforeY;
  }, 0);

describe('GeoJSON and KML', () => {
  it('are closed, counter-clockwise, in degrees to the sixth decimal', () => {
    const { features } = JSON.parse(geoJsonOf(cellsTable(released)));
    expect(features.length).toBeGreaterThan(100);
    for (const { geometry, properties } of features) {
      expect(geometry.type).toBe('Polygon');
      const [ring] = geometry.coordinates;
      expect(ring[0]).toEqual(ring.at(-1));
      expect(signedArea(ring)).toBeGreaterThan(0);
      expect(JSON.stringify(ring)).not.toMatch(/\.\d{7}/);
      expect(typeof properties.cell).toBe('string');
    }
    const bases = JSON.parse(geoJsonOf(basesTable(released, false)));
    expect(bases.features[0].geometry.type).toBe('Point');
    expect(JSON.parse(geoJsonOf(monthsTable(released))).features[0].geometry).toBeNull();
  });

  it('cut cells at the antimeridian', () => {
    const cells = gridDisk(latLngToCell(-17, 180, 4), 3);
    const parts = cells.map(ringsOf);
    expect(parts.some(rings => rings.length === 2)).toBe(true);
    for (const ring of parts.flat()) {
      const longitudes = ring.map(([longitude]) => longitude);
      expect(Math.max(...longitudes) - Math.min(...longitudes)).toBeLessThan(2);
      expect(Math.max(...longitudes)).toBeLessThanOrEqual(180);
      expect(Math.min(...longitudes)).toBeGreaterThanOrEqual(-180);
      expect(signedArea(ring)).toBeGreaterThan(0);
    }
  });

  it('escape what XML reads', () => {
    const hostile: DataTable = {
      name: 'x',
      columns: ['<a>'],
      rows: [['</name><script>&"']],
      places: [{ type: 'point', longitude: 1, latitude: 2 }],
    };
    const text = kmlOf(hostile, 'A & B');
    expect(text).not.toContain('<script');
    expect(text).toContain('&lt;/name&gt;&lt;script&gt;&amp;&quot;');
    expect(text).toContain('<coordinates>1,2</coordinates>');
    expect(kmlOf(cellsTable(released), 'Cells').match(/<Placemark>/g)).toHaveLength(
      input.findings.cells.cell.length,
    );
  });
});

describe('what every table is stamped with', () => {
  const filesOf = (marking: SheetInput['settings']['marking'], locale: 'en' | 'fr', exercise: boolean) => {
    const settings = { ...input.settings, marking, locale };
    const files = textFilesOf({ ...input, settings, exercise }, ['csv', 'geojson', 'kml']);
    return new Map(files.map(({ name, text }) => [name, text]));
  };

  it('is the marking of the sheet, on every row and in every file', () => {
    const files = filesOf('strictly-confidential', 'fr', false);
    const marking = 'STRICTEMENT CONFIDENTIEL';
    for (const name of ['gaps', 'cells', 'bases', 'months', 'scenario']) {
      const [header = '', ...lines] = (files.get(`${name}.csv`) ?? '').trimEnd().split('\r\n');
      expect(header, name).toMatch(/,marking$/);
      expect(lines.length, name).toBeGreaterThan(1);
      for (const line of lines) expect(line.endsWith(`,${marking}`), name).toBe(true);
    }
    const cells = JSON.parse(files.get('cells.geojson') ?? '');
    expect(cells).toMatchObject({ type: 'FeatureCollection', marking });
    for (const { properties } of cells.features) expect(properties.marking).toBe(marking);
    const kml = files.get('cells.kml') ?? '';
    expect(kml).toMatch(new RegExp(`<Document [^>]*><name>[^<]*</name>\\s*<description>${marking}<`));
    expect(kml.match(new RegExp(`<Data name="marking"><value>${marking}<`, 'g'))).toHaveLength(
      cells.features.length,
    );
  });

  it('is the stamp of invented data beside it, and nothing where nothing applies', () => {
    const stamped = JSON.parse(filesOf('unclassified', 'en', true).get('bases.geojson') ?? '');
    const both = { marking: 'UNCLASSIFIED', note: 'EXERCISE DATA - NOT REAL' };
    expect(stamped).toMatchObject(both);
    expect(stamped.features[0].properties).toMatchObject(both);
    const plain = filesOf('none', 'en', false);
    expect(plain.get('bases.csv')).not.toMatch(/marking|note/);
    expect(JSON.parse(plain.get('bases.geojson') ?? '')).not.toHaveProperty('marking');
    expect(plain.get('bases.kml')).not.toContain('<description>');
  });
});

describe('the method note', () => {
  it('names each file with size, SHA-256 and rows, and how to measure again', () => {
    const text = methodNoteText(input, released);
    for (const { fileName, sha256 } of input.sources) {
      expect(text).toContain(fileName);
      expect(text).toContain(sha256);
    }
    expect(text).toContain(
      'npm run --silent measure -- --incidents incidents.csv --deployments deployments.csv',
    );
    expect(text).toContain('EXERCISE DATA - NOT REAL');
    const note = JSON.parse(methodNoteJson(input, released));
    expect(note.settings).toEqual(input.findings.settings);
    expect(note.sources).toHaveLength(input.sources.length);
    expect(note.counts).toEqual(input.findings.counts);
  });

  it('quotes what a shell would read, and leaves out what is as it is by itself', () => {
    const usual = measureLine(input.findings.settings, input.sources);
    expect(usual).not.toMatch(/--(actor|perpetrator|minimum-fatalities|maximum-radius) /);
    const settings = { ...input.findings.settings, mission: "Ope'ration; rm", actors: ['-f', 'A B'] };
    const line = measureLine(settings, input.sources);
    expect(line).toContain(`--mission 'Ope'\\''ration; rm'`);
    expect(line).toContain(`--actor=-f --actor 'A B'`);
  });
});
