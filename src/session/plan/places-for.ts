import type { Town } from '../../model/place.ts';
import type { PlacementRequest } from '../../model/placement.ts';
import type { SessionContext } from '../context.ts';
import { loadedTowns } from '../places.ts';

/** Within this, two entries are one town: gazetteers put a town's point somewhere in it. */
const SAME_TOWN_DEGREES = 0.02;

/** The places that a kind of candidates is taken from; cells are made where they are needed. */
export function placesFor(
  context: SessionContext,
  candidates: PlacementRequest['candidates'],
): readonly Town[] {
  if (candidates === 'cells') return [];
  const loaded = loadedTowns(context);
  if (candidates === 'file') return loaded;
  // A town that stands twice would be its own best substitute, and nothing would seem lost by refusing it.
  return context.store
    .getState()
    .towns.filter(town => loaded.includes(town) || !loaded.some(other => isSameTown(town, other)));
}

function isSameTown(one: Town, other: Town): boolean {
  const north = Math.abs(one.latitude - other.latitude);
  const east = Math.abs(one.longitude - other.longitude) * Math.cos((one.latitude * Math.PI) / 180);
  return Math.max(north, east) < SAME_TOWN_DEGREES;
}
