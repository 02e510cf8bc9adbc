import { z } from 'zod';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../../src/model/settings.ts';
import type { Recipe } from '../../src/model/source.ts';
import type { Day } from '../../src/units/day.ts';
import {
  BASES,
  choice,
  countriesFrom,
  DATE_ORDERS,
  day,
  KINDS,
  readWords,
  textFor,
  whole,
} from '../measure/words.ts';

export type Objective = 'coverage' | 'p-median';

/** What the command line asks for. */
export interface PlaceCommand {
  readonly incidents: string;
  readonly deployments: string;
  /** What is asked for: new sites among candidates, or what closing bases exposes. */
  readonly task: { readonly candidates: string; readonly sites: number } | 'closures';
  readonly settings: Settings;
  /** No country was named: those of the mission count, as on the page. */
  readonly countriesOfMission: boolean;
  readonly asOf: Day;
  /** Kilometres. */
  readonly reachKm: number;
  readonly objective: Objective;
  readonly weight: 'incidents' | 'fatalities';
  readonly timeLimitSeconds: number;
  readonly dateOrder: Recipe['dateOrder'];
  readonly json: boolean;
}

const OBJECTIVES: Readonly<Record<string, Objective>> = { coverage: 'coverage', 'p-median': 'p-median' };
const WEIGHTS: Readonly<Record<string, 'incidents' | 'fatalities'>> = {
  incidents: 'incidents',
  fatalities: 'fatalities',
};

const USUAL_SECONDS = 600;
const MOST_SECONDS = 86_400;

const OPTIONS = {
  incidents: { type: 'string' },
  deployments: { type: 'string' },
  candidates: { type: 'string' },
  closures: { type: 'boolean' },
  mission: { type: 'string' },
  'as-of': { type: 'string' },
  sites: { type: 'string' },
  km: { type: 'string' },
  objective: { type: 'string' },
  weight: { type: 'string' },
  kind: { type: 'string' },
  country: { type: 'string', multiple: true },
  bases: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  'hold-months': { type: 'string' },
  'date-order': { type: 'string' },
  seconds: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

function kilometres(text: string): number | null {
  return text.trim() === '' ? null : (settingsSchema.shape.distanceKm.safeParse(Number(text)).data ?? null);
}

const MOST_SITES = 1000;

const valuesSchema = z
  .object({
    incidents: z.string('--incidents FILE is missing.'),
    deployments: z.string('--deployments FILE is missing.'),
    candidates: z.string().optional(),
    closures: z.boolean().optional(),
    mission: z.string('--mission NAME is missing.'),
    'as-of': day('--as-of').pipe(z.number('--as-of YYYY-MM-DD is missing.')),
    sites: whole('--sites', 1, MOST_SITES).optional(),
    km: textFor('--km', 'a distance of up to 1000 kilometres', kilometres).optional(),
    objective: choice('--objective', OBJECTIVES).optional(),
    weight: choice('--weight', WEIGHTS).optional(),
    kind: choice('--kind', KINDS).optional(),
    country: z.array(z.string()).optional(),
    bases: choice('--bases', BASES).optional(),
    from: day('--from'),
    to: day('--to'),
    'hold-months': whole('--hold-months', 1, 120).optional(),
    'date-order': choice('--date-order', DATE_ORDERS).optional(),
    seconds: whole('--seconds', 1, MOST_SECONDS).optional(),
    json: z.boolean().optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, '--from lies after --to.')
  .refine(
    ({ closures, candidates, sites, objective }) =>
      !closures || (candidates === undefined && sites === undefined && objective === undefined),
    '--closures takes no --candidates, --sites or --objective: it closes bases that are there.',
  )
  .refine(({ closures, candidates }) => closures || candidates !== undefined, '--candidates FILE is missing.')
  .refine(({ closures, sites }) => closures || sites !== undefined, '--sites K is missing.')
  .refine(({ km, objective }) => km !== undefined || objective === 'p-median', '--km X is missing.');

/** Reads the words of the command line: what they ask for, `help`, or in one sentence why they cannot be meant. */
export function parsePlaceOptions(words: readonly string[]): PlaceCommand | 'help' | { problem: string } {
  const read = readWords(words, OPTIONS, valuesSchema);
  return read === 'help' || 'problem' in read ? read : commandFrom(read.asked);
}

function taskFrom({ candidates, sites }: z.infer<typeof valuesSchema>): PlaceCommand['task'] {
  return candidates === undefined || sites === undefined ? 'closures' : { candidates, sites };
}

function commandFrom(values: z.infer<typeof valuesSchema>): PlaceCommand {
  const { countries, countriesOfMission } = countriesFrom(values.country);
  return {
    incidents: values.incidents,
    deployments: values.deployments,
    task: taskFrom(values),
    settings: {
      ...DEFAULT_SETTINGS,
      mission: values.mission,
      countries,
      kinds: [...(values.kind ?? DEFAULT_SETTINGS.kinds)],
      siteClasses: [...(values.bases ?? DEFAULT_SETTINGS.siteClasses)],
      from: values.from ?? null,
      to: values.to ?? null,
      holdMonths: values['hold-months'] ?? DEFAULT_SETTINGS.holdMonths,
    },
    countriesOfMission,
    asOf: values['as-of'],
    reachKm: values.km ?? DEFAULT_SETTINGS.distanceKm,
    objective: values.objective ?? 'coverage',
    weight: values.weight ?? 'incidents',
    timeLimitSeconds: values.seconds ?? USUAL_SECONDS,
    dateOrder: values['date-order'] ?? null,
    json: values.json ?? false,
  };
}

/** What `--help` prints. */
export const USAGE = `npm run --silent place -- --incidents FILE --deployments FILE --mission NAME --as-of YYYY-MM-DD
    --candidates FILE --sites K --km X [options]
npm run --silent place -- --closures (the same, without --candidates and --sites)

  --candidates FILE      where bases could stand: a table with name, latitude, longitude
  --as-of YYYY-MM-DD     the day whose bases are there already
  --sites K              how many new bases at most
  --closures             what closing bases exposes: what each alone covers, its share, what is lost when it is closed
                         first and last, and the least and the most that closing 1, 2, ... bases loses
  --km X                 how far a base reaches, in kilometres (needed for coverage only)
  --objective WHAT       coverage: most incidents within reach; p-median: least mean distance (coverage)
  --weight WHAT          incidents or fatalities (incidents)
  --kind KIND            one-sided, state-based, non-state or all (one-sided)
  --country NAME         whose incidents count, as the file spells it; may be repeated, or all (the countries
                         where the mission has its bases)
  --bases SITES          troops, troops+police or any (troops; unknown strength counts as troops)
  --from YYYY-MM-DD      first day of the period whose incidents count
  --to YYYY-MM-DD        last day of the period
  --hold-months N        months that the last deployment map holds (6)
  --date-order ORDER     day-first or month-first, for dates such as 03/04/2020
  --seconds N            time after which the best found so far is printed (600)
  --json                 one JSON object in place of text

Prints what the existing bases reach (baseline), what the new ones add to it, the most that any choice could add
(bound), and whether the choice is proven to be the best. For p-median, mean kilometres to the nearest base, what the
new ones take off, and the most that any choice could.`;
