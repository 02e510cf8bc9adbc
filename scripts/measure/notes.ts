import type { Noticed, Remark, ValueMeaning } from '../../src/model/noticed.ts';
import type { Choices } from '../../src/model/selection.ts';
import type { SourceFormat } from '../../src/model/source.ts';
import { isoFromDay } from '../../src/units/day.ts';

/** What `--json` tells of how one file was read, beside its refused rows. */
export interface FileReading extends Pick<Noticed, 'kinds' | 'perpetrators' | 'remarks'> {
  readonly file: string;
  readonly format: SourceFormat;
}

const REMARKS: Record<Remark['remark'], string> = {
  'far-date': 'dated before 1900 or more than ten years ahead, and not counted',
  'far-closing': 'closing more than ten years ahead, and taken as still open',
  'low-above-high': 'with a low estimate of fatalities above the high one, and taken as it is',
};

/** The pairs of files that tell of the same violence, by name. */
export function overlapReports(overlaps: Choices['overlaps'], fileOf: ReadonlyMap<string, string>) {
  return overlaps.map(({ sourceIds, first, last, countries }) => ({
    files: sourceIds.map(id => fileOf.get(id) ?? id),
    from: isoFromDay(first),
    to: isoFromDay(last),
    countries,
  }));
}

/** The same for reading: what words were taken for, what is remarkable, and what may count twice. */
export function noteLines(
  readings: readonly FileReading[],
  overlaps: ReturnType<typeof overlapReports>,
): readonly string[] {
  const ofFiles = readings.flatMap(({ file, format, kinds, perpetrators, remarks }) => [
    ...(format === 'incident-list'
      ? [meaningLine(file, 'kinds of events', kinds), meaningLine(file, 'perpetrators', perpetrators)]
      : leftOutLine(file, kinds)),
    ...remarks.map(remark => remarkLine(file, remark)),
  ]);
  const twice = overlaps.map(
    ({ files, from, to, countries }) =>
      `  ${files.join(' and ')} both tell of violence ${countries.length > 0 ? `in ${countries.join(', ')}` : 'at the same places'} ` +
      `from ${from} to ${to}: an incident that stands in both counts twice`,
  );
  return [...twice, ...ofFiles];
}

function meaningLine(file: string, what: string, values: readonly ValueMeaning<string>[]): string {
  const words = values.map(
    ({ value, rows, meaning, isCertain }) =>
      `${value === null ? 'all others' : value || 'no word'} (${rows}) ${meaning}${isCertain ? '' : '?'}`,
  );
  return `  ${file}, ${what}: ${words.join('; ')}`;
}

function leftOutLine(file: string, kinds: readonly ValueMeaning<string>[]): readonly string[] {
  return kinds.length === 0
    ? []
    : [`  ${file}, left out: ${kinds.map(({ value, rows }) => `${value} (${rows})`).join('; ')}`];
}

function remarkLine(file: string, { remark, rows, examples }: Remark): string {
  const shown = examples.map(({ row }) => row).join(', ');
  const more = rows > examples.length ? ' and others' : '';
  return `  ${file}, ${rows} ${rows === 1 ? 'row' : 'rows'} ${REMARKS[remark]}: ${shown}${more}`;
}
