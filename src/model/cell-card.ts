import type { Day } from '../units/day.ts';
import type { Incident } from './incidents.ts';

/** What the card of one cell shows. */
export interface CellCard {
  readonly cell: string;
  readonly areaKm2: number;
  /** Centre, degrees. */
  readonly latitude: number;
  readonly longitude: number;
  readonly mgrs: string;
  /** Selected incidents in the cell, newest first. */
  readonly incidents: readonly CardIncident[];
  /** Nearest bases to the centre at the end of the period, nearest first, at most five. */
  readonly bases: readonly { readonly name: string; readonly distanceKm: number }[];
  /** Distance from the centre to the nearest base, in steps over the record; `null`: no active base. */
  readonly history: readonly {
    readonly from: Day;
    readonly to: Day;
    readonly distanceKm: number | null;
    readonly base: string | null;
  }[];
}

export interface CardIncident extends Incident {
  /** Which of the loaded incident sources, to read its source text back. */
  readonly sourceId: string;
  /** `null`: not evaluated. */
  readonly distanceKm: number | null;
  readonly base: string | null;
  readonly excluded: 'notLocated' | 'notDated' | 'outsideRecord' | null;
}
