import loadHighs from 'highs';
import { demandOf, demandWeights } from '../../src/analysis/demand.ts';
import { deploymentOf, isWithin } from '../../src/analysis/presence.ts';
import { datedSpan, incidentRecordOf } from '../../src/analysis/record.ts';
import type { Deployment, DeploymentSource } from '../../src/model/deployment.ts';
import type { IncidentTable } from '../../src/model/incidents.ts';
import type { Town } from '../../src/model/place.ts';
import { townCandidates } from '../../src/planning/placement/candidates.ts';
import { placeSites } from '../../src/planning/placement/place.ts';
import type { Placement } from '../../src/planning/placement/placement.ts';
import type { PlacementProblem } from '../../src/planning/placement/problem.ts';
import { freeChoice } from '../../src/planning/placement/site-rules.ts';
import { coveringOf, medianOf, type Siting } from '../../src/planning/placement/siting.ts';
import { baselineOf, postureOn } from '../../src/planning/scenario/posture.ts';
import { entryAt } from '../../src/units/at.ts';
import { type Day, isoFromDay, today } from '../../src/units/day.ts';
import { countriesOfMission, readFromDisk } from '../measure/read-source.ts';
import { absent } from '../measure/run.ts';
import { close, closuresText } from './closures.ts';
import { type PlaceCommand, parsePlaceOptions, USAGE } from './options.ts';

/** What the words of a command line lead to: text for standard output, or in one sentence why there is none. */
export async function runPlace(words: readonly string[]): Promise<{ output: string } | { problem: string }> {
  const command = parsePlaceOptions(words);
  if (command === 'help') return { output: USAGE };
  if ('problem' in command) return command;
  const files = await readPlaceFiles(command);
  if ('problem' in files) return files;
  const basis = basisFrom(command, files);
  if ('problem' in basis) return basis;
  if (command.task === 'closures') {
    const report = await close(command, basis);
    return { output: command.json ? JSON.stringify(report) : closuresText(command, report) };
  }
  const siting = sitingFrom(command, command.task, basis, files.towns);
  if ('problem' in siting) return siting;
  const report = await place(command, siting);
  return { output: command.json ? JSON.stringify(report) : textOf(command, report) };
}

/** The incidents and the bases that a question is about. */
export interface Basis extends Pick<Siting, 'demand' | 'weights' | 'existing'> {
  /** Names of the existing bases, in their order. */
  readonly names: readonly string[];
}

/** The incidents and the bases put together, or in one sentence what they lack. */
function basisFrom(command: PlaceCommand, files: PlaceFiles): Basis | { problem: string } {
  const { asOf, reachKm } = command;
  const missions = files.deployments.missions.map(({ mission }) => mission);
  const wrongName =
    absent(
      'mission',
      command.settings.mission === null ? [] : [command.settings.mission],
      missions,
      command.deployments,
    ) ?? absent('country', command.settings.countries, files.incidents.countries, command.incidents);
  if (wrongName !== null) return { problem: wrongName };
  const countries = command.countriesOfMission
    ? countriesOfMission(files.incidents, [files.deployments], command.settings.mission)
    : command.settings.countries;
  const settings = { ...command.settings, countries: [...countries] };
  const horizon = {
    incidentRecord: incidentRecordOf(datedSpan(files.incidents), settings),
    today: today(),
  };
  const deployment = deploymentOf([files.deployments], settings, horizon);
  if (!isWithin(deployment.record, asOf)) return { problem: outsideRecord(deployment, asOf) };
  const { demand } = demandOf(files.incidents, settings);
  const weights = demandWeights(demand, { by: command.weight, halfLifeDays: null, asOf });
  if (!weights.some(weight => weight > 0)) {
    const what = demand.count === 0 ? 'incident' : 'fatality';
    return { problem: `There is no located and dated ${what} of this kind in the period: nothing to reach.` };
  }
  const baseline = baselineOf(deployment, asOf);
  const names = baseline.bases.map(base => base.name);
  return { demand, weights, existing: postureOn(baseline, asOf, reachKm), names };
}

/** The question of where new sites should stand, or in one sentence why it cannot be put. */
function sitingFrom(
  { reachKm }: PlaceCommand,
  { candidates: path, sites }: Exclude<PlaceCommand['task'], 'closures'>,
  { demand, weights, existing }: Basis,
  towns: readonly Town[],
): Siting | { problem: string } {
  const candidates = townCandidates(towns);
  if (candidates.length === 0) return { problem: `${path} holds no candidates.` };
  if (sites > candidates.length) {
    return { problem: `--sites asks for ${sites} of only ${candidates.length} candidates.` };
  }
  return { demand, weights, existing, candidates, reachKm, rules: freeChoice(candidates.length, sites) };
}

function outsideRecord({ record }: Deployment, asOf: Day): string {
  const spans = record.map(({ from, to }) => `${isoFromDay(from)} to ${isoFromDay(to - 1)}`).join(', ');
  return `The deployment record runs from ${spans}: where the bases were on ${isoFromDay(asOf)} is not known.`;
}

