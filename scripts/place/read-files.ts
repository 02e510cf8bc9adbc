import type { DeploymentSource } from '../../src/model/deployment.ts';
import type { IncidentTable } from '../../src/model/incidents.ts';
import type { Town } from '../../src/model/place.ts';
import { readFromDisk } from '../measure/read-source.ts';
import type { PlaceCommand } from './options.ts';

/** What the three files hold. */
export interface PlaceFiles {
  readonly incidents: IncidentTable;
  readonly deployments: DeploymentSource;
  readonly towns: readonly Town[];
}

/** Reads incidents, deployments and candidates; or says in one sentence which cannot be read, and why. */
export async function readPlaceFiles(
  command: Pick<PlaceCommand, 'incidents' | 'deployments' | 'candidates' | 'dateOrder'>,
): Promise<PlaceFiles | { problem: string }> {
  const incidents = await readFromDisk(command.incidents, command.dateOrder);
  if ('problem' in incidents) return incidents;
  if (incidents.data.role !== 'incidents') return { problem: `${command.incidents} holds no incidents.` };
  const deployments = await readFromDisk(command.deployments, command.dateOrder);
  if ('problem' in deployments) return deployments;
  if (deployments.data.role !== 'deployments') return { problem: `${command.deployments} holds no bases.` };
  const candidates = await readFromDisk(command.candidates, command.dateOrder);
  if ('problem' in candidates) return candidates;
  if (candidates.data.role !== 'towns') {
    return {
      problem: `${command.candidates} is not a list of candidates with name, latitude and longitude.`,
    };
  }
  return {
    incidents: incidents.data.incidents,
    deployments: deployments.data.deployments,
    towns: candidates.data.towns,
  };
}
