import { createWorkbench } from '../../src/analysis/workbench.ts';
import type { ImportResult } from '../../src/model/source.ts';
import { type MeasureOptions, parseOptions } from './options.ts';
import { readFromDisk } from './read-source.ts';
import { reportOf } from './report.ts';
import { textOf } from './text.ts';
import { USAGE } from './usage.ts';

/** What the words of a command line lead to: text for standard output, or in one sentence why there is none. */
export async function run(words: readonly string[]): Promise<{ output: string } | { problem: string }> {
  const options = parseOptions(words);
  if (options === 'help') return { output: USAGE };
  if ('problem' in options) return options;
  const incidents = await readFromDisk(options.incidents, options.dateOrder);
  if ('problem' in incidents) return incidents;
  const deployments = await readFromDisk(options.deployments, options.dateOrder);
  if ('problem' in deployments) return deployments;
  return measure(options, incidents, deployments);
}

function measure(
  { settings, distancesKm, json, ...files }: MeasureOptions,
  incidents: ImportResult,
  deployments: ImportResult,
): { output: string } | { problem: string } {
  if (incidents.data.role !== 'incidents') return { problem: `${files.incidents} holds no incidents.` };
  if (deployments.data.role !== 'deployments') return { problem: `${files.deployments} holds no bases.` };
  const missions = deployments.data.deployments.missions.map(({ mission }) => mission);
  const problem =
    absent('mission', settings.mission === null ? [] : [settings.mission], missions, files.deployments) ??
    absent('country', settings.countries, incidents.data.incidents.countries, files.incidents);
  if (problem !== null) return { problem };
  const workbench = createWorkbench();
  workbench.putIncidents('incidents', incidents.data.incidents, incidents.summary);
  workbench.putDeployments('deployments', deployments.data.deployments);
  const findings = workbench.measure(settings, distancesKm);
  const report = reportOf(findings, distancesKm, [...incidents.problems, ...deployments.problems]);
  return { output: json ? JSON.stringify(report) : textOf(findings, report) };
}

/** Says which of the wanted names a file does not have, and which it has; `null` when it has them all. */
export function absent(
  what: string,
  wanted: readonly string[],
  known: readonly string[],
  file: string,
): string | null {
  const missing = wanted.find(name => !known.includes(name));
  return missing === undefined
    ? null
    : `There is no ${what} "${missing}" in ${file}; it has ${known.join(', ')}.`;
}
