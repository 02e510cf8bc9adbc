import { geodesicKm } from '../../analysis/geodesic.ts';
import type { Ledger, LedgerRow, LedgerWarning } from '../../model/plan-findings.ts';
import type { Scenario, ScenarioBase } from '../../model/scenario.ts';
import type { Day } from '../../units/day.ts';
import { isThere } from './posture.ts';

/**
 * Where the people of a posture come from: a temporary operating base takes its strength from its parent, so moving
 * people creates none. Bases added without a parent bring their strength with them.
 */
export function ledgerOf(baseline: Scenario, scenario: Scenario, day: Day, supplyLimitKm: number): Ledger {
  const there = scenario.bases.filter(base => isThere(base, day));
  const taken = strengthTaken(there);
  const rows = there.map(base => rowOf(base, baseline, taken.get(base.id) ?? 0));
  const closed = baseline.bases
    .filter(base => !there.some(one => one.id === base.id))
    .map(({ id, name, strength }) => ({ id, name, before: strength, moved: -(strength ?? 0), after: 0 }));
  const all = [...rows, ...closed];
  const sum = (pick: (row: LedgerRow) => number | null) =>
    all.reduce((total, row) => total + (pick(row) ?? 0), 0);
  return {
    rows: all,
    total: {
      before: sum(row => row.before),
      moved: sum(row => row.moved),
      after: sum(row => row.after),
      unknown: all.filter(row => row.before === null || row.after === null).length,
    },
    warnings: there.flatMap(base => warningsOf(base, scenario, taken, day, supplyLimitKm)),
  };
}

/** People taken from each parent by the temporary operating bases it carries. */
function strengthTaken(there: readonly ScenarioBase[]): ReadonlyMap<string, number> {
  const taken = new Map<string, number>();
  for (const { kind, parent, strength } of there) {
    if (kind !== 'temporary' || parent === null) continue;
    taken.set(parent, (taken.get(parent) ?? 0) + (strength ?? 0));
  }
  return taken;
}

function rowOf(base: ScenarioBase, baseline: Scenario, taken: number): LedgerRow {
  const known = baseline.bases.find(one => one.id === base.id);
  const before = known ? known.strength : 0;
  const after = base.strength === null ? null : base.strength - taken;
  const moved = before === null || after === null ? -taken : after - before;
  return { id: base.id, name: base.name, before, moved, after };
}

function warningsOf(
  base: ScenarioBase,
  scenario: Scenario,
  taken: ReadonlyMap<string, number>,
  day: Day,
  supplyLimitKm: number,
): LedgerWarning[] {
  const warnings: LedgerWarning[] = [];
  const given = taken.get(base.id);
  if (given !== undefined && base.strength === null) {
    warnings.push({ warning: 'parent-strength-unknown', id: base.id });
  } else if (given !== undefined && base.strength !== null && given > base.strength) {
    warnings.push({ warning: 'parent-overdrawn', id: base.id, missing: given - base.strength });
  }
  if (base.kind !== 'temporary') return warnings;
  if (base.strength === null) warnings.push({ warning: 'strength-unknown', id: base.id });
  const parent = scenario.bases.find(one => one.id === base.parent);
  if (!parent || !isThere(parent, day)) warnings.push({ warning: 'parent-missing', id: base.id });
  else {
    const distanceKm = geodesicKm(parent.latitude, parent.longitude, base.latitude, base.longitude);
    if (distanceKm > supplyLimitKm)
      warnings.push({ warning: 'beyond-supply-limit', id: base.id, distanceKm });
  }
  const stay = base.from !== null && base.to !== null ? base.to - base.from : null;
  if (stay !== null && base.plannedDays !== null && stay > base.plannedDays) {
    warnings.push({ warning: 'stays-longer-than-planned', id: base.id, days: stay - base.plannedDays });
  }
  return warnings;
}
