import { PathStyleExtension, type PathStyleExtensionProps } from '@deck.gl/extensions';
import { PathLayer, SolidPolygonLayer } from '@deck.gl/layers';
import type { Theme } from '../../cartography/colours.ts';
import { outlineKind } from '../../cartography/outline-kind.ts';
import { linesOf, type Positions, polygonsOf } from '../../model/outlines.ts';
import type { OutlineFeature } from '../../model/source.ts';
import { type DeckPolygon, deckPolygon } from '../deck-paths.ts';
import { outlineStyle } from '../outline-style.ts';

/** Loaded polygons of water, under the cells. */
export function waterLayer(outlines: readonly OutlineFeature[], theme: Theme): SolidPolygonLayer {
  const lakes = outlines.filter(outline => outlineKind(outline) === 'lake');
  return new SolidPolygonLayer<DeckPolygon>({
    id: 'lakes',
    data: lakes.flatMap(({ geometry }) =>
      geometry.kind === 'polygons' ? Array.from(polygonsOf(geometry), deckPolygon) : [],
    ),
    positionFormat: 'XY',
    getPolygon: polygon => polygon,
    getFillColor: outlineStyle('lake', theme).colour,
    updateTriggers: { getFillColor: theme },
  });
}

type StyledLine = ReturnType<typeof outlineStyle> & { readonly path: Positions };

/** Loaded lines and outlines, styled by what they are; disputed boundaries are dashed and neutral. */
export function outlinesLayer(outlines: readonly OutlineFeature[], theme: Theme): PathLayer {
  const lines: StyledLine[] = outlines.flatMap(outline => {
    const style = outlineStyle(outlineKind(outline), theme);
    return Array.from(linesOf(outline.geometry), path => ({ path, ...style }));
  });
  return new PathLayer<StyledLine, PathStyleExtensionProps<StyledLine>>({
    id: 'outlines',
    data: lines,
    positionFormat: 'XY',
    getPath: line => line.path,
    getColor: line => line.colour,
    getWidth: line => line.widthPixels,
    widthUnits: 'pixels',
    jointRounded: true,
    getDashArray: line => (line.dashed ? [5, 4] : [0, 0]),
    extensions: [new PathStyleExtension({ dash: true })],
  });
}
