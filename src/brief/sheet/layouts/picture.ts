import { legendBlock, legendColumn } from '../map-panel.ts';
import type { MapRequest } from '../map-request.ts';
import { type Box, fitType } from '../page.ts';
import type { SvgNode } from '../svg.ts';
import type { Arranged } from './layout.ts';

/** A picture wider than this for its height gets its legend below, any other beside: both fill a slide. */
const WIDE = 1.5;
/** Width of a legend beside the map, in letter sizes. */
const LEGEND_WIDTH = 17;

/**
 * What stands alone on a slide: the map or maps of a box with their scale and north, and the legend, which the sheet
 * has elsewhere. `map` is the request of the map whose symbols the legend explains.
 */
export function pictureWithLegend(nodes: readonly SvgNode[], box: Box, map: MapRequest): Arranged['picture'] {
  const gap = map.text;
  if (box.width > box.height * WIDE) {
    const legend = legendBlock(map, box.width);
    const top = box.y + box.height + gap;
    return {
      nodes: [...nodes, ...legend.draw(box.x, top)],
      box: { ...box, height: box.height + gap + legend.height },
    };
  }
  const width = map.text * LEGEND_WIDTH;
  const legend = fitType(map.type, box.height, (type, factor) =>
    legendColumn({ ...map, type, text: map.text * factor }, width, box.height),
  );
  return {
    nodes: [...nodes, ...legend.draw(box.x + box.width + gap, box.y)],
    box: { ...box, width: box.width + gap + width, height: Math.max(box.height, legend.height) },
  };
}
