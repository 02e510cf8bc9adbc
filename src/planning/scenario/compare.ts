import { mgrsReference, nearestTowns } from '../../analysis/gaps.ts';
import { describeCells } from '../../analysis/grid.ts';
import type { Demand } from '../../model/demand.ts';
import type { Town } from '../../model/place.ts';
import type { Backup, CellChange } from '../../model/plan-findings.ts';
import type { Scenario, ScenarioBase } from '../../model/scenario.ts';
import { entryAt, float64At, int32At, nothingAt } from '../../units/at.ts';
import type { Day } from '../../units/day.ts';
import { isThere, postureOn, type ReachingBase } from './posture.ts';
import { expectedWithBackup, type Role } from './reach-tally.ts';

/** Bases of two postures by role: those in both with the same place and reach are kept. */
export function rolesOf(
  before: readonly ReachingBase[],
  after: readonly ReachingBase[],
): readonly (readonly [ReachingBase, Role])[] {
  const left = new Map<string, number>();
  for (const base of after) left.set(keyOf(base), (left.get(keyOf(base)) ?? 0) + 1);
  const roles: [ReachingBase, Role][] = before.map(base => {
    const known = left.get(keyOf(base)) ?? 0;
    left.set(keyOf(base), known - 1);
    return [base, known > 0 ? 'kept' : 'removed'];
  });
  for (const base of after) {
    const known = left.get(keyOf(base)) ?? 0;
    if (known <= 0) continue;
    left.set(keyOf(base), known - 1);
    roles.push([base, 'added']);
  }
  return roles;
}

function keyOf({ latitude, longitude, reachKm }: ReachingBase): string {
  return `${latitude}|${longitude}|${reachKm}`;
}

/** The bases of a scenario on a day that are not where the baseline has one, or reach otherwise. */
export function addedBases(
  baseline: readonly ReachingBase[],
  scenario: Scenario,
  day: Day,
  distanceKm: number,
): readonly ScenarioBase[] {
  const there = scenario.bases.filter(base => isThere(base, day));
  const after = postureOn(scenario, day, distanceKm);
  const added = new Set(rolesOf(baseline, after).flatMap(([base, role]) => (role === 'added' ? [base] : [])));
  return there.filter((_, index) => added.has(entryAt(after, index)));
}

/** What changes in a cell, before it is said where the cell is. */
type Counted = Omit<CellChange, 'latitude' | 'longitude' | 'mgrs' | 'town'>;

/** Changes of cells with the centre of each and the town nearest to it. */
export function placed(changes: readonly Counted[], towns: readonly Town[]): readonly CellChange[] {
  const { latitude, longitude } = describeCells(changes.map(({ cell }) => cell));
  const nearest = nearestTowns(latitude, longitude, towns);
  return changes.map((change, index) => ({
    ...change,
    latitude: float64At(latitude, index),
    longitude: float64At(longitude, index),
    mgrs: mgrsReference(float64At(latitude, index), float64At(longitude, index)),
    town: entryAt(nearest, index),
  }));
}

/** Newly reached and newly exposed incidents by cell, those that change most first. */
export function changesByCell(
  demand: Demand,
  changes: Int8Array,
  cells: readonly string[],
  cellAt: Int32Array,
): readonly Counted[] {
  const found = new Map<number, { -readonly [Field in keyof Counted]: Counted[Field] }>();
  changes.forEach((change, index) => {
    if (change === 0) return;
    const known = found.get(int32At(cellAt, index)) ?? {
      cell: entryAt(cells, int32At(cellAt, index)),
      reachedIncidents: 0,
      reachedFatalities: 0,
      exposedIncidents: 0,
      exposedFatalities: 0,
    };
    if (change > 0) {
      known.reachedIncidents++;
      known.reachedFatalities += demand.fatalities[index] ?? nothingAt(demand.fatalities, index);
    } else {
      known.exposedIncidents++;
      known.exposedFatalities += demand.fatalities[index] ?? nothingAt(demand.fatalities, index);
    }
    found.set(int32At(cellAt, index), known);
  });
  const size = (cell: Counted) => cell.reachedIncidents + cell.exposedIncidents;
  return [...found.values()].sort((a, b) => size(b) - size(a) || (a.cell < b.cell ? -1 : 1));
}

/** How many bases reach each incident, summed up. */
export function backupOf(timesReached: Uint16Array, unavailable: number): Backup {
  let once = 0;
  let twiceOrMore = 0;
  for (const times of timesReached) {
    if (times === 1) once++;
    else if (times > 1) twiceOrMore++;
  }
  return { once, twiceOrMore, expected: expectedWithBackup(timesReached, unavailable) };
}
