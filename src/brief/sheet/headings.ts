import { PERPETRATORS } from '../../model/incidents.ts';
import type { Settings } from '../../model/settings.ts';
import { type BriefLocale, chosenKm, integer, listed, writtenDay } from '../figures.ts';
import { isOfPlan } from '../release/released-sheet.ts';
import { countryOfSource } from './country-name.ts';
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
    periodOf(input, say),
    reach,
  ].join(' · ');
}

/** Each filter that narrows the incidents, in words; an open one needs none. Countries stand in the title. */
export function filterWords(
  { perpetrators, actors, minimumFatalities, maximumRadiusKm }: Settings,
  say: Say,
  locale: BriefLocale,
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

/** The days that the figures are about, both included. */
export function periodOf({ findings, plan, settings }: SheetInput, say: Say): string {
  const days = plan?.findings.period;
  if (isOfPlan(settings.layout) && days) return span(days.first, days.last);
  // Intervals are half-open; a reader expects the last day that is still inside.
  return findings.period ? span(findings.period.from, findings.period.to - 1) : say('no-period');

  function span(from: number, to: number): string {
    return say('span', { from: writtenDay(settings.locale, from), to: writtenDay(settings.locale, to) });
  }
}
