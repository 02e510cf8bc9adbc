import loadHighs from 'highs';
import { demandOf, demandWeights } from '../../src/analysis/demand.ts';
import { deploymentOf, isWithin } from '../../src/analysis/presence.ts';
import { datedSpan, incidentRecordOf } from '../../src/analysis/record.ts';
import type { Deployment } from '../../src/model/deployment.ts';
import { townCandidates } from '../../src/planning/placement/candidates.ts';
import { placeSites } from '../../src/planning/placement/place.ts';
import type { PlacementProblem } from '../../src/planning/placement/problem.ts';
import { freeChoice } from '../../src/planning/placement/site-rules.ts';
import { coveringOf, medianOf, type Siting } from '../../src/planning/placement/siting.ts';
import { baselineOf, postureOn } from '../../src/planning/scenario/posture.ts';
import { type Day, isoFromDay, today } from '../../src/units/day.ts';
import { countriesOfMission } from '../measure/countries-of-mission.ts';
import { absent } from '../measure/run.ts';
import { type PlaceCommand, parsePlaceOptions } from './options.ts';
import { type PlaceFiles, readPlaceFiles } from './read-files.ts';
import { coverageReport, medianReport, type PlaceReport, textOf } from './report.ts';
import { USAGE } from './usage.ts';

/** What the words of a command line lead to: text for standard output, or in one sentence why there is none. */
export async function runPlace(words: readonly string[]): Promise<{ output: string } | { problem: string }> {
  const command = parsePlaceOptions(words);
  if (command === 'help') return { output: USAGE };
  if ('problem' in command) return command;
  const files = await readPlaceFiles(command);
  if ('problem' in files) return files;
  const siting = sitingFrom(command, files);
  if ('problem' in siting) return siting;
  const report = await place(command, siting);
  return { output: command.json ? JSON.stringify(report) : textOf(command, report) };
}

/** The question put together, or in one sentence what it lacks. */
function sitingFrom(command: PlaceCommand, files: PlaceFiles): Siting | { problem: string } {
  const { asOf, reachKm, sites } = command;
  const missions = files.deployments.missions.map(({ mission }) => mission);
  const wrongName =
    absent(
      'mission',
      command.settings.mission === null ? [] : [command.settings.mission],
      missions,
      command.deployments,
    ) ?? absent('country', command.settings.countries, files.incidents.countries, command.incidents);
  if (wrongName !== null) return { problem: wrongName };
  const candidates = townCandidates(files.towns);
  if (candidates.length === 0) return { problem: `${command.candidates} holds no candidates.` };
  if (sites > candidates.length) {
    return { problem: `--sites asks for ${sites} of only ${candidates.length} candidates.` };
  }
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
  const existing = postureOn(baselineOf(deployment, asOf), asOf, reachKm);
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
    names: placement.chosen.map(candidate => siting.candidates[candidate].name).sort(),
    seconds: Math.round(performance.now() - begin) / 1000,
  };
  const total = siting.weights.reduce((sum, weight) => sum + weight, 0);
  return command.objective === 'coverage' ? coverageReport(found, total) : medianReport(found, total);
}
