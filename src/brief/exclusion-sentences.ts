import type { Findings } from '../model/findings.ts';
import { type Day, dayFromMonthIndex } from '../units/day.ts';
import { type BriefLocale, integer, listed, writtenDay } from './figures.ts';
import { type PhraseKey, phrase } from './phrase.ts';

/** Why the excluded incidents are left out, as one list: only the reasons that occur. */
export function exclusionReasons(findings: Findings, locale: BriefLocale): string {
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

function recordText(findings: Findings, locale: BriefLocale): string {
  // Intervals are half-open; a reader expects the last day that is still inside.
  const spans = findings.record.map(({ from, to }) =>
    phrase(locale, 'span', { from: writtenDay(locale, from), to: writtenDay(locale, to - 1) }),
  );
  return listed(locale, spans);
}

/** Says when the period asked for reaches beyond what is known of the bases. */
export function recordNotes(findings: Findings, locale: BriefLocale): readonly string[] {
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
export function incidentRecordNotes(
  { period, incidentRecord }: Pick<Findings, 'period' | 'incidentRecord'>,
  locale: BriefLocale,
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
