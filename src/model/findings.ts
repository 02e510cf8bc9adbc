import type { DatePrecision, DateSpan } from '../units/date-span.ts';
import type { Day } from '../units/day.ts';
import type { Interval, Presence, SiteClass, Strength } from './deployment.ts';
import type { Incident } from './incidents.ts';
import type { Settings } from './settings.ts';

/** How many incidents went where. `selected = evaluated + excluded.*`; `rows = taken + leftOut + refused`. */
export interface Counts {
  readonly rows: number;
  readonly taken: number;
  /** Out of scope, or in a source loaded earlier too. */
  readonly leftOut: number;
  readonly refused: number;
  /** Taken incidents that pass the filters. */
  readonly selected: number;
  /** Selected incidents that can be compared with bases. */
  readonly evaluated: number;
  /** Each selected incident that cannot is counted once, under the first reason that applies, in this order. */
  readonly excluded: {
    readonly notLocated: number;
    readonly notDated: number;
    readonly outsideRecord: number;
  };
}

/**
 * Results for a list of groups (all incidents, perpetrators, months, bases, cells ...), as columns: entry `g` of each
 * array belongs to group `g`. Only evaluated incidents are counted.
 */
export interface Groups {
  readonly incidents: readonly number[];
  readonly fatalities: readonly number[];
  /** Kilometres; `null` for a group without incidents, or when no base was active for the incident of that rank. */
  readonly medianKm: readonly (number | null)[];
  readonly p90Km: readonly (number | null)[];
  /** One entry for each distance in `Findings.distancesKm`, in that order. */
  readonly coverage: readonly CoverageColumns[];
}

/** Incidents within one distance of an active base; a column per figure, an entry per group. */
export interface CoverageColumns {
  readonly km: number;
  readonly nominal: readonly number[];
  readonly certain: readonly number[];
  readonly possible: readonly number[];
  readonly expected: readonly number[];
  /** Fatalities (best estimate) in the nominally covered incidents. */
  readonly fatalities: readonly number[];
}

export interface CellFindings extends Groups {
  /** H3 index of each group. */
  readonly cell: readonly string[];
  /**
   * When the last incident was: the first and last day that it can have been ({@link DateSpan}). Empty where no dates
   * are told, as in the findings of a plan.
   */
  readonly lastFrom: readonly Day[];
  readonly lastTo: readonly Day[];
  readonly lastPrecision: readonly DatePrecision[];
  /** Area of each cell itself, in square kilometres. */
  readonly areaKm2: readonly number[];
  /** Index into `Findings.bases` of the base nearest to the cell's centre at the end of the period; -1: none. */
  readonly nearestBase: readonly number[];
  /** Distance from the cell's centre to that base, in kilometres; `null`: none. */
  readonly distanceKm: readonly (number | null)[];
}

/** Cells of the area of interest, with or without incidents. */
export interface AreaFindings {
  /** Resolution used; coarser than asked when the area has too many cells. */
  readonly resolution: number;
  readonly cell: readonly string[];
  readonly nearestBase: readonly number[];
  readonly distanceKm: readonly (number | null)[];
}

/** A base with what happened nearest to it. `Findings.byBase` has the same order. */
export interface BaseFinding {
  readonly name: string;
  readonly mission: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly presences: readonly {
    readonly from: Day;
    /** First day on which it is no longer there; `null`: still open. */
    readonly to: Day | null;
    readonly strength: Strength;
    readonly classes: readonly SiteClass[];
    readonly headquarters: Presence['headquarters'];
  }[];
  /** Headquarters at the last presence: 0 none, 1 contingent, 2 sector, 3 mission. */
  readonly headquarters: 0 | 1 | 2 | 3;
  /** Whether it is there on `Findings.asOf`. */
  readonly active: boolean;
}

/** A cell with evaluated incidents of which some are not covered at `settings.distanceKm`. */
export interface Gap {
  readonly cell: string;
  /** Centre of the cell, degrees. */
  readonly latitude: number;
  readonly longitude: number;
  readonly mgrs: string;
  readonly incidents: number;
  readonly fatalities: number;
  readonly uncoveredIncidents: number;
  readonly uncoveredFatalities: number;
  /** What ranks it: uncovered fatalities or incidents, weighted by age when a half-life is set. */
  readonly score: number;
  /** When the last incident was. */
  readonly last: DateSpan;
  readonly town: {
    readonly name: string;
    readonly distanceKm: number;
    readonly bearingDegrees: number;
  } | null;
  /** Nearest base active at the end of the period. */
  readonly base: { readonly name: string; readonly distanceKm: number } | null;
}

/** Number of evaluated incidents within each distance, for the curve; arrays of one length. */
export interface Curve {
  readonly km: readonly number[];
  readonly nominal: readonly number[];
  readonly certain: readonly number[];
  readonly possible: readonly number[];
}

