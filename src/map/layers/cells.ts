import { SolidPolygonLayer } from '@deck.gl/layers';
import { type DrawnCells, shrunkCorners } from '../../cartography/cell-shapes.ts';
import { classify, NO_CLASS } from '../../cartography/classes.ts';
import { type Colour, classColours, PALETTES, type Theme } from '../../cartography/colours.ts';
import { uncoveredIncidents } from '../../cartography/measure-values.ts';
import type { Findings } from '../../model/findings.ts';
import type { MapMeasure } from '../../model/map-measure.ts';
import { entryAt } from '../../units/at.ts';

/** Cells stand a little apart, so that neighbours of one class are still counted as two. */
const APART = 0.95;

/** The least that is filled of a gap cell, so that a single uncovered incident among many still shows. */
const LEAST_FILLED = 0.35;

export const CELLS_LAYER = 'cells';
export const AREA_CELLS_LAYER = 'area-cells';

/**
 * The H3 cells in the colours of their classes, with their exact boundaries at every resolution. (deck.gl's own H3 layer
 * repeats one hexagon at the finer resolutions.) Of a gap cell, the share of its incidents that is uncovered is filled.
 */
export function cellsLayer(
  findings: Findings,
  drawn: DrawnCells,
  measure: MapMeasure,
  theme: Theme,
): SolidPolygonLayer {
  const classification = classify(findings, measure);
  const isArea = classification.subject === 'area' && drawn.area !== null;
  const shapes = isArea && drawn.area ? drawn.area : drawn.cells;
  const colours = classColours(classification, measure, theme);
  const { none } = PALETTES[theme];
  const filled = measure === 'gaps' ? gapSides(findings) : null;
  const corners = isArea ? shapes.corners : shrunkCorners(shapes, index => filled?.[index] ?? APART);
  // Shapes and triangles come ready from the worker: to work them out here would stop the page at fine resolutions.
  const data = {
    length: shapes.starts.length - 1,
    startIndices: shapes.starts,
    attributes: {
      getPolygon: { value: corners, size: 2 },
      indices: { value: shapes.triangles, size: 1 },
    },
  };
  return new SolidPolygonLayer<unknown>({
    id: isArea ? AREA_CELLS_LAYER : CELLS_LAYER,
    data,
    pickable: true,
    _normalize: false,
    positionFormat: 'XY',
    getFillColor: (_: unknown, { index }: { index: number }): Colour =>
      colourOf(classification.classes[index], colours, none),
    updateTriggers: { getFillColor: [classification, theme] },
  });
}

function colourOf(index: number | undefined, colours: readonly Colour[], none: Colour): Colour {
  return index === undefined || index === NO_CLASS ? none : (colours[index] ?? none);
}

/** Length of the sides of each gap cell so that its area is the share of its incidents that is uncovered. */
function gapSides(findings: Findings): readonly number[] {
  return uncoveredIncidents(findings).map((uncovered, index) => {
    const incidents = entryAt(findings.cells.incidents, index);
    if (incidents === 0 || uncovered === 0) return LEAST_FILLED * APART;
    return Math.max(LEAST_FILLED, Math.sqrt(uncovered / incidents)) * APART;
  });
}
