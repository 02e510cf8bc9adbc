import type { Town } from '../../model/place.ts';
import type { BaseKind, ScenarioBase } from '../../model/scenario.ts';
import { ROUGH_DEGREE_KM } from '../../units/distance.ts';

interface Spot {
  readonly latitude: number;
  readonly longitude: number;
}

/** Farther than this, a base is not called after a town, in kilometres. */
const NAMED_AFTER_KM = 30;

/** What is nearest to a place, and how many kilometres away it roughly is; `null` of nothing. */
export function nearestTo<Place extends Spot>(
  places: readonly Place[],
  { latitude, longitude }: Spot,
): { readonly place: Place; readonly roughKm: number } | null {
  let nearest: { readonly place: Place; readonly roughKm: number } | null = null;
  const narrowing = Math.cos((latitude * Math.PI) / 180);
  for (const place of places) {
    const east = ((((place.longitude - longitude + 180) % 360) + 360) % 360) - 180;
    const roughKm = ROUGH_DEGREE_KM * Math.hypot(place.latitude - latitude, east * narrowing);
    if (!nearest || roughKm < nearest.roughKm) nearest = { place, roughKm };
  }
  return nearest;
}

/** What a new base is called: its kind and the town near by, or else a number that no other base has. */
export function newBaseName(
  kindName: string,
  at: Spot,
  towns: readonly Town[],
  bases: readonly { readonly name: string }[],
): string {
  const nearest = nearestTo(towns, at);
  const isTaken = (name: string) => bases.some(base => base.name === name);
  const first = nearest && nearest.roughKm <= NAMED_AFTER_KM ? `${kindName} ${nearest.place.name}` : kindName;
  if (first !== kindName && !isTaken(first)) return first;
  let number = first === kindName ? 1 : 2;
  while (isTaken(`${first} ${number}`)) number++;
  return `${first} ${number}`;
}

/**
 * A base as it is first put down: strength unknown, there from the beginning until further notice, with the project's
 * reach. A temporary operating base starts under the nearest base that is not one itself.
 */
export function newBase(
  kind: BaseKind,
  name: string,
  at: Spot,
  bases: readonly ScenarioBase[],
): Omit<ScenarioBase, 'id'> {
  const parents = bases.filter(base => base.kind !== 'temporary' && base.to === null);
  return {
    name,
    latitude: at.latitude,
    longitude: at.longitude,
    kind,
    strength: null,
    components: [kind === 'police' ? 'police' : 'military'],
    from: null,
    to: null,
    reachKm: null,
    parent: kind === 'temporary' ? (nearestTo(parents, at)?.place.id ?? null) : null,
    plannedDays: null,
    chosenOn: null,
  };
}
