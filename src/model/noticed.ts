import type { Day } from '../units/day.ts';
import { INCIDENT_KINDS, type Perpetrator } from './incidents.ts';

/** What an event can be to this tool: a kind of violence, or out of its scope. */
export const KIND_MEANINGS = [...INCIDENT_KINDS, 'left-out'] as const;
export type KindMeaning = (typeof KIND_MEANINGS)[number];

/** Beyond this many characters two values are taken for one. */
export const LONGEST_VALUE = 120;
/** More different values than this have no meaning of their own. */
export const MOST_MEANINGS = 200;

/** A value of a column that the user may give a meaning, with the number of rows that have it. */
export interface ValueMeaning<Meaning extends string> {
  /** As it is first spelt in the file; `null`: all values beyond those told apart. */
  readonly value: string | null;
  readonly rows: number;
  readonly meaning: Meaning;
  /** False where the words leave it open: the user should look. */
  readonly isCertain: boolean;
  /** False where the user has said another meaning than its words propose. */
  readonly isProposed: boolean;
}

/** What the user should see of how the rows were read, beside their numbers. */
export interface Noticed {
  /** What the words for kinds of events were read as; where a format settles that itself, those left out. */
  readonly kinds: readonly ValueMeaning<KindMeaning>[];
  /** What the words for actors, or for classes of them, were read as. */
  readonly perpetrators: readonly ValueMeaning<Perpetrator>[];
  readonly remarks: readonly Remark[];
  /** The maps that a table by year or month was taken for; `null`: it is no such table. */
  readonly series: MapSeries | null;
}

/** A series of maps, over all missions. */
export interface MapSeries {
  /** Days of the first and the last map. */
  readonly first: Day;
  readonly last: Day;
  /** How many different dates. */
  readonly maps: number;
  /** Every map speaks of a whole year. */
  readonly yearly: boolean;
}

export const REMARK_KINDS = ['far-date', 'far-closing', 'low-above-high'] as const;
/**
 * What can be remarkable about a row without a fault: a date before 1900 or more than ten years ahead, a closing date
 * more than ten years ahead, a low estimate of fatalities above the high one.
 */
export type RemarkKind = (typeof REMARK_KINDS)[number];

/** Rows that were read, and are remarked on. */
export interface Remark {
  readonly remark: RemarkKind;
  readonly rows: number;
  /** The first few: data row, counted from 1, and what it holds. */
  readonly examples: readonly { readonly row: number; readonly value: string }[];
}

export const NOTHING_NOTICED: Noticed = { kinds: [], perpetrators: [], remarks: [], series: null };
