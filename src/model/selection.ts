import type { DaySpan } from '../units/date-span.ts';
import type { DeploymentSource } from './deployment.ts';
import type { IncidentTable } from './incidents.ts';
import type { Settings } from './settings.ts';
import type { SourceFormat } from './source.ts';

/** What to measure when data has just been loaded: the mission, the countries its record speaks of, and their outlines. */
export interface Suggestion {
  readonly mission: string | null;
  readonly countries: readonly string[];
  readonly area: readonly string[];
}

/**
 * Two sources that tell of the same violence on the days of a span: an event that stands in both would count twice.
 */
export interface Overlap extends DaySpan {
  readonly sourceIds: readonly [string, string];
  /** Countries that both name; empty: their places tell. */
  readonly countries: readonly string[];
}

/** What the loaded data offers to choose from. */
export interface Choices {
  readonly missions: readonly { readonly name: string; readonly bases: number }[];
  readonly countries: readonly { readonly name: string; readonly incidents: number }[];
  readonly actors: readonly { readonly name: string; readonly incidents: number }[];
  /** Sources with incidents that an earlier source has too; each event counts once. */
  readonly repeats: readonly { readonly sourceId: string; readonly incidents: number }[];
  /** Pairs of loaded sources that tell of the same violence, whether or not both count. */
  readonly overlaps: readonly Overlap[];
  /** First and last day of the loaded incidents that are dated to a month or better; `null` when there is none. */
  readonly days: DaySpan | null;
}

/** Files that have been read and not been loaded, beside what is loaded. */
export interface PreviewRequest {
  readonly incidents: readonly IncidentTable[];
  /** Which source each of the tables is; left out: they are not compared with others. */
  readonly incidentSources?: readonly { readonly id: string; readonly format: SourceFormat }[];
  readonly deployments: readonly DeploymentSource[];
  /** Ids of loaded sources that would go. */
  readonly leaving: readonly string[];
  readonly settings: Settings;
  /** What the user has chosen; what is left out is suggested. */
  readonly mission?: string | null;
  readonly countries?: readonly string[];
}

/** What would be measured, what else could be, and what of each table could be evaluated. */
export interface Preview {
  /** `null`: all missions. */
  readonly mission: string | null;
  /** Empty: all countries. */
  readonly countries: readonly string[];
  /** The missions to choose from with the incidents near their sites while these were there, most first. */
  readonly missions: readonly { readonly name: string; readonly incidents: number }[];
  /** The countries to choose from, most incidents first. */
  readonly countriesOffered: readonly { readonly name: string; readonly incidents: number }[];
  /** Pairs of sources that tell of the same violence, one of which at least is under review. */
  readonly overlaps: readonly Overlap[];
  /** One for each table of incidents under review. */
  readonly counts: readonly PreviewCounts[];
}

/** The incidents of one table by the first reason that applies. */
export interface PreviewCounts {
  readonly evaluated: number;
  /** In a source loaded earlier too, and counted there. */
  readonly repeated: number;
  readonly otherCountries: number;
  readonly notLocated: number;
  readonly notDated: number;
  /** `null`: no deployment record is known; those that are located and dated count as evaluated. */
  readonly outsideRecord: number | null;
}
