import { ScatterplotLayer, TextLayer } from '@deck.gl/layers';
import { type Colour, PALETTES, type Theme } from '../../cartography/colours.ts';
import type { LabelSide, PlacedLabel } from '../label-placement.ts';

export const LABEL_FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';

const ANCHORS = { right: 'start', left: 'end', above: 'middle', below: 'middle' } as const;
const BASELINES = { right: 'center', left: 'center', above: 'bottom', below: 'top' } as const;

/** Names of bases. */
export function baseLabelsLayer(labels: readonly PlacedLabel[], characters: string, theme: Theme): TextLayer {
  return textLayer('base-labels', labels, characters, 600, PALETTES[theme].baseLabel, theme);
}

/** Names of towns. */
export function townLabelsLayer(labels: readonly PlacedLabel[], characters: string, theme: Theme): TextLayer {
  return textLayer('town-labels', labels, characters, 400, PALETTES[theme].townLabel, theme);
}

/** The points of the towns that are named. */
export function townDotsLayer(labels: readonly PlacedLabel[], theme: Theme): ScatterplotLayer {
  const { townLabel, halo } = PALETTES[theme];
  return new ScatterplotLayer<PlacedLabel>({
    id: 'town-dots',
    data: labels as PlacedLabel[],
    getPosition: label => [label.longitude, label.latitude],
    getFillColor: townLabel,
    getLineColor: halo,
    stroked: true,
    getRadius: 2.2,
    getLineWidth: 1,
    radiusUnits: 'pixels',
    lineWidthUnits: 'pixels',
  });
}

function textLayer(
  id: string,
  labels: readonly PlacedLabel[],
  characters: string,
  weight: number,
  colour: Colour,
  theme: Theme,
): TextLayer {
  return new TextLayer<PlacedLabel>({
    id,
    data: labels as PlacedLabel[],
    getText: label => label.text,
    getPosition: label => [label.longitude, label.latitude],
    getSize: label => label.size,
    getColor: colour,
    getTextAnchor: label => ANCHORS[label.side],
    getAlignmentBaseline: label => BASELINES[label.side],
    getPixelOffset: label => offset(label.side, label.gap),
    fontFamily: LABEL_FONT,
    fontWeight: weight,
    characterSet: characters,
    fontSettings: { sdf: true, fontSize: 64, buffer: 16, radius: 18, smoothing: 0.2 },
    // Of a letter of 64: a band of some 2.5 pixels, so that names are read on the darkest cells too.
    outlineWidth: 14,
    outlineColor: PALETTES[theme].halo,
    sizeUnits: 'pixels',
  });
}

function offset(side: LabelSide, gap: number): [number, number] {
  const horizontal = side === 'right' ? gap : side === 'left' ? -gap : 0;
  const vertical = side === 'below' ? gap : side === 'above' ? -gap : 0;
  return [horizontal, vertical];
}
