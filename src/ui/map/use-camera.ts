import { useCallback, useEffect, useMemo } from 'react';
import { boundsOfOutlines, boundsOfPoints } from '../../cartography/map-bounds.ts';
import type { LiveMap } from '../../map/live-map-types.ts';
import { useSession } from '../use-session.ts';

/** Sends the map to where it is asked to go, and to the area of interest whenever that changes. Returns a way back there. */
export function useCamera(map: LiveMap | null): () => void {
  const flight = useSession(state => state.view.flight);
  const areas = useSession(state => state.areas);
  const area = useSession(state => state.settings.area).join('\n');
  const bases = useSession(state => state.findings?.bases);
  const outlined = useMemo(() => {
    const ids = area.split('\n');
    return boundsOfOutlines(areas.filter(({ id }) => ids.includes(id)));
  }, [areas, area]);
  // Without an area of interest, the bases say where to look; which ones there are changes with the mission.
  const places = outlined ? '' : (bases ?? []).map(base => `${base.longitude} ${base.latitude}`).join('\n');

  const fit = useCallback(() => {
    const points = places === '' ? [] : places.split('\n').map(place => place.split(' ').map(Number));
    const bounds =
      outlined ?? boundsOfPoints(points.map(([longitude = 0, latitude = 0]) => [longitude, latitude]));
    if (bounds) map?.fitBounds(bounds);
  }, [map, outlined, places]);

  useEffect(fit, [fit]);
  useEffect(() => {
    if (flight) map?.flyTo(flight);
  }, [map, flight]);
  return fit;
}
