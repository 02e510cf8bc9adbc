import { latLngToCell } from 'h3-js';
import type { Findings, Groups } from '../../src/model/findings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/model/settings.ts';

export interface CellRow {
  readonly incidents: number;
  readonly fatalities: number;
  readonly covered: number;
  readonly areaKm2: number;
  readonly distanceKm: number | null;
}

const NO_GROUPS: Groups = {
  incidents: [],
  fatalities: [],
  medianKm: [],
  p90Km: [],
  coverage: [],
};

/** Findings with the given cells (one base for all) and nothing else, for what the map makes of them. */
export function findingsOf(rows: readonly CellRow[], change: Partial<Settings> = {}): Findings {
  const settings = { ...DEFAULT_SETTINGS, ...change };
  const covered = rows.map(row => row.covered);
  return {
    settings,
    record: [],
    incidentRecord: null,
    period: { from: 18000, to: 18366 },
    asOf: 18365,
    counts: {
      rows: 0,
      taken: 0,
      leftOut: 0,
      refused: 0,
      selected: 0,
      evaluated: 0,
      excluded: { notLocated: 0, notDated: 0, outsideRecord: 0 },
    },
    distancesKm: [1, settings.distanceKm],
    overall: NO_GROUPS,
    byPerpetrator: NO_GROUPS,
    byMonth: { ...NO_GROUPS, firstMonth: 0, bases: [], data: [] },
    byYear: { ...NO_GROUPS, years: [], data: [] },
    byBase: NO_GROUPS,
    bases: [],
    cells: {
      ...NO_GROUPS,
      lastFrom: rows.map(() => 18_000),
      lastTo: rows.map(() => 18_000),
      lastPrecision: rows.map(() => 'day'),
      cell: rows.map((_, index) => latLngToCell(5, 10 + index, settings.resolution)),
      incidents: rows.map(row => row.incidents),
      fatalities: rows.map(row => row.fatalities),
      areaKm2: rows.map(row => row.areaKm2),
      nearestBase: rows.map(() => 0),
      distanceKm: rows.map(row => row.distanceKm),
      coverage: [1, settings.distanceKm].map((km, index) => {
        const nominal = index === 0 ? rows.map(() => 0) : covered;
        return { km, nominal, certain: nominal, possible: nominal, expected: nominal, fatalities: nominal };
      }),
    },
    area: null,
    gaps: [],
    gapCells: 0,
    curve: { km: [], nominal: [], certain: [], possible: [] },
    histogram: { firstMonth: 0, incidents: [] },
  };
}
