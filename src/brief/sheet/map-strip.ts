import { line, widthOf } from './block.ts';
import type { LiveFrame } from './input.ts';
import { millimetresPerPixel } from './live-frame.ts';
import { frameOf, type MapRequest, stripHeight } from './map-request.ts';
import { fitted } from './measure-text.ts';
import { placeText } from './place-text.ts';
import type { Projection } from './projection.ts';
import { drawNorth, drawScaleBar, liveScaleBar, scaleBarOf } from './scale-bar.ts';
import type { SvgNode } from './svg.ts';

type Shown = { readonly projection: Projection } | { readonly live: LiveFrame };

/** Scale bar, north and projection, in a strip under the map so that they cover nothing of it. */
export function drawStrip(request: MapRequest, shown: Shown): readonly SvgNode[] {
  const { text, type, locale, say, box } = request;
  const frame = frameOf(request);
  const middle = frame.y + frame.height + stripHeight(text) * 0.56;
  const bar =
    'projection' in shown
      ? scaleBarOf(shown.projection)
      : liveScaleBar(shown.live.metresPerPixel / millimetresPerPixel(shown.live, frame), frame.width);
  const northSize = text * 2.6;
  const words =
    'projection' in shown
      ? say('projection', { centre: placeText(shown.projection.centre, locale) })
      : say('projection-live', { credit: shown.live.credit === '' ? '' : ` ${shown.live.credit}` });
  const barEnd = frame.x + northSize + bar.millimetres + type.small.size * 6;
  const note = fitted(words, type.fine.size, type.fine.weight, box.x + box.width - barEnd);
  const noteX = box.x + box.width - widthOf(note, type.fine);
  return [
    ...drawNorth(frame.x + 0.3, middle, type.small, say('north')),
    ...drawScaleBar(bar, frame.x + northSize, middle, type.small, locale),
    ...(noteX > barEnd - 1 ? [line(note, noteX, middle + type.fine.size * 0.33, type.fine)] : []),
  ];
}
