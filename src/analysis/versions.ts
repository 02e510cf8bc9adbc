import type { IncidentTable } from '../model/incidents.ts';
import { uint32At } from '../units/at.ts';

/** A row of the older table and the row of the newer one that tell of the same incident, by their indices. */
export interface ChangedIncident {
  readonly older: number;
  readonly newer: number;
}

/** What a newer version of a file says otherwise (METHODS, section 15). An incident can be changed in several ways. */
export interface VersionChanges {
  /** Indices into the newer table. */
  readonly added: readonly number[];
  /** Indices into the older one. */
  readonly removed: readonly number[];
  /** Put elsewhere, or known more or less exactly. */
  readonly moved: readonly ChangedIncident[];
  readonly redated: readonly ChangedIncident[];
  /** Another number of deaths: best, low, high or of civilians. */
  readonly recounted: readonly ChangedIncident[];
}

/**
 * Compares two versions of one source row by row: by the event's id where it has one, else by its content. What is told
 * without an id and has changed in any way is one row removed and one added.
 */
export function changesBetween(older: IncidentTable, newer: IncidentTable): VersionChanges {
  const keyOf = { older: keysOf(older), newer: keysOf(newer) };
  const known = new Map<string, number[]>();
  keyOf.older.forEach((key, index) => {
    const rows = known.get(key);
    if (rows) rows.push(index);
    else known.set(key, [index]);
  });
  const added: number[] = [];
  const kept: ChangedIncident[] = [];
  keyOf.newer.forEach((key, index) => {
    const before = known.get(key)?.shift();
    if (before === undefined) added.push(index);
    else kept.push({ older: before, newer: index });
  });
  const differing = (columns: readonly (keyof IncidentTable)[]) =>
    kept.filter(differsIn(older, newer, columns));
  return {
    added,
    removed: [...known.values()].flat().sort((a, b) => a - b),
    moved: differing(['latitude', 'longitude', 'radiusKm']),
    redated: differing(['firstDay', 'lastDay', 'datePrecision']),
    recounted: differing(['fatalitiesBest', 'fatalitiesLow', 'fatalitiesHigh', 'fatalitiesCivilian']),
  };
}

/** Not located in both is no move. */
function differsIn(older: IncidentTable, newer: IncidentTable, names: readonly (keyof IncidentTable)[]) {
  return ({ older: before, newer: after }: ChangedIncident) =>
    names.some(name => {
      const [from, to] = [older[name], newer[name]] as [ArrayLike<number>, ArrayLike<number>];
      return !Object.is(from[before], to[after]);
    });
}

/** What tells an incident from all others of its table. */
function keysOf(incidents: IncidentTable): string[] {
  const { eventKey, latitude, longitude, firstDay, lastDay, kind, perpetrator, actor, actors } = incidents;
  const { fatalitiesBest, fatalitiesLow, fatalitiesHigh, fatalitiesCivilian } = incidents;
  return Array.from({ length: incidents.count }, (_, index) =>
    Number.isNaN(eventKey[index])
      ? [
          latitude[index],
          longitude[index],
          firstDay[index],
          lastDay[index],
          fatalitiesBest[index],
          fatalitiesLow[index],
          fatalitiesHigh[index],
          fatalitiesCivilian[index],
          kind[index],
          perpetrator[index],
          actors[uint32At(actor, index)],
        ].join('|')
      : String(eventKey[index]),
  );
}
