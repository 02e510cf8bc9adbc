import { getResolution } from 'h3-js';
import { uncoveredIncidents } from '../../model/cartography/measure-values.ts';
import type { CellFindings, Findings, Groups } from '../../model/findings.ts';
import type { SheetSettings } from '../../model/sheet.ts';
import { type CellState, effectiveThreshold, suppress } from './suppression.ts';

/** What may leave: sheets, tables and notes read nothing else. */
export interface Released {
  /** The findings without what is withheld: cells and gaps that are shown, bases without strength unless released. */
  readonly findings: Findings;
  /** Cells told only as "1 to threshold - 1" incidents. */
  readonly few: readonly string[];
  /** Cells of which nothing is told, so that the few cannot be had by subtraction. */
  readonly withheld: readonly string[];
  /** Cells with fewer incidents than this are told as few; 1: none are. */
  readonly threshold: number;
  /** No choice of cells would have protected the few: no cell is shown. */
  readonly cellsHidden: boolean;
}

const NO_GROUPS: Groups = {
  incidents: [],
  fatalities: [],
  medianKm: [],
  p90Km: [],
  coverage: [],
};

/**
 * The part of the findings that may leave under the briefer's release.
 *
 * The threshold is one of incidents of a cell. Of a cell that reaches it everything is told, also how many of its
 * incidents are out of reach or killed someone, however few: these are parts of a count that is large enough. Telling
 * small parts as a band as well would take large gaps off the ranking to protect small ones from subtraction, which is
 * the list that a reader acts on. Parts of a cell below the threshold, or withheld, are never told.
 *
 * Throws when the cells are finer than released: the session measures at the released resolution before it composes,
 * because counts cannot be coarsened afterwards.
 */
export function release(findings: Findings, settings: Pick<SheetSettings, 'release'>): Released {
  return releasedAs(findings, settings, statesOf(findings, settings));
}

/**
 * The same of findings about the same cells, which stand side by side: a cell that one of them must hide is hidden in
 * all, or the other would tell of it.
 */
export function releaseTogether<All extends readonly Findings[]>(
  all: All,
  settings: Pick<SheetSettings, 'release'>,
): { readonly [Place in keyof All]: Released } {
  const each = all.map(findings => statesOf(findings, settings));
  const states = each.reduce(
    (known, other) =>
      known &&
      other &&
      known.map((state, index) => {
        return state === 'shown' ? (other[index] ?? state) : state;
      }),
  );
  return all.map(findings => releasedAs(findings, settings, states ?? null)) as {
    readonly [Place in keyof All]: Released;
  };
}

function statesOf(
  findings: Findings,
  { release: rules }: Pick<SheetSettings, 'release'>,
): readonly CellState[] | null {
  refuseFiner(findings, rules.resolution);
  const { incidents, fatalities } = findings.cells;
  const counts = { incidents, fatalities, uncovered: uncoveredIncidents(findings) };
  return suppress(counts, effectiveThreshold(rules.smallestCount));
}

function releasedAs(
  findings: Findings,
  { release: rules }: Pick<SheetSettings, 'release'>,
  states: readonly CellState[] | null,
): Released {
  const threshold = effectiveThreshold(rules.smallestCount);
  const { cell } = findings.cells;
  const uncovered = uncoveredIncidents(findings);
  const inState = (state: CellState) => cell.filter((_, index) => states?.[index] === state);
  const shown = states === null ? [] : cell.flatMap((_, index) => (states[index] === 'shown' ? [index] : []));
  const shownCells = new Set(shown.map(index => cell[index]));
  return {
    findings: {
      ...findings,
      cells: cellsAt(findings.cells, shown),
      gaps: findings.gaps.filter(gap => shownCells.has(gap.cell)),
      gapCells: shown.filter(index => (uncovered[index] ?? 0) > 0).length,
      bases: rules.baseStrengths ? findings.bases : findings.bases.map(withoutStrength),
      // Incidents by nearest base are nearly incidents by place: sums that could be subtracted from.
      byBase: threshold > 1 ? NO_GROUPS : findings.byBase,
    },
    few: inState('few'),
    withheld: inState('withheld'),
    threshold,
    cellsHidden: states === null,
  };
}

function refuseFiner({ cells, area }: Findings, resolution: number): void {
  const finest = [...cells.cell.slice(0, 1), ...(area?.cell.slice(0, 1) ?? [])].find(
    cell => getResolution(cell) > resolution,
  );
  if (finest !== undefined) {
    throw new Error(`Cells of resolution ${getResolution(finest)} are finer than the released ${resolution}`);
  }
}

function withoutStrength(base: Findings['bases'][number]): Findings['bases'][number] {
  return { ...base, presences: base.presences.map(({ from, to }) => ({ from, to, strength: null })) };
}

function cellsAt(cells: CellFindings, kept: readonly number[]): CellFindings {
  const pick = <Value>(values: readonly Value[]): Value[] =>
    kept.flatMap(index => (index < values.length ? [values[index] as Value] : []));
  return {
    cell: pick(cells.cell),
    areaKm2: pick(cells.areaKm2),
    nearestBase: pick(cells.nearestBase),
    distanceKm: pick(cells.distanceKm),
    incidents: pick(cells.incidents),
    fatalities: pick(cells.fatalities),
    medianKm: pick(cells.medianKm),
    p90Km: pick(cells.p90Km),
    lastFrom: pick(cells.lastFrom),
    lastTo: pick(cells.lastTo),
    lastPrecision: pick(cells.lastPrecision),
    coverage: cells.coverage.map(column => ({
      km: column.km,
      nominal: pick(column.nominal),
      certain: pick(column.certain),
      possible: pick(column.possible),
      expected: pick(column.expected),
      fatalities: pick(column.fatalities),
    })),
  };
}
