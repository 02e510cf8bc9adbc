import { cellToLatLng } from 'h3-js';
import { uncoveredIncidents } from '../../cartography/measure-values.ts';
import { coverageAt } from '../../model/coverage-at.ts';
import type { BaseFinding, DataState } from '../../model/findings.ts';
import { entryAt } from '../../units/at.ts';
import { dayFromMonthIndex, isoFromDay } from '../../units/day.ts';
import { bandOf } from '../figures.ts';
import type { Released } from '../release/released.ts';
import { type DataTable, degrees, kilometres } from './data-table.ts';

/**
 * The ranking of gaps: its first rows are those of the sheet. A gap that is withheld is told as a rank alone; where
 * ranks would tell more, only those that are shown are ranked.
 */
export function gapsTable({ ranking: { rows } }: Released): DataTable {
  return {
    name: 'gaps',
    columns: [
      'rank',
      'cell',
      'latitude',
      'longitude',
      'mgrs',
      'incidents',
      'uncovered_incidents',
      'fatalities',
      'uncovered_fatalities',
      'last_date_from',
      'last_date_to',
      'nearest_town',
      'town_distance_km',
      'town_bearing_degrees',
      'nearest_base_at_end',
      'base_distance_km',
    ],
    rows: rows.map(({ rank, gap }) => {
      if (gap === null) return [rank, null, null, null, null, 'withheld', ...Array(10).fill(null)];
      return [
        rank,
        gap.cell,
        degrees(gap.latitude),
        degrees(gap.longitude),
        gap.mgrs,
        gap.incidents,
        gap.uncoveredIncidents,
        gap.fatalities,
        gap.uncoveredFatalities,
        isoFromDay(gap.last.first),
        isoFromDay(gap.last.last),
        gap.town?.name ?? null,
        kilometres(gap.town?.distanceKm ?? null),
        gap.town ? Math.round(gap.town.bearingDegrees) : null,
        gap.base?.name ?? null,
        kilometres(gap.base?.distanceKm ?? null),
      ];
    }),
    places: rows.map(({ gap }) => gap && { type: 'cell', cell: gap.cell }),
  };
}

/**
 * All cells. How far incidents were from bases was measured from their own places and stays out: beside cells it would
 * tell where in the cell they were.
 */
export function cellsTable(released: Released): DataTable {
  const { cells, bases, settings } = released.findings;
  const uncovered = uncoveredIncidents(released.findings);
  const nearestBaseName = (index: number) => {
    const nearest = entryAt(cells.nearestBase, index);
    return nearest < 0 ? null : entryAt(bases, nearest).name;
  };
  return cellTable(released, [
    { name: `uncovered_at_${settings.distanceKm}_km`, value: index => entryAt(uncovered, index) },
    { name: 'fatalities', value: index => entryAt(cells.fatalities, index) },
    { name: 'last_date_from', value: index => isoFromDay(entryAt(cells.lastFrom, index)) },
    { name: 'last_date_to', value: index => isoFromDay(entryAt(cells.lastTo, index)) },
    { name: 'nearest_base_at_end', value: nearestBaseName },
    { name: 'centre_to_base_km', value: index => kilometres(entryAt(cells.distanceKm, index)) },
  ]);
}

const HEADQUARTERS = ['', 'contingent headquarters', 'sector headquarters', 'mission headquarters'];

/** What a base is, in words that a list of bases is read with. */
function baseType({ headquarters, classes }: BaseFinding['presences'][number]): string {
  const words = classes.map(each => (each === 'headquarters' ? (HEADQUARTERS[headquarters] ?? each) : each));
  return words.join(' / ');
}

/**
 * Bases and their stays, one row a stay, from the first day to the last, blank where it is still open; strengths only
 * where they were released. Read as a list of bases, the table gives the same stays.
 */
