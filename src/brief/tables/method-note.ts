import { EXERCISE_STAMP } from '../../model/exercise.ts';
import { isoFromDay } from '../../units/day.ts';
import { integer } from '../figures.ts';
import type { Released } from '../release/released.ts';
import { titleOf } from '../sheet/headings.ts';
import type { SheetInput } from '../sheet/input.ts';
import { madeLine, markingText, methodLines } from '../sheet/method-lines.ts';
import { wordsOf } from '../sheet/words.ts';
import { measureLine } from './measure-line.ts';

/** The method note as text: how the numbers were made, from which files, and how to make them again. */
export function methodNoteText(input: SheetInput, released: Released): string {
  const { locale } = input.settings;
  const say = wordsOf(locale);
  const marking = markingText(input, say);
  const sources = input.sources.flatMap(
    ({ fileName, bytes, sha256, rows, taken, leftOut, refused, references }) => [
      `${fileName}`,
      `  ${say('note-file', { bytes: integer(locale, bytes), sha256, rows: integer(locale, rows), taken: integer(locale, taken), leftOut: integer(locale, leftOut), refused: integer(locale, refused) })}`,
      ...references.map(reference => `  ${reference}`),
    ],
  );
  const lines = [
    ...(marking === '' ? [] : [marking, '']),
    ...(input.exercise ? [say('exercise', { stamp: EXERCISE_STAMP }), ''] : []),
    titleOf(input, say),
    '',
    ...methodLines(input, released, say),
    madeLine(input, say),
    say('disclaimer'),
    '',
    say('sources'),
    ...sources,
    '',
    say('note-again'),
    measureLine(input.findings.settings, input.sources),
    '',
  ];
  return lines.join('\n');
}

/** The method note as JSON, for machines: the same facts with the settings as they are stored. */
export function methodNoteJson(input: SheetInput, released: Released): string {
  const { settings, findings, sources, softwareVersion, madeOn, exercise } = input;
  const note = {
    software: { name: 'Within Reach', version: softwareVersion },
    made: isoFromDay(madeOn),
    exercise: exercise ? EXERCISE_STAMP : null,
    marking: settings.marking,
    sheet: {
      layout: settings.layout,
      size: settings.size,
      measure: settings.mapMeasure,
      release: settings.release,
    },
    settings: findings.settings,
    period: findings.period && { from: isoFromDay(findings.period.from), to: isoFromDay(findings.period.to) },
    record: findings.record.map(({ from, to }) => ({ from: isoFromDay(from), to: isoFromDay(to) })),
    counts: findings.counts,
    suppressed: {
      fewerThan: released.threshold,
      cells: released.few.length,
      withheld: released.withheld.length,
    },
    sources,
    reproduce: measureLine(findings.settings, sources),
  };
  return `${JSON.stringify(note, null, 2)}\n`;
}
