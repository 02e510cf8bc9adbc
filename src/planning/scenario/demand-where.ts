import type { Demand } from '../../model/demand.ts';

/** The part of a demand whose incidents pass a test. */
export function demandWhere(demand: Demand, test: (index: number) => boolean): Demand {
  const indices: number[] = [];
  for (let index = 0; index < demand.count; index++) if (test(index)) indices.push(index);
  return {
    count: indices.length,
    latitude: Float64Array.from(indices, index => demand.latitude[index]),
    longitude: Float64Array.from(indices, index => demand.longitude[index]),
    radiusKm: Float32Array.from(indices, index => demand.radiusKm[index]),
    fatalities: Int32Array.from(indices, index => demand.fatalities[index]),
    day: Int32Array.from(indices, index => demand.day[index]),
    perpetrator: Uint8Array.from(indices, index => demand.perpetrator[index]),
  };
}
