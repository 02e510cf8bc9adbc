import { getResolution } from 'h3-js';
import { uncoveredIncidents } from '../../cartography/measure-values.ts';
import { chosenCoverage } from '../../model/coverage-at.ts';
import type { CellFindings, Findings, Groups } from '../../model/findings.ts';
import type { ByPosture, PlanCells } from '../../model/plan-findings.ts';
import type { SheetLayout, SheetSettings } from '../../model/sheet.ts';
import { smallestCountOf } from '../../model/small-counts.ts';
import { entryAt } from '../../units/at.ts';
import type { SheetInput } from '../sheet/input.ts';
import { type Ranking, rankReleased } from './ranking.ts';
import { type CellCounts, type CellState, effectiveThreshold, suppress } from './suppression.ts';

/** The release of a sheet with its threshold as it was chosen, or as its sources ask. */
export type ReleaseRules = SheetSettings['release'] & { readonly smallestCount: number };

/** What may leave: sheets, tables and notes read nothing else. */
export interface Released {
  /** The findings without what is withheld: cells and gaps that are shown, bases without strength unless released. */
  readonly findings: Findings;
  /** The gaps in order: those that are shown, and the ranks of those that are not. */
  readonly ranking: Ranking;
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
export function release(findings: Findings, rules: ReleaseRules): Released {
  return releasedAs(findings, rules, statesOf(findings, rules));
}

/**
 * The same of findings about the same cells, which stand side by side: a cell that one of them must hide is hidden in
 * all, or the other would tell of it.
 */
function releaseTogether<All extends readonly Findings[]>(
  all: All,
  rules: ReleaseRules,
): { readonly [Place in keyof All]: Released } {
  const each = all.map(findings => statesOf(findings, rules));
  const states = each.reduce(
    (known, other) =>
      known &&
      other &&
      known.map((state, index) => {
        return state === 'shown' ? (other[index] ?? state) : state;
      }),
  );
  return all.map(findings => releasedAs(findings, rules, states ?? null)) as {
    readonly [Place in keyof All]: Released;
  };
}

function statesOf(findings: Findings, rules: ReleaseRules): readonly CellState[] | null {
  refuseFiner(findings, rules.resolution);
  return suppress(countsOf(findings), effectiveThreshold(rules.smallestCount));
}

function releasedAs(findings: Findings, rules: ReleaseRules, states: readonly CellState[] | null): Released {
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
      gapCells: shown.filter(index => entryAt(uncovered, index) > 0).length,
      bases: rules.baseStrengths ? findings.bases : findings.bases.map(withoutStrength),
      // Incidents by nearest base are nearly incidents by place: sums that could be subtracted from.
      byBase: threshold > 1 ? NO_GROUPS : findings.byBase,
    },
    ranking: rankingOf(findings, states, threshold),
    few: inState('few'),
    withheld: inState('withheld'),
    threshold,
    cellsHidden: states === null,
  };
}

/** Without a choice of cells that protects the few, nothing is ranked. */
function rankingOf(findings: Findings, states: readonly CellState[] | null, threshold: number): Ranking {
  const { gaps, cells, settings } = findings;
  if (states === null) return { rows: [], isWhole: gaps.length === 0 };
  return rankReleased(gaps, cells.cell, states, countsOf(findings), threshold, settings);
}

function countsOf(findings: Findings): CellCounts {
  const { cells } = findings;
  const covered = chosenCoverage(findings, cells).fatalities;
  return {
    incidents: cells.incidents,
    fatalities: cells.fatalities,
    uncovered: uncoveredIncidents(findings),
    // Of a plan it is not told: its column is empty, and its gaps are not ranked.
    uncoveredFatalities:
      covered.length === 0
        ? cells.fatalities
        : cells.fatalities.map((all, index) => all - entryAt(covered, index)),
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
  return { ...base, presences: base.presences.map(presence => ({ ...presence, strength: null })) };
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

/**
 * The findings as a map of a plan shows them under one of its postures: cells hold the incidents that the plan is
 * measured on, whether a base was there on their date or not; those in reach of the posture count as covered at the
 * chosen distance, and cells are as far from presence as the posture is. What a plan says nothing of is empty.
 */
function planFindings(findings: Findings, plan: PlanCells, posture: keyof ByPosture<unknown>): Findings {
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

/** What of its input a sheet may tell. */
export interface ReleasedSheet {
  /** On a sheet about a plan: under the posture of the plan. */
  readonly released: Released;
  /** The same cells under the posture that the plan starts from; `null`: the sheet is not about a plan. */
  readonly before: Released | null;
}

/** Whether a layout is about a plan: its figures are of the incidents that the plan is measured on. */
export function isOfPlan(layout: SheetLayout): layout is 'before-after' | 'scenario' {
  return layout === 'before-after' || layout === 'scenario';
}

/** Takes out of a sheet's input what is not released. Throws when its cells are finer than released. */
export function releasedSheet({ findings, plan, settings, sources }: SheetInput): ReleasedSheet {
  const rules = { ...settings.release, smallestCount: smallestCountOf(settings.release, sources) };
  if (!plan || !isOfPlan(settings.layout)) return { released: release(findings, rules), before: null };
  const [before, released] = releaseTogether(
    [planFindings(findings, plan.cells, 'before'), planFindings(findings, plan.cells, 'after')] as const,
    rules,
  );
  return { released, before };
}
