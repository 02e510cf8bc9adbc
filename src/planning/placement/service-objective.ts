import type { Objective, Tally } from './objective.ts';
import type { Relaxation } from './relaxation.ts';
import { type ServiceProblem, serviceWorth } from './service.ts';
import { serviceAsCovering } from './service-as-covering.ts';

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
    const { points, worth } = problem.serves[candidate];
    for (let place = 0; place < points.length; place++) {
      const point = points[place];
      if (worth[place] > best[point]) {
        second[point] = best[point];
        best[point] = worth[place];
      } else if (worth[place] > second[point]) second[point] = worth[place];
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
      const { points, worth } = problem.serves[candidate];
      let gain = 0;
      for (let place = 0; place < points.length; place++) {
        const more = worth[place] - best[points[place]];
        if (more > 0) gain += more;
      }
      return gain;
    },
    lossOf(candidate) {
      const { points, worth } = problem.serves[candidate];
      let loss = 0;
      for (let place = 0; place < points.length; place++) {
        // When two sites serve a point equally well, `second` equals `best` and neither is missed.
        if (worth[place] === best[points[place]]) loss += best[points[place]] - second[points[place]];
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
        const { points, worth } = serves[candidate];
        let score = 0;
        for (let place = 0; place < points.length; place++) {
          const earned = worth[place] - prices[points[place]];
          if (earned > 0) score += earned;
        }
        scores[candidate] = score;
      }
      return prices.reduce((sum, price) => sum + price, 0);
    },
    slope(sites, into) {
      into.fill(1);
      for (const candidate of sites) {
        const { points, worth } = serves[candidate];
        for (let place = 0; place < points.length; place++) {
          if (worth[place] > prices[points[place]]) into[points[place]]--;
        }
      }
    },
    move(direction, length) {
      for (let point = 0; point < prices.length; point++) {
        prices[point] = Math.max(0, prices[point] - length * direction[point]);
      }
    },
  };
}
