import type { PlacementRequest } from '../../model/placement.ts';

/** What a search for sites starts out asking: three sites for as many incidents as possible, anywhere there is a town. */
export function firstRequest(distanceKm: number): PlacementRequest {
  return {
    objective: 'coverage',
    weight: 'incidents',
    sites: 3,
    km: distanceKm,
    requiredShare: 0.5,
    halfLifeDays: null,
    candidates: 'towns',
    keep: [],
    refuse: [],
    minimumKmFromBases: null,
    maximumKmFromParent: null,
    mostFromOneParent: null,
    timeLimitSeconds: 60,
  };
}
