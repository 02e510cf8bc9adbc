import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZipDirectory } from '../../src/files/read-zip.ts';
import { BASELINE_VIEW, type Project } from '../../src/model/project.ts';
import { DEFAULT_PLAN_SETTINGS } from '../../src/model/scenario.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { offeredKind, readProjectFile, writeProjectFile } from '../../src/platform/project-file.ts';

const PROJECT: Project = {
  format: 'within-reach-project',
  version: 1,
  name: 'Dry season',
  settings: DEFAULT_SETTINGS,
  planSettings: DEFAULT_PLAN_SETTINGS,
  scenarios: [],
  sheets: [],
  drawnAreas: [],
  planView: BASELINE_VIEW,
  sources: [],
};
const SHA = 'a'.repeat(64);
const OTHER_SHA = 'b'.repeat(64);

/** Longer than one piece, so that pieces must be joined rightly. */
const LONG = new File(['id,latitude\n', 'x'.repeat(700_000), 'end'], 'long ééé/name.csv');

async function written(): Promise<File> {
  const inner = zipSync({ 'a.csv': new TextEncoder().encode('id\n1\n') }) as Uint8Array<ArrayBuffer>;
  const packed = new File([inner], 'ged.zip');
  const sources = new Map([
    [SHA, LONG],
    [OTHER_SHA, packed],
    ['c'.repeat(64), new File([], 'empty.csv')],
  ]);
  return new File([await writeProjectFile(PROJECT, sources)], 'p.within-reach');
}

describe('project file', () => {
  it('gives back the document and every source as it was', async () => {
    const file = await written();
    const contents = await readProjectFile(file);
    expect(contents?.document).toEqual(PROJECT);
    const long = await contents?.sourceOf(SHA, 'long.csv');
    expect(long?.name).toBe('long.csv');
    expect(await long?.text()).toBe(await LONG.text());
    const packed = await contents?.sourceOf(OTHER_SHA, 'ged.zip');
    expect(await readZipDirectory(packed ?? new File([], ''))).toMatchObject([
      { name: 'a.csv', unpackedBytes: 5 },
    ]);
    expect((await contents?.sourceOf('c'.repeat(64), 'empty.csv'))?.size).toBe(0);
    expect(await contents?.sourceOf('d'.repeat(64), 'none.csv')).toBeNull();
  });

  it('is a zip that other programs open', async () => {
    const entries = unzipSync(new Uint8Array(await (await written()).arrayBuffer()));
    expect(Object.keys(entries)).toEqual([
      'project.json',
      `sources/${SHA}/long ééé name.csv`,
      `sources/${OTHER_SHA}/ged.zip`,
      `sources/${'c'.repeat(64)}/empty.csv`,
    ]);
    expect(entries[`sources/${SHA}/long ééé name.csv`]).toHaveLength(LONG.size);
  });

  it('unpacks no more than a fixed amount, of all sources together', async () => {
    const enough = await readProjectFile(await written(), LONG.size);
    expect((await enough?.sourceOf(SHA, 'long.csv'))?.size).toBe(LONG.size);
    expect(await enough?.sourceOf(OTHER_SHA, 'ged.zip')).toBeNull();
    const tooLittle = await readProjectFile(await written(), LONG.size - 1);
    expect(await tooLittle?.sourceOf(SHA, 'long.csv')).toBeNull();
  });

  it('counts what it unpacks, whatever the directory says of the size', async () => {
    const file = await written();
    const bytes = new Uint8Array(await file.arrayBuffer());
    const view = new DataView(bytes.buffer);
    for (const said of [10, 0xfffffff0]) {
      // The unpacked size of every entry of the directory (APPNOTE 6.3.10, section 4.3.12).
      for (let at = 0; at + 46 < bytes.length; at++) {
        if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, said, true);
      }
      const lying = new Blob([bytes]);
      expect((await (await readProjectFile(lying))?.sourceOf(SHA, 'long.csv'))?.size).toBe(LONG.size);
      expect(await (await readProjectFile(lying, 1000))?.sourceOf(SHA, 'long.csv')).toBeNull();
    }
  });

  it('with a document that unpacks without end is none', async () => {
    const bomb = zipSync({ 'project.json': new Uint8Array(60_000_000).fill(0x20) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await readProjectFile(new Blob([bomb as Uint8Array<ArrayBuffer>]))).toBeNull();
  });

  it('of many small entries that unpack to a lot stays within the same amount', async () => {
    const shas = Array.from({ length: 20 }, (_, index) => index.toString(16).padStart(64, '0'));
    const sources = new Map(shas.map(sha => [sha, new File([new Uint8Array(1_000_000)], 'zeros.csv')]));
    const contents = await readProjectFile(await writeProjectFile(PROJECT, sources), 5_500_000);
    const sizes: (number | undefined)[] = [];
    for (const sha of shas) sizes.push((await contents?.sourceOf(sha, 'zeros.csv'))?.size);
    expect(sizes.filter(size => size === 1_000_000)).toHaveLength(5);
  });

  it('is null when cut off, and never throws, whatever the bytes', async () => {
    const file = await written();
    const bytes = new Uint8Array(await file.arrayBuffer());
    for (let step = 1; step < 20; step++) {
      const cut = new Blob([bytes.slice(0, Math.floor((bytes.length * step) / 20))]);
      expect(await readProjectFile(cut)).toBeNull();
      const harmed = bytes.slice();
      harmed.fill(0xff, bytes.length - step * 30, bytes.length - step * 30 + 12);
      const contents = await readProjectFile(new Blob([harmed]));
      await contents?.sourceOf(SHA, 'long.csv');
    }
  });
});

describe('what a dropped file is', () => {
  it('is told by its content', async () => {
    expect(await offeredKind(new File([await written()], 'renamed.zip'))).toBe('project-file');
    expect(await offeredKind(new File(['anything'], 'old.within-reach'))).toBe('project-file');
    expect(await offeredKind(new File([JSON.stringify(PROJECT)], 'x.json'))).toBe('project-document');
    expect(await offeredKind(new File(['{"type":"FeatureCollection"}'], 'x.geojson'))).toBe('data');
    expect(await offeredKind(new File(['PMTiles\u0003'], 'x'))).toBe('basemap');
    expect(await offeredKind(new File(['id,latitude'], 'x.csv'))).toBe('data');
    expect(await offeredKind(new File([], 'empty'))).toBe('data');
  });
});
