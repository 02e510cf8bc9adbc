import type { SheetTable } from '../../../model/sheet.ts';
import type { Locale } from '../../../units/locale.ts';
import type { Released } from '../../release/released.ts';
import type { Sentence } from '../../sentences.ts';
import type { Block } from '../block.ts';
import type { SheetInput } from '../input.ts';
import { legendBlock, legendColumn } from '../map-panel.ts';
import type { MapRequest } from '../map-request.ts';
import { type Box, fitType, type Page, type Type } from '../page.ts';
import type { SvgNode } from '../svg.ts';
import type { Say } from '../words.ts';

/** What a layout arranges. */
export interface LayoutRequest {
  readonly input: SheetInput;
  readonly released: Released;
  /** The same cells under the posture that a plan starts from; `null`: the layout is not about a plan. */
  readonly before: Released | null;
  readonly sentences: readonly Sentence[];
  /** Between header and footer. */
  readonly body: Box;
  readonly page: Page;
  readonly type: Type;
  readonly say: Say;
  readonly locale: Locale;
}

/** A body that has been arranged. */
export interface Arranged {
  readonly nodes: readonly SvgNode[];
  /** The map with its strip and legend, or the charts: what stands alone on a slide. */
  readonly picture: { readonly nodes: readonly SvgNode[]; readonly box: Box };
  readonly tables: readonly SheetTable[];
}

/** The body split into picture and panel: side by side, or one over the other on upright pages. */
export function split(body: Box, page: Page, share: number): { readonly picture: Box; readonly panel: Box } {
  const gap = page.text * 1.3;
  if (page.portrait) {
    const height = (body.height - gap) * share;
    return {
      picture: { ...body, height },
      panel: { ...body, y: body.y + height + gap, height: body.height - gap - height },
    };
  }
  const width = (body.width - gap) * share;
  return {
    picture: { ...body, width },
    panel: { ...body, x: body.x + width + gap, width: body.width - gap - width },
  };
}

/** Part of an upright page that what stands below the picture may take. */
const MOST_BELOW = 0.52;

/**
 * Picture and panel: side by side with a share of the width for the picture; on upright pages the picture gets the
 * height that the panel leaves. `panelFor` is asked for a panel of a width and at most a height, beside a picture.
 */
export function arrange(
  { body, page }: LayoutRequest,
  share: number,
  panelFor: (picture: Box, width: number, height: number) => Block,
): { readonly picture: Box; readonly panel: readonly SvgNode[] } {
  const gap = page.text * 1.3;
  if (!page.portrait) {
    const { picture, panel } = split(body, page, share);
    return { picture, panel: panelFor(picture, panel.width, panel.height).draw(panel.x, panel.y) };
  }
  const most = body.height * MOST_BELOW;
  const measured = panelFor({ ...body, height: body.height - most }, body.width, most);
  const below = Math.min(most, measured.height);
  const picture = { ...body, height: body.height - gap - below };
  const panel = panelFor(picture, body.width, below + 0.01);
  return { picture, panel: panel.draw(body.x, body.y + body.height - below) };
}

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
