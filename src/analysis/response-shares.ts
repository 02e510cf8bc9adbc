import { cellToParent, getResolution } from 'h3-js';
import { entryAt, float64At } from '../units/at.ts';
import { drawDistinct, seededRandom } from '../units/random.ts';
import type { Episode } from './response.ts';
import { aalenJohansen, incidenceBy, kaplanMeier, logRank, medianSurvival, reachedBy } from './survival.ts';
import { turnbull, turnbullBy } from './turnbull.ts';

/** Days within which it is asked whether onsets were reached: quarters of a year of 365 days, and two years. */
const RESPONSE_DAYS = [91, 182, 365, 730] as const;

/** Draws of the bootstrap and of the permutation (METHODS, section 12), and what they begin from: the same ones each time. */
const DRAWS = 1000;
const SEED = 20_141_001;

/** Below this a difference between perpetrators is not spoken of (METHODS, section 12). */
const LEAST_AT_RISK = 10;
const LEAST_EVENTS = 5;
const SIGNIFICANT = 0.05;

/** How many of the onsets at risk had been reached so many days later. */
export interface ShareReached {
  readonly days: number;
  /** By the day on which a map first showed the base. */
  readonly latest: number;
  /**
   * Ends of the 95 % interval of `latest`: the wider of Greenwood's and of one drawn by neighbourhoods; where none was
   * reached, the exact one of those watched so long (Clopper & Pearson 1934).
   */
  readonly low: number;
  readonly high: number;
  /** By the day after the last map that did not show it: had each base come at once. */
  readonly earliest: number;
  /** Between both: what must and what can have come by then, where the maps leave the day open (Turnbull). */
  readonly between: { readonly least: number; readonly most: number };
  /** By then the cell had been quiet for the whole of the quiet time, and no base had come. */
  readonly quietFirst: number;
}

/** What followed the onsets. */
export interface ResponseShares {
  readonly onsets: number;
  readonly covered: number;
  readonly atRisk: number;
  readonly reached: number;
  readonly shares: readonly ShareReached[];
  /** Days by which half had been reached, by the first map that showed it; `null`: more than half remain to the end. */
  readonly medianDays: number | null;
}

/** Summarises episodes of one resolution (METHODS, section 12). */
export function sharesOf(episodes: readonly Episode[]): ResponseShares {
  const atRisk = episodes.filter(({ covered }) => !covered);
  const latest = kaplanMeier(atRisk.map(latestTime), atRisk.map(cameOrNot));
  const earliest = kaplanMeier(atRisk.map(earliestTime), atRisk.map(cameOrNot));
  const between = turnbull(
    atRisk.map(({ left }) => left),
    atRisk.map(({ right }) => right ?? Number.POSITIVE_INFINITY),
  );
  const ends = aalenJohansen(atRisk.map(firstEnd), atRisk.map(whichEnd), 2);
  const drawn = bootstrap(atRisk);
  return {
    onsets: episodes.length,
    covered: episodes.length - atRisk.length,
    atRisk: atRisk.length,
    reached: atRisk.reduce((sum, episode) => sum + cameOrNot(episode), 0),
    shares: RESPONSE_DAYS.map((days, index) => {
      const { share, low, high } = reachedBy(latest, days);
      const watched = atRisk.filter(episode => latestTime(episode) >= days).length;
      const [drawnLow, drawnHigh] = entryAt(drawn, index);
      const isDrawnWider = drawnHigh - drawnLow > high - low;
      return {
        days,
        latest: share,
        low: isDrawnWider ? drawnLow : low,
        high: share === 0 ? highestUnseen(watched) : isDrawnWider ? drawnHigh : high,
        earliest: reachedBy(earliest, days).share,
        between: turnbullBy(between, days),
        quietFirst: incidenceBy(ends, QUIET, days),
      };
    }),
    medianDays: medianSurvival(latest),
  };
}

/** Where none of those watched was reached, how many could be all the same: the end of the exact 95 % interval. */
function highestUnseen(watched: number): number {
  return 1 - 0.025 ** (1 / Math.max(1, watched));
}

const cameOrNot = ({ right }: Episode) => (right === null ? 0 : 1);
/** Without a base, both run to the last look. */
const latestTime = ({ left, right }: Episode) => right ?? left;
const earliestTime = ({ left }: Episode) => left;

/** The ends that compete: a base comes, or the cell falls quiet before one has. */
const REACHED = 1;
const QUIET = 2;

const firstEnd = (episode: Episode) => Math.min(latestTime(episode), episode.quietAt);

