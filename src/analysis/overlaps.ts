import { INCIDENT_KINDS, type IncidentTable } from '../model/incidents.ts';
import type { Overlap } from '../model/selection.ts';
import type { SourceFormat } from '../model/source.ts';
import { entryAt, float64At, int32At, uint8At, uint16At } from '../units/at.ts';
import type { DaySpan } from '../units/date-span.ts';
import { dayFromMonthIndex, firstOfMonthAfter, monthIndex } from '../units/day.ts';
import { datedSpan } from './record.ts';

/** A source of incidents, to be compared with others. */
export interface ComparedSource {
  readonly id: string;
  readonly incidents: IncidentTable;
  readonly format: SourceFormat;
}

/** One source tells of the places of the other when so much of it lies in cells where the other has incidents too. */
const SAME_PLACES = 0.5;
const DEGREES_EACH = 1;
const CELLS_ROUND = 360 / DEGREES_EACH;

/**
 * The pairs of sources that tell of the same kind of violence at the same time in the same country, or at the same
 * places: an event that stands in both would count twice. Files of one dataset are no such pair, because their events are
 * told apart by their ids; nor are two lists of one's own.
 */
export function overlapsOf(sources: readonly ComparedSource[]): readonly Overlap[] {
  return sources.flatMap((one, index) =>
    sources
      .slice(index + 1)
      .flatMap(other => (isOfOneDataset(one, other) ? [] : (overlapOf(one, other) ?? []))),
  );
}

function isOfOneDataset(one: ComparedSource, other: ComparedSource): boolean {
  return datasetOf(one.format) === datasetOf(other.format);
}

function datasetOf(format: SourceFormat): string {
  return format.startsWith('acled') ? 'acled' : format;
}

function overlapOf(one: ComparedSource, other: ComparedSource): Overlap | null {
  const [mine, theirs] = [toldBy(one.incidents), toldBy(other.incidents)];
  const whole = commonDays(mine.days, theirs.days);
  if (whole === null) return null;
  const sourceIds = [one.id, other.id] as const;
  const shared = [...mine.countries].flatMap(([key, { name, days }]) => {
    const common = commonDays(days, theirs.countries.get(key)?.days ?? null);
    return common ? [{ name, ...common }] : [];
  });
  if (shared.length > 0) {
    return {
      sourceIds,
      first: Math.min(...shared.map(({ first }) => first)),
      last: Math.max(...shared.map(({ last }) => last)),
      countries: [...new Set(shared.map(({ name }) => name))],
    };
  }
  const isSamePlaces = Math.max(shareIn(mine, theirs), shareIn(theirs, mine)) >= SAME_PLACES;
  return isSamePlaces ? { sourceIds, ...whole, countries: [] } : null;
}

/** First and last day of the months of which two spans both tell; `null`: there is none. */
function commonDays(one: DaySpan | null, other: DaySpan | null): DaySpan | null {
  if (!one || !other) return null;
  const first = Math.max(...[one, other].map(span => dayFromMonthIndex(monthIndex(span.first))));
  const last = Math.min(...[one, other].map(span => firstOfMonthAfter(span.last, 1) - 1));
  return first <= last ? { first, last } : null;
}

/** What a table tells, by kind of violence. */
interface Told {
  readonly days: DaySpan | null;
  /** Incidents by kind and cell of one degree. */
  readonly cells: ReadonlyMap<number, number>;
  readonly incidents: number;
  /** By kind and name in small letters: the name as it is written, and the days of its incidents. */
  readonly countries: ReadonlyMap<string, { readonly name: string; readonly days: DaySpan }>;
}

function toldBy(incidents: IncidentTable): Told {
  const cells = new Map<number, number>();
  const spans = new Map<number, { first: number; last: number }>();
  let count = 0;
  for (let index = 0; index < incidents.count; index++) {
    if (incidents.dated[index] === 0) continue;
    const row = Math.floor((float64At(incidents.latitude, index) + 90) / DEGREES_EACH);
    const column = Math.floor((float64At(incidents.longitude, index) + 180) / DEGREES_EACH);
    const kind = uint8At(incidents.kind, index);
    const key = (kind * CELLS_ROUND + row) * CELLS_ROUND + column;
    cells.set(key, (cells.get(key) ?? 0) + 1);
    const day = int32At(incidents.day, index);
    const code = uint16At(incidents.country, index) * INCIDENT_KINDS.length + kind;
    const span = spans.get(code);
    if (span === undefined) spans.set(code, { first: day, last: day });
    else if (day < span.first) span.first = day;
    else if (day > span.last) span.last = day;
    count++;
  }
  const countries = [...spans].flatMap(([code, days]) => {
    const name = entryAt(incidents.countries, Math.floor(code / INCIDENT_KINDS.length)).trim();
    const key = `${code % INCIDENT_KINDS.length} ${name.toLowerCase()}`;
    return name === '' ? [] : [[key, { name, days }] as const];
  });
  return { days: datedSpan(incidents), cells, incidents: count, countries: new Map(countries) };
}

/** Share of the incidents of one that lie where the other has some, too. */
function shareIn(one: Told, other: Told): number {
  let shared = 0;
  for (const [key, count] of one.cells) if (other.cells.has(key)) shared += count;
  return one.incidents === 0 ? 0 : shared / one.incidents;
}
