import * as z from 'zod/mini';
import { COARSEST_RESOLUTION, DEFAULT_RESOLUTION, FINEST_RESOLUTION } from '../units/grid.ts';
import { SITE_CLASSES } from './deployment.ts';
import { INCIDENT_KINDS, PERPETRATORS } from './incidents.ts';
import { chosen, keptCount, keptDay, keptId, sourceWord } from './kept-values.ts';

/** Ten years: longer than any map of a deployment could be taken to hold. */
export const MOST_HOLD_MONTHS = 120;
/** Half of the way round the Earth: no place lies farther from another. */
const MOST_RADIUS_KM = 20_038;
/** A thousand years: at such an age nothing fades any more. */
const MOST_HALF_LIFE_DAYS = 365_250;

/** Everything that changes a number. Validated, because it also comes out of project files and storage. */
export const settingsSchema = z.object({
  /** The mission whose bases count; `null`: all missions loaded. */
  mission: z.nullable(sourceWord),
  /** Countries, as the incident source spells them, whose incidents count; empty: all. */
  countries: chosen(sourceWord),
  /** Which sites count as bases. A site of any listed class counts. */
  siteClasses: z.array(z.enum(SITE_CLASSES)).check(z.minLength(1), z.maxLength(SITE_CLASSES.length)),
  /** Months that the last deployment map holds, counted from its own month. */
  holdMonths: z.int().check(z.minimum(1), z.maximum(MOST_HOLD_MONTHS)),
  /**
   * Last day on which lists of bases with opening and closing dates are known to be true; `null`: as long as every base
   * in them has closed, to the last closing, else to the end of the incident record.
   */
  basesListedUntil: z._default(z.nullable(keptDay), null),
  /** The incident record as the user corrects it, first and last day included; `null`: from the dated rows. */
  incidentsFrom: z._default(z.nullable(keptDay), null),
  incidentsTo: z._default(z.nullable(keptDay), null),
  /** Ids of the sources of incidents that do not count, because others tell of the same violence. */
  uncountedSources: z._default(chosen(keptId), []),
  kinds: z.array(z.enum(INCIDENT_KINDS)).check(z.minLength(1), z.maxLength(INCIDENT_KINDS.length)),
  perpetrators: z.array(z.enum(PERPETRATORS)).check(z.minLength(1), z.maxLength(PERPETRATORS.length)),
  /** Actors as the source spells them; empty: all. */
  actors: chosen(sourceWord),
  /** Best estimate of fatalities that an incident must reach. */
  minimumFatalities: keptCount,
  /** Largest radius of location uncertainty taken, in kilometres; `null`: any located incident. */
  maximumRadiusKm: z.nullable(z.number().check(z.positive(), z.maximum(MOST_RADIUS_KM))),
  /** First and last day of the period, both included; `null`: open. */
  from: z.nullable(keptDay),
  to: z.nullable(keptDay),
  /** The distance looked at, in kilometres; rings, gaps and headline use it. */
  distanceKm: z.number().check(z.positive(), z.maximum(1000)),
  /** H3 resolution of the cells. */
  resolution: z.int().check(z.minimum(COARSEST_RESOLUTION), z.maximum(FINEST_RESOLUTION)),
  /** What ranks gap cells. */
  gapsBy: z.enum(['fatalities', 'incidents']),
  /** Age in days at which an incident counts half in the ranking of gaps; `null`: age does not matter. */
  halfLifeDays: z.nullable(z.number().check(z.positive(), z.maximum(MOST_HALF_LIFE_DAYS))),
  /** Ids of the outlines that make up the area of interest (see `model/place.ts`). */
  area: chosen(keptId),
});
export interface Settings extends z.infer<typeof settingsSchema> {
  /**
   * First-order divisions, as the incident source spells them, whose incidents count; left out: all. Only the command line
   * sets them, which says so in all that it prints; they are in no project, because the page has no place to tell them.
   */
  readonly divisions?: readonly string[];
}

/** The settings that a new project starts with: violence against civilians, sites with troops (METHODS, section 3). */
export const DEFAULT_SETTINGS: Settings = {
  mission: null,
  countries: [],
  siteClasses: ['troops'],
  holdMonths: 6,
  basesListedUntil: null,
  incidentsFrom: null,
  incidentsTo: null,
  uncountedSources: [],
  kinds: ['one-sided'],
  perpetrators: [...PERPETRATORS],
  actors: [],
  minimumFatalities: 0,
  maximumRadiusKm: null,
  from: null,
  to: null,
  distanceKm: 25,
  resolution: DEFAULT_RESOLUTION,
  gapsBy: 'fatalities',
  halfLifeDays: null,
  area: [],
};
