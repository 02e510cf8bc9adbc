import { z } from 'zod';
import { COARSEST_RESOLUTION, DEFAULT_RESOLUTION, FINEST_RESOLUTION } from '../units/grid.ts';
import { SITE_CLASSES } from './deployment.ts';
import { INCIDENT_KINDS, PERPETRATORS } from './incidents.ts';

const day = z.int();

/** Everything that changes a number. Validated, because it also comes out of project files and storage. */
export const settingsSchema = z.object({
  /** The mission whose bases count; `null`: all missions loaded. */
  mission: z.string().nullable(),
  /** Countries, as the incident source spells them, whose incidents count; empty: all. */
  countries: z.array(z.string()),
  /** Which sites count as bases. A site of any listed class counts. */
  siteClasses: z.array(z.enum(SITE_CLASSES)).min(1),
  /** Months that the last deployment map holds, counted from its own month. */
  holdMonths: z.int().min(1).max(120),
  kinds: z.array(z.enum(INCIDENT_KINDS)).min(1),
  perpetrators: z.array(z.enum(PERPETRATORS)).min(1),
  /** Actors as the source spells them; empty: all. */
  actors: z.array(z.string()),
  /** Best estimate of fatalities that an incident must reach. */
  minimumFatalities: z.int().min(0),
  /** Largest radius of location uncertainty taken, in kilometres; `null`: any located incident. */
  maximumRadiusKm: z.number().positive().nullable(),
  /** First and last day of the period, both included; `null`: open. */
  from: day.nullable(),
  to: day.nullable(),
  /** The distance looked at, in kilometres; rings, gaps and headline use it. */
  distanceKm: z.number().positive().max(1000),
  /** H3 resolution of the cells. */
  resolution: z.int().min(COARSEST_RESOLUTION).max(FINEST_RESOLUTION),
  /** What ranks gap cells. */
  gapsBy: z.enum(['fatalities', 'incidents']),
  /** Age in days at which an incident counts half in the ranking of gaps; `null`: age does not matter. */
  halfLifeDays: z.number().positive().nullable(),
  /** Ids of the outlines that make up the area of interest (see `model/place.ts`). */
  area: z.array(z.string()),
});
export type Settings = z.infer<typeof settingsSchema>;

/** The settings that a new project starts with: violence against civilians, sites with troops (METHODS, section 3). */
export const DEFAULT_SETTINGS: Settings = {
  mission: null,
  countries: [],
  siteClasses: ['troops'],
  holdMonths: 6,
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
