import * as z from 'zod/mini';
import {
  keptCount,
  keptDay,
  keptId,
  keptLatitude,
  keptLongitude,
  keptNote,
  nameNeeded,
  ownedList,
} from './kept-values.ts';
import { madeForField } from './made-for.ts';
import { choosingSchema, PLACEMENT_OBJECTIVES, type PlacementProgress } from './placement.ts';

/** What a base of a plan is. */
export const BASE_KINDS = [
  'mission-headquarters',
  'sector-headquarters',
  'company',
  'temporary',
  'observer',
  'police',
] as const;
export type BaseKind = (typeof BASE_KINDS)[number];

/** Who is stationed on a base. */
export const COMPONENTS = ['military', 'police', 'civilian'] as const;
export type Component = (typeof COMPONENTS)[number];

/** Far more than any mission has had; a plan of so many could not be read. */
export const MOST_BASES = 10_000;
/** A century: longer than any base is planned to stay. */
const MOST_PLANNED_DAYS = 36_525;

/** Farther than any base answers; kilometres. */
const FARTHEST_REACH_KM = 1000;

export const scenarioBaseSchema = z.object({
  id: keptId,
  name: nameNeeded,
  latitude: keptLatitude,
  longitude: keptLongitude,
  kind: z.enum(BASE_KINDS),
  /** People; `null`: unknown. */
  strength: z.nullable(keptCount),
  components: z.array(z.enum(COMPONENTS)).check(z.maxLength(COMPONENTS.length)),
  /** First day there; `null`: it was there before the scenario begins. */
  from: z.nullable(keptDay),
  /** First day on which it is no longer there; `null`: until further notice. */
  to: z.nullable(keptDay),
  /** Kilometres it reaches; `null`: the project's distance. */
  reachKm: z.nullable(z.number().check(z.positive(), z.maximum(FARTHEST_REACH_KM))),
  /** Id of the base that a temporary operating base takes its strength from. */
  parent: z.nullable(keptId),
  /** Days that a temporary operating base is planned to stay; `null`: not said. */
  plannedDays: z.nullable(z.int().check(z.positive(), z.maximum(MOST_PLANNED_DAYS))),
  /** What its place was chosen on; `null`: nobody has said, so perhaps on everything that is loaded. */
  chosenOn: z._default(z.nullable(choosingSchema), null),
});
/** One base of a plan. */
export type ScenarioBase = z.infer<typeof scenarioBaseSchema>;

const numberOfScenario = keptCount.check(z.minimum(1));
/** Of a copy: which; `null`: it is none. */
const copy = z.nullable(numberOfScenario);

const generatedNameSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('numbered'), number: numberOfScenario, copy }),
  z.object({
    kind: z.literal('best-sites'),
    objective: z.enum(PLACEMENT_OBJECTIVES),
    sites: keptCount,
    km: z.number().check(z.positive(), z.maximum(FARTHEST_REACH_KM)),
    copy,
  }),
]);
/** A name that nobody typed: told in the language of whoever reads it. */
type GeneratedName = Readonly<z.infer<typeof generatedNameSchema>>;

export const scenarioSchema = z.object({
  id: keptId,
  /** As the planner calls it, or as it was called for want of a name. */
  name: z.union([nameNeeded, generatedNameSchema]),
  note: keptNote,
  /** All its bases: those of the baseline as changed, and those added. */
  bases: ownedList(scenarioBaseSchema, MOST_BASES),
  madeFor: madeForField,
});
/** A named posture beside the baseline. Its edits are the differences from the baseline, by base id. */
export type Scenario = z.infer<typeof scenarioSchema>;

export const planSettingsSchema = z.object({
  /** The day of the baseline: the deployment as it was then; `null`: the end of the period measured. */
  asOf: z.nullable(keptDay),
  /** Farthest that a temporary operating base should be from its parent, in kilometres. */
  supplyLimitKm: z.number().check(z.positive(), z.maximum(2000)),
  /** Probability that a base is unavailable, for expected coverage with backup. */
  unavailable: z.number().check(z.minimum(0), z.maximum(0.99)),
  /** Incidents up to this day choose, later ones judge; `null`: no test. */
  splitDay: z.nullable(keptDay),
  /** First and last day of the incidents that plans are measured on, both included; `null`: the period of Measure. */
  period: z._default(z.nullable(z.object({ from: z.nullable(keptDay), to: z.nullable(keptDay) })), null),
});
export type PlanSettings = z.infer<typeof planSettingsSchema>;
/** A period of a plan's own, or that of Measure. */
export type PlanPeriod = PlanSettings['period'];

/** 100 km: about a day's drive on the unpaved roads of the missions; a planner's convention, not doctrine. */
export const DEFAULT_PLAN_SETTINGS: PlanSettings = {
  asOf: null,
  supplyLimitKm: 100,
  unavailable: 0.3,
  splitDay: null,
  period: null,
};

/** Says a generated name, but for the number of a copy, in a language. */
type SayName = (name: GeneratedName) => string;

/** What a scenario is called: as its planner calls it, or in the words of whoever reads it. */
export function nameOf({ name }: Pick<Scenario, 'name'>, say: SayName): string {
  if (typeof name === 'string') return name;
  return name.copy === null ? say(name) : `${say(name)} (${name.copy})`;
}

/** The lowest number that no scenario without a name has yet. */
export function numberedName(scenarios: readonly Scenario[]): GeneratedName {
  const taken = new Set(
    scenarios.map(({ name }) => (typeof name === 'string' || name.kind !== 'numbered' ? 0 : name.number)),
  );
  let number = 1;
  while (taken.has(number)) number++;
  return { kind: 'numbered', number, copy: null };
}

/** What a scenario of sites that were looked for is called: as a copy, where it has been made before. */
export function bestSitesName(
  { request, sites }: Pick<PlacementProgress, 'request' | 'sites'>,
  scenarios: readonly Scenario[],
): Scenario['name'] {
  const { objective, km } = request;
  const name: GeneratedName = { kind: 'best-sites', objective, sites: sites.length, km, copy: null };
  const isTaken = scenarios.some(scenario => JSON.stringify(scenario.name) === JSON.stringify(name));
  return isTaken ? copyName(name, scenarios) : name;
}

/** Name of a copy: that of the original with the first free number, which reads alike in any language. */
export function copyName(name: Scenario['name'], scenarios: readonly Scenario[]): Scenario['name'] {
  const taken = new Set(scenarios.map(scenario => JSON.stringify(scenario.name)));
  for (let number = 2; ; number++) {
    const copy =
      typeof name === 'string' ? `${name.replace(/ \(\d+\)$/, '')} (${number})` : { ...name, copy: number };
    if (!taken.has(JSON.stringify(copy))) return copy;
  }
}
