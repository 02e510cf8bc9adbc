import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { suggestSelection } from '../../src/analysis/choices.ts';
import type { DeploymentSource } from '../../src/model/deployment.ts';
import type { IncidentTable } from '../../src/model/incidents.ts';
import { type CountriesTopology, worldOutlines } from '../../src/platform/world-outlines.ts';

/**
 * The countries, as the incident files spell them, that a command measures where none is named: those in which the
 * mission has its bases, as the page proposes them. Empty, which is all, for several missions together.
 *
 * @param mission as named; `null`: none was
 */
export function countriesOfMission(
  incidents: IncidentTable,
  deployments: readonly DeploymentSource[],
  mission: string | null,
): readonly string[] {
  const missions = new Set(deployments.flatMap(source => source.missions.map(record => record.mission)));
  const [only] = missions;
  const chosen = mission ?? (missions.size === 1 ? only : undefined);
  if (chosen === undefined || incidents.countries.length < 2) return [];
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const topology: CountriesTopology = JSON.parse(readFileSync(path, 'utf8'));
  return suggestSelection(incidents, deployments, [...worldOutlines(topology)], chosen).countries;
}
