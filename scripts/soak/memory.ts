import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { INCIDENT_HEADERS, incidentLines } from '../../tests/fixtures/reading/incident-lines.ts';
import { type Cell, sheetXml, workbookOf } from '../../tests/fixtures/reading/workbook-files.ts';

/** Reading a file may take so many times its size of memory. */
const MOST_TIMES_FILE = 3;
const FILE_BYTES = 46_000_000;
const MEGABYTE = 1_000_000;

/** What the child tells of a file. */
export interface ReadInMemory {
  readonly taken: number;
  /** By how much the most memory that the process ever held has grown. */
  readonly grownBytes: number;
}

interface Sample {
  readonly name: string;
  readonly extension: string;
  /** Writes a file of about so many bytes. The bytes that its size is told by: its own, or those packed in it. */
  readonly write: (path: string, bytes: number) => Promise<number>;
}

const SAMPLES: readonly Sample[] = [
  outlines('outlines, 2 decimals', 2000, 2),
  outlines('outlines, 6 decimals', 2000, 6),
  outlines('outlines, 14 decimals', 2000, 14),
  outlines('a few outlines of a million positions', 950_000, 2),
  outlines('many outlines of five positions', 5, 5),
  { name: 'points', extension: 'geojson', write: writePoints },
  { name: 'incidents with their notes', extension: 'csv', write: writeIncidents },
  { name: 'a workbook of incidents, by the XML in it', extension: 'xlsx', write: writeWorkbook },
];

/**
 * Reads large files of every kind, each in a process of its own, and prints how many times the file the most memory grew
 * by. A small file of the kind is read before, so that the program itself does not count. A workbook is packed to a tenth
 * of what has to be read: it is told by its XML, unpacked. False when any takes more than three times.
 */
export async function soakMemory(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'within-reach-memory-'));
  let isSound = true;
  try {
    for (const sample of SAMPLES) {
      const path = join(folder, `large.${sample.extension}`);
      const before = join(folder, `small.${sample.extension}`);
      await sample.write(before, FILE_BYTES / 100);
      const bytes = await sample.write(path, FILE_BYTES);
      const { taken, grownBytes } = await readInChild([before, path]);
      const times = grownBytes / bytes;
      const isWithin = taken > 0 && times <= MOST_TIMES_FILE;
      isSound &&= isWithin;
      const [size, grown] = [bytes, grownBytes].map(each => (each / MEGABYTE).toFixed(0));
      console.log(
        `${isWithin ? '  ' : 'X '}${sample.name}: ${times.toFixed(2)} times (${grown} MB for ${size} MB; ${taken} taken)`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return isSound;
}

function readInChild(paths: readonly string[]): Promise<ReadInMemory> {
  const child = fork(fileURLToPath(new URL('./memory-child.ts', import.meta.url)), paths);
  return new Promise((resolve, reject) => {
    child.once('message', told => resolve(told as ReadInMemory));
    child.once('exit', code => reject(new Error(`the process that read ended with ${code}`)));
  });
}

async function writeLines(path: string, bytes: number, lineOf: (index: number) => string): Promise<number> {
  const file = createWriteStream(path);
  let written = 0;
  for (let index = 0; written < bytes; index++) {
    const line = lineOf(index);
    written += line.length;
    if (!file.write(line)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
  return statSync(path).size;
}

async function writeCollection(
  path: string,
  bytes: number,
  featureOf: (index: number) => string,
): Promise<number> {
  await writeLines(path, bytes, index =>
    index === 0 ? '{"type":"FeatureCollection","features":[\n' : `${featureOf(index)},\n`,
  );
  writeFileSync(path, 'null]}', { flag: 'a' });
  return statSync(path).size;
}

/** Polygons of one ring each, every position of which has so many decimals. */
function outlines(name: string, positions: number, decimals: number): Sample {
  const write = (path: string, bytes: number) => {
    const perFeature = Math.min(positions, Math.max(5, Math.floor(bytes / 20)));
    return writeCollection(path, bytes, index => {
      const ring = ringOf(index, perFeature).map(place => `[${place.map(one => one.toFixed(decimals))}]`);
      const geometry = `{"type":"Polygon","coordinates":[[${ring}]]}`;
      return `{"type":"Feature","properties":{"name":"Outline ${index}","layer":"province"},"geometry":${geometry}}`;
    });
  };
  return { name, extension: 'geojson', write };
}

/** A closed ring like a coast: no position is that of the one before, even with two decimals. */
function ringOf(index: number, positions: number): (readonly [number, number])[] {
  const ring = Array.from({ length: positions - 1 }, (_, corner) => {
    const angle = (2 * Math.PI * corner) / (positions - 1);
    const radius = 10 + ((corner * 37) % 101) / 50;
    return [
      (index % 100) + radius * Math.cos(angle) + 0.123456789,
      (index % 50) + radius * Math.sin(angle) + 0.123456789,
    ] as const;
  });
  return [...ring, ...ring.slice(0, 1)];
}

function writePoints(path: string, bytes: number): Promise<number> {
  return writeCollection(path, bytes, index => {
    const place = [(18 + (index % 7000) / 1e3).toFixed(3), (4 + (index % 5000) / 1e3).toFixed(3)];
    const properties = `"id":"e${index}","date":"2020-03-${String(1 + (index % 28)).padStart(2, '0')}","deaths":${index % 7}`;
    return `{"type":"Feature","properties":{${properties}},"geometry":{"type":"Point","coordinates":[${place}]}}`;
  });
}

/** Each with some sentences of what happened, as such lists have them. */
function writeIncidents(path: string, bytes: number): Promise<number> {
  const notes = 'An invented sentence of what happened that day on the road. '.repeat(3);
  return writeLines(path, bytes, index =>
    index === 0 ? `${INCIDENT_HEADERS}\n` : `${incidentLines(1, index, notes).join('')}\n`,
  );
}

async function writeWorkbook(path: string, bytes: number): Promise<number> {
  const bytesInRow = 320;
  const rows: Cell[][] = incidentLines(Math.ceil(bytes / bytesInRow)).map(line => {
    const [id = '', date = '', latitude = '', longitude = '', deaths = '', notes = ''] = line.split(',');
    return [id, date, { number: latitude }, { number: longitude }, { number: deaths }, notes];
  });
  const sheet = { name: 'Incidents', rows: [INCIDENT_HEADERS.split(','), ...rows] };
  writeFileSync(path, workbookOf([sheet]));
  return sheetXml(sheet).length;
}
