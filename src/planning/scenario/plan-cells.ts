import { nearestToCentres } from '../../analysis/cells.ts';
import { indicesUpTo } from '../../analysis/columns.ts';
import { type CellColumns, describeCells } from '../../analysis/grid.ts';
import { preparePoints } from '../../analysis/nearest.ts';
import type { PlannedIncidents } from '../../analysis/workbench.ts';
import type { PlanCells, PostureDistances } from '../../model/plan-findings.ts';
import { addTo, entryAt, int8At, int32At, nothingAt, uint16At } from '../../units/at.ts';
import { rolesOf } from './compare.ts';
import type { ReachingBase } from './posture.ts';
import { createReachTally } from './reach-tally.ts';

/** The two postures that are compared. */
interface Postures {
  readonly before: readonly ReachingBase[];
  readonly after: readonly ReachingBase[];
}

/**
 * The demand of a plan by cell with the reach of both postures over it. Cells without demand are left out.
 *
 * @param area cells whose distance to the postures is wanted too, with or without incidents; `null`: none
 */
export function planCellsOf(
  { demand, cells, cellAt }: PlannedIncidents,
  postures: Postures,
  area: readonly string[] | null,
): PlanCells {
  const tally = createReachTally(demand);
  for (const [base, role] of rolesOf(postures.before, postures.after)) tally.add(base, role);
  const times = tally.timesReached();
  const changes = tally.changes();
  const places = new Map<number, number>();
  const incidents: number[] = [];
  const fatalities: number[] = [];
  const before: number[] = [];
  const after: number[] = [];
  for (let index = 0; index < demand.count; index++) {
    const place = places.get(int32At(cellAt, index)) ?? places.size;
    if (place === places.size) {
      places.set(int32At(cellAt, index), place);
      for (const column of [incidents, fatalities, before, after]) column.push(0);
    }
    const isAfter = uint16At(times, index) > 0 ? 1 : 0;
    addTo(incidents, place, 1);
    addTo(fatalities, place, demand.fatalities[index] ?? nothingAt(demand.fatalities, index));
    addTo(after, place, isAfter);
    addTo(before, place, isAfter - int8At(changes, index));
  }
  const columns = describeCells([...places.keys()].map(cell => entryAt(cells, cell)));
  return {
    cell: columns.cells,
    areaKm2: Array.from(columns.areaKm2),
    incidents,
    fatalities,
    inReach: { before, after },
    distanceKm: distancesTo(columns, postures),
    areaDistanceKm: area && distancesTo(describeCells(area), postures),
  };
}

function distancesTo(cells: CellColumns, { before, after }: Postures): PostureDistances {
  return { before: distancesToBases(cells, before), after: distancesToBases(cells, after) };
}

function distancesToBases(cells: CellColumns, bases: readonly ReachingBase[]): readonly (number | null)[] {
  const points = preparePoints(
    bases.map(({ latitude }) => latitude),
    bases.map(({ longitude }) => longitude),
  );
  const centres = preparePoints(cells.latitude, cells.longitude);
  const { nearest, distanceKm } = nearestToCentres(centres, points, indicesUpTo(bases.length));
  return Array.from(distanceKm, (km, index) => (int32At(nearest, index) < 0 ? null : km));
}
