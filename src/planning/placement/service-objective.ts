import { addFloat64, entryAt, float64At, int32At } from '../../units/at.ts';
import type { Objective, Relaxation, Tally } from './objective.ts';
import { type CoveringProblem, type ServiceProblem, serviceWorth } from './problem.ts';
import type { SiteRules } from './site-rules.ts';

/** A service problem as the search sees it. */
export function serviceObjective(problem: ServiceProblem): Objective {
  const isWhole = problem.serves.every(({ worth }) => worth.every(Number.isInteger));
  return {
    rules: problem.rules,
    step: isWhole ? 1 : 0,
    value: chosen => serviceWorth(problem, chosen),
    tally: () => serviceTally(problem),
    relaxation: chosen => serviceRelaxation(problem, chosen),
    asCovering: rules => serviceAsCovering(problem, rules),
  };
}

/** The best and the second best worth of each point, from the chosen sites. */
function bestTwo(
  problem: ServiceProblem,
  chosen: Iterable<number>,
  best: Float64Array,
  second: Float64Array,
): void {
  best.fill(0);
  second.fill(0);
  for (const candidate of chosen) {
    const { points, worth } = entryAt(problem.serves, candidate);
    for (let place = 0; place < points.length; place++) {
      const point = int32At(points, place);
      if (float64At(worth, place) > float64At(best, point)) {
        second[point] = float64At(best, point);
        best[point] = float64At(worth, place);
      } else if (float64At(worth, place) > float64At(second, point)) second[point] = float64At(worth, place);
    }
  }
}

function serviceTally(problem: ServiceProblem): Tally {
  const best = new Float64Array(problem.points);
  const second = new Float64Array(problem.points);
  const chosen = new Set<number>();
  const count = () => bestTwo(problem, chosen, best, second);
  return {
    gainOf(candidate) {
      const { points, worth } = entryAt(problem.serves, candidate);
      let gain = 0;
      for (let place = 0; place < points.length; place++) {
        const more = float64At(worth, place) - float64At(best, int32At(points, place));
        if (more > 0) gain += more;
      }
      return gain;
    },
    lossOf(candidate) {
      const { points, worth } = entryAt(problem.serves, candidate);
      let loss = 0;
      for (let place = 0; place < points.length; place++) {
        // When two sites serve a point equally well, `second` equals `best` and neither is missed.
        if (worth[place] === best[int32At(points, place)])
          loss += float64At(best, int32At(points, place)) - float64At(second, int32At(points, place));
      }
      return loss;
    },
    add(candidate) {
      chosen.add(candidate);
      count();
    },
    remove(candidate) {
      chosen.delete(candidate);
      count();
    },
  };
}

/** Relaxes "each point is served by one site": a site earns what its service is worth above the price of the point. */
function serviceRelaxation(problem: ServiceProblem, chosen: readonly number[]): Relaxation {
  const { serves } = problem;
  const best = new Float64Array(problem.points);
  const prices = new Float64Array(problem.points);
  bestTwo(problem, chosen, best, prices);
  return {
    prices,
    score(open, scores) {
      for (const candidate of open) {
        const { points, worth } = entryAt(serves, candidate);
        let score = 0;
        for (let place = 0; place < points.length; place++) {
          const earned = float64At(worth, place) - float64At(prices, int32At(points, place));
          if (earned > 0) score += earned;
        }
        scores[candidate] = score;
      }
      return prices.reduce((sum, price) => sum + price, 0);
    },
    slope(sites, into) {
      into.fill(1);
      for (const candidate of sites) {
        const { points, worth } = entryAt(serves, candidate);
        for (let place = 0; place < points.length; place++) {
          if (float64At(worth, place) > float64At(prices, int32At(points, place)))
            addFloat64(into, int32At(points, place), -1);
        }
      }
    },
    move(direction, length) {
      for (let point = 0; point < prices.length; point++) {
        prices[point] = Math.max(0, float64At(prices, point) - length * float64At(direction, point));
      }
    },
  };
}

/**
 * A service problem as a covering problem: each level of worth that a point can reach becomes a demand point of its
 * own, weighing what the level adds, covered by the candidates that reach it (the radius formulation of the p-median:
 * Cornuejols, Nemhauser & Wolsey 1980; Garcia, Labbe & Marin 2011).
 */
function serviceAsCovering(problem: ServiceProblem, rules: SiteRules): CoveringProblem {
  const refused = new Set(rules.refuse);
  const servedBy: { candidate: number; worth: number }[][] = Array.from({ length: problem.points }, () => []);
  problem.serves.forEach(({ points, worth }, candidate) => {
    if (refused.has(candidate)) return;
    points.forEach((point, place) => {
      entryAt(servedBy, point).push({ candidate, worth: float64At(worth, place) });
    });
  });
  const weights: number[] = [];
  const covers: number[][] = problem.serves.map(() => []);
  for (const offers of servedBy) {
    offers.sort((a, b) => b.worth - a.worth);
    offers.forEach(({ worth }, rank) => {
      const next = offers[rank + 1]?.worth ?? 0;
      if (worth === next) return;
      for (const { candidate } of offers.slice(0, rank + 1)) entryAt(covers, candidate).push(weights.length);
      weights.push(worth - next);
    });
  }
  return {
    rules,
    weights: Float64Array.from(weights),
    covers: covers.map(points => Int32Array.from(points)),
    gains: [1],
  };
}
