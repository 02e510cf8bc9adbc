import { parseArgs } from 'node:util';
import { z } from 'zod';
import { SITE_CLASSES, type SiteClass } from '../../src/model/deployment.ts';
import { INCIDENT_KINDS, type IncidentKind } from '../../src/model/incidents.ts';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../../src/model/settings.ts';
import type { Recipe } from '../../src/model/source.ts';
import { dayFromIso } from '../../src/units/day.ts';
import { PRESET_DISTANCES_KM } from '../../src/units/distance.ts';

/** What the command line asks for. */
export interface MeasureOptions {
  readonly incidents: string;
  readonly deployments: string;
  readonly settings: Settings;
  readonly distancesKm: readonly number[];
  readonly dateOrder: Recipe['dateOrder'];
  readonly json: boolean;
}

const KINDS: Readonly<Record<string, readonly IncidentKind[]>> = {
  'one-sided': ['one-sided'],
  'state-based': ['state-based'],
  'non-state': ['non-state'],
  all: INCIDENT_KINDS,
};

const BASES: Readonly<Record<string, readonly SiteClass[]>> = {
  troops: ['troops'],
  'troops+police': ['troops', 'police'],
  any: SITE_CLASSES,
};

const DATE_ORDERS: Readonly<Record<string, Recipe['dateOrder']>> = {
  'day-first': 'day-first',
  'month-first': 'month-first',
};

const OPTIONS = {
  incidents: { type: 'string' },
  deployments: { type: 'string' },
  mission: { type: 'string' },
  country: { type: 'string', multiple: true },
  kind: { type: 'string' },
  bases: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  km: { type: 'string' },
  resolution: { type: 'string' },
  'hold-months': { type: 'string' },
  'date-order': { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** Text that stands for a value; `null` from `read` means that it stands for none. */
function textFor<Value>(option: string, takes: string, read: (text: string) => Value | null) {
  return z.string().transform((text, context) => {
    const value = read(text);
    if (value !== null) return value;
    context.issues.push({ code: 'custom', message: `${option} takes ${takes}, not "${text}".`, input: text });
    return z.NEVER;
  });
}

function choice<Value>(option: string, choices: Readonly<Record<string, Value>>) {
  const takes = Object.keys(choices).join(', ');
  return textFor(option, takes, text => (Object.hasOwn(choices, text) ? choices[text] : null));
}

function whole(option: string, key: 'resolution' | 'holdMonths') {
  const bounds = settingsSchema.shape[key];
  const takes = `a whole number from ${bounds.minValue} to ${bounds.maxValue}`;
  return textFor(option, takes, text =>
    /^\d+$/.test(text) ? (bounds.safeParse(Number(text)).data ?? null) : null,
  );
}

function distancesFrom(text: string): readonly number[] | null {
  const distances = text.split(',').map(part => (part.trim() === '' ? Number.NaN : Number(part)));
  const valid = distances.every(km => settingsSchema.shape.distanceKm.safeParse(km).success);
  return valid ? [...new Set(distances)].sort((a, b) => a - b) : null;
}

const day = (option: string) => textFor(option, 'a date such as 2020-01-31', dayFromIso).optional();

const valuesSchema = z
  .object({
    incidents: z.string('--incidents FILE is missing.'),
    deployments: z.string('--deployments FILE is missing.'),
    mission: z.string().optional(),
    country: z.array(z.string()).optional(),
    kind: choice('--kind', KINDS).optional(),
    bases: choice('--bases', BASES).optional(),
    from: day('--from'),
    to: day('--to'),
    km: textFor('--km', 'distances of up to 1000 kilometres such as 1,5,25', distancesFrom).optional(),
    resolution: whole('--resolution', 'resolution').optional(),
    'hold-months': whole('--hold-months', 'holdMonths').optional(),
    'date-order': choice('--date-order', DATE_ORDERS).optional(),
    json: z.boolean().optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, '--from lies after --to.');

/**
 * Reads the words of the command line: what they ask for, `help`, or in one sentence why they cannot be meant (an
 * unknown option, a value out of range).
 */
export function parseOptions(words: readonly string[]): MeasureOptions | 'help' | { problem: string } {
  const parsed = parseWords(words);
  if (parsed.problem !== undefined) return { problem: parsed.problem };
  if (parsed.values.help) return 'help';
  const { data, error } = valuesSchema.safeParse(parsed.values);
  if (error) return { problem: error.issues[0].message };
  return optionsFrom(data);
}

function parseWords(words: readonly string[]) {
  try {
    return { values: parseArgs({ args: [...words], options: OPTIONS, strict: true }).values };
  } catch (error) {
    // Node explains at length how to quote a dash; its first sentence names the option.
    const text = error instanceof Error ? error.message : String(error);
    return { problem: `${text.split(/[.\n]/, 1)[0]}.` };
  }
}

function optionsFrom(values: z.infer<typeof valuesSchema>): MeasureOptions {
  const distancesKm = values.km ?? PRESET_DISTANCES_KM;
  const usual = DEFAULT_SETTINGS.distanceKm;
  return {
    incidents: values.incidents,
    deployments: values.deployments,
    settings: {
      ...DEFAULT_SETTINGS,
      mission: values.mission ?? null,
      countries: values.country ?? [],
      kinds: [...(values.kind ?? DEFAULT_SETTINGS.kinds)],
      siteClasses: [...(values.bases ?? DEFAULT_SETTINGS.siteClasses)],
      from: values.from ?? null,
      to: values.to ?? null,
      distanceKm: distancesKm.includes(usual) ? usual : distancesKm[0],
      resolution: values.resolution ?? DEFAULT_SETTINGS.resolution,
      holdMonths: values['hold-months'] ?? DEFAULT_SETTINGS.holdMonths,
    },
    distancesKm,
    dateOrder: values['date-order'] ?? null,
    json: values.json ?? false,
  };
}
