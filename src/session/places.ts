import type { AreaOutline, Town } from '../model/place.ts';
import type { OutlineFeature } from '../model/source.ts';
import type { Bounds } from '../platform/places.ts';
import { boundsAround, boundsOfAreas } from './bounds.ts';
import { reasonText, type SessionContext } from './context.ts';

/** Polygons of these layers are water, not land that anyone is responsible for. */
const WATER_LAYERS = /lake|river|water|sea|ocean/;

/** The polygons of a loaded source that can be an area of interest. */
export function areasOf(sourceId: string, outlines: readonly OutlineFeature[]): readonly AreaOutline[] {
  return outlines.flatMap(({ name, layer, geometry }, index) => {
    if (WATER_LAYERS.test(layer) || !('polygons' in geometry)) return [];
    const { polygons } = geometry;
    return [{ id: `${sourceId}:${index}`, name: name || layer || String(index + 1), polygons }];
  });
}

/** Fetches the outlines of the world once; without them the page works on, and says what is missing. */
export function loadWorldAreas(context: SessionContext): Promise<readonly AreaOutline[]> {
  context.worldAreas ??= context.parts.loadOutlines().catch(reason => {
    context.notify('error', 'places-unavailable', { reason: reasonText(reason) });
    return [];
  });
  return context.worldAreas;
}

/** All outlines offered as area of interest: the loaded ones first, then the countries of the world. */
async function areasOffered(context: SessionContext): Promise<readonly AreaOutline[]> {
  const world = await loadWorldAreas(context);
  return [...[...context.kept.values()].flatMap(source => source.areas), ...world];
}

/** Brings the outlines offered into line with what is loaded; sent to the worker only when they have changed. */
export async function fitAreas(context: SessionContext): Promise<void> {
  const { areas: known } = context.store.getState();
  const areas = await areasOffered(context);
  if (areas.length === known.length && areas.every((area, index) => area === known[index])) return;
  await context.parts.analysis.putPlaces(areas, null);
  context.store.setState({ areas, land: null });
}

/** Has the outlines offered made ready to be drawn, if they are not yet. */
export async function fitLand({ parts, store, notify }: SessionContext): Promise<void> {
  const { areas, land: known } = store.getState();
  if (known !== null) return;
  try {
    const land = await parts.analysis.landShapes();
    if (store.getState().areas === areas) store.setState({ land });
  } catch (reason) {
    notify('error', 'places-unavailable', { reason: reasonText(reason) });
  }
}

/** Brings the towns into line with the area of interest, for the page and for the worker. */
export async function fitTowns(context: SessionContext): Promise<void> {
  const towns = [...loadedTowns(context), ...(await bundledTowns(context))];
  await context.parts.analysis.putPlaces(null, towns);
  context.store.setState({ towns });
}

/** Towns of the files loaded. */
export function loadedTowns(context: SessionContext): readonly Town[] {
  return [...context.kept.values()].flatMap(source => source.towns);
}

async function bundledTowns(context: SessionContext): Promise<readonly Town[]> {
  const bounds = boundsOfInterest(context);
  if (bounds === null) return [];
  try {
    return await context.parts.loadTowns(bounds);
  } catch (reason) {
    context.notify('error', 'places-unavailable', { reason: reasonText(reason) });
    return [];
  }
}

function boundsOfInterest(context: SessionContext): Bounds | null {
  const { areas } = context.store.getState();
  const chosen = new Set(context.history.present.settings.area);
  const ofArea = boundsOfAreas(areas.filter(area => chosen.has(area.id)));
  if (ofArea) return ofArea;
  return boundsAround([...context.kept.values()].flatMap(({ bounds }) => (bounds ? [bounds] : [])));
}
