import { z } from 'zod';
import { SITE_CLASSES } from '../../src/model/deployment.ts';
import { PERPETRATORS } from '../../src/model/incidents.ts';
import { KIND_MEANINGS } from '../../src/model/noticed.ts';
import {
  DEFAULT_SETTINGS,
  MOST_HOLD_MONTHS,
  type Settings,
  settingsSchema,
} from '../../src/model/settings.ts';
import type { Recipe } from '../../src/model/source.ts';
import { entryAt } from '../../src/units/at.ts';
import { dayFromIso, monthIndex } from '../../src/units/day.ts';
import { PRESET_DISTANCES_KM } from '../../src/units/distance.ts';
import { COARSEST_RESOLUTION, FINEST_RESOLUTION } from '../../src/units/grid.ts';
import {
  cellResolution,
  choice,
  choices,
  countriesFrom,
  DATE_ORDERS,
  day,
  distancesFrom,
  KINDS,
  meaning,
  PERPETRATOR_WORDS,
  readWords,
  SITES,
  textFor,
  whole,
} from './words.ts';

/** What the command line asks for. */
export interface MeasureOptions {
  /** One file at least. */
  readonly incidents: readonly string[];
  readonly deployments: readonly string[];
  readonly settings: Settings;
  /** No country was named: those of the mission count, as on the page. */
  readonly countriesOfMission: boolean;
  readonly distancesKm: readonly number[];
  readonly dateOrder: Recipe['dateOrder'];
  /** What words of lists of incidents stand for, where it is not what is proposed. */
  readonly said: Pick<Recipe, 'kinds' | 'perpetrators'>;
  readonly json: boolean;
  readonly further: FurtherOptions;
  /** Outlines that incidents are assigned to by their place, in place of the divisions their files name; `null`: none. */
  readonly areas: string | null;
}

/** What `--with` can ask for. */
const FURTHER = ['areas', 'response', 'hot-cells', 'risk', 'changes'] as const;
export type Further = (typeof FURTHER)[number];

/** What is measured besides, and how. */
export interface FurtherOptions {
  readonly asked: readonly Further[];
  readonly responseKm: number;
  readonly quietDays: number;
  /** A JSON file with a list of cells; `null`: those of the countries in which the mission has its bases. */
  readonly universe: string | null;
  /** The resolution, where it was named. */
  readonly resolution: number | null;
  /** A JSON file with weights that are not to be fitted; `null`: fitted. */
  readonly weights: string | null;
  /** First and last month of the list, as `monthIndex` counts; `null`: the months of the record's last half. */
  readonly riskFrom: number | null;
  readonly riskTo: number | null;
  /** The older version of the incidents. */
  readonly against: string | null;
}

/** Days without an incident after which a cell counts as quiet (METHODS, section 12). */
const USUAL_QUIET_DAYS = 365;
const MOST_QUIET_DAYS = 3660;

