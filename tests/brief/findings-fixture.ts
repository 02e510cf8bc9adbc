import type { CoverageColumns, Findings, Groups } from '../../src/model/findings.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { dayFromCalendar } from '../../src/units/day.ts';

/** The day of a calendar date that is known to exist. */
export function day(year: number, month: number, dayOfMonth: number): number {
  const found = dayFromCalendar(year, month, dayOfMonth);
  if (found === null) throw new Error('no such date');
  return found;
}

function column(
  km: number,
  [nominal, certain, possible, expected, fatalities]: readonly [number, number, number, number, number],
): CoverageColumns {
  return {
    km,
    nominal: [nominal],
    certain: [certain],
    possible: [possible],
    expected: [expected],
    fatalities: [fatalities],
  };
}

const NO_GROUPS: Groups = {
  incidents: [],
  fatalities: [],
  medianKm: [],
  p90Km: [],
  coverage: [],
};

/** MINUSCA against one-sided GED incidents in the Central African Republic, as in METHODS, section 7. */
const OVERALL: Groups = {
  incidents: [406],
  fatalities: [2193],
  medianKm: [81.463],
  p90Km: [169.857],
  coverage: [
    column(1, [45, 0, 63, 7.6606, 178]),
    column(5, [70, 31, 85, 44.9514, 293]),
    column(10, [76, 49, 90, 56.33, 322]),
    column(25, [92, 65, 108, 91.2316, 371]),
    column(50, [134, 109, 160, 130.6175, 649]),
    column(100, [251, 224, 289, 252.5236, 1463]),
  ],
};

export const MINUSCA: Findings = {
  settings: { ...DEFAULT_SETTINGS, mission: 'MINUSCA' },
  incidentRecord: { from: day(1991, 1, 1), to: day(2023, 1, 1) },
  record: [{ from: day(2014, 10, 1), to: day(2021, 4, 1) }],
  period: { from: day(2014, 10, 1), to: day(2021, 4, 1) },
  asOf: day(2021, 3, 31),
  counts: {
    rows: 1848,
    taken: 1848,
    leftOut: 0,
    refused: 0,
    selected: 1076,
    evaluated: 406,
    excluded: { notLocated: 101, notDated: 3, outsideRecord: 566 },
  },
  distancesKm: [1, 5, 10, 25, 50, 100],
  overall: OVERALL,
  byPerpetrator: NO_GROUPS,
  byMonth: { ...NO_GROUPS, firstMonth: 0, bases: [], data: [] },
  byYear: { ...NO_GROUPS, years: [], data: [] },
  byBase: NO_GROUPS,
  bases: [],
  cells: {
    ...NO_GROUPS,
    lastFrom: [],
    lastTo: [],
    lastPrecision: [],
    cell: [],
    areaKm2: [],
    nearestBase: [],
    distanceKm: [],
  },
  area: null,
  gaps: [],
  gapCells: 0,
  curve: { km: [], nominal: [], certain: [], possible: [] },
  histogram: { firstMonth: 2022 * 12 + 11, incidents: [4] },
};

/** The same findings at another distance. */
export function atDistance(findings: Findings, distanceKm: number): Findings {
  return { ...findings, settings: { ...findings.settings, distanceKm } };
}

/** `evaluated` incidents, with the given coverage at one distance and no deaths unless said. */
export function small(
  evaluated: number,
  coverage: readonly [number, number, number, number, number],
  fatalities = 0,
  distanceKm = 25,
): Findings {
  return {
    ...MINUSCA,
    settings: { ...MINUSCA.settings, distanceKm },
    distancesKm: [distanceKm],
    counts: {
      rows: evaluated,
      taken: evaluated,
      leftOut: 0,
      refused: 0,
      selected: evaluated,
      evaluated,
      excluded: { notLocated: 0, notDated: 0, outsideRecord: 0 },
    },
    overall: {
      ...OVERALL,
      incidents: [evaluated],
      fatalities: [fatalities],
      coverage: [column(distanceKm, coverage)],
    },
    histogram: { firstMonth: 2020 * 12, incidents: [evaluated] },
  };
}

/** `selected` incidents of which none can be compared. */
export function nothing(
  selected: number,
  excluded: Findings['counts']['excluded'],
  record: Findings['record'] = MINUSCA.record,
): Findings {
  return {
    ...small(0, [0, 0, 0, 0, 0]),
    record,
    counts: { rows: 20, taken: 20, leftOut: 0, refused: 0, selected, evaluated: 0, excluded },
  };
}
