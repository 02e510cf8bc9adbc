import type { Findings } from '../model/findings.ts';
import { type BriefLocale, chosenKm, integer, measuredKm, percentage } from './figures.ts';
import { type PhraseKey, phrase } from './phrase.ts';

interface Figures {
  readonly evaluated: number;
  readonly nominal: number;
  readonly certain: number;
  readonly possible: number;
  readonly fatalities: number;
  readonly coveredFatalities: number;
}

function figuresOf(findings: Findings): Figures {
  const column = findings.overall.coverage.find(each => each.km === findings.settings.distanceKm);
  return {
    evaluated: findings.counts.evaluated,
    nominal: column?.nominal[0] ?? 0,
    certain: column?.certain[0] ?? 0,
    possible: column?.possible[0] ?? 0,
    fatalities: findings.overall.fatalities[0] ?? 0,
    coveredFatalities: column?.fatalities[0] ?? 0,
  };
}

/** How many of the evaluated incidents were within the chosen distance of an active base. Needs at least one of them. */
export function coverageSentence(findings: Findings, locale: BriefLocale): string {
  const { evaluated, nominal, certain, possible } = figuresOf(findings);
  const values = {
    covered: integer(locale, nominal),
    evaluated: integer(locale, evaluated),
    nominal: percentage(locale, nominal, evaluated),
    certain: percentage(locale, certain, evaluated),
    possible: percentage(locale, possible, evaluated),
    distance: chosenKm(locale, findings.settings.distanceKm),
  };
  return phrase(locale, coverageKey(evaluated, nominal, certain, possible), values, nominal);
}

/** A percentage of one incident would be a pretence: a single incident gets words in place of shares. */
function coverageKey(evaluated: number, nominal: number, certain: number, possible: number): PhraseKey {
  if (evaluated === 1) {
    if (certain === 1) return 'coverage-single-certain';
    if (nominal === 1) return 'coverage-single-nominal';
    return possible === 1 ? 'coverage-single-possible' : 'coverage-single-outside';
  }
  if (nominal === 0) return 'coverage-none';
  return nominal === evaluated ? 'coverage-all' : 'coverage-some';
}

/** The share of deaths in the covered incidents; `null` when none are recorded. */
export function fatalitiesSentence(findings: Findings, locale: BriefLocale): string | null {
  const { fatalities, coveredFatalities } = figuresOf(findings);
  if (fatalities === 0) return null;
  const values = {
    covered: integer(locale, coveredFatalities),
    total: integer(locale, fatalities),
    share: percentage(locale, coveredFatalities, fatalities),
  };
  if (coveredFatalities === 0) return phrase(locale, 'fatalities-none', values);
  if (coveredFatalities === fatalities) return phrase(locale, 'fatalities-all', values);
  return phrase(locale, 'fatalities', values, coveredFatalities);
}

/** Fewer incidents than these have no tenth to speak of. */
const FEWEST_FOR_TENTHS = 10;

/** Median and ninetieth percentile of the distance; `null` for a single incident, whose quantiles say nothing. */
export function quantilesSentence(findings: Findings, locale: BriefLocale): string | null {
  if (findings.counts.evaluated < 2) return null;
  const median = findings.overall.medianKm[0] ?? null;
  const ninetieth = findings.overall.p90Km[0] ?? null;
  if (median === null) return phrase(locale, 'quantiles-no-base');
  if (findings.counts.evaluated < FEWEST_FOR_TENTHS && ninetieth !== null) {
    return phrase(locale, 'quantiles-few', { median: measuredKm(locale, median) });
  }
  if (ninetieth === null) {
    return phrase(locale, 'quantiles-median-only', { median: measuredKm(locale, median) });
  }
  return phrase(locale, 'quantiles', {
    median: measuredKm(locale, median),
    ninetieth: measuredKm(locale, ninetieth),
  });
}