export function basesTable({ findings }: Released, withStrength: boolean): DataTable {
  const rows = findings.bases.flatMap(base => base.presences.map(presence => ({ base, presence })));
  return {
    name: 'bases',
    columns: [
      'base',
      'mission',
      'latitude',
      'longitude',
      'base_type',
      'there_at_end_of_period',
      'from',
      'to',
      ...(withStrength ? ['strength'] : []),
    ],
    rows: rows.map(({ base, presence }) => [
      base.name,
      base.mission,
      degrees(base.latitude),
      degrees(base.longitude),
      baseType(presence),
      base.active ? 'yes' : 'no',
      isoFromDay(presence.from),
      presence.to === null ? null : isoFromDay(presence.to - 1),
      ...(withStrength ? [presence.strength] : []),
    ]),
    places: rows.map(({ base }) => ({ type: 'point', longitude: base.longitude, latitude: base.latitude })),
  };
}

/** Incidents, coverage and bases by month; of a month outside a record no count is given, not even 0. */
export function monthsTable({ findings }: Released): DataTable {
  const { byMonth, settings } = findings;
  return {
    name: 'months',
    columns: [
      'month',
      'data',
      'incidents',
      'fatalities',
      `covered_at_${settings.distanceKm}_km`,
      'certain',
      'possible',
      'expected',
      'bases',
    ],
    rows: byMonth.incidents.map((incidents, index) => {
      const data = entryAt(byMonth.data, index);
      const month = isoFromDay(dayFromMonthIndex(byMonth.firstMonth + index)).slice(0, 7);
      const bases = data === 'no-deployment-data' ? null : entryAt(byMonth.bases, index);
      if (data !== 'known') return [month, DATA_WORDS[data], null, null, null, null, null, null, bases];
      const { fatalities, nominal, certain, possible, expected } = coverageAt(findings, byMonth, index);
      return [
        month,
        DATA_WORDS[data],
        incidents,
        fatalities,
        nominal,
        certain,
        possible,
        Math.round(expected * 1e4) / 1e4,
        bases,
      ];
    }),
    places: [],
  };
}

const DATA_WORDS: Readonly<Record<DataState, string>> = {
  known: 'known',
  'no-incident-data': 'no incident data',
  'no-deployment-data': 'no deployment data',
};

/** What a table tells of the cells that are shown; of the others it tells nothing. */
interface CellColumn {
  readonly name: string;
  /** By place of the cell in the findings. */
  readonly value: (index: number) => string | number | null;
}

/**
 * A table of all cells: where each is, its area and its incidents, and what the further columns tell. Of the few and
 * the withheld only the place is told, and the band of the few.
 */
function cellTable(
  { findings: { cells }, few, withheld, threshold }: Released,
  columns: readonly CellColumn[],
): DataTable {
  const place = (cell: string) => [cell, ...cellToLatLng(cell).map(degrees)];
  const hidden = (cell: string, band: string | null) => [
    ...place(cell),
    null,
    band,
    ...columns.map(() => null),
  ];
  return {
    name: 'cells',
    columns: ['cell', 'latitude', 'longitude', 'area_km2', 'incidents', ...columns.map(({ name }) => name)],
    rows: [
      ...cells.cell.map((cell, index) => [
        ...place(cell),
        kilometres(entryAt(cells.areaKm2, index)),
        entryAt(cells.incidents, index),
        ...columns.map(({ value }) => value(index)),
      ]),
      ...few.map(cell => hidden(cell, bandOf(threshold, 'en'))),
      ...withheld.map(cell => hidden(cell, 'withheld')),
    ],
    places: [...cells.cell, ...few, ...withheld].map(cell => ({ type: 'cell', cell })),
  };
}

/** The incidents that a plan is measured on by cell, and how many are in reach of the posture before and after. */
export function planCellsTable(before: Released, after: Released): DataTable {
  const { cells } = after.findings;
  const outBefore = uncoveredIncidents(before.findings);
  const outAfter = uncoveredIncidents(after.findings);
  const inReach = (out: readonly number[]) => (index: number) =>
    entryAt(cells.incidents, index) - entryAt(out, index);
  const toBase =
    ({ findings }: Released) =>
    (index: number) =>
      kilometres(entryAt(findings.cells.distanceKm, index));
  return cellTable(after, [
    { name: 'fatalities', value: index => entryAt(cells.fatalities, index) },
    { name: 'in_reach_before', value: inReach(outBefore) },
    { name: 'in_reach_after', value: inReach(outAfter) },
    { name: 'centre_to_base_km_before', value: toBase(before) },
    { name: 'centre_to_base_km_after', value: toBase(after) },
  ]);
}
