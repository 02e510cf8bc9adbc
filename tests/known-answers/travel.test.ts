import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diskFile } from '../../scripts/disk-file.ts';
import { type RasterNeighbours, rasterGraph } from '../../src/analysis/travel/raster-graph.ts';
import { searchOutward } from '../../src/analysis/travel/search.ts';
import { openRaster } from '../../src/ingest/containers/geotiff.ts';
import { hasShared, shared } from '../fixtures/shared.ts';

async function valuesOf(path: string) {
  const raster = await openRaster(await diskFile(shared(path)));
  if ('problem' in raster) throw new Error(raster.problem);
  return { raster, values: await raster.rows(0, raster.height) };
}

describe.skipIf(!hasShared)('published travel times', () => {
  it.each([
    [8, 'eightNeighbours'],
    [16, 'knight'],
  ] as const)('AccessMod, with %i neighbours', (neighbours: RasterNeighbours, name) => {
    const loop = JSON.parse(readFileSync(shared('data/validation/travel/accessmod_loop.json'), 'utf8'));
    const minutesPerMetre = 60 / (loop.speedKmh * 1000);
    const friction = Float64Array.from(loop.passable.join(''), (cell: string) =>
      cell === '1' ? minutesPerMetre : Number.NaN,
    );
    const raster = { width: loop.columns, height: loop.rows, friction };
    const graph = rasterGraph(
      raster,
      neighbours,
      (_, rows, columns) => loop.cellMetres * Math.hypot(rows, columns),
    );
    const sources = loop.facilities.map(
      ({ row, column }: { row: number; column: number }) => row * loop.columns + column,
    );
    const { cost } = searchOutward(graph, sources);
    // Minutes are published rounded up; sums of steps may miss a whole number by their rounding.
    const minutes = Array.from(cost, each => Math.ceil(each - 1e-9)).filter(
      each => each <= loop.maximumMinutes,
    );
    const { cells, meanMinutes } = loop.published[name];
    expect(minutes).toHaveLength(cells);
    expect(minutes.reduce((sum, each) => sum + each, 0) / minutes.length).toBeCloseTo(meanMinutes, 3);
  });

  it('Djibouti: as GRASS on the same raster, and as published in 99.8 % of cells, within a second', async () => {
    const folder = 'data/validation/travel';
    const { raster, values } = await valuesOf(`${folder}/friction_car_s_per_cell.tif`);
    const published = await valuesOf(`${folder}/published_cost_car_s.tif`);
    const grass = await valuesOf(`${folder}/grass821_rcost_kn_s.tif`);
    const sources = readFileSync(shared(`${folder}/health_points_3857.txt`), 'utf8')
      .trim()
      .split('\n')
      .map(line => {
        const [x = Number.NaN, y = Number.NaN] = line.split('|').map(Number);
        const column = Math.floor((x - raster.west) / raster.pixelWidth);
        const row = Math.floor((raster.north - y) / raster.pixelHeight);
        return row * raster.width + column;
      });
    const lengthInCells = (_: number, rows: number, columns: number) => Math.hypot(rows, columns);
    const graph = rasterGraph({ ...raster, friction: values }, 16, lengthInCells, 'passed');
    const { cost } = searchOutward(graph, sources);
    const known = Array.from(cost.keys()).filter(cell => Number(grass.values[cell]) >= 0);
    const within = (other: ArrayLike<number>, cells: readonly number[]) =>
      cells.filter(cell => Math.abs((cost[cell] ?? Number.NaN) - Number(other[cell])) <= 1).length /
      cells.length;
    expect(known.length).toBeGreaterThan(4000);
    expect(within(grass.values, known)).toBe(1);
    const both = known.filter(cell => Number(published.values[cell]) >= 0);
    expect(within(published.values, both)).toBeGreaterThan(0.997);
  });
});
