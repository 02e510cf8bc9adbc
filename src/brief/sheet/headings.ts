import type { Interval } from '../../model/deployment.ts';
import { PERPETRATORS } from '../../model/incidents.ts';
import type { AreaOutline } from '../../model/place.ts';
import type { Settings } from '../../model/settings.ts';
import type { DaySpan } from '../../units/date-span.ts';
import type { Locale } from '../../units/locale.ts';
import { chosenKm, integer, listed, writtenDay } from '../figures.ts';
import { isOfPlan } from '../release/released.ts';
import type { SheetInput } from './input.ts';
import { scenarioName } from './plan-sentences.ts';
import type { Say } from './words.ts';

/** More names than these are a list and not a title; the method note has them all. */
const MOST_NAMES = 3;

/**
 * The title that was chosen, or the one that the findings suggest. It names the countries that the incidents are limited
 * to, and never the area of interest, which limits no figure.
 */
export function titleOf({ settings, findings, plan }: SheetInput, say: Say): string {
  if (settings.title !== null) return settings.title;
  if (isOfPlan(settings.layout)) {
    const scenario = plan ? scenarioName(plan.scenario, say, settings.locale) : '';
    // "Scenario 1" says already what it is.
    const isNumbered = typeof plan?.scenario.name === 'object' && plan.scenario.name.kind === 'numbered';
    const saysScenario = settings.layout === 'scenario' && isNumbered;
    return saysScenario ? scenario : say(`title-${settings.layout}`, { scenario });
  }
  const subject =
    settings.layout === 'map' ? say(`title-${settings.mapMeasure}`) : say(`title-${settings.layout}`);
  const { countries } = findings.settings;
  if (countries.length === 0 || countries.length > MOST_NAMES) return subject;
  return `${subject}, ${listed(
    settings.locale,
    countries.map(country => countryOfSource(country, settings.locale)),
  )}`;
}

/**
 * The subtitle that was chosen, or what was measured: kinds of violence, every filter that narrows them, mission, period
 * and the distance looked at.
 */
export function subtitleOf(input: SheetInput, say: Say): string {
  const { settings, findings } = input;
  if (settings.subtitle !== null) return settings.subtitle;
  const { kinds, mission, distanceKm } = findings.settings;
  const kindWords = listed(
    settings.locale,
    kinds.map(kind => say(`kind-${kind}`)),
  );
  const capital = kindWords.charAt(0).toLocaleUpperCase(settings.locale) + kindWords.slice(1);
  const reach = say('reach-looked-at', { distance: chosenKm(settings.locale, distanceKm) });
  return [
    capital,
    ...filterWords(findings.settings, say, settings.locale),
    ...(mission === null ? [] : [mission]),
    knownDays(input, say),
    reach,
  ].join(' · ');
}

/** Each filter that narrows the incidents, in words; an open one needs none. Countries stand in the title. */
export function filterWords(
  { perpetrators, actors, minimumFatalities, maximumRadiusKm }: Settings,
  say: Say,
  locale: Locale,
): readonly string[] {
  const perpetratorWords = () =>
    listed(
      locale,
      perpetrators.map(each => say(`perpetrator-${each}`)),
    );
  const actorWords = () =>
    actors.length > MOST_NAMES
      ? say('filter-actor-count', { count: integer(locale, actors.length) })
      : say('filter-actors', { list: listed(locale, actors) });
  return [
    ...(perpetrators.length < PERPETRATORS.length
      ? [say('filter-perpetrators', { list: perpetratorWords() })]
      : []),
    ...(actors.length > 0 ? [actorWords()] : []),
    ...(minimumFatalities > 0
      ? [say('filter-fatalities', { least: integer(locale, minimumFatalities) }, minimumFatalities)]
      : []),
    ...(maximumRadiusKm === null
      ? []
      : [say('filter-radius', { distance: chosenKm(locale, maximumRadiusKm) })]),
  ];
}

