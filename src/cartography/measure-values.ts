import { chosenCoverage } from '../model/coverage-at.ts';
import type { CellFindings, Findings } from '../model/findings.ts';
import { entryAt } from '../units/at.ts';

/**
 * Incidents of each cell that are not within `settings.distanceKm` of a base that was active on their date. Same order
 * as `findings.cells.cell`.
 */
export function uncoveredIncidents(findings: Findings): readonly number[] {
  const { nominal } = chosenCoverage(findings, findings.cells);
  return findings.cells.incidents.map((incidents, index) => incidents - entryAt(nominal, index));
}

/** Incidents per 1,000 km2 of each cell, over the cell's own area and never a mean (METHODS, section 2). */
export function incidentDensity(cells: CellFindings): readonly number[] {
  return cells.incidents.map((incidents, index) => {
    const areaKm2 = entryAt(cells.areaKm2, index);
    return areaKm2 > 0 ? (incidents / areaKm2) * 1000 : 0;
  });
}

/** What ranks violence in the settings: fatalities (best estimate) or incidents of each cell. */
export function violenceOfCells(findings: Findings): readonly number[] {
  return findings.settings.gapsBy === 'fatalities' ? findings.cells.fatalities : findings.cells.incidents;
}

/**
 * Upper bounds, each included, of low and of middle violence: the values at one and at two thirds of the cells with
 * incidents, in order of value. Cells of equal value are never split, so the thirds can be unequal.
 */
export function violenceTerciles(values: readonly number[]): readonly [number, number] {
  const ordered = [...values].sort((one, other) => one - other);
  const at = (share: number) => ordered[Math.max(0, Math.ceil(ordered.length * share) - 1)] ?? 0;
  return [at(1 / 3), at(2 / 3)];
}

/** From this share of its incidents on, a cell had presence most of the time. */
const MOST = 2 / 3;

/**
 * How much presence there was where and when the incidents of a cell happened (METHODS, section 3): 0 where two thirds
 * of them or more had a base within X on their date, 1 where some had, 2 where none had.
 */
export function presenceClass(covered: number, incidents: number): 0 | 1 | 2 {
  if (covered === 0) return 2;
  return covered >= incidents * MOST ? 0 : 1;
}
