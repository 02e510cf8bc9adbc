import { existsSync, statSync } from 'node:fs';
import { openRaster, type Raster, type RasterProblem } from '../src/ingest/containers/geotiff.ts';
import { diskFile } from './disk-file.ts';

/** Opens a raster on disk, or says in one sentence why it cannot be read. */
export async function rasterFromDisk(path: string): Promise<Raster | { problem: string }> {
  if (!existsSync(path)) return { problem: `There is no file ${path}.` };
  if (!statSync(path).isFile()) return { problem: `${path} is not a file.` };
  const raster = await openRaster(await diskFile(path));
  return 'problem' in raster ? { problem: `${path} ${sentenceFor(raster)}` } : raster;
}

/** Some rows of a raster, or in one sentence that they are not there. */
export async function rowsFromDisk(
  path: string,
  raster: Raster,
  first: number,
  count: number,
): Promise<ArrayLike<number> | { problem: string }> {
  try {
    return await raster.rows(first, count);
  } catch {
    return { problem: `${path} ends before its row ${first + 1}: it is cut short or damaged.` };
  }
}

/** Why a raster is not read, after its name. */
export function sentenceFor({ problem, detail }: RasterProblem): string {
  switch (problem) {
    case 'not-a-raster':
      return `is not a GeoTIFF that can be read (${detail}).`;
    case 'raster-not-placed':
      return 'does not say where it lies: it is a picture, not a map.';
    case 'raster-projection':
      return `is in ${detail === '' ? 'a projection that it does not name' : detail}: bring it to EPSG:4326 first.`;
    case 'raster-too-large':
      return `says it has ${detail} pixels: more than can be read.`;
  }
}