const OPTIONS = {
  incidents: { type: 'string', multiple: true },
  deployments: { type: 'string', multiple: true },
  mission: { type: 'string' },
  country: { type: 'string', multiple: true },
  kind: { type: 'string' },
  'kind-of': { type: 'string', multiple: true },
  'perpetrator-of': { type: 'string', multiple: true },
  perpetrator: { type: 'string' },
  actor: { type: 'string', multiple: true },
  'minimum-fatalities': { type: 'string' },
  'maximum-radius': { type: 'string' },
  bases: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  km: { type: 'string' },
  resolution: { type: 'string' },
  'hold-months': { type: 'string' },
  'bases-listed-until': { type: 'string' },
  'incidents-from': { type: 'string' },
  'incidents-to': { type: 'string' },
  'date-order': { type: 'string' },
  where: { type: 'string', multiple: true },
  areas: { type: 'string' },
  with: { type: 'string' },
  'response-km': { type: 'string' },
  'quiet-days': { type: 'string' },
  universe: { type: 'string' },
  weights: { type: 'string' },
  'risk-from': { type: 'string' },
  'risk-to': { type: 'string' },
  against: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

function deathsFrom(text: string): number | null {
  return /^\d+$/.test(text)
    ? (settingsSchema.shape.minimumFatalities.safeParse(Number(text)).data ?? null)
    : null;
}

function radiusFrom(text: string): number | null {
  return text.trim() === ''
    ? null
    : (settingsSchema.shape.maximumRadiusKm.safeParse(Number(text)).data ?? null);
}

function oneDistanceFrom(text: string): number | null {
  const distances = distancesFrom(text);
  return distances?.length === 1 ? (distances[0] ?? null) : null;
}

function monthFrom(text: string): number | null {
  const day = dayFromIso(`${text}-01`);
  return day === null ? null : monthIndex(day);
}

const month = (option: string) => textFor(option, 'a month such as 2020-01', monthFrom).optional();

const valuesSchema = z
  .object({
    incidents: z.array(z.string(), '--incidents FILE is missing.'),
    deployments: z.array(z.string(), '--deployments FILE is missing.'),
    mission: z.string().optional(),
    country: z.array(z.string()).optional(),
    kind: choices('--kind', KINDS).optional(),
    'kind-of': z.array(meaning('--kind-of', KIND_MEANINGS)).optional(),
    'perpetrator-of': z.array(meaning('--perpetrator-of', PERPETRATORS)).optional(),
    perpetrator: choices('--perpetrator', PERPETRATOR_WORDS).optional(),
    actor: z.array(z.string()).optional(),
    'minimum-fatalities': textFor('--minimum-fatalities', 'a whole number', deathsFrom).optional(),
    'maximum-radius': textFor('--maximum-radius', 'kilometres above 0', radiusFrom).optional(),
    bases: choices('--bases', SITES).optional(),
    from: day('--from'),
    to: day('--to'),
    km: textFor('--km', 'distances of up to 1000 kilometres such as 1,5,25', distancesFrom).optional(),
    resolution: cellResolution,
    'hold-months': whole('--hold-months', 1, MOST_HOLD_MONTHS).optional(),
    'bases-listed-until': day('--bases-listed-until'),
    'incidents-from': day('--incidents-from'),
    'incidents-to': day('--incidents-to'),
    'date-order': choice('--date-order', DATE_ORDERS).optional(),
    where: z.array(z.string()).optional(),
    areas: z.string().optional(),
    with: choices('--with', Object.fromEntries(FURTHER.map(each => [each, [each]]))).optional(),
    'response-km': textFor('--response-km', 'kilometres above 0, at most 1000', oneDistanceFrom).optional(),
    'quiet-days': whole('--quiet-days', 1, MOST_QUIET_DAYS).optional(),
    universe: z.string().optional(),
    weights: z.string().optional(),
    'risk-from': month('--risk-from'),
    'risk-to': month('--risk-to'),
    against: z.string().optional(),
    json: z.boolean().optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, '--from lies after --to.')
  .refine(
    values => (values['risk-from'] ?? 0) <= (values['risk-to'] ?? Number.POSITIVE_INFINITY),
    '--risk-from lies after --risk-to.',
  )
  .refine(values => values.with === undefined || values.json, '--with adds to the JSON: say --json too.')
  .refine(
    values => !values.with?.includes('changes') || values.against !== undefined,
    '--with changes needs --against FILE, the older version of the incidents.',
  );

/**
 * Reads the words of the command line: what they ask for, `help`, or in one sentence why they cannot be meant (an
 * unknown option, a value out of range).
 */
export function parseOptions(words: readonly string[]): MeasureOptions | 'help' | { problem: string } {
  const read = readWords(words, OPTIONS, valuesSchema);
  return read === 'help' || 'problem' in read ? read : optionsFrom(read.asked);
}

function optionsFrom(values: z.infer<typeof valuesSchema>): MeasureOptions {
  const { countries, countriesOfMission } = countriesFrom(values.country);
  const distancesKm = values.km ?? PRESET_DISTANCES_KM;
  const usual = DEFAULT_SETTINGS.distanceKm;
  return {
    incidents: values.incidents,
    deployments: values.deployments,
    settings: {
      ...DEFAULT_SETTINGS,
      mission: values.mission ?? null,
      countries,
      ...(values.where === undefined ? {} : { divisions: values.where }),
      kinds: values.kind ?? DEFAULT_SETTINGS.kinds,
      perpetrators: values.perpetrator ?? DEFAULT_SETTINGS.perpetrators,
      actors: values.actor ?? [],
      minimumFatalities: values['minimum-fatalities'] ?? DEFAULT_SETTINGS.minimumFatalities,
      maximumRadiusKm: values['maximum-radius'] ?? null,
      siteClasses: values.bases ?? DEFAULT_SETTINGS.siteClasses,
      from: values.from ?? null,
      to: values.to ?? null,
      distanceKm: distancesKm.includes(usual) ? usual : entryAt(distancesKm, 0),
      resolution: values.resolution ?? DEFAULT_SETTINGS.resolution,
      holdMonths: values['hold-months'] ?? DEFAULT_SETTINGS.holdMonths,
      basesListedUntil: values['bases-listed-until'] ?? null,
      incidentsFrom: values['incidents-from'] ?? null,
      incidentsTo: values['incidents-to'] ?? null,
    },
    countriesOfMission,
    distancesKm,
    dateOrder: values['date-order'] ?? null,
    said: { kinds: values['kind-of'], perpetrators: values['perpetrator-of'] },
    json: values.json ?? false,
    areas: values.areas ?? null,
    further: {
      asked: values.with ?? [],
      responseKm: values['response-km'] ?? DEFAULT_SETTINGS.distanceKm,
      quietDays: values['quiet-days'] ?? USUAL_QUIET_DAYS,
      universe: values.universe ?? null,
      resolution: values.resolution ?? null,
      weights: values.weights ?? null,
      riskFrom: values['risk-from'] ?? null,
      riskTo: values['risk-to'] ?? null,
      against: values.against ?? null,
    },
  };
}

/** What `--help` prints. */
export const USAGE = `npm run --silent measure -- --incidents FILE --deployments FILE [options]

  --incidents FILE       incidents; may be repeated, an event in two files counts once
  --deployments FILE     bases; may be repeated
  --mission NAME         whose bases count (all missions in the file)
  --country NAME         whose incidents count, as the file spells it; may be repeated, or all (with one mission: the
                         countries where it has its bases; else all)
  --kind LIST            one-sided, state-based, non-state, with commas, or all (one-sided)
  --kind-of WORD=KIND    what a word for events in a list of one's own stands for: one-sided, state-based, non-state
                         or left-out; may be repeated (as proposed, which the text names)
  --perpetrator-of WORD=CLASS   the same for an actor: ${PERPETRATORS.join(', ')}
  --perpetrator LIST     ${PERPETRATORS.join(', ')}, with commas (all)
  --actor NAME           whose violence counts, as the file spells it; may be repeated (all actors)
  --minimum-fatalities N deaths, best estimate, that an incident must reach (0)
  --maximum-radius KM    largest radius of location uncertainty that is taken (any located incident)
  --bases LIST           ${SITE_CLASSES.join(', ')}, with commas,
                         troops+police or any (troops; unknown strength counts as troops)
  --from YYYY-MM-DD      first day of the period
  --to YYYY-MM-DD        last day of the period
  --km LIST              distances, in kilometres (${PRESET_DISTANCES_KM.join(',')})
  --resolution N         H3 resolution of the cells, ${COARSEST_RESOLUTION} to ${FINEST_RESOLUTION} (${DEFAULT_SETTINGS.resolution})
  --hold-months N        months that the last deployment map holds (${DEFAULT_SETTINGS.holdMonths})
  --bases-listed-until YYYY-MM-DD
                         last day on which lists of bases are known to be true (while a base in them is open:
                         the last day of the incident record)
  --incidents-from YYYY-MM-DD, --incidents-to YYYY-MM-DD
                         first and last day for which the incident files speak (the first and last day of the
                         months of their first and last dated row)
  --date-order ORDER     day-first or month-first, for dates such as 03/04/2020
  --json                 one JSON object in place of text
  --where NAME           whose incidents count: an area of --areas, else a value of adm_1 or admin1 in the
                         incidents; may be repeated (all)
  --areas FILE           outlines with names, such as provinces (GeoJSON)
  --with LIST            adds to the JSON, with commas: areas (every area with its coverage), response (after each onset, was a base there, and when),
                         hot-cells (where incidents concentrate beyond chance), risk (where next, and how such lists
                         came out), changes (against an older version of the incidents)
  --response-km X        a base so near has reached an onset (${DEFAULT_SETTINGS.distanceKm})
  --quiet-days N         days without an incident after which a cell is quiet (${USUAL_QUIET_DAYS})
  --universe FILE.json   the cells of hot-cells and risk, as a list (the countries where the mission has its bases)
  --weights FILE.json    weights of risk as they are: own1, own12, r1_1, r1_12, r2_12, e (fitted each January)
  --risk-from YYYY-MM, --risk-to YYYY-MM
                         months that risk lists (the second half of the incident record, and the month after it)
  --against FILE         the older version that changes compares with`;
