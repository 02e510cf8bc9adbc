import { combineIncidents } from '../../src/analysis/combine.ts';
import { divisionsByOutline } from '../../src/analysis/divisions.ts';
import { createWorkbench, type Workbench } from '../../src/analysis/workbench.ts';
import type { DeploymentSource } from '../../src/model/deployment.ts';
import type { IncidentTable } from '../../src/model/incidents.ts';
import type { AreaOutline } from '../../src/model/place.ts';
import type { Problem } from '../../src/model/problem.ts';
import { areasOf, type SourceSummary } from '../../src/model/source.ts';
import { today } from '../../src/units/day.ts';
import { furtherReport } from './further.ts';
import { type MeasureOptions, parseOptions, USAGE } from './options.ts';
import { countriesOfMission, readFromDisk } from './read-source.ts';
import { areaReports, type FileReading, overlapReports, reportOf } from './report.ts';
import { textOf } from './text.ts';

/** What the words of a command line lead to: text for standard output, or in one sentence why there is none. */
export async function run(words: readonly string[]): Promise<{ output: string } | { problem: string }> {
  const options = parseOptions(words);
  if (options === 'help') return { output: USAGE };
  if ('problem' in options) return options;
  const workbench = createWorkbench(today());
  const areas = options.areas === null ? null : await readAreas(options.areas);
  if (areas && 'problem' in areas) return areas;
  const incidents = await loadIncidents(options, areas, workbench);
  if ('problem' in incidents) return incidents;
  const deployments = await loadDeployments(options, workbench);
  if ('problem' in deployments) return deployments;
  const { settings: asked, distancesKm, json, ...files } = options;
  const problem =
    absent(
      'mission',
      asked.mission === null ? [] : [asked.mission],
      deployments.missions,
      listOf(files.deployments),
    ) ??
    absent('country', asked.countries, incidents.countries, listOf(files.incidents)) ??
    absent('area', asked.divisions ?? [], incidents.divisions, options.areas ?? listOf(files.incidents)) ??
    absent('actor', asked.actors, incidents.actors, listOf(files.incidents));
  if (problem !== null) return { problem };
  const countries = options.countriesOfMission
    ? countriesOfMission(combineIncidents(incidents.tables), deployments.sources, asked.mission)
    : asked.countries;
  const settings = { ...asked, countries: [...countries] };
  const findings = workbench.measure(settings, distancesKm).findings;
  const fileOf = new Map(options.incidents.map((path, index) => [incidentsId(index), path]));
  const report = reportOf(findings, distancesKm, {
    readings: [...incidents.readings, ...deployments.readings],
    overlaps: overlapReports(workbench.choices().overlaps, fileOf),
    problems: [...incidents.problems, ...deployments.problems],
    refused: incidents.refused + deployments.refused,
  });
  if (!json) return { output: textOf(findings, report) };
  const further = await furtherReport(options.further, {
    tables: incidents.tables,
    sources: deployments.sources,
    settings,
    dateOrder: options.dateOrder,
  });
  if (further.problem !== undefined) return { problem: further.problem };
  const byArea = options.further.asked.includes('areas')
    ? areaReports(
        incidents.divisions,
        settings,
        distancesKm,
        under => workbench.measure(under, distancesKm).findings,
      )
    : {};
  return { output: JSON.stringify({ ...report, ...byArea, ...further }) };
}

const listOf = (paths: readonly string[]) => paths.join(', ');

const incidentsId = (index: number) => `incidents-${index}`;

interface RefusedRows {
  readonly readings: readonly FileReading[];
  readonly refused: number;
  /** The first of each file. */
  readonly problems: readonly Problem[];
}

interface LoadedIncidents extends RefusedRows {
  readonly tables: readonly IncidentTable[];
  readonly countries: readonly string[];
  readonly actors: readonly string[];
  /** Of the areas given, else of the files; '' where there is none. */
  readonly divisions: readonly string[];
}

interface LoadedDeployments extends RefusedRows {
  readonly sources: readonly DeploymentSource[];
  readonly missions: readonly string[];
}

/** Puts the incidents of all files on the workbench, in their order: of an event in two, the first file's counts. */
async function loadIncidents(
  { incidents: paths, dateOrder, said }: MeasureOptions,
  areas: readonly AreaOutline[] | null,
  workbench: Workbench,
): Promise<LoadedIncidents | { problem: string }> {
  const tables: IncidentTable[] = [];
  const readings: FileReading[] = [];
  const countries = new Set<string>();
  const actors = new Set<string>();
  const divisions = new Set<string>();
  const problems: Problem[] = [];
  let refused = 0;
  for (const [index, path] of paths.entries()) {
    const result = await readFromDisk(path, dateOrder, said);
    if ('problem' in result) return result;
    const { data, summary } = result;
    if (data.role !== 'incidents') return { problem: `${path} holds no incidents.` };
    const table = areas === null ? data.incidents : divisionsByOutline(data.incidents, areas);
    workbench.putIncidents(incidentsId(index), table, { ...summary, format: summary.recipe.format });
    readings.push(readingOf(path, summary));
    tables.push(table);
    for (const country of data.incidents.countries) countries.add(country);
    for (const actor of data.incidents.actors) actors.add(actor);
    for (const division of table.divisions) divisions.add(division);
    problems.push(...result.problems);
    refused += result.summary.refused;
  }
  return {
    readings,
    tables,
    countries: [...countries],
    actors: [...actors],
    divisions: [...divisions],
    problems,
    refused,
  };
}

async function readAreas(path: string): Promise<readonly AreaOutline[] | { problem: string }> {
  const result = await readFromDisk(path, null);
  if ('problem' in result) return result;
  const areas = result.data.role === 'outlines' ? areasOf(path, result.data.outlines) : [];
  return areas.length > 0 ? areas : { problem: `${path} holds no outlines of areas.` };
}

async function loadDeployments(
  { deployments: paths, dateOrder }: MeasureOptions,
  workbench: Workbench,
): Promise<LoadedDeployments | { problem: string }> {
  const sources: DeploymentSource[] = [];
  const readings: FileReading[] = [];
  const missions = new Set<string>();
  const problems: Problem[] = [];
  let refused = 0;
  for (const [index, path] of paths.entries()) {
    const result = await readFromDisk(path, dateOrder);
    if ('problem' in result) return result;
    const { data } = result;
    if (data.role !== 'deployments') return { problem: `${path} holds no bases.` };
    workbench.putDeployments(`deployments-${index}`, data.deployments);
    sources.push(data.deployments);
    readings.push(readingOf(path, result.summary));
    for (const { mission } of data.deployments.missions) missions.add(mission);
    problems.push(...result.problems);
    refused += result.summary.refused;
  }
  return { readings, sources, missions: [...missions], problems, refused };
}

function readingOf(file: string, { recipe, noticed }: SourceSummary): FileReading {
  const { kinds, perpetrators, remarks } = noticed;
  return { file, format: recipe.format, kinds, perpetrators, remarks };
}

/** More names than this are not read in one line. */
const MOST_NAMES = 20;

/** Says which of the wanted names a file does not have, and which it has; `null` when it has them all. */
export function absent(
  what: string,
  wanted: readonly string[],
  known: readonly string[],
  file: string,
): string | null {
  const missing = wanted.find(name => !known.includes(name));
  if (missing === undefined) return null;
  const more = known.length > MOST_NAMES ? ` and ${known.length - MOST_NAMES} more` : '';
  return `There is no ${what} "${missing}" in ${file}; it has ${known.slice(0, MOST_NAMES).join(', ')}${more}.`;
}
