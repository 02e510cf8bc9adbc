import type { Demand, PeopleChange } from '../../model/demand.ts';
import type { PeopleGrid } from '../../model/population.ts';
import type { IncidentChange } from './reach-tally.ts';

/**
 * A population grid in the form of a demand, so that reach and sites are worked out for people as for incidents: the
 * people stand in the column of weights, places have no uncertainty, and date and perpetrator mean nothing.
 */
export function demandOfPeople({ count, latitude, longitude, people }: PeopleGrid): Demand {
  return {
    count,
    latitude,
    longitude,
    radiusKm: new Float32Array(count),
    fatalities: people,
    day: new Int32Array(count),
    perpetrator: new Uint8Array(count),
  };
}

/** What a tally over {@link demandOfPeople} says of people; without uncertainty the nominal figures are all there is. */
export function peopleChangeOf(change: IncidentChange): PeopleChange {
  return {
    total: change.fatalities,
    before: change.before.fatalities.nominal,
    after: change.after.fatalities.nominal,
    reached: change.reached.fatalities.nominal,
    exposed: change.exposed.fatalities.nominal,
  };
}
