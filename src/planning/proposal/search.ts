import type { Highs } from 'highs';
import type { PlacementProgress } from '../../model/placement.ts';
import { entryAt } from '../../units/at.ts';
import { type FrontierStep, frontier, MOST_FRONTIER_SITES } from '../placement/frontier.ts';
import { placeSites } from '../placement/place.ts';
import type { Placement } from '../placement/placement.ts';
import { coveredWeight, type PlacementProblem } from '../placement/problem.ts';
import { type Refusal, refusals } from '../placement/refusals.ts';
import { backupOf, coveringOf, expectedOf, medianOf, requiredOf } from '../placement/siting.ts';
import type { SearchQuestion } from './question.ts';

/** What comes after the answer (the frontier, what refusing a site costs) gets at most so long for each of its steps. */
const MOST_STEP_SECONDS = 20;

/**
 * Answers a question: greedily at once, then exactly, then what refusing each site costs, then the best for each number
 * of sites. Everything is told as it becomes known, so that whoever stops it keeps what there is.
 *
 * @param tell gets the whole progress each time
 * @returns the last progress told, no longer running
 */
export function runSearch(
  highs: Highs,
  question: SearchQuestion,
  tell: (progress: PlacementProgress) => void,
): PlacementProgress {
  const posed = problemOf(question);
  let progress = startOf(question, posed);
  const report = (change: Partial<PlacementProgress>) => {
    progress = { ...progress, ...change };
    tell(progress);
  };
  tell(progress);
  const { timeLimitSeconds } = question.request;
  const placement = placeSites(highs, posed.problem, {
    timeLimitSeconds,
    onProgress: found => report(answerOf(question, posed, found)),
  });
  report(answerOf(question, posed, placement));
  const stepLimit = { timeLimitSeconds: Math.min(timeLimitSeconds, MOST_STEP_SECONDS) };
  if (progress.sites.length > 0 && Number.isFinite(placement.value)) {
    refusals(highs, posed.problem, placement, {
      ...stepLimit,
      onRefusal: refusal => report({ sites: withRefusal(progress.sites, question, posed, refusal) }),
    });
    tellFrontier(highs, question, posed, stepLimit.timeLimitSeconds, step =>
      report({ frontier: [...progress.frontier, step] }),
    );
  }
  report({ running: false, problem: Number.isFinite(placement.value) ? progress.problem : 'nothing-found' });
  return progress;
}

function startOf(question: SearchQuestion, { problem, baseline }: PosedProblem): PlacementProgress {
  const { request, siting, demandDays, chosenOn } = question;
  const total = totalOf(question);
  const isDistance = problem.objective === 'median';
  return {
    request,
    running: true,
    problem: null,
    sites: [],
    baseline: isDistance ? (Number.isFinite(baseline) ? baseline / total : null) : baseline,
    added: null,
    meanKm: null,
    bound: null,
    gap: null,
    proven: false,
    demand: total,
    demandDays,
    chosenOn,
    frontier: [],
    candidates: siting.candidates.length,
  };
}

function totalOf({ siting }: SearchQuestion): number {
  return siting.weights.reduce((sum, weight) => sum + weight, 0);
}

function answerOf(
  question: SearchQuestion,
  posed: PosedProblem,
  placement: Placement,
): Partial<PlacementProgress> {
  const sites = placement.chosen.map(candidate => {
    const { name, latitude, longitude } = entryAt(question.siting.candidates, candidate);
    return { name, latitude, longitude, lost: null, substitute: null };
  });
  return {
    sites,
    ...figuresOf(posed, placement, totalOf(question)),
    gap: Number.isFinite(placement.gap) ? placement.gap : null,
    proven: placement.proven,
    problem: sites.length === 0 && placement.proven ? 'nothing-found' : null,
  };
}

function withRefusal(
  sites: PlacementProgress['sites'],
  question: SearchQuestion,
  { problem }: PosedProblem,
  refusal: Refusal,
): PlacementProgress['sites'] {
  const { siting } = question;
  const refused = entryAt(siting.candidates, refusal.site);
  const perUnit = problem.objective === 'median' ? totalOf(question) : 1;
  return sites.map(site =>
    site.name === refused.name && site.latitude === refused.latitude && site.longitude === refused.longitude
      ? {
          ...site,
          lost: Number.isFinite(refusal.lost) ? refusal.lost / perUnit : null,
          substitute: refusal.substitute && entryAt(siting.candidates, refusal.substitute.site).name,
        }
      : site,
  );
}

/** The frontier asks for the best of each number of sites; where as few as needed are sought there is none. */
function tellFrontier(
  highs: Highs,
  question: SearchQuestion,
  posed: PosedProblem,
  timeLimitSeconds: number,
  tell: (step: PlacementProgress['frontier'][number]) => void,
): void {
  const { problem } = posed;
  if (problem.objective === 'required') return;
  const onStep = ({ sites, placement }: FrontierStep) => {
    const { added, meanKm } = figuresOf(posed, placement, totalOf(question));
    tell({ sites, added: added ?? meanKm ?? 0, proven: placement.proven });
  };
  frontier(highs, problem, MOST_FRONTIER_SITES, { timeLimitSeconds, onStep });
}

/** A problem to solve, and what the existing bases already achieve, in its own terms. */
interface PosedProblem {
  readonly problem: PlacementProblem;
  readonly baseline: number;
}

/** The problem that a question amounts to. */
function problemOf({ request, siting, unavailable }: SearchQuestion): PosedProblem {
  switch (request.objective) {
    case 'coverage':
      return coveringOf(siting);
    case 'expected':
      return expectedOf(siting);
    case 'backup':
      return backupOf(siting, unavailable);
    case 'set-covering':
      return requiredOf(siting, request.requiredShare);
    case 'p-median':
      return medianOf(siting);
  }
}

/** A placement in the terms of the page. */
interface Figures {
  readonly baseline: number | null;
  readonly added: number | null;
  readonly meanKm: number | null;
  readonly bound: number | null;
}

/**
 * What a placement means: weight in reach before and added, or mean distances (see `PlacementProgress`).
 *
 * @param total all weight of the demand, above 0
 */
function figuresOf({ problem, baseline }: PosedProblem, placement: Placement, total: number): Figures {
  const bound = Number.isFinite(placement.bound) ? placement.bound : null;
  if (problem.objective === 'required') {
    return { baseline, added: coveredWeight(problem, placement.chosen), meanKm: null, bound };
  }
  if (problem.objective !== 'median') return { baseline, added: placement.value, meanKm: null, bound };
  const meanKm = placement.value / total;
  if (!Number.isFinite(baseline)) {
    return { baseline: null, added: null, meanKm, bound: bound === null ? null : bound / total };
  }
  return {
    baseline: baseline / total,
    added: (baseline - placement.value) / total,
    meanKm,
    bound: bound === null ? null : (baseline - bound) / total,
  };
}
