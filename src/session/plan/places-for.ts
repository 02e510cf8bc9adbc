import type { Town } from '../../model/place.ts';
import type { PlacementRequest } from '../../model/placement.ts';
import type { SessionContext } from '../context.ts';
import { loadedTowns } from '../places.ts';

/** The places that a kind of candidates is taken from; cells are made where they are needed. */
export function placesFor(
  context: SessionContext,
  candidates: PlacementRequest['candidates'],
): readonly Town[] {
  if (candidates === 'cells') return [];
  return candidates === 'file' ? loadedTowns(context) : context.store.getState().towns;
}