/** The days looked at, both included. */
export function periodOf({ findings, plan, settings }: SheetInput, say: Say): string {
  const days = plan?.findings.period;
  return spanText(
    isOfPlan(settings.layout) && days ? wholeDays(days) : findings.period,
    settings.locale,
    say,
  );
}

/** The days that the figures can be about: of those looked at, the days for which the incident sources speak. */
function knownDays({ findings, plan, settings }: SheetInput, say: Say): string {
  const { period, incidentRecord } = findings;
  const days = plan?.findings.period;
  if (isOfPlan(settings.layout) && days) return spanText(wholeDays(days), settings.locale, say);
  const known = period && {
    from: Math.max(period.from, incidentRecord?.from ?? period.from),
    to: Math.min(period.to, incidentRecord?.to ?? period.to),
  };
  return spanText(known && known.from < known.to ? known : null, settings.locale, say);
}

function wholeDays({ first, last }: DaySpan): Interval {
  return { from: first, to: last + 1 };
}

function spanText(interval: Interval | null, locale: Locale, say: Say): string {
  if (interval === null) return say('no-period');
  // Intervals are half-open; a reader expects the last day that is still inside.
  return say('span', {
    from: writtenDay(locale, interval.from),
    to: writtenDay(locale, interval.to - 1),
  });
}

/** Short names of the United Nations (UNTERM) where the language data of the platform have others. */
const OWN_NAMES: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  CD: { en: 'Democratic Republic of the Congo', fr: 'République démocratique du Congo' },
  CG: { en: 'Congo', fr: 'Congo' },
  MM: { en: 'Myanmar', fr: 'Myanmar' },
  PS: { en: 'State of Palestine', fr: 'État de Palestine' },
};

/**
 * The name of an outline in a language. Outlines of the world carry the numeric code of ISO 3166-1, which the language
 * data of the platform knows; Natural Earth's own names are English and abbreviated.
 */
export function countryName({ id, name }: AreaOutline, locale: Locale): string {
  const code = /^world-atlas:(\d{3})$/.exec(id)?.[1];
  if (code === undefined) return name;
  const region = new Intl.Locale(`und-${code}`).region;
  if (region === undefined || /^\d/.test(region)) return name;
  return (
    OWN_NAMES[region]?.[locale] ?? new Intl.DisplayNames([locale], { type: 'region' }).of(region) ?? name
  );
}

/** What sources call countries where the language data of the platform have another English name, without accents. */
const SPELLINGS: Readonly<Record<string, string>> = {
  'dr congo': 'CD',
  'democratic republic of congo': 'CD',
  'democratic republic of the congo': 'CD',
  'republic of congo': 'CG',
  congo: 'CG',
  'ivory coast': 'CI',
  burma: 'MM',
  palestine: 'PS',
  'bosnia-herzegovina': 'BA',
  turkey: 'TR',
};

/** The two letters of each country by its English name, in small letters and without accents. */
let codes: ReadonlyMap<string, string> | null = null;

function codeByName(): ReadonlyMap<string, string> {
  if (codes) return codes;
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const found = letters.flatMap(first =>
    letters.flatMap((second): [string, string][] => {
      const name = english.of(first + second);
      return name === undefined ? [] : [[plain(name), first + second]];
    }),
  );
  codes = new Map([...found, ...Object.entries(SPELLINGS)]);
  return codes;
}

function plain(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}

/**
 * A country in a language, from what a source of incidents calls it: UCDP adds former names in brackets. A name that is
 * not known is left as the source has it.
 */
export function countryOfSource(spelling: string, locale: Locale): string {
  const known = codeByName();
  const code = known.get(plain(spelling)) ?? known.get(plain(spelling.replace(/\s*\([^)]*\)$/, '')));
  if (code === undefined) return spelling;
  return (
    OWN_NAMES[code]?.[locale] ?? new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? spelling
  );
}
