import { type Day, isoFromDay } from '../../units/day.ts';
import type { PlanInput } from '../sheet/input.ts';
import { basesOfPlan } from '../sheet/map-bases.ts';
import { type DataTable, degrees } from './data-table.ts';

/**
 * What a plan does with each base, those it leaves alone too, from the first day to the last, blank where a plan sets
 * none; strengths only where they were released.
 */
export function planTable(plan: PlanInput, withStrength: boolean): DataTable {
  const bases = basesOfPlan(plan);
  const moved = new Map(plan.findings.ledger.rows.map(row => [row.id, row]));
  return {
    name: 'scenario',
    columns: [
      'base',
      'change',
      'kind',
      'latitude',
      'longitude',
      'latitude_before',
      'longitude_before',
      'from',
      'to',
      'chosen_by',
      'chosen_on_incidents_from',
      'chosen_on_incidents_until',
      ...(withStrength ? ['strength_before', 'strength_moved', 'strength_after'] : []),
    ],
    rows: bases.map(({ base, change, before }) => {
      const row = moved.get(base.id);
      return [
        base.name,
        change,
        base.kind,
        degrees(base.latitude),
        degrees(base.longitude),
        before ? degrees(before.latitude) : null,
        before ? degrees(before.longitude) : null,
        base.from === null ? null : isoFromDay(base.from),
        base.to === null ? null : isoFromDay(base.to - 1),
        base.chosenOn?.by ?? (change === 'added' || change === 'moved' ? 'not said' : null),
        dayText(base.chosenOn?.from ?? null),
        dayText(base.chosenOn?.until ?? null),
        ...(withStrength ? [row?.before ?? null, row?.moved ?? null, row?.after ?? null] : []),
      ];
    }),
    places: bases.map(({ base }) => ({ type: 'point', longitude: base.longitude, latitude: base.latitude })),
  };
}

function dayText(day: Day | null): string | null {
  return day === null ? null : isoFromDay(day);
}
