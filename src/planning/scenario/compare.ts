import type { Demand } from '../../model/demand.ts';
import type { Backup, CellChange } from '../../model/plan-findings.ts';
import type { ReachingBase } from './posture.ts';
import type { Role } from './reach-state.ts';
import { expectedWithBackup } from './reach-tally.ts';

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

/** Newly reached and newly exposed incidents by cell, those that change most first. */
export function changesByCell(
  demand: Demand,
  changes: Int8Array,
  cells: readonly string[],
  cellAt: Int32Array,
): readonly CellChange[] {
  const found = new Map<number, { -readonly [Field in keyof CellChange]: CellChange[Field] }>();
  changes.forEach((change, index) => {
    if (change === 0) return;
    const known = found.get(cellAt[index]) ?? {
      cell: cells[cellAt[index]],
      reachedIncidents: 0,
      reachedFatalities: 0,
      exposedIncidents: 0,
      exposedFatalities: 0,
    };
    if (change > 0) {
      known.reachedIncidents++;
      known.reachedFatalities += demand.fatalities[index];
    } else {
      known.exposedIncidents++;
      known.exposedFatalities += demand.fatalities[index];
    }
    found.set(cellAt[index], known);
  });
  const size = (cell: CellChange) => cell.reachedIncidents + cell.exposedIncidents;
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
