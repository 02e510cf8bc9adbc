import { addFloat64, addInt32, entryAt, float64At, int32At } from '../../units/at.ts';
import type { Objective, Relaxation, Tally } from './objective.ts';
import { type CoveringProblem, coveredWeight } from './problem.ts';

/** A covering problem as the search sees it. */
export function coveringObjective(problem: CoveringProblem): Objective {
  const isWhole = problem.weights.every(Number.isInteger) && problem.gains.every(Number.isInteger);
  return {
    rules: problem.rules,
    step: isWhole ? 1 : 0,
    value: chosen => coveredWeight(problem, chosen),
    tally: () => coveringTally(problem),
    relaxation: chosen => coveringRelaxation(problem, chosen),
    asCovering: rules => ({ ...problem, rules }),
  };
}

function coveringTally({ weights, covers, ...problem }: CoveringProblem): Tally {
  const gains = Float64Array.from(problem.gains);
  const times = new Int32Array(weights.length);
  const shift = (candidate: number, by: number) => {
    for (const point of entryAt(covers, candidate)) addInt32(times, point, by);
  };
  const sum = (candidate: number, offset: number) => {
    const points = entryAt(covers, candidate);
    let total = 0;
    for (let place = 0; place < points.length; place++) {
      const point = int32At(points, place);
      const order = int32At(times, point) + offset;
      if (order < gains.length) total += float64At(weights, point) * float64At(gains, order);
    }
    return total;
  };
  return {
    gainOf: candidate => sum(candidate, 0),
    lossOf: candidate => sum(candidate, -1),
    add: candidate => shift(candidate, 1),
    remove: candidate => shift(candidate, -1),
  };
}

/**
 * Relaxes "covered only as often as sites cover it": the price of a point is what a site earns for covering it, and
 * what is left of its weight is earned in any case.
 */
function coveringRelaxation(problem: CoveringProblem, chosen: readonly number[]): Relaxation {
  const { weights, covers } = problem;
  const gains = Float64Array.from(problem.gains);
  const coverable = new Uint8Array(weights.length);
  for (const points of covers) for (const point of points) coverable[point] = 1;
  const times = new Int32Array(weights.length);
  for (const candidate of chosen) for (const point of entryAt(covers, candidate)) addInt32(times, point, 1);
  // Between the worth of the last time it is covered and of the next: what one more or one less would change.
  const worth = (point: number, order: number) =>
    float64At(weights, point) * (order < 0 ? float64At(gains, 0) : (gains[order] ?? 0));
  const prices = Float64Array.from(weights, (_, point) =>
    coverable[point] === 1
      ? (worth(point, int32At(times, point) - 1) + worth(point, int32At(times, point))) / 2
      : 0,
  );
  return {
    prices,
    score(open, scores) {
      for (const candidate of open) {
        const points = entryAt(covers, candidate);
        let score = 0;
        for (let place = 0; place < points.length; place++)
          score += float64At(prices, int32At(points, place));
        scores[candidate] = score;
      }
      let left = 0;
      for (let point = 0; point < prices.length; point++) {
        if (coverable[point] === 0) continue;
        for (const gain of gains)
          left += Math.max(0, float64At(weights, point) * gain - float64At(prices, point));
      }
      return left;
    },
    slope(sites, into) {
      for (let point = 0; point < into.length; point++) {
        let wanted = 0;
        while (
          wanted < gains.length &&
          float64At(weights, point) * float64At(gains, wanted) > float64At(prices, point)
        )
          wanted++;
        into[point] = coverable[point] === 1 ? -wanted : 0;
      }
      for (const candidate of sites)
        for (const point of entryAt(covers, candidate)) addFloat64(into, point, 1);
    },
    move(direction, length) {
      for (let point = 0; point < prices.length; point++) {
        const price = float64At(prices, point) - length * float64At(direction, point);
        prices[point] = Math.min(Math.max(price, 0), float64At(weights, point) * float64At(gains, 0));
      }
    },
  };
}
