import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { diskFile } from '../../../scripts/disk-file.ts';
import { inspect } from '../../../src/ingest/inspect.ts';
import { readSource } from '../../../src/ingest/read-source.ts';
import type { MissionRecord } from '../../../src/model/deployment.ts';
import {
  dateSpanOf,
  INCIDENT_KINDS,
  type IncidentTable,
  PERPETRATORS,
} from '../../../src/model/incidents.ts';
import { linesOf } from '../../../src/model/outlines.ts';
import { type ImportedData, SOURCE_FORMATS } from '../../../src/model/source.ts';
import { isoFromDay } from '../../../src/units/day.ts';
import { succeeded } from '../../fixtures/reading/read-whole.ts';

/** A folder for each format: `input.*`, invented, and `expected.json`, what becomes of it. */
const FOLDERS = resolve(import.meta.dirname, '../../fixtures/formats');

test.each(SOURCE_FORMATS)(
  'a file of the format %s is recognised, and read as it is written down',
  async format => {
    const folder = resolve(FOLDERS, format);
    expect(existsSync(folder), `tests/fixtures/formats/${format} holds an invented file of the format`).toBe(
      true,
    );
    const input = readdirSync(folder).find(name => name.startsWith('input.'));
    expect(input, `tests/fixtures/formats/${format} holds input.csv or the like`).toBeDefined();
    const expected = resolve(folder, 'expected.json');
    const wasThere = existsSync(expected);
    await expect(await read(resolve(folder, input ?? ''))).toMatchFileSnapshot(expected);
    expect(wasThere, `${expected} was written just now: look whether it is right`).toBe(true);
    expect(JSON.parse(readFileSync(expected, 'utf8')).format).toBe(format);
  },
);

test('no folder is left of a format that is none any more', () => {
  expect(readdirSync(FOLDERS).sort()).toEqual([...SOURCE_FORMATS].sort());
});

/** All that is told of a file, a line to each thing. */
async function read(path: string): Promise<string> {
  const file = await diskFile(path);
  const { recipe, columns, questions } = succeeded(await inspect(file));
  const { data, summary, problems } = succeeded(await readSource(file, recipe));
  const { rows, taken, leftOut, refused, notLocated, notDated, noticed } = summary;
  const told = {
    format: recipe.format,
    columns: columns.filter(({ role }) => role !== null).map(({ header, role }) => `${header}: ${role}`),
    questions,
    counted: [{ rows, taken, leftOut, refused, notLocated, notDated }],
    refused: problems.map(({ row, field, value, reason }) => ({ row, field, value, reason })),
    remarks: noticed.remarks,
    kinds: noticed.kinds,
    perpetrators: noticed.perpetrators,
    data: linesOfData(data),
  };
  const parts = Object.entries(told).map(([name, value]) => `  "${name}": ${valueText(value)}`);
  return `{\n${parts.join(',\n')}\n}\n`;
}

function valueText(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map(one => `    ${JSON.stringify(one)}`).join(',\n')}\n  ]`;
}

function linesOfData(data: ImportedData): readonly unknown[] {
  switch (data.role) {
    case 'incidents':
      return Array.from({ length: data.incidents.count }, (_, at) => incidentAt(data.incidents, at));
    case 'deployments':
      return data.deployments.missions.flatMap<unknown>(basesOf);
    case 'towns':
      return data.towns;
    case 'population': {
      const { people, places } = data.population;
      return Array.from(people, (count, at) => ({
        people: count,
        place: places.by === 'cell' ? places.cells[at] : [places.latitude[at], places.longitude[at]],
      }));
    }
    case 'outlines':
      return data.outlines.map(({ name, layer, geometry }) => ({
        name,
        layer,
        kind: geometry.kind,
        lines: Array.from(linesOf(geometry), line => Array.from(line)),
      }));
  }
}

function basesOf(record: MissionRecord): readonly unknown[] {
  const { mission } = record;
  if (record.type === 'snapshots') {
    return record.maps.flatMap(({ month, title, sites }) =>
      sites.map(site => ({ mission, map: isoFromDay(month), title, ...site })),
    );
  }
  return record.sites.map(({ from, to, ...site }) => ({
    mission,
    from: isoFromDay(from),
    to: to === null ? null : isoFromDay(to),
    ...site,
  }));
}

function incidentAt(incidents: IncidentTable, at: number) {
  const { first, last, precision } = dateSpanOf(incidents, at);
  return {
    row: incidents.sourceRow[at],
    latitude: incidents.latitude[at],
    longitude: incidents.longitude[at],
    // JSON has no NaN: a place that is not known.
    radiusKm: Number.isNaN(incidents.radiusKm[at]) ? null : incidents.radiusKm[at],
    dated: `${isoFromDay(first)} to ${isoFromDay(last)}, ${precision}${incidents.dated[at] ? '' : ', not used'}`,
    kind: INCIDENT_KINDS[incidents.kind[at] ?? -1],
    perpetrator: PERPETRATORS[incidents.perpetrator[at] ?? -1],
    actor: incidents.actors[incidents.actor[at] ?? -1],
    country: incidents.countries[incidents.country[at] ?? -1],
    dead: ['fatalitiesBest', 'fatalitiesLow', 'fatalitiesHigh', 'fatalitiesCivilian'].map(
      name => incidents[name as 'fatalitiesBest'][at],
    ),
  };
}
