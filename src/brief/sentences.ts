import { type CoverageAt, coverageAt } from '../model/coverage-at.ts';
import type { Findings } from '../model/findings.ts';
import { type Day, dayFromMonthIndex } from '../units/day.ts';
import type { Locale } from '../units/locale.ts';
import { EXACT_PLACE_RADIUS_KM } from '../units/precision.ts';
import { chosenKm, integer, isSingular, listed, measuredKm, percentage, writtenDay } from './figures.ts';
import english from './words/en.json';
import french from './words/fr.json';

/** A sentence with `{gaps}`, or its singular and plural. */
type Template = string | { readonly one: string; readonly other: string };
type PhraseKey = keyof typeof english;

const WORDS: Record<Locale, Record<PhraseKey, Template>> = { en: english, fr: french };

/**
 * The words of `key` with its gaps filled in. `count` chooses between singular and plural where the phrase has both.
 * A gap without a value is a bug and throws, so that no sentence ever leaves with a hole.
 */
export function phrase(
  locale: Locale,
  key: PhraseKey,
  values: Readonly<Record<string, string>> = {},
  count = 0,
): string {
  const template = WORDS[locale][key];
  const text =
    typeof template === 'string' ? template : isSingular(locale, count) ? template.one : template.other;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The phrase "${key}" needs a value for {${name}}`);
    return value;
  });
}

interface Figures extends CoverageAt {
  readonly evaluated: number;
}

function figuresOf(findings: Findings): Figures {
  return { ...coverageAt(findings, findings.overall, 0), evaluated: findings.counts.evaluated };
}

/** How many of the evaluated incidents were within the chosen distance of an active base. Needs at least one of them. */
function coverageSentence(findings: Findings, locale: Locale): string {
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
function fatalitiesSentence(findings: Findings, locale: Locale): string | null {
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
function quantilesSentence(findings: Findings, locale: Locale): string | null {
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

/** Why the excluded incidents are left out, as one list: only the reasons that occur. */
function exclusionReasons(findings: Findings, locale: Locale): string {
  const { notLocated, notDated, outsideRecord } = findings.counts.excluded;
  const record = recordText(findings, locale);
  const reason = (key: PhraseKey, count: number) =>
    count === 0 ? [] : [phrase(locale, key, { count: integer(locale, count), record }, count)];
  return listed(locale, [
    ...reason('not-located', notLocated),
    ...reason('not-dated', notDated),
    ...reason('outside-record', outsideRecord),
  ]);
}

function recordText(findings: Findings, locale: Locale): string {
  // Intervals are half-open; a reader expects the last day that is still inside.
  const spans = findings.record.map(({ from, to }) =>
    phrase(locale, 'span', { from: writtenDay(locale, from), to: writtenDay(locale, to - 1) }),
  );
  return listed(locale, spans);
}

/** Says when the period asked for reaches beyond what is known of the bases. */
function recordNotes(findings: Findings, locale: Locale): readonly string[] {
  const first = findings.record[0];
  const last = findings.record.at(-1);
  if (!first || !last) return [];
  const since = findings.settings.from;
  const until = findings.settings.to;
  const notes: string[] = [];
  if (since !== null && since < first.from) {
    const values = { start: writtenDay(locale, first.from), since: writtenDay(locale, since) };
    notes.push(phrase(locale, 'record-begins', values));
  }
  if (until !== null && until >= last.to) {
    const values = { end: writtenDay(locale, last.to - 1), until: writtenDay(locale, until) };
    notes.push(phrase(locale, 'record-ends', values));
  }
  const lastMonth = firstDayOfLastMonth(findings);
  if (until === null && lastMonth !== null && lastMonth >= last.to) {
    notes.push(phrase(locale, 'record-ends-open', { end: writtenDay(locale, last.to - 1) }));
  }
  return notes;
}

/** Says when the period reaches beyond what is known of incidents: there a month without one is not a quiet month. */
function incidentRecordNotes(
  { period, incidentRecord }: Pick<Findings, 'period' | 'incidentRecord'>,
  locale: Locale,
): readonly string[] {
  if (!period || !incidentRecord) return [];
  const notes: string[] = [];
  if (period.from < incidentRecord.from) {
    const values = { start: writtenDay(locale, incidentRecord.from), since: writtenDay(locale, period.from) };
    notes.push(phrase(locale, 'incidents-begin', values));
  }
  if (period.to > incidentRecord.to) {
    const values = {
      end: writtenDay(locale, incidentRecord.to - 1),
      until: writtenDay(locale, period.to - 1),
    };
    notes.push(phrase(locale, 'incidents-end', values));
  }
  return notes;
}

/** First day of the last month that has incidents. */
function firstDayOfLastMonth(findings: Findings): Day | null {
  const { firstMonth, incidents } = findings.histogram;
  const last = incidents.findLastIndex(count => count > 0);
  return last < 0 ? null : dayFromMonthIndex(firstMonth + last);
}

/** One sentence and the part it plays. */
export interface Sentence {
  readonly tone: 'headline' | 'figure' | 'caution' | 'note';
  readonly text: string;
}

/**
 * Distances up to which the page warns against a yes-or-no verdict (METHODS, section 4): here the radius of the most
 * exact places is no longer small beside the distance.
 */
const SMALL_DISTANCE_KM = 5;

/** What was found, in whole sentences, each with its denominator: the headline first, then figures, cautions and notes. */
export function sentences(findings: Findings, locale: Locale): readonly Sentence[] {
  if (findings.counts.evaluated === 0) return nothingEvaluated(findings, locale);
  return [
    { tone: 'headline', text: coverageSentence(findings, locale) },
    ...toned('figure', fatalitiesSentence(findings, locale)),
    ...toned('figure', quantilesSentence(findings, locale)),
    ...toned('caution', smallDistanceSentence(findings, locale)),
    ...toned('note', excludedSentence(findings, locale)),
    ...recordNotes(findings, locale).flatMap(text => toned('note', text)),
    ...incidentRecordNotes(findings, locale).flatMap(text => toned('note', text)),
  ];
}

function toned(tone: Sentence['tone'], text: string | null): readonly Sentence[] {
  return text === null ? [] : [{ tone, text }];
}

function nothingEvaluated(findings: Findings, locale: Locale): readonly Sentence[] {
  const { taken, selected } = findings.counts;
  if (taken === 0) return toned('headline', phrase(locale, 'nothing-loaded'));
  if (selected === 0) return toned('headline', phrase(locale, 'nothing-selected'));
  if (findings.record.length === 0) return toned('headline', phrase(locale, 'no-record'));
  const values = { selected: integer(locale, selected), reasons: exclusionReasons(findings, locale) };
  return [
    { tone: 'headline', text: phrase(locale, 'nothing-evaluated', values, selected) },
    ...recordNotes(findings, locale).flatMap(text => toned('note', text)),
    ...incidentRecordNotes(findings, locale).flatMap(text => toned('note', text)),
  ];
}

function smallDistanceSentence(findings: Findings, locale: Locale): string | null {
  const { distanceKm } = findings.settings;
  if (distanceKm > SMALL_DISTANCE_KM) return null;
  const { nominal, certain, expected } = coverageAt(findings, findings.overall, 0);
  const values = {
    distance: chosenKm(locale, distanceKm),
    radius: chosenKm(locale, EXACT_PLACE_RADIUS_KM),
    nominal: integer(locale, nominal),
    certain: integer(locale, certain),
    expected: integer(locale, expected),
  };
  return phrase(locale, nominal === 0 ? 'small-distance-none' : 'small-distance', values);
}

function excludedSentence(findings: Findings, locale: Locale): string | null {
  const { selected, evaluated } = findings.counts;
  const excluded = selected - evaluated;
  if (excluded === 0) return null;
  const values = {
    excluded: integer(locale, excluded),
    selected: integer(locale, selected),
    reasons: exclusionReasons(findings, locale),
  };
  return phrase(locale, 'excluded', values, excluded);
}
