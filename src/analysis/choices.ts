import type { DeploymentSource } from '../model/deployment.ts';
import type { IncidentTable } from '../model/incidents.ts';
import type { Choices } from '../model/selection.ts';
import { datedSpan } from './incident-record.ts';
import { allSites } from './presence.ts';

/** What the loaded data offers to choose from; names by descending number, missions by name. */
export function choicesOf(
  incidents: IncidentTable,
  deployments: readonly DeploymentSource[],
): Omit<Choices, 'repeats' | 'overlaps'> {
  const missions = new Map<string, number>();
  for (const source of deployments) {
    for (const { mission } of source.missions) {
      missions.set(mission, (missions.get(mission) ?? 0) + allSites(source, mission).length);
    }
  }
  return {
    missions: [...missions]
      .map(([name, bases]) => ({ name, bases }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    countries: countNames(incidents.country, incidents.countries),
    actors: countNames(incidents.actor, incidents.actors),
    days: datedSpan(incidents),
  };
}

function countNames(
  codes: ArrayLike<number>,
  names: readonly string[],
): { name: string; incidents: number }[] {
  const counts = new Array<number>(names.length).fill(0);
  for (let index = 0; index < codes.length; index++) counts[codes[index]]++;
  return names
    .map((name, code) => ({ name, incidents: counts[code] }))
    .sort((a, b) => b.incidents - a.incidents || (a.name < b.name ? -1 : 1));
}
