import {
  cellsToMultiPolygon,
  cellToLatLng,
  getPentagons,
  gridDisk,
  gridDistance,
  gridPathCells,
  latLngToCell,
} from 'h3-js';
import { describe, expect, it } from 'vitest';
import { geodesicKm } from '../../src/analysis/geodesic.ts';
import { cellGraph } from '../../src/analysis/travel/cell-graph.ts';
import { searchOutward } from '../../src/analysis/travel/search.ts';

const MINUTES_PER_METRE = 0.002;

/** Minutes of the straight line between the centres of two cells. */
function straight(from: string, to: string): number {
  const [[north, east], [otherNorth, otherEast]] = [cellToLatLng(from), cellToLatLng(to)];
  return 1000 * geodesicKm(north, east, otherNorth, otherEast) * MINUTES_PER_METRE;
}

const uniform = (cells: readonly string[]) => cells.map(() => MINUTES_PER_METRE);

describe('movement through hexagons', () => {
  it('takes as long as the straight line on a uniform plane, within 2 % and beyond 20 km', () => {
    const heart = latLngToCell(6.3, 20.7, 6);
    const cells = gridDisk(heart, 30);
    const { cost } = searchOutward(cellGraph(cells, uniform(cells)), [cells.indexOf(heart)]);
    const ratios = cells
      .map((cell, place) => ({ cell, minutes: cost[place] ?? Number.NaN }))
      .filter(({ cell }) => straight(heart, cell) > 20_000 * MINUTES_PER_METRE)
      .map(({ cell, minutes }) => minutes / straight(heart, cell));
    const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
    expect(ratios.length).toBeGreaterThan(1000);
    expect(Math.abs(mean - 1)).toBeLessThan(0.005);
    for (const ratio of ratios) expect(Math.abs(ratio - 1)).toBeLessThan(0.03);
  });

  it('goes through a wall only where it is open', () => {
    const heart = latLngToCell(6.3, 20.7, 6);
    const cells = gridDisk(heart, 20);
    const wall = new Set(gridPathCells(latLngToCell(5.2, 21.1, 6), latLngToCell(7.4, 21.1, 6)));
    const gap = [...wall].find(cell => gridDistance(cell, heart) === 12) as string;
    const friction = cells.map(cell => (wall.has(cell) && cell !== gap ? Number.NaN : MINUTES_PER_METRE));
    const { cost } = searchOutward(cellGraph(cells, friction), [cells.indexOf(heart)]);
    const beyond = cells.filter(cell => cellToLatLng(cell)[1] > 21.3);
    expect(beyond.length).toBeGreaterThan(20);
    for (const cell of beyond) {
      const around = straight(heart, gap) + straight(gap, cell);
      const ratio = (cost[cells.indexOf(cell)] ?? Number.NaN) / around;
      expect(Math.abs(ratio - 1)).toBeLessThan(0.05);
    }
  });

  it('leaks through a river of one cell at no angle', () => {
    const heart = latLngToCell(6.3, 20.7, 6);
    const cells = gridDisk(heart, 16);
    for (let degrees = 0; degrees < 180; degrees += 7) {
      const [y, x] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
      // A line past the heart, 30 km off, longer than the area.
      const point = (along: number) =>
        latLngToCell(6.3 + 0.27 * x + along * y, 20.7 - 0.27 * y + along * x, 6);
      const river = new Set(gridPathCells(point(-3), point(3)));
      const friction = cells.map(cell => (river.has(cell) ? Number.NaN : MINUTES_PER_METRE));
      const { cost } = searchOutward(cellGraph(cells, friction), [cells.indexOf(heart)]);
      const reached = cells.filter((_, place) => Number.isFinite(cost[place] ?? Number.NaN));
      const dry = cells.filter(cell => !river.has(cell));
      expect([degrees, reached.length]).not.toEqual([degrees, dry.length]);
      expect(cellsToMultiPolygon(reached)).toHaveLength(1);
    }
  });

  it('knows the neighbours of a pentagon', () => {
    const [pentagon] = getPentagons(4) as [string];
    const cells = gridDisk(pentagon, 6);
    const { cost } = searchOutward(cellGraph(cells, uniform(cells)), [cells.indexOf(pentagon)]);
    cells.forEach((cell, place) => {
      if (cell !== pentagon)
        expect((cost[place] ?? Number.NaN) / straight(pentagon, cell)).toBeLessThan(1.08);
    });
  });

  it('has nowhere to go from an impassable cell', () => {
    const cells = gridDisk(latLngToCell(6, 20, 6), 2);
    const friction = cells.map((_, place) => (place === 0 ? 0 : MINUTES_PER_METRE));
    const { cost, source } = searchOutward(cellGraph(cells, friction), [0]);
    expect(Array.from(cost).filter(Number.isFinite)).toEqual([0]);
    expect(source[0]).toBe(0);
  });
});
