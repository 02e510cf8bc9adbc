import type { DaySpan } from '../units/date-span.ts';
import type { Day } from '../units/day.ts';
import type { ReachChange } from './demand.ts';
import type { Gap } from './findings.ts';
import type { Chosen } from './placement.ts';
import type { Scenario } from './scenario.ts';

/** Strength of one base before, moved and after; `null` where it is unknown. */
export interface LedgerRow {
  readonly id: string;
  readonly name: string;
  readonly before: number | null;
  /** People that leave (negative) or arrive (positive). */
  readonly moved: number;
  readonly after: number | null;
}

/** What a planner should know; it forbids nothing. */
export type LedgerWarning =
  | { readonly warning: 'parent-overdrawn'; readonly id: string; readonly missing: number }
  | { readonly warning: 'parent-strength-unknown'; readonly id: string }
  | { readonly warning: 'parent-missing'; readonly id: string }
  | { readonly warning: 'strength-unknown'; readonly id: string }
  | { readonly warning: 'beyond-supply-limit'; readonly id: string; readonly distanceKm: number }
  | { readonly warning: 'stays-longer-than-planned'; readonly id: string; readonly days: number };

export interface Ledger {
  readonly rows: readonly LedgerRow[];
  /** Sums over the bases whose strength is known, and how many it is not known of. */
  readonly total: {
    readonly before: number;
    readonly moved: number;
    readonly after: number;
    readonly unknown: number;
  };
  readonly warnings: readonly LedgerWarning[];
}

/** A cell in which something comes within reach or falls out of it (nominal). */
export interface CellChange {
  readonly cell: string;
  /** Of its centre, in degrees. */
  readonly latitude: number;
  readonly longitude: number;
  /** To 1 km; empty near the poles. */
  readonly mgrs: string;
  readonly town: Gap['town'];
  readonly reachedIncidents: number;
  readonly reachedFatalities: number;
  readonly exposedIncidents: number;
  readonly exposedFatalities: number;
}

/** Incidents in reach of no, one, and more bases after, and what may be expected when bases can be unavailable. */
export interface Backup {
  readonly once: number;
  readonly twiceOrMore: number;
  /** Sum over incidents of 1 - q^k, k bases in reach. */
  readonly expected: number;
}

/** What a scenario changes against the baseline: one JSON-able object. */
export interface PlanFindings {
  readonly baseline: Scenario;
  /** The day of the baseline and the day the scenario is looked at. */
  readonly asOf: Day;
  readonly day: Day;
  /** The period whose incidents it is measured on, and whether it is one of the plan's own; `null`: there are none. */
  readonly period: (DaySpan & { readonly own: boolean }) | null;
  /** Places of the scenario that the baseline does not have, or not with that reach: those that a test would judge. */
  readonly added: readonly Chosen[];
  readonly change: ReachChange;
  readonly cells: readonly CellChange[];
  readonly ledger: Ledger;
  readonly backup: Backup;
}

/** Why a plan cannot be tested. */
export type PlanTestProblem =
  | 'no-scenario'
  | 'no-split-day'
  /** The scenario adds no place, so there is nothing that chance could have chosen otherwise. */
  | 'no-sites'
  /** Places were chosen on the very incidents that would judge them, or nobody said on which. */
  | 'chosen-later'
  /** No incident of the demand happened after the split day. */
  | 'no-later-incidents'
  | 'no-candidates'
  /** The worker gave up; a notice says why. */
  | 'failed';

/** How a posture did on incidents it was not chosen on. */
export interface PlanTest {
  readonly splitDay: Day;
  /** Day of the baseline, whose bases all postures keep. */
  readonly asOf: Day;
  /** Last day of the period of the incidents that judge. */
  readonly last: Day;
  /** Of the places added, those of which the planner says that they were chosen before; a search proved it of the others. */
  readonly stated: number;
  /** Incidents after the split: the denominator. */
  readonly incidents: number;
  /** Incidents in reach, nominally, of the baseline and of the scenario. */
  readonly baseline: number;
  readonly scenario: number;
  /** Sites that the scenario adds to the baseline; a moved base is one. */
  readonly added: number;
  /** Candidates that chance and hindsight drew from, and the reach in kilometres that their sites have. */
  readonly candidates: number;
  readonly reachKm: number;
  /** In reach when as many sites as were added are drawn at random from the candidates: median, 5 % and 95 %. */
  readonly random: {
    readonly median: number;
    readonly low: number;
    readonly high: number;
    readonly draws: number;
  };
  /** The most that as many sites from the same candidates could have reached, knowing the later incidents. */
  readonly hindsight: { readonly reached: number; readonly proven: boolean };
}

/** A figure of each cell under the two postures that a plan compares, as columns. */
export interface ByPosture<Value> {
  readonly before: readonly Value[];
  readonly after: readonly Value[];
}

/** Kilometres from the centre of each cell to the nearest base of a posture; `null`: the posture has no base. */
export type PostureDistances = ByPosture<number | null>;

/**
 * What the maps of a plan show: the incidents that it is measured on by cell, whether a base was there on their date or
 * not, and the two postures over them. Columns of one length.
 */
export interface PlanCells {
  /** H3 index of each cell with incidents. */
  readonly cell: readonly string[];
  /** Area of each cell itself, in square kilometres. */
  readonly areaKm2: readonly number[];
  readonly incidents: readonly number[];
  readonly fatalities: readonly number[];
  /** Incidents in reach of a base, nominally, each base with the reach it has. */
  readonly inReach: ByPosture<number>;
  readonly distanceKm: PostureDistances;
  /** To the centres of the cells that were asked for, in their order; `null`: none were. */
  readonly areaDistanceKm: PostureDistances | null;
}
