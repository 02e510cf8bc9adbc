import { PathStyleExtension, type PathStyleExtensionProps } from '@deck.gl/extensions';
import { PathLayer, SolidPolygonLayer } from '@deck.gl/layers';
import type { Theme } from '../../cartography/colours.ts';
import { outlineKind } from '../../cartography/outline-kind.ts';
import { flatGeometry, type Line, type Polygon } from '../../model/outline-geometry.ts';
import type { OutlineFeature } from '../../model/source.ts';
import { deckPath, deckPolygon } from '../deck-paths.ts';
import { outlineStyle } from '../outline-style.ts';

/** Loaded polygons of water, under the cells. */
export function waterLayer(outlines: readonly OutlineFeature[], theme: Theme): SolidPolygonLayer {
  const lakes = outlines.filter(outline => outlineKind(outline) === 'lake');
  return new SolidPolygonLayer<Polygon>({
    id: 'lakes',
    data: lakes.flatMap(lake => flatGeometry(lake.geometry).polygons),
    positionFormat: 'XY',
    getPolygon: deckPolygon,
    getFillColor: outlineStyle('lake', theme).colour,
    updateTriggers: { getFillColor: theme },
  });
}

type StyledLine = ReturnType<typeof outlineStyle> & { readonly path: Line };

/** Loaded lines and outlines, styled by what they are; disputed boundaries are dashed and neutral. */
export function outlinesLayer(outlines: readonly OutlineFeature[], theme: Theme): PathLayer {
  const lines: StyledLine[] = outlines.flatMap(outline => {
    const style = outlineStyle(outlineKind(outline), theme);
    return flatGeometry(outline.geometry).lines.map(path => ({ path, ...style }));
  });
  return new PathLayer<StyledLine, PathStyleExtensionProps<StyledLine>>({
    id: 'outlines',
    data: lines,
    positionFormat: 'XY',
    getPath: line => deckPath(line.path),
    getColor: line => line.colour,
    getWidth: line => line.widthPixels,
    widthUnits: 'pixels',
    jointRounded: true,
    getDashArray: line => (line.dashed ? [5, 4] : [0, 0]),
    extensions: [new PathStyleExtension({ dash: true })],
  });
}
