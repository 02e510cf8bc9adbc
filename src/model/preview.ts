import type { DeploymentSource } from './deployment.ts';
import type { IncidentTable } from './incidents.ts';
import type { Overlap } from './selection.ts';
import type { Settings } from './settings.ts';
import type { SourceFormat } from './source.ts';

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
