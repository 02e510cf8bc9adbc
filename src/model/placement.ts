import * as z from 'zod/mini';
import type { DaySpan } from '../units/date-span.ts';
import type { Day } from '../units/day.ts';
import { keptDay } from './kept-values.ts';
import type { AreaOutline } from './place.ts';

export const choosingSchema = z.object({
  /** Who knows: the search that chose the place, or the planner who put a base there. */
  by: z.enum(['search', 'planner']),
  /** First day of the period whose incidents chose it; `null`: not said. */
  from: z.nullable(keptDay),
  /** Last day of that period; `null`: it was chosen on where people live, and on no incident. */
  until: z.nullable(keptDay),
});
/** What the place of a base was chosen on. */
export type Choosing = Readonly<z.infer<typeof choosingSchema>>;

/** A place, and what it was chosen on; `null`: nobody has said, so perhaps on everything that is loaded. */
export interface Chosen {
  readonly name: string;
  readonly chosenOn: Choosing | null;
}

/** Whether incidents after a day say nothing of how a place was chosen: only on such can it be tested fairly. */
function isChosenBefore({ chosenOn }: Chosen, splitDay: Day): boolean {
  return chosenOn !== null && (chosenOn.until === null || chosenOn.until <= splitDay);
}

/** The places that a test on the incidents after a day would not be fair to judge. */
export function chosenLater<Place extends Chosen>(places: readonly Place[], splitDay: Day): readonly Place[] {
  return places.filter(place => !isChosenBefore(place, splitDay));
}

export const PLACEMENT_OBJECTIVES = ['coverage', 'expected', 'p-median', 'set-covering', 'backup'] as const;
type PlacementObjective = (typeof PLACEMENT_OBJECTIVES)[number];

/** What a search for the best sites is asked. */
export interface PlacementRequest {
  readonly objective: PlacementObjective;
  /** What counts: people are those of the loaded population grid. */
  readonly weight: 'incidents' | 'fatalities' | 'people';
  readonly sites: number;
  /** Reach of a new site, in kilometres. */
  readonly km: number;
  /** For set covering: share of the demand to be covered, 0 to 1. */
  readonly requiredShare: number;
  /** Age at which an incident counts half; `null`: age does not matter. */
  readonly halfLifeDays: number | null;
  readonly candidates: 'towns' | 'cells' | 'file';
  /** Areas drawn on the map in one of which every candidate lies; none: they may lie anywhere. */
  readonly within?: readonly AreaOutline[];
  /** Areas drawn on the map in none of which a site may lie. */
  readonly notWithin?: readonly AreaOutline[];
  /** Names of candidates that must, or must not, be chosen. */
  readonly keep: readonly string[];
  readonly refuse: readonly string[];
  /** At least so far from any base, in kilometres; `null`: no matter. */
  readonly minimumKmFromBases: number | null;
  /** At most so far from a parent base, in kilometres, and so many from one parent; `null`: no matter. */
  readonly maximumKmFromParent: number | null;
  readonly mostFromOneParent: number | null;
  readonly timeLimitSeconds: number;
}

/** The places that sites are chosen from. */
export type CandidateChoice = Pick<PlacementRequest, 'candidates' | 'within' | 'notWithin'> &
  Partial<Pick<PlacementRequest, 'refuse'>>;

/** Why there is nothing to search. */
export type PlacementProblem =
  | 'no-candidates'
  | 'more-sites-than-candidates'
  | 'contradictory-rules'
  | 'no-demand'
  /** People were to be reached, and no population grid is loaded. */
  | 'no-people'
  | 'nothing-found'
  | 'search-failed';

export interface PlacementProgress {
  readonly request: PlacementRequest;
  readonly running: boolean;
  readonly problem: PlacementProblem | null;
  /** Sites found so far, with what each is worth. */
  readonly sites: readonly {
    readonly name: string;
    readonly latitude: number;
    readonly longitude: number;
    /** What is lost if this site is refused, and the best substitute; `null` until worked out. */
    readonly lost: number | null;
    readonly substitute: string | null;
  }[];
  /**
   * In reach of the existing bases, and added by the sites. For `p-median` the mean distance to the nearest base before,
   * in kilometres, and how much of it is saved; `null` where there is no base before.
   */
  readonly baseline: number | null;
  readonly added: number | null;
  /** For `p-median`: mean distance to the nearest base with the sites, in kilometres; else `null`. */
  readonly meanKm: number | null;
  /**
   * The most that any choice could add (for `p-median` save, or without bases before the least mean distance; for
   * `set-covering` the fewest sites that could do); `null` until known.
   */
  readonly bound: number | null;
  readonly gap: number | null;
  readonly proven: boolean;
  /** Places that could be chosen from. */
  readonly candidates: number;
  /** The denominator: incidents, fatalities or people of the demand. */
  readonly demand: number;
  /** Days of the incidents it was chosen on: a proposal says until when the record runs. */
  readonly demandDays: DaySpan | null;
  /** What the sites are chosen on, as bases made of them remember it. */
  readonly chosenOn: Choosing;
  /** Best value for 1, 2, ... sites; empty until worked out. */
  readonly frontier: readonly {
    readonly sites: number;
    /** As `added`; for `p-median` without bases before the mean distance in kilometres. */
    readonly added: number;
    readonly proven: boolean;
  }[];
}