async function place(command: PlaceCommand, siting: Siting): Promise<PlaceReport> {
  const begin = performance.now();
  const highs = await loadHighs();
  const options = { timeLimitSeconds: command.timeLimitSeconds };
  const solve = (problem: PlacementProblem) => placeSites(highs, problem, options);
  const { problem, baseline } = command.objective === 'coverage' ? coveringOf(siting) : medianOf(siting);
  const placement = solve(problem);
  const found = {
    placement,
    baseline,
    names: placement.chosen.map(candidate => entryAt(siting.candidates, candidate).name).sort(),
    seconds: Math.round(performance.now() - begin) / 1000,
  };
  const total = siting.weights.reduce((sum, weight) => sum + weight, 0);
  return command.objective === 'coverage' ? coverageReport(found, total) : medianReport(found, total);
}

/** What the files hold; no towns where no candidates are asked for. */
export interface PlaceFiles {
  readonly incidents: IncidentTable;
  readonly deployments: DeploymentSource;
  readonly towns: readonly Town[];
}

/** Reads incidents, deployments and candidates; or says in one sentence which cannot be read, and why. */
async function readPlaceFiles(
  command: Pick<PlaceCommand, 'incidents' | 'deployments' | 'task' | 'dateOrder'>,
): Promise<PlaceFiles | { problem: string }> {
  const incidents = await readFromDisk(command.incidents, command.dateOrder);
  if ('problem' in incidents) return incidents;
  if (incidents.data.role !== 'incidents') return { problem: `${command.incidents} holds no incidents.` };
  const deployments = await readFromDisk(command.deployments, command.dateOrder);
  if ('problem' in deployments) return deployments;
  if (deployments.data.role !== 'deployments') return { problem: `${command.deployments} holds no bases.` };
  const towns =
    command.task === 'closures' ? [] : await readTowns(command.task.candidates, command.dateOrder);
  if ('problem' in towns) return towns;
  return {
    incidents: incidents.data.incidents,
    deployments: deployments.data.deployments,
    towns,
  };
}

async function readTowns(
  path: string,
  dateOrder: PlaceCommand['dateOrder'],
): Promise<readonly Town[] | { problem: string }> {
  const candidates = await readFromDisk(path, dateOrder);
  if ('problem' in candidates) return candidates;
  return candidates.data.role === 'towns'
    ? candidates.data.towns
    : { problem: `${path} is not a list of candidates with name, latitude and longitude.` };
}

/** The object that `--json` prints. */
export interface PlaceReport {
  /** Coverage: weight in reach of the existing bases. p-median: mean kilometres to them, `null` without any. */
  readonly baseline: number | null;
  /** Coverage: weight newly in reach. p-median: mean kilometres saved, `null` without existing bases. */
  readonly added: number | null;
  readonly chosen: readonly string[];
  /** The most that any choice could add; p-median without existing bases: the least mean kilometres possible. */
  readonly bound: number;
  readonly gap: number;
  readonly proven: boolean;
  readonly seconds: number;
  /** All weight there is. */
  readonly total: number;
  /** p-median: mean kilometres to the nearest base, the new ones included. */
  readonly meanKm?: number;
}

/** What a search brought. */
interface Found {
  readonly placement: Placement;
  readonly baseline: number;
  readonly names: readonly string[];
  readonly seconds: number;
}

/** Report of a placement for coverage. */
function coverageReport({ placement, baseline, names, seconds }: Found, total: number): PlaceReport {
  const { value, bound, gap, proven } = placement;
  return { baseline, added: value, chosen: names, bound, gap, proven, seconds, total };
}

/** Report of a placement for distance; sums become means. */
function medianReport({ placement, baseline, names, seconds }: Found, total: number): PlaceReport {
  const { value, bound, gap, proven } = placement;
  const hasBases = Number.isFinite(baseline);
  return {
    baseline: hasBases ? baseline / total : null,
    added: hasBases ? (baseline - value) / total : null,
    chosen: names,
    bound: hasBases ? (baseline - bound) / total : bound / total,
    gap,
    proven,
    seconds,
    total,
    meanKm: value / total,
  };
}

/** The report for reading. */
function textOf(command: PlaceCommand, report: PlaceReport): string {
  const what = command.weight;
  const share = (part: number) => `${((100 * part) / report.total).toFixed(1)} %`;
  const result =
    report.meanKm === undefined
      ? [
          `In reach (${command.reachKm} km) of the bases of ${isoFromDay(command.asOf)}: ` +
            `${report.baseline} of ${report.total} ${what} (${share(report.baseline ?? 0)}).`,
          `Added: ${report.added} (${share(report.added ?? 0)}); no choice adds more than ${round(report.bound)}.`,
        ]
      : [
          `Mean distance of ${report.total} ${what} to the nearest base: ${report.meanKm.toFixed(3)} km` +
            (report.baseline === null ? '.' : `, ${report.baseline.toFixed(3)} km without the new ones.`),
        ];
  const proof = report.proven
    ? 'Proven: no other choice is better.'
    : `Not proven: the best found in the time given, at most ${(100 * report.gap).toFixed(2)} % from the best.`;
  return [`Chosen: ${report.chosen.join(', ')}.`, ...result, proof].join('\n');
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
