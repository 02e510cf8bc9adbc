import { weightByAge } from '../../analysis/half-life.ts';
import type { Demand } from '../../model/demand.ts';
import type { Day } from '../../units/day.ts';

/** What an incident counts. */
export interface DemandWeighting {
  readonly by: 'incidents' | 'fatalities';
  /** Age in days at which it counts half; `null`: age does not matter. */
  readonly halfLifeDays: number | null;
  /** The day that ages are counted to. */
  readonly asOf: Day;
}

/** Weight of each incident of the demand. */
export function demandWeights(demand: Demand, { by, halfLifeDays, asOf }: DemandWeighting): Float64Array {
  return Float64Array.from(
    { length: demand.count },
    (_, index) =>
      (by === 'incidents' ? 1 : demand.fatalities[index]) *
      weightByAge(asOf - demand.day[index], halfLifeDays),
  );
}
