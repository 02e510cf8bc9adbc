import { entryAt, int32At, uint8At } from '../units/at.ts';
import { DATE_PRECISIONS, type DateSpan } from '../units/date-span.ts';
import type { Day } from '../units/day.ts';

/** What kind of violence an incident is; the column `kind` holds the index into this list. */
export const INCIDENT_KINDS = ['one-sided', 'state-based', 'non-state'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** Who attacked (METHODS, section 5); the column `perpetrator` holds the index into this list. */
export const PERPETRATORS = ['state', 'non-state', 'communal', 'external', 'unknown'] as const;
export type Perpetrator = (typeof PERPETRATORS)[number];

/** Fatalities of civilians are not given by the source. */
export const FATALITIES_UNKNOWN = -1;

/**
 * Incidents as columns: one entry per incident in each array, `count` long, so that a million of them fit, move
 * between threads without copying and are scanned at memory speed. Longer source text stays in the file.
 */
export interface IncidentTable {
  readonly count: number;
  /** Degrees north and east, WGS84. */
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
  /** Midpoint of start and end date, rounded down to the day ({@link Day}): to calculate with, never to be shown. */
  readonly day: Int32Array;
  /** First and last day on which it can have happened, both included ({@link DateSpan}): what is shown. */
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  /** Index into `DATE_PRECISIONS`. */
  readonly datePrecision: Uint8Array;
  readonly fatalitiesBest: Int32Array;
  readonly fatalitiesLow: Int32Array;
  readonly fatalitiesHigh: Int32Array;
  /** {@link FATALITIES_UNKNOWN} where the source does not say. */
  readonly fatalitiesCivilian: Int32Array;
  /** Radius, in kilometres, of the disc in which the true place lies; NaN: not located. */
  readonly radiusKm: Float32Array;
  /** 1: dated to a month or better; 0: not dated. */
  readonly dated: Uint8Array;
  /** Index into {@link INCIDENT_KINDS}. */
  readonly kind: Uint8Array;
  /** Index into {@link PERPETRATORS}. */
  readonly perpetrator: Uint8Array;
  /** Index into `actors`: the (first) actor the source names. */
  readonly actor: Uint32Array;
  /** Index into `countries`. */
  readonly country: Uint16Array;
  /** Index into `divisions`: the first-order division (province, state) that the source names. */
  readonly division: Uint16Array;
  /** Data row in the source file, counted from 1 (the header is not counted). */
  readonly sourceRow: Uint32Array;
  /** The event's id in its dataset as a number that no other id has; NaN: it identifies nothing beyond its file. */
  readonly eventKey: Float64Array;
  readonly actors: readonly string[];
  readonly countries: readonly string[];
  /** As the source writes them; '' where it names none. */
  readonly divisions: readonly string[];
}

/** The days that the source gives for the incident at an index: what is shown, where calculations use its `day`. */
export function dateSpanOf(
  { firstDay, lastDay, datePrecision }: Pick<IncidentTable, 'firstDay' | 'lastDay' | 'datePrecision'>,
  index: number,
): DateSpan {
  return {
    first: int32At(firstDay, index),
    last: int32At(lastDay, index),
    precision: entryAt(DATE_PRECISIONS, uint8At(datePrecision, index)),
  };
}

/** One incident, for a card or a tooltip. */
export interface Incident {
  readonly latitude: number;
  readonly longitude: number;
  readonly date: DateSpan;
  readonly fatalitiesBest: number;
  readonly fatalitiesLow: number;
  readonly fatalitiesHigh: number;
  readonly radiusKm: number;
  readonly kind: IncidentKind;
  readonly perpetrator: Perpetrator;
  readonly actor: string;
  readonly country: string;
  readonly sourceRow: number;
}
