import { float64At, int32At, nothingAt } from '../../units/at.ts';
/** Places that movement goes between, by number, and what each step costs. */
export interface TravelGraph {
  readonly count: number;
  /** Calls `visit` for every place that can be reached from one in a step, with the cost of that, not negative. */
  visitLinks(from: number, visit: (to: number, cost: number) => void): void;
}

/** The cheapest way to each place, and where it begins. */
export interface Reached {
  /** Infinity: no way leads there. */
  readonly cost: Float64Array;
  /** Index into the sources; -1: no way leads there. */
  readonly source: Int32Array;
}

/**
 * Cheapest ways outward from several sources to every place (Dijkstra 1959, with a heap), exact. Of ways that cost the
 * same, the one settled first.
 *
 * @param sources numbers of places
 */
export function searchOutward(graph: TravelGraph, sources: readonly number[]): Reached {
  const cost = new Float64Array(graph.count).fill(Number.POSITIVE_INFINITY);
  const source = new Int32Array(graph.count).fill(-1);
  const open = createHeap();
  sources.forEach((place, index) => {
    if (source[place] !== -1) return;
    cost[place] = 0;
    source[place] = index;
    open.push(place, 0);
  });
  let here = 0;
  let costHere = 0;
  const relax = (to: number, step: number) => {
    const total = costHere + step;
    if (!(total < float64At(cost, to))) return;
    cost[to] = total;
    source[to] = int32At(source, here);
    open.push(to, total);
  };
  for (let next = open.pop(); next !== null; next = open.pop()) {
    // A cheaper way to it has been settled since it was put here.
    if (next.cost > float64At(cost, next.place)) continue;
    here = next.place;
    costHere = next.cost;
    graph.visitLinks(here, relax);
  }
  return { cost, source };
}

/** A binary heap of places by cost; a place may stand in it several times. */
function createHeap() {
  const places: number[] = [];
  const costs: number[] = [];
  const placeOf = (index: number) => places[index] ?? nothingAt(places, index);
  const costOf = (index: number) => costs[index] ?? nothingAt(costs, index);
  const put = (index: number, place: number, cost: number) => {
    places[index] = place;
    costs[index] = cost;
  };
  return {
    push(place: number, cost: number) {
      let index = places.length;
      while (index > 0) {
        const parent = (index - 1) >> 1;
        if (costOf(parent) <= cost) break;
        put(index, placeOf(parent), costOf(parent));
        index = parent;
      }
      put(index, place, cost);
    },
    pop(): { readonly place: number; readonly cost: number } | null {
      const lastPlace = places.pop();
      const lastCost = costs.pop();
      if (lastPlace === undefined || lastCost === undefined) return null;
      const length = places.length;
      if (length === 0) return { place: lastPlace, cost: lastCost };
      const top = { place: placeOf(0), cost: costOf(0) };
      let index = 0;
      for (let child = 1; child < length; child = 2 * index + 1) {
        if (child + 1 < length && costOf(child + 1) < costOf(child)) child++;
        if (costOf(child) >= lastCost) break;
        put(index, placeOf(child), costOf(child));
        index = child;
      }
      put(index, lastPlace, lastCost);
      return top;
    },
  };
}
