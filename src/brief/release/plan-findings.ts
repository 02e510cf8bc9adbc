import type { Findings } from '../../model/findings.ts';
import type { ByPosture, PlanCells } from '../../model/plan-findings.ts';

/**
 * The findings as a map of a plan shows them under one of its postures: cells hold the incidents that the plan is
 * measured on, whether a base was there on their date or not; those in reach of the posture count as covered at the
 * chosen distance, and cells are as far from presence as the posture is. What a plan says nothing of is empty.
 */
export function planFindings(
  findings: Findings,
  plan: PlanCells,
  posture: keyof ByPosture<unknown>,
): Findings {
  const { cell, areaKm2, incidents, fatalities, inReach, distanceKm, areaDistanceKm } = plan;
  const km = findings.settings.distanceKm;
  const unknown = { certain: [], possible: [], expected: [], fatalities: [] };
  return {
    ...findings,
    distancesKm: [km],
    cells: {
      cell,
      areaKm2,
      incidents,
      fatalities,
      nearestBase: [],
      distanceKm: distanceKm[posture],
      medianKm: [],
      p90Km: [],
      lastFrom: [],
      lastTo: [],
      lastPrecision: [],
      coverage: [{ km, nominal: inReach[posture], ...unknown }],
    },
    area: findings.area && {
      ...findings.area,
      nearestBase: [],
      distanceKm: areaDistanceKm?.[posture] ?? [],
    },
  };
}
