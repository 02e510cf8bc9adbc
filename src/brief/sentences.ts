import type { Findings } from '../model/findings.ts';
import { EXACT_PLACE_RADIUS_KM } from '../units/precision.ts';
import { coverageSentence, fatalitiesSentence, quantilesSentence } from './coverage-sentences.ts';
import { exclusionReasons, incidentRecordNotes, recordNotes } from './exclusion-sentences.ts';
import { type BriefLocale, chosenKm, integer } from './figures.ts';
import { phrase } from './phrase.ts';

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
export function sentences(findings: Findings, locale: BriefLocale): readonly Sentence[] {
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

function nothingEvaluated(findings: Findings, locale: BriefLocale): readonly Sentence[] {
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

function smallDistanceSentence(findings: Findings, locale: BriefLocale): string | null {
  const { distanceKm } = findings.settings;
  if (distanceKm > SMALL_DISTANCE_KM) return null;
  const coverage = findings.overall.coverage.find(column => column.km === distanceKm);
  const nominal = coverage?.nominal[0] ?? 0;
  const values = {
    distance: chosenKm(locale, distanceKm),
    radius: chosenKm(locale, EXACT_PLACE_RADIUS_KM),
    nominal: integer(locale, nominal),
    certain: integer(locale, coverage?.certain[0] ?? 0),
    expected: integer(locale, coverage?.expected[0] ?? 0),
  };
  return phrase(locale, nominal === 0 ? 'small-distance-none' : 'small-distance', values);
}

function excludedSentence(findings: Findings, locale: BriefLocale): string | null {
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
