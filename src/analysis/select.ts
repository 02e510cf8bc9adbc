import { INCIDENT_KINDS, type IncidentTable, PERPETRATORS } from '../model/incidents.ts';
import type { Settings } from '../model/settings.ts';
import { float32At, int32At, uint8At, uint16At, uint32At } from '../units/at.ts';

/** Whether incident `index` passes the filters. */
type Test = (index: number) => boolean;

/**
 * Marks the incidents that pass the filters.
 *
 * @returns two columns of 0 and 1: all filters, and all but the period (for the histogram of the time bar)
 */
export function selectIncidents(
  incidents: IncidentTable,
  settings: Settings,
): { selected: Uint8Array; selectedInAnyPeriod: Uint8Array } {
  const selected = new Uint8Array(incidents.count);
  const selectedInAnyPeriod = new Uint8Array(incidents.count);
  const passes = filterOf(incidents, settings);
  const from = settings.from ?? Number.NEGATIVE_INFINITY;
  const to = settings.to ?? Number.POSITIVE_INFINITY;
  for (let index = 0; index < incidents.count; index++) {
    if (!passes(index)) continue;
    selectedInAnyPeriod[index] = 1;
    const day = int32At(incidents.day, index);
    if (day >= from && day <= to) selected[index] = 1;
  }
  return { selected, selectedInAnyPeriod };
}

/** A test that looks only at lookup tables and columns: it runs once for every incident at each change of a filter. */
function filterOf(incidents: IncidentTable, settings: Settings): Test {
  const { kind, perpetrator, actor, country, division, fatalitiesBest, radiusKm } = incidents;
  const kinds = lookup(INCIDENT_KINDS, settings.kinds);
  const perpetrators = lookup(PERPETRATORS, settings.perpetrators);
  const actors = lookup(incidents.actors, settings.actors.length > 0 ? settings.actors : incidents.actors);
  const countries = lookup(
    incidents.countries,
    settings.countries.length > 0 ? settings.countries : incidents.countries,
  );
  const divisions = lookup(incidents.divisions, settings.divisions ?? incidents.divisions);
  const { minimumFatalities, maximumRadiusKm } = settings;
  return index =>
    kinds[uint8At(kind, index)] === 1 &&
    perpetrators[uint8At(perpetrator, index)] === 1 &&
    countries[uint16At(country, index)] === 1 &&
    divisions[uint16At(division, index)] === 1 &&
    actors[uint32At(actor, index)] === 1 &&
    int32At(fatalitiesBest, index) >= minimumFatalities &&
    // A precision filter speaks of located incidents only: the others stay selected, and are counted as not located.
    (maximumRadiusKm === null || !(float32At(radiusKm, index) > maximumRadiusKm));
}

function lookup<Name extends string>(names: readonly Name[], chosen: readonly Name[]): Uint8Array {
  const wanted = new Set(chosen);
  return Uint8Array.from(names, name => (wanted.has(name) ? 1 : 0));
}
