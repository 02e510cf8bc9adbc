import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Highs } from 'highs';
import loadHighs from 'highs';
import { coveringModel } from '../../src/planning/placement/covering-model.ts';
import { placeSites } from '../../src/planning/placement/place.ts';
import type { CoveringProblem } from '../../src/planning/placement/problem.ts';
import { freeChoice } from '../../src/planning/placement/site-rules.ts';
import { coveringOf } from '../../src/planning/placement/siting.ts';
import { search } from '../../src/planning/placement/solver.ts';
import { entryAt } from '../../src/units/at.ts';
import { seededRandom } from '../../src/units/random.ts';
import { between, type Random, wholeBetween } from '../exercise/random.ts';
import type { BenchResult, BenchSkipped } from './result.ts';

const POINTS = 10_000;
const CANDIDATES = 1_000;
const SITES = 15;
const REACH_KM = 50;
/** Peers that need longer are stopped: their ratio is then smaller than it truly is, and the line says so. */
const LONGEST_SECONDS = 300;

/** Exact maximal covering as it is done here, against solvers given the same problem as it stands. */
export async function benchPlacement(): Promise<readonly (BenchResult | BenchSkipped)[]> {
  const highs = await loadHighs();
  const problem = inventProblem();
  const what = `proven best ${SITES} of ${CANDIDATES.toLocaleString('en')} sites for ${POINTS.toLocaleString('en')} points`;
  const begin = performance.now();
  const ours = placeSites(
    highs,
    { objective: 'covering', ...problem },
    { timeLimitSeconds: LONGEST_SECONDS },
  );
  const milliseconds = performance.now() - begin;
  if (!ours.proven) return [{ what, skipped: `not proven in ${LONGEST_SECONDS} seconds` }];
  const peers = [
    ['HiGHS on the unreduced model', runHighs(highs, problem)],
    ['CBC on the unreduced model, which it reads from a file', runCbc(problem, LONGEST_SECONDS)],
  ] as const;
  return peers.map(([name, peer]) => {
    if ('skipped' in peer) return { what: `${what} / ${name}`, skipped: peer.skipped };
    if (peer.proven && Math.abs(peer.value - ours.value) > 1e-6 * ours.value) {
      throw new Error(`${name} proves ${peer.value}, we prove ${ours.value}`);
    }
    const how = peer.proven ? name : `${name}, stopped unproven after ${LONGEST_SECONDS} s`;
    return { what, peer: how, ratio: milliseconds / peer.milliseconds, budget: 1 };
  });
}

function runHighs(
  highs: Highs,
  problem: CoveringProblem,
): { milliseconds: number; value: number; proven: boolean } {
  const begin = performance.now();
  const { bound, proven } = search(highs, coveringModel(highs, problem), {
    timeLimitSeconds: LONGEST_SECONDS,
    start: null,
    onProgress() {},
  });
  return { milliseconds: performance.now() - begin, value: bound, proven };
}

/** Incidents around 200 places of very unequal violence, and candidates anywhere, in a country of 1,000 by 700 km. */
function inventProblem(): CoveringProblem {
  const random = seededRandom(POINTS);
  const towns = Array.from({ length: 200 }, () => somewhere(random));
  const points = Array.from({ length: POINTS }, () => {
    const town = entryAt(towns, Math.floor(random() ** 2 * towns.length));
    return { latitude: town.latitude + spread(random), longitude: town.longitude + spread(random) };
  });
  const demand = {
    count: POINTS,
    latitude: Float64Array.from(points, ({ latitude }) => latitude),
    longitude: Float64Array.from(points, ({ longitude }) => longitude),
    radiusKm: new Float32Array(POINTS).fill(2),
    fatalities: Int32Array.from(points, () => wholeBetween(random, 0, 12)),
    day: new Int32Array(POINTS),
    perpetrator: new Uint8Array(POINTS),
  };
  return coveringOf({
    demand,
    weights: Float64Array.from(demand.fatalities),
    existing: [],
    candidates: Array.from({ length: CANDIDATES }, (_, index) => ({
      name: `${index}`,
      ...somewhere(random),
    })),
    reachKm: REACH_KM,
    rules: freeChoice(CANDIDATES, SITES),
  }).problem;
}

function somewhere(random: Random): { latitude: number; longitude: number } {
  return { latitude: between(random, 3, 9.3), longitude: between(random, 16, 25) };
}

/** Within about 50 km, nearer more often: the sum of three uniform numbers. */
function spread(random: Random): number {
  return 0.3 * (random() + random() + random() - 1.5);
}

/** The command of Debian's coinor-cbc. */
const CBC = 'cbc';

/** The covering problem as it stands, in the LP format that every solver reads; gains are `[1]`, the choice is free. */
function lpText({ rules, weights, covers }: CoveringProblem): string {
  const coveredBy = Array.from(weights, (weight, point) => ({ point, weight, sites: [] as number[] }));
  covers.forEach((points, candidate) => {
    for (const point of points) entryAt(coveredBy, point).sites.push(candidate);
  });
  const covered = coveredBy.filter(({ sites }) => sites.length > 0);
  // LP files have a limit on the length of a line, not on the number of lines.
  const sum = (terms: readonly string[]) => terms.join('\n + ');
  return [
    'Maximize',
    ` covered: ${sum(covered.map(({ point, weight }) => `${weight} z${point}`))}`,
    'Subject To',
    ` sites: ${sum(covers.map((_, candidate) => `x${candidate}`))} <= ${rules.sites}`,
    ...covered.map(
      ({ point, sites }) => ` p${point}: z${point}\n - ${sites.map(site => `x${site}`).join('\n - ')} <= 0`,
    ),
    'Bounds',
    ...covered.map(({ point }) => ` z${point} <= 1`),
    'Binaries',
    ...covers.map((_, candidate) => ` x${candidate}`),
    'End',
    '',
  ].join('\n');
}

/** Time and answer of CBC on the unreduced model, where it is installed (Debian: coinor-cbc). */
function runCbc(
  problem: CoveringProblem,
  timeLimitSeconds: number,
): { milliseconds: number; value: number; proven: boolean } | { skipped: string } {
  if (spawnSync(CBC, ['-quit'], { stdio: 'ignore' }).status !== 0) {
    return { skipped: 'cbc is not installed (Debian: coinor-cbc)' };
  }
  const folder = mkdtempSync(join(tmpdir(), 'within-reach-bench-'));
  try {
    const model = join(folder, 'covering.lp');
    const answer = join(folder, 'answer.txt');
    writeFileSync(model, lpText(problem));
    const words = [model, '-sec', String(timeLimitSeconds), '-ratio', '0', '-solve', '-solution', answer];
    const begin = performance.now();
    const { status, stderr } = spawnSync(CBC, words, { encoding: 'utf8' });
    const milliseconds = performance.now() - begin;
    if (status !== 0) return { skipped: stderr.trim() || 'cbc failed' };
    const [headline = ''] = readFileSync(answer, 'utf8').split('\n', 1);
    const value = Math.abs(Number(/objective value\s+(-?[\d.e+]+)/.exec(headline)?.[1]));
    if (Number.isNaN(value)) return { skipped: `cbc answers "${headline}"` };
    return { milliseconds, value, proven: headline.startsWith('Optimal') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
