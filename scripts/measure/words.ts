import { type ParseArgsConfig, parseArgs } from 'node:util';
import { z } from 'zod';
import { SITE_CLASSES, type SiteClass } from '../../src/model/deployment.ts';
import {
  INCIDENT_KINDS,
  type IncidentKind,
  PERPETRATORS,
  type Perpetrator,
} from '../../src/model/incidents.ts';
import { settingsSchema } from '../../src/model/settings.ts';
import type { Recipe } from '../../src/model/source.ts';
import { entryAt } from '../../src/units/at.ts';
import { dayFromIso } from '../../src/units/day.ts';
import { COARSEST_RESOLUTION, FINEST_RESOLUTION } from '../../src/units/grid.ts';

/** The words that options take, the same in every command. */
export const KINDS: Readonly<Record<string, readonly IncidentKind[]>> = {
  'one-sided': ['one-sided'],
  'state-based': ['state-based'],
  'non-state': ['non-state'],
  all: INCIDENT_KINDS,
};

export const BASES: Readonly<Record<string, readonly SiteClass[]>> = {
  troops: ['troops'],
  'troops+police': ['troops', 'police'],
  any: SITE_CLASSES,
};

/** Every class of site by itself as well. */
export const SITES: Readonly<Record<string, readonly SiteClass[]>> = {
  ...BASES,
  ...Object.fromEntries(SITE_CLASSES.map(site => [site, [site]])),
};

export const PERPETRATOR_WORDS: Readonly<Record<string, readonly Perpetrator[]>> = Object.fromEntries(
  PERPETRATORS.map(perpetrator => [perpetrator, [perpetrator]]),
);

export const DATE_ORDERS: Readonly<Record<string, Recipe['dateOrder']>> = {
  'day-first': 'day-first',
  'month-first': 'month-first',
};

/** In place of a country's name: every country. */
const EVERY_COUNTRY = 'all';

/** What `--country` means: the countries named, or none for all; left out, those of the mission. */
export function countriesFrom(named: readonly string[] | undefined) {
  return {
    countries: named === undefined || named.includes(EVERY_COUNTRY) ? [] : [...named],
    countriesOfMission: named === undefined,
  };
}

/** Text that stands for a value; `null` from `read` means that it stands for none. */
export function textFor<Value>(option: string, takes: string, read: (text: string) => Value | null) {
  return z.string().transform((text, context) => {
    const value = read(text);
    if (value !== null) return value;
    context.issues.push({ code: 'custom', message: `${option} takes ${takes}, not "${text}".`, input: text });
    return z.NEVER;
  });
}

/** One of some words, each standing for a value. */
export function choice<Value>(option: string, choices: Readonly<Record<string, Value>>) {
  const takes = Object.keys(choices).join(', ');
  return textFor(option, takes, text => (Object.hasOwn(choices, text) ? choices[text] : null));
}

/** Some words out of a list, between commas, each standing for values; every value once. */
export function choices<Value>(option: string, words: Readonly<Record<string, readonly Value[]>>) {
  const takes = `${Object.keys(words).join(', ')} or several of them with commas`;
  return textFor(option, takes, text => {
    const parts = text.split(',').map(part => part.trim());
    if (!parts.every(part => Object.hasOwn(words, part))) return null;
    return [...new Set(parts.flatMap(part => words[part] ?? []))];
  });
}

/** A word of a file and what it stands for, such as `Pillage=one-sided`. */
export function meaning<const Meaning extends string>(option: string, meanings: readonly Meaning[]) {
  return textFor(option, `WORD=MEANING, the meaning being one of ${meanings.join(', ')}`, text => {
    const at = text.lastIndexOf('=');
    const found = meanings.find(each => each === text.slice(at + 1).trim());
    return at < 0 || found === undefined ? null : { value: text.slice(0, at).trim(), meaning: found };
  });
}

/** A whole number between two, both included. */
export function whole(option: string, least: number, most: number) {
  return textFor(option, `a whole number from ${least} to ${most}`, text => {
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    return number >= least && number <= most ? number : null;
  });
}

/** The resolution of H3 that an option asks for. */
export const cellResolution = whole('--resolution', COARSEST_RESOLUTION, FINEST_RESOLUTION).optional();

/** Some distances in kilometres, between commas: each once, the shortest first; `null`: one of them is none. */
export function distancesFrom(text: string): readonly number[] | null {
  const distances = text.split(',').map(part => (part.trim() === '' ? Number.NaN : Number(part)));
  const isValid = distances.every(km => settingsSchema.shape.distanceKm.safeParse(km).success);
  return isValid ? [...new Set(distances)].sort((a, b) => a - b) : null;
}

/** A date, or nothing when the option is left out. */
export const day = (option: string) => textFor(option, 'a date such as 2020-01-31', dayFromIso).optional();

/** What the words of a command line ask for; `help`; or in one sentence why they cannot be meant. */
export function readWords<Schema extends z.ZodType>(
  words: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
  schema: Schema,
): { readonly asked: z.output<Schema> } | 'help' | { problem: string } {
  const parsed = parseWords(words, options);
  if ('problem' in parsed) return parsed;
  if (parsed.values.help) return 'help';
  const { data, error } = schema.safeParse(parsed.values);
  return error ? { problem: entryAt(error.issues, 0).message } : { asked: data };
}

/** The options among the words, as text; or in one sentence what does not belong there. */
function parseWords(
  words: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
): { readonly values: Readonly<Record<string, unknown>> } | { problem: string } {
  try {
    return { values: parseArgs({ args: [...words], options, strict: true }).values };
  } catch (error) {
    // Node explains at length how to quote a dash; its first sentence names the option.
    const text = error instanceof Error ? error.message : String(error);
    return { problem: `${text.split(/[.\n]/, 1)[0]}.` };
  }
}