function whichEnd(episode: Episode): number {
  if (episode.quietAt < latestTime(episode)) return QUIET;
  return episode.right === null ? 0 : REACHED;
}

/**
 * Onsets near each other are answered together: whole parents of cells are drawn, with replacement, and the interval is
 * what 95 % of the draws lie in.
 */
function bootstrap(atRisk: readonly Episode[]): readonly (readonly [number, number])[] {
  const clusters = clustersOf(atRisk);
  const random = seededRandom(SEED);
  const found = RESPONSE_DAYS.map(() => new Float64Array(DRAWS));
  for (let draw = 0; draw < DRAWS; draw++) {
    const drawn = clusters.flatMap(() => entryAt(clusters, Math.floor(random() * clusters.length)));
    const curve = kaplanMeier(drawn.map(latestTime), drawn.map(cameOrNot));
    RESPONSE_DAYS.forEach((days, index) => {
      entryAt(found, index)[draw] = reachedBy(curve, days).share;
    });
  }
  return found.map(shares => {
    shares.sort();
    return [
      float64At(shares, Math.floor(0.025 * DRAWS)),
      float64At(shares, Math.ceil(0.975 * DRAWS) - 1),
    ] as const;
  });
}

/** Episodes by the cell one resolution coarser that theirs lies in. */
function clustersOf(episodes: readonly Episode[]): readonly (readonly Episode[])[] {
  const byParent = new Map<string, Episode[]>();
  for (const episode of episodes) {
    const parent = cellToParent(episode.cell, getResolution(episode.cell) - 1);
    const known = byParent.get(parent);
    if (known) known.push(episode);
    else byParent.set(parent, [episode]);
  }
  return [...byParent.values()];
}

/** Whether state and non-state violence were answered differently; or why the data cannot say. */
export type PerpetratorComparison =
  | {
      readonly verdict: 'differ' | 'no-difference-seen';
      readonly pLatest: number;
      readonly pEarliest: number;
    }
  | { readonly verdict: 'too-few-at-risk'; readonly state: number; readonly nonState: number }
  | { readonly verdict: 'too-few-reached'; readonly reached: number }
  | { readonly verdict: 'disagree'; readonly pLatest: number; readonly pEarliest: number };

/**
 * Compares how soon onsets by two classes of perpetrator were reached (METHODS, section 12): by the log-rank statistic on
 * the latest and on the earliest days, each judged by permuting whole neighbourhoods, and only where there is enough to
 * compare and both agree.
 *
 * @param isState 1 or 0 for each episode; others than the two classes left out beforehand
 */
export function comparePerpetrators(
  episodes: readonly Episode[],
  isState: (episode: Episode) => boolean,
): PerpetratorComparison {
  const clusters = clustersOf(episodes.filter(({ covered }) => !covered));
  const atRisk = clusters.flat();
  const group = atRisk.map(episode => (isState(episode) ? 1 : 0));
  const state = group.filter(each => each === 1).length;
  const nonState = group.length - state;
  if (Math.min(state, nonState) < LEAST_AT_RISK) return { verdict: 'too-few-at-risk', state, nonState };
  const reached = atRisk.filter(({ right }) => right !== null).length;
  if (reached < LEAST_EVENTS) return { verdict: 'too-few-reached', reached };
  const labels = clusters.map(cluster => cluster.map(episode => (isState(episode) ? 1 : 0)));
  const pLatest = permutationP(atRisk.map(latestTime), atRisk.map(cameOrNot), labels);
  const pEarliest = permutationP(atRisk.map(earliestTime), atRisk.map(cameOrNot), labels);
  const differs = [pLatest, pEarliest].map(p => p < SIGNIFICANT);
  if (differs[0] !== differs[1]) return { verdict: 'disagree', pLatest, pEarliest };
  return { verdict: differs[0] ? 'differ' : 'no-difference-seen', pLatest, pEarliest };
}

/**
 * Share of permutations whose statistic is at least the one found, itself among them. The labels of a neighbourhood stay
 * together: the neighbourhoods are shuffled and their labels dealt out in the new order.
 */
function permutationP(times: number[], events: number[], labels: readonly (readonly number[])[]): number {
  const found = logRank(times, events, labels.flat()) ?? 0;
  const random = seededRandom(SEED);
  let asExtreme = 1;
  for (let draw = 0; draw < DRAWS; draw++) {
    const order = drawDistinct(random, labels.length, labels.length);
    const dealt = order.flatMap(cluster => entryAt(labels, cluster));
    if ((logRank(times, events, dealt) ?? 0) >= found) asExtreme++;
  }
  return asExtreme / (DRAWS + 1);
}
