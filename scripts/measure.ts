/** Measures coverage from the command line, with the code of the page: `npm run --silent measure -- --help`. */
import { createWorkbench } from '../src/analysis/workbench.ts';
import { type MeasureOptions, parseOptions } from './measure/options.ts';
import { readFromDisk } from './measure/read-source.ts';
import { reportOf } from './measure/report.ts';
import { textOf } from './measure/text.ts';
import { USAGE } from './measure/usage.ts';

const USAGE_ERROR = 2;

async function measure(options: MeasureOptions): Promise<{ output: string } | { problem: string }> {
  const incidents = await readFromDisk(options.incidents, options.dateOrder);
  if ('problem' in incidents) return incidents;
  if (incidents.data.role !== 'incidents') return { problem: `${options.incidents} holds no incidents.` };
  const deployments = await readFromDisk(options.deployments, options.dateOrder);
  if ('problem' in deployments) return deployments;
  if (deployments.data.role !== 'deployments') return { problem: `${options.deployments} holds no bases.` };
  const missions = deployments.data.deployments.missions.map(({ mission }) => mission);
  const { mission, countries } = options.settings;
  if (mission !== null && !missions.includes(mission)) {
    return {
      problem: `There is no mission "${mission}" in ${options.deployments}; it has ${missions.join(', ')}.`,
    };
  }
  const known = incidents.data.incidents.countries;
  const unknown = countries.find(country => !known.includes(country));
  if (unknown !== undefined) {
    return {
      problem: `There is no country "${unknown}" in ${options.incidents}; it has ${known.join(', ')}.`,
    };
  }
  const workbench = createWorkbench();
  workbench.putIncidents('incidents', incidents.data.incidents, incidents.summary);
  workbench.putDeployments('deployments', deployments.data.deployments);
  const findings = workbench.measure(options.settings, options.distancesKm);
  const problems = [...incidents.problems, ...deployments.problems];
  const report = reportOf(findings, options.distancesKm, problems);
  return { output: options.json ? JSON.stringify(report) : textOf(findings, report) };
}

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  if (options === 'help') {
    console.log(USAGE);
    return;
  }
  const result = 'problem' in options ? options : await measure(options);
  if ('problem' in result) {
    console.error(`measure: ${result.problem}`);
    process.exitCode = USAGE_ERROR;
  } else {
    console.log(result.output);
  }
}

// A reader that has seen enough, such as `head`, is no error.
process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
});

await main();
