import type { Layer } from '@deck.gl/core';
import { PathStyleExtension, type PathStyleExtensionProps } from '@deck.gl/extensions';
import { PathLayer } from '@deck.gl/layers';
import { PALETTES, type Theme } from '../../cartography/colours.ts';
import { areaColour } from './area-colour.ts';
import { cornerLayers } from './corner-layers.ts';
import type { SceneArea } from './plan-scene.ts';

/** Dashes of an edge, in units of its width: an area for candidates has an unbroken one. */
const FORBIDDEN_DASHES: [number, number] = [5, 3];
const UNBROKEN: [number, number] = [0, 0];

/**
 * Areas drawn for the best sites: an edge, broken where no site may lie, and the corners of the one that is open or in
 * hand. They are not filled: a tint would change the colours of the cells, which mean numbers.
 */
export function areaLayers(areas: readonly SceneArea[], theme: Theme): readonly Layer[] {
  const changing = areas.filter(({ look }) => look !== 'closed');
  return [
    new PathLayer<SceneArea>({
      id: 'plan-area-halos',
      data: [...areas],
      getPath: edgeOf,
      getColor: PALETTES[theme].halo,
      getWidth: 5,
      widthUnits: 'pixels',
    }),
    new PathLayer<SceneArea, PathStyleExtensionProps<SceneArea>>({
      id: 'plan-area-edges',
      data: [...areas],
      getPath: edgeOf,
      getColor: ({ use }) => areaColour(use, theme),
      getWidth: 2.5,
      widthUnits: 'pixels',
      getDashArray: ({ use }) => (use === 'within' ? UNBROKEN : FORBIDDEN_DASHES),
      extensions: [new PathStyleExtension({ dash: true })],
    }),
    ...changing.flatMap(area => cornerLayers(area, theme)),
  ];
}

function edgeOf({ corners, look }: SceneArea): [number, number][] {
  return (look === 'in-hand' ? corners : [...corners, ...corners.slice(0, 1)]).map(
    ([longitude, latitude]) => [longitude, latitude],
  );
}