/** Incidents dated to a month or better, by month, under all filters but the period, for the time bar. */
export interface Histogram {
  /** Month index of the first entry (see `monthIndex`). */
  readonly firstMonth: number;
  readonly incidents: readonly number[];
}

/** What is known of a month or year of the period; only of a known one is 0 a figure. */
export type DataState = 'known' | 'no-incident-data' | 'no-deployment-data';

/** What a measurement found: one JSON-able object, all that map, brief, tables and the command line read. */
export interface Findings {
  readonly settings: Settings;
  readonly record: readonly Interval[];
  /** The time for which the incident sources speak (METHODS, section 1); `null`: no dated incident is loaded. */
  readonly incidentRecord: Interval | null;
  /** The period looked at: days that are both in the filter and in the record; `null` when there is none. */
  readonly period: Interval | null;
  /** The day at the end of the period, for "nearest base now". */
  readonly asOf: Day | null;
  readonly counts: Counts;
  /** The preset distances and the chosen one, ascending, without repeats. */
  readonly distancesKm: readonly number[];
  readonly overall: Groups;
  /** Groups in the order of `PERPETRATORS`. */
  readonly byPerpetrator: Groups;
  /** Groups are consecutive months, the first being `firstMonth` (see `monthIndex`). */
  readonly byMonth: Groups & {
    readonly firstMonth: number;
    readonly bases: readonly number[];
    readonly data: readonly DataState[];
  };
  readonly byYear: Groups & { readonly years: readonly number[]; readonly data: readonly DataState[] };
  /** Incidents grouped by the base that was nearest on their date; same order as `bases`. */
  readonly byBase: Groups;
  readonly bases: readonly BaseFinding[];
  readonly cells: CellFindings;
  readonly area: AreaFindings | null;
  /** How many cells are gap cells; `gaps` lists the worst of them, at most 1,000. */
  readonly gapCells: number;
  readonly gaps: readonly Gap[];
  readonly curve: Curve;
  readonly histogram: Histogram;
}

/**
 * The evaluated incidents themselves, for points and lines on the map: the barest form, to be transferred.
 * `nearestBase` indexes `Findings.bases`; -1 when no base was active.
 */
export interface EvaluatedIncidents {
  readonly count: number;
  /** Longitude, latitude pairs. */
  readonly positions: Float64Array;
  /** The days that the source gives, as in the incident table. */
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  readonly datePrecision: Uint8Array;
  readonly fatalities: Int32Array;
  readonly distanceKm: Float64Array;
  readonly nearestBase: Int32Array;
  readonly perpetrator: Uint8Array;
  /** Index into `Findings.cells` of the cell that the incident lies in. */
  readonly cell: Int32Array;
  /** Index into `sourceIds` of the loaded source, and the incident's data row in it, counted from 1. */
  readonly source: Uint16Array;
  readonly sourceRow: Uint32Array;
  readonly sourceIds: readonly string[];
}

/** What the card of one cell shows. */
export interface CellCard {
  readonly cell: string;
  readonly areaKm2: number;
  /** Centre, degrees. */
  readonly latitude: number;
  readonly longitude: number;
  readonly mgrs: string;
  /** Selected incidents in the cell, newest first. */
  readonly incidents: readonly CardIncident[];
  /** Nearest bases to the centre at the end of the period, nearest first, at most five. */
  readonly bases: readonly { readonly name: string; readonly distanceKm: number }[];
  /** Distance from the centre to the nearest base, in steps over the record; `null`: no active base. */
  readonly history: readonly {
    readonly from: Day;
    readonly to: Day;
    readonly distanceKm: number | null;
    readonly base: string | null;
  }[];
}

export interface CardIncident extends Incident {
  /** Which of the loaded incident sources, to read its source text back. */
  readonly sourceId: string;
  /** `null`: not evaluated. */
  readonly distanceKm: number | null;
  readonly base: string | null;
  readonly excluded: 'notLocated' | 'notDated' | 'outsideRecord' | null;
}

/** Neighbouring months of which the same is unknown: from index `start` to before `end`. */
export interface UnknownSpan {
  readonly start: number;
  readonly end: number;
  readonly data: Exclude<DataState, 'known'>;
}

/** The stretches of a row of months of which something is unknown, so that a chart marks them instead of drawing 0. */
export function unknownSpans(months: readonly DataState[]): readonly UnknownSpan[] {
  const spans: { start: number; end: number; data: UnknownSpan['data'] }[] = [];
  months.forEach((data, index) => {
    if (data === 'known') return;
    const last = spans.at(-1);
    if (last?.end === index && last.data === data) last.end = index + 1;
    else spans.push({ start: index, end: index + 1, data });
  });
  return spans;
}
