import type { AreaOutline, Town } from '../model/place.ts';
import type { OutlineFeature } from '../model/source.ts';
import type { Bounds } from '../platform/places.ts';
import { GONE } from '../workers/gone.ts';
import { keptHere } from '../workers/wire.ts';
import { boundsAround, boundsOfAreas } from './bounds.ts';
import { type KeptSource, reasonText, type SessionContext } from './context.ts';

/** Polygons of these layers are water, not land that anyone is responsible for. */
const WATER_LAYERS = /lake|river|water|sea|ocean/;

/** The polygons of a loaded source that can be an area of interest. */
export function areasOf(sourceId: string, outlines: readonly OutlineFeature[]): readonly AreaOutline[] {
  return outlines.flatMap(({ name, layer, geometry }, index) => {
    if (WATER_LAYERS.test(layer) || geometry.kind !== 'polygons') return [];
    const id = `${sourceId}:${index}`;
    return [{ id, name: name || layer || String(index + 1), polygons: geometry }];
  });
}

/** Fetches the outlines of the world once; without them the page works on, and says what is missing. */
export function loadWorldAreas(context: SessionContext): Promise<readonly AreaOutline[]> {
  context.worldAreas ??= context.parts
    .loadOutlines()
    .then(keptHere)
    .catch(reason => {
      context.notify('error', 'places-unavailable', { reason: reasonText(reason) });
      return [];
    });
  return context.worldAreas;
}

/** All outlines offered as area of interest: those of the sources first, then the countries of the world. */
export async function areasOffered(
  context: SessionContext,
  sources: Iterable<KeptSource>,
): Promise<readonly AreaOutline[]> {
  const world = await loadWorldAreas(context);
  return [...[...sources].flatMap(source => source.areas), ...world];
}

/** Has the outlines offered made ready to be drawn, if they are not yet. */
export async function fitLand({ parts, store, notify, asking }: SessionContext): Promise<void> {
  const { areas, land: known } = store.getState();
  if (known !== null) return;
  try {
    const land = await asking(loaded => parts.analysis.landShapes(loaded));
    if (store.getState().areas === areas) store.setState({ land });
  } catch (reason) {
    notify('error', 'places-unavailable', { reason: reasonText(reason) });
  }
}

/** Brings the towns into line with the area of interest, for the page and for the worker. */
export async function fitTowns(context: SessionContext): Promise<void> {
  const { areas, settings, loaded } = { ...context.store.getState(), ...context.history.present };
  const towns = await townsFor(context, [...context.kept.values()], areas, settings.area);
  const next = await context.parts.analysis.putTowns(loaded, towns);
  // Whatever is loaded instead brings its own.
  if (next !== GONE) context.store.setState({ towns, loaded: next });
}

/** The towns of the sources, and those of the world in the area of interest, or around the incidents. */
export async function townsFor(
  context: SessionContext,
  sources: readonly KeptSource[],
  areas: readonly AreaOutline[],
  chosen: readonly string[],
): Promise<readonly Town[]> {
  const bounds = boundsOfInterest(sources, areas, chosen);
  return [...sources.flatMap(source => source.towns), ...(await bundledTowns(context, bounds))];
}

/** Towns of the files loaded. */
export function loadedTowns(context: SessionContext): readonly Town[] {
  return [...context.kept.values()].flatMap(source => source.towns);
}

async function bundledTowns(context: SessionContext, bounds: Bounds | null): Promise<readonly Town[]> {
  if (bounds === null) return [];
  try {
    return await context.parts.loadTowns(bounds);
  } catch (reason) {
    context.notify('error', 'places-unavailable', { reason: reasonText(reason) });
    return [];
  }
}

function boundsOfInterest(
  sources: readonly KeptSource[],
  areas: readonly AreaOutline[],
  chosen: readonly string[],
): Bounds | null {
  const ids = new Set(chosen);
  const ofArea = boundsOfAreas(areas.filter(area => ids.has(area.id)));
  return ofArea ?? boundsAround(sources.flatMap(({ bounds }) => (bounds ? [bounds] : [])));
}
