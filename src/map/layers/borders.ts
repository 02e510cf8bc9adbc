import type { Layer, Viewport } from '@deck.gl/core';
import { PathLayer } from '@deck.gl/layers';
import { PALETTES, type Theme } from '../../cartography/colours.ts';
import type { BorderBlock } from '../../cartography/land-shapes.ts';
import type { MapBounds } from '../../cartography/map-bounds.ts';
import { FULL_TURN_DEGREES } from '../../units/longitude.ts';

/** A layer of one part of the world says which, so that it can be left out where another part is looked at. */
interface Bounded {
  readonly bounds: MapBounds;
}

/** Boundaries of countries: thin and neutral, all alike, because a line on this map takes no side. */
export function bordersLayers(blocks: readonly BorderBlock[], theme: Theme): readonly PathLayer[] {
  return blocks.map(({ rings, ringStarts, bounds }, index) => {
    const data = {
      length: ringStarts.length - 1,
      startIndices: ringStarts,
      attributes: { getPath: { value: rings, size: 2 } },
    };
    return new PathLayer<unknown, Bounded>({
      id: `borders-${index}`,
      bounds,
      data,
      _pathType: 'open',
      positionFormat: 'XY',
      getColor: PALETTES[theme].border,
      getWidth: 1,
      widthUnits: 'pixels',
      jointRounded: true,
      updateTriggers: { getColor: theme },
    });
  });
}

/** Whether a layer can be seen where the map looks: one that is bounded only within its bounds. */
export function isInSight({
  layer,
  viewport,
}: {
  readonly layer: Layer;
  readonly viewport: Viewport;
}): boolean {
  const { bounds } = layer.props as Partial<Bounded>;
  if (!bounds) return true;
  const [west, south, east, north] = viewport.getBounds();
  // A map that looks across the antimeridian shows the far side under longitudes beyond 180 degrees.
  return (
    bounds.south <= north &&
    bounds.north >= south &&
    [-FULL_TURN_DEGREES, 0, FULL_TURN_DEGREES].some(
      turn => bounds.west + turn <= east && bounds.east + turn >= west,
    )
  );
}
