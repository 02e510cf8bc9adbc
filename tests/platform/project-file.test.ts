import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { BASELINE_VIEW } from '../../src/model/plan-view.ts';
import type { Project } from '../../src/model/project.ts';
import { DEFAULT_PLAN_SETTINGS } from '../../src/model/scenario.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { offeredKind } from '../../src/platform/offered-file.ts';
import { readProjectFile, writeProjectFile } from '../../src/platform/project-file.ts';
import { unpackEntry, zipEntries } from '../../src/platform/zip-entries.ts';

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
    const long = await contents?.sourceOf(SHA, 'long.csv', LONG.size);
    expect(long?.name).toBe('long.csv');
    expect(await long?.text()).toBe(await LONG.text());
    const packed = await contents?.sourceOf(OTHER_SHA, 'ged.zip', 10_000);
    expect(await zipEntries(packed ?? new Blob())).toMatchObject([{ name: 'a.csv', bytes: 5 }]);
    expect((await contents?.sourceOf('c'.repeat(64), 'empty.csv', 0))?.size).toBe(0);
    expect(await contents?.sourceOf('d'.repeat(64), 'none.csv', 10)).toBeNull();
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

  it('does not unpack more than the project says there is', async () => {
    const contents = await readProjectFile(await written());
    expect(await contents?.sourceOf(SHA, 'long.csv', LONG.size - 1)).toBeNull();
  });

  it('does not believe a directory that lies about the size', async () => {
    const file = await written();
    const [, entry] = (await zipEntries(file)) ?? [];
    if (!entry) throw new Error('no entry');
    expect(await unpackEntry(file, { ...entry, bytes: 10 }, 1000)).toBeNull();
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
      await contents?.sourceOf(SHA, 'long.csv', LONG.size);
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
