import { chosenKm, listed, writtenDay } from '../figures.ts';
import { isOfPlan } from '../release/released-sheet.ts';
import { areaName } from './country-name.ts';
import type { SheetInput } from './input.ts';
import type { Say } from './words.ts';

/** The title that was chosen, or the one that the findings suggest. */
export function titleOf({ settings, area, plan }: SheetInput, say: Say): string {
  if (settings.title !== null) return settings.title;
  if (isOfPlan(settings.layout)) {
    return say(`title-${settings.layout}`, { scenario: plan?.scenario.name ?? '' });
  }
  const subject =
    settings.layout === 'map' ? say(`title-${settings.mapMeasure}`) : say(`title-${settings.layout}`);
  const place = areaName(area, settings.locale);
  return place === '' ? subject : `${subject}, ${place}`;
}

/** The subtitle that was chosen, or what was measured: kind of violence, mission, period and distance. */
export function subtitleOf(input: SheetInput, say: Say): string {
  const { settings, findings } = input;
  if (settings.subtitle !== null) return settings.subtitle;
  const { kinds, mission, distanceKm } = findings.settings;
  const kindWords = listed(
    settings.locale,
    kinds.map(kind => say(`kind-${kind}`)),
  );
  const capital = kindWords.charAt(0).toLocaleUpperCase(settings.locale) + kindWords.slice(1);
  const within = say('within', { distance: chosenKm(settings.locale, distanceKm) });
  return [capital, ...(mission === null ? [] : [mission]), periodOf(input, say), within].join(' · ');
}

/** The days that the figures are about, both included. */
export function periodOf({ findings, plan, settings }: SheetInput, say: Say): string {
  const days = plan?.findings.demandDays;
  if (isOfPlan(settings.layout) && days) return span(days.first, days.last);
  // Intervals are half-open; a reader expects the last day that is still inside.
  return findings.period ? span(findings.period.from, findings.period.to - 1) : say('no-period');

  function span(from: number, to: number): string {
    return say('span', { from: writtenDay(settings.locale, from), to: writtenDay(settings.locale, to) });
  }
}
